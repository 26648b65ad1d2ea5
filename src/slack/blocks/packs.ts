import { basename } from 'node:path';
import type { CalendarDay } from '../../dates/calendar.ts';
import { publishedIn } from '../../phrases/days.ts';
import { phrasesIn } from '../../phrases/phrases.ts';
import type { Packs } from '../../roadmap/packs.ts';
import { allDeadlines } from '../../roadmap/roadmap.ts';
import { unitIn } from '../../roadmap/unit.ts';
import type { Language } from '../../understanding/language.ts';
import { packVerbs, wordFor } from '../conversation/commands.ts';
import { shown } from '../transport/limits.ts';
import { asking, buttons, context, header, outside, sections } from './elements.ts';
import { type Message, toMessage } from './message.ts';

/**
 * The roadmaps that are served, and those that are refused. `said`: what has just been done; `chosen`: the id that the
 * channel chose, null for none, undefined where there is no channel; `tellsWhy`: the reader is told why one is refused.
 */
export function packsMessage(
  said: string[],
  chosen: string | null | undefined,
  tellsWhy: boolean,
  language: Language,
  { packs, today }: { packs: Packs; today: CalendarDay },
): Message {
  const { packs: phrases } = phrasesIn(language);
  const here = packs.find(chosen ?? '') ?? packs.main;
  const others = packs.all.filter((roadmap) => roadmap !== here).slice(0, shown.offers);
  const lines = packs.all.map((roadmap) => {
    const line = phrases.one(
      unitIn(language, roadmap),
      roadmap.pack.id,
      outside(roadmap.title, shown.title),
      publishedIn(roadmap, language),
      roadmap.actions.length,
      allDeadlines(roadmap).length,
    );
    const note = roadmap === packs.main ? phrases.main : roadmap === here && phrases.here;
    return `• ${line}${note ? ` – _${note}_` : ''}`;
  });
  const refused = packs.refused.flatMap(({ folder, reason, kept }) => [
    `• ${phrases.refused(outside(basename(folder), shown.name), kept)}`,
    ...(tellsWhy ? [`>${outside(reason, shown.quote)}`] : []),
  ]);
  const choices = others.map(({ pack: { id } }) => {
    const text = `${wordFor('packs', language)} ${packVerbs.use[language]} ${id}`;
    return asking(phrases.choose(id), { text, today, language });
  });
  return toMessage(language, {
    text: [...said, ...packs.all.map(({ pack, title }) => `${pack.id} – ${title}`)].join('\n'),
    body: [
      ...sections(said.map((sentence) => outside(sentence, shown.quote))),
      header(phrases.title),
      ...sections([...lines, ...refused]),
      ...(packs.all.length > 1 ? [context(phrases.how)] : []),
    ],
    foot: chosen !== undefined && choices.length > 0 ? [buttons(choices)] : [],
  });
}
