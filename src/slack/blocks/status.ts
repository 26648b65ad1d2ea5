import { dayName } from '../../phrases/days.ts';
import { phrasesIn } from '../../phrases/phrases.ts';
import { type StatusGroup, standings } from '../../tracking/status.ts';
import type { Language } from '../../understanding/language.ts';
import { shown } from '../transport/limits.ts';
import { buttons, context, outside, sections } from './elements.ts';
import { askedBlocks, type Frame } from './frame.ts';
import { type Message, toMessage } from './message.ts';

/** The roadmap at a glance: for each orientation, how many deadlines stand where. */
export function statusMessage(groups: readonly StatusGroup[], language: Language, frame: Frame): Message {
  const { ask, toAsker } = frame;
  const { slack, status } = phrasesIn(language);
  const title = status.title(dayName(ask.today, language));
  const lines = groups.map((group) => groupLine(group, language, frame));
  return toMessage({
    text: [title, ...lines.map(({ name, counts }) => `${name} – ${counts}`)].join('\n'),
    body: [
      ...askedBlocks({ language }, frame),
      ...sections([
        `*${title}*`,
        ...lines.map(({ name, counts }) => `• *${outside(name, shown.title)}* – ${counts}`),
      ]),
      context(status.how),
    ],
    foot: [
      buttons([
        { does: 'ask', label: status.late, ask: { ...ask, text: status.late, language } },
        ...(toAsker ? [{ does: 'share', label: slack.share, ask } as const] : []),
      ]),
    ],
    shortened: slack.shortened,
  });
}

function groupLine(
  { orientation, counts }: StatusGroup,
  language: Language,
  { roadmap: { orientations, english } }: Frame,
): { name: string; counts: string } {
  const { standing, others } = phrasesIn(language).status;
  const translated =
    language === 'en' && orientation !== null ? english.orientations[orientation] : undefined;
  const chapter = orientations.find(({ number }) => number === orientation);
  return {
    name: chapter ? `${chapter.key ?? orientation}. ${translated ?? chapter.title}` : others,
    counts: standings
      .filter((each) => counts[each] > 0)
      .map((each) => standing[each](counts[each]))
      .join(', '),
  };
}
