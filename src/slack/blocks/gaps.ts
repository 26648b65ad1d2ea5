import { dayName } from '../../phrases/days.ts';
import { phrasesIn } from '../../phrases/phrases.ts';
import type { Packs } from '../../roadmap/packs.ts';
import { unitIn } from '../../roadmap/unit.ts';
import type { Comment, Verdict } from '../../state/feedback.ts';
import type { Language } from '../../understanding/language.ts';
import type { Ask } from '../conversation/ask.ts';
import { shown } from '../transport/limits.ts';
import { type Block, buttons, header, outside, section, sections } from './elements.ts';
import { actionLabel, more } from './facts.ts';
import { type Message, toMessage } from './message.ts';

/** Questions without an answer that ask the same thing, or of which nobody may read more than what was nearest. */
export interface Gap {
  /** As it was last worded; null where its words are not kept. */
  question: string | null;
  times: number;
  /** Null where the words are not kept. */
  last: Date | null;
  /** The roadmap that it was about; null for the main one. */
  pack: string | null;
  /** The action that was nearest. */
  nearest: number | null;
}

export interface Gaps {
  /** Most asked first. */
  list: Gap[];
  verdicts: Record<Verdict, number>;
  /** Newest first. */
  comments: Comment[];
  ask: Ask;
  language: Language;
  packs: Pick<Packs, 'main' | 'all' | 'find'>;
}

/** What had no answer, most asked first, each with its nearest action; then what was said of answers. */
export function gapsMessage({ list, ask, language, packs, ...feedback }: Gaps): Message {
  const { people, export: table } = phrasesIn(language);
  const sum = (gaps: Gap[]) => gaps.reduce((all, { times }) => all + times, 0);
  const readable = sum(list.filter(({ question }) => question !== null));
  const summary = list.length === 0 ? people.gaps.none : people.gaps.totals(sum(list), readable);
  const lines = list.slice(0, shown.gaps.listed).map((gap) => `• ${gapLine(gap, language, packs)}`);
  return toMessage(language, {
    text: [summary, ...list.map(({ question, times }) => `${times} × ${question ?? '…'}`)].join('\n'),
    body: [
      header(people.gaps.title),
      section(summary),
      ...sections([...lines, ...more(list.length - shown.gaps.listed, language)]),
      ...feedbackBlocks(feedback, language),
    ],
    foot: list.length > 0 ? [buttons([{ does: 'csv', label: table.button, ask: { ...ask, language } }])] : [],
  });
}

/** How often, what, when last, which action was nearest and, among several roadmaps, of which one. */
function gapLine(
  { question, times, last, nearest, pack }: Gap,
  language: Language,
  packs: Gaps['packs'],
): string {
  const { gaps } = phrasesIn(language).people;
  const roadmap = pack === null ? packs.main : packs.find(pack);
  const near =
    nearest === null || !roadmap
      ? gaps.noNearest(unitIn(language, roadmap))
      : gaps.nearest(outside(actionLabel(nearest, language, roadmap), shown.name));
  return [
    `*${times} ×* ${question === null ? gaps.unread : outside(question, shown.label)}`,
    ...(last ? [gaps.last(dayName(last.toISOString().slice(0, 10), language))] : []),
    near,
    ...(packs.all.length > 1 || !roadmap ? [outside(roadmap?.title ?? pack ?? '', shown.name)] : []),
  ].join(' – ');
}

function feedbackBlocks(
  { verdicts, comments }: Pick<Gaps, 'verdicts' | 'comments'>,
  language: Language,
): Block[] {
  const { gaps } = phrasesIn(language).people;
  const { helpful, unhelpful } = verdicts;
  if (helpful + unhelpful === 0) return [];
  const lines = comments.map(({ comment, question, at }) => {
    const [words, about] = [outside(comment, shown.quote), outside(question, shown.label)];
    return `• ${gaps.comment(words, about, dayName(at.toISOString().slice(0, 10), language))}`;
  });
  return sections([gaps.verdicts(helpful, unhelpful), ...lines]);
}
