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

interface PacksShown {
  /** What has just been done. */
  said: string[];
  packs: Packs;
  /** The id that the channel chose; null for none. */
  chosen: string | null;
  /** Whether there is a channel to choose for. */
  inChannel: boolean;
  /** Whether the reader looks after the bot and is told why a folder is refused. */
  tellsWhy: boolean;
  language: Language;
  today: CalendarDay;
}

/** The roadmaps that are served, the one that answers here, and those that are refused. */
export function packsMessage({ packs, chosen, language, today, ...rest }: PacksShown): Message {
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
    ...(rest.tellsWhy ? [`>${outside(reason, shown.quote)}`] : []),
  ]);
  const choices = others.map(({ pack: { id } }) => {
    const text = `${wordFor('packs', language)} ${packVerbs.use[language]} ${id}`;
    return asking(phrases.choose(id), { text, today, language });
  });
  return toMessage(language, {
    text: [...rest.said, ...packs.all.map(({ pack, title }) => `${pack.id} – ${title}`)].join('\n'),
    body: [
      ...sections(rest.said.map((sentence) => outside(sentence, shown.quote))),
      header(phrases.title),
      ...sections([...lines, ...refused]),
      ...(packs.all.length > 1 ? [context(phrases.how)] : []),
    ],
    foot: rest.inChannel && choices.length > 0 ? [buttons(choices)] : [],
  });
}
