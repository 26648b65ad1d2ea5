import { dayName } from '../../phrases/days.ts';
import { phrasesIn } from '../../phrases/phrases.ts';
import type { Packs } from '../../roadmap/packs.ts';
import type { Comment, Verdict } from '../../state/feedback.ts';
import type { AskedQuestion } from '../../state/questions.ts';
import type { Language } from '../../understanding/language.ts';
import type { Ask } from '../conversation/ask.ts';
import { shown } from '../transport/limits.ts';
import { buttons, header, outside, section, sections } from './elements.ts';
import { actionLabel, more } from './facts.ts';
import { type Message, toMessage } from './message.ts';

/** What those who look after the bot read: questions without an answer, most asked first, and what was said of answers. */
export interface Gaps {
  list: AskedQuestion[];
  verdicts: Record<Verdict, number>;
  /** Newest first. */
  comments: Comment[];
  ask: Ask;
  language: Language;
  packs: Pick<Packs, 'main' | 'all' | 'find'>;
}

/** How often some questions were asked together. */
export const timesOf = (asked: AskedQuestion[]): number => asked.reduce((all, { times }) => all + times, 0);

/** What had no answer, most asked first, each with its nearest action; then what was said of answers. */
export function gapsMessage({ list, ask, language, packs, verdicts, comments }: Gaps): Message {
  const { people, export: table } = phrasesIn(language);
  const { gaps } = people;
  const readable = timesOf(list.filter(({ question }) => question !== null));
  const summary = list.length === 0 ? gaps.none : gaps.totals(timesOf(list), readable);
  const lines = list.slice(0, shown.gaps.listed).map((gap) => `• ${gapLine(gap, language, packs)}`);
  const said = comments.map(({ comment, question, at }) => {
    const [words, about] = [outside(comment, shown.quote), outside(question, shown.label)];
    return `• ${gaps.comment(words, about, dayName(at.toISOString().slice(0, 10), language))}`;
  });
  const { helpful, unhelpful } = verdicts;
  return toMessage(language, {
    text: [summary, ...list.map(({ question, times }) => `${times} × ${question ?? '…'}`)].join('\n'),
    body: [
      header(gaps.title),
      section(summary),
      ...sections([...lines, ...more(list.length - shown.gaps.listed, language)]),
      ...(helpful + unhelpful > 0 ? sections([gaps.verdicts(helpful, unhelpful), ...said]) : []),
    ],
    foot: list.length > 0 ? [buttons([{ does: 'csv', label: table.button, ask: { ...ask, language } }])] : [],
  });
}

/** How often, what, when last, which action was nearest and, among several roadmaps, of which one. */
function gapLine(
  { question, times, last, nearest, pack }: AskedQuestion,
  language: Language,
  packs: Gaps['packs'],
): string {
  const { gaps } = phrasesIn(language).people;
  const roadmap = pack === null ? packs.main : packs.find(pack);
  return [
    `*${times} ×* ${question === null ? gaps.unread : outside(question, shown.label)}`,
    ...(question === null ? [] : [gaps.last(dayName(last.toISOString().slice(0, 10), language))]),
    ...(nearest === null || !roadmap
      ? []
      : [gaps.nearest(outside(actionLabel(nearest, language, roadmap), shown.name))]),
    ...(packs.all.length > 1 || !roadmap ? [outside(roadmap?.title ?? pack ?? '', shown.name)] : []),
  ].join(' – ');
}
