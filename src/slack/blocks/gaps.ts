import { dayName } from '../../phrases/days.ts';
import { headingOf, namedAction } from '../../phrases/heading.ts';
import { phrasesIn } from '../../phrases/phrases.ts';
import type { Roadmap } from '../../roadmap/roadmap.ts';
import { unitIn } from '../../roadmap/unit.ts';
import type { Comment, Verdict } from '../../state/feedback.ts';
import type { QuestionTotal } from '../../state/questions.ts';
import type { Language } from '../../understanding/language.ts';
import type { Ask } from '../conversation/ask.ts';
import { shown } from '../transport/limits.ts';
import {
  type Block,
  type ButtonOptions,
  buttons,
  context,
  header,
  outside,
  section,
  sections,
} from './elements.ts';
import { actionLabel, more } from './facts.ts';
import { type Message, toMessage } from './message.ts';

/** Questions without an answer that ask the same thing. */
export interface Gap {
  /** As it was last worded. */
  question: string;
  times: number;
  last: Date;
  wordings: number;
  /** The roadmap that it was about; null for the main one. */
  pack: string | null;
  /** The nearest action today. */
  nearest: number | null;
  /** Today's roadmap answers it. */
  answered: boolean;
}

export interface Gaps {
  gaps: Gap[];
  page: number;
  pages: number;
  totals: QuestionTotal[];
  verdicts: Record<Verdict, number>;
  /** Newest first. */
  comments: Comment[];
  ask: Ask;
  language: Language;
  /** Null where it is served no more. */
  roadmapOf: (pack: string | null) => Roadmap | null;
  /** There are several roadmaps, so that each is named. */
  among: boolean;
}

const dayOf = (instant: Date, language: Language): string =>
  dayName(instant.toISOString().slice(0, 10), language);

/** What had no answer: most asked first, each with its nearest action; then what is only counted, and comments. */
export function gapsMessage(given: Gaps): Message {
  const { gaps, page, pages, totals, language, ask } = given;
  const { people, slack } = phrasesIn(language);
  const sum = (of: 'total' | 'readable') => totals.reduce((all, row) => all + row[of], 0);
  const summary = sum('total') === 0 ? people.gaps.none : people.gaps.totals(sum('total'), sum('readable'));
  const turn = (to: number, label: string): ButtonOptions => ({
    does: 'turn',
    label,
    ask: { ...ask, page: to },
  });
  const row = [
    ...(page > 0 ? [turn(page - 1, people.gaps.previous)] : []),
    ...(page + 1 < pages ? [turn(page + 1, people.gaps.next)] : []),
  ];
  return toMessage({
    text: [summary, ...gaps.map(({ question, times }) => `${times} × ${question}`)].join('\n'),
    body: [
      header(people.gaps.title),
      section(summary),
      ...gaps.flatMap((gap, index) => [
        ...(index === 0 || gaps[index - 1]?.pack !== gap.pack ? nameBlocks(gap, given) : []),
        gapSection(gap, given),
      ]),
      ...(pages > 1 ? [context(people.gaps.page(page + 1, pages))] : []),
      ...(page === 0 ? [...countedBlocks(given), ...commentBlocks(given)] : []),
    ],
    foot: row.length > 0 ? [buttons(row)] : [],
    shortened: slack.shortened,
  });
}

/** Which roadmap the next questions were about. */
function nameBlocks({ pack }: Pick<Gap, 'pack'>, { roadmapOf, among }: Gaps): Block[] {
  if (!among && pack === null) return [];
  return [context(`*${outside(roadmapOf(pack)?.title ?? pack ?? '', shown.title)}*`)];
}

function gapSection(
  { question, times, last, wordings, nearest, answered, pack }: Gap,
  { language, roadmapOf, ask: { today } }: Gaps,
): Block {
  const roadmap = roadmapOf(pack);
  const { gaps: phrases } = phrasesIn(language).people;
  const day = dayOf(last, language);
  const near = nearest === null || !roadmap ? null : actionLabel(nearest, language, roadmap);
  const text = [
    `*${outside(question, shown.label)}*`,
    [
      times === 1 ? phrases.once(day) : phrases.group(times, day),
      ...(wordings > 1 ? [phrases.variants(wordings)] : []),
    ].join(' · '),
    near === null
      ? phrases.noNearest(unitIn(language, roadmap))
      : phrases.nearest(outside(near, shown.label)),
    ...(answered ? [phrases.answeredNow] : []),
  ].join('\n');
  if (nearest === null || !roadmap) return section(text);
  const label = headingOf(nearest, language, roadmap);
  const named = namedAction(nearest, language, roadmap);
  return section(text, {
    does: 'ask',
    label,
    ask: { text: named, today, language, ...(pack !== null && { pack }) },
  });
}

/** Those whose words nobody may read. */
function countedBlocks({ totals, language, roadmapOf, among }: Gaps): Block[] {
  const { gaps: phrases } = phrasesIn(language).people;
  const counted = totals.filter(({ total, readable }) => total > readable);
  if (counted.length === 0) return [];
  const lines = counted.slice(0, shown.gaps.page).map(({ nearest, pack, total, readable }) => {
    const roadmap = roadmapOf(pack);
    const unit = unitIn(language, roadmap);
    const near =
      nearest === null || !roadmap ? phrases.countedNowhere(unit) : actionLabel(nearest, language, roadmap);
    const where = among || pack !== null ? `${roadmap?.pack.name[language] ?? pack} – ` : '';
    return `• ${phrases.countedOn(outside(where + near, shown.label), total - readable)}`;
  });
  return sections([`*${phrases.counted}*`, ...lines, ...more(counted.length - shown.gaps.page, language)]);
}

function commentBlocks({ verdicts, comments, language }: Gaps): Block[] {
  const { gaps: phrases } = phrasesIn(language).people;
  const { helpful, unhelpful } = verdicts;
  if (helpful + unhelpful === 0) return [];
  const lines = comments.map(({ comment, question, at }) => {
    const [words, about] = [outside(comment, shown.quote), outside(question, shown.label)];
    return `• ${phrases.comment(words, about, dayOf(at, language))}`;
  });
  return [
    section(phrases.verdicts(helpful, unhelpful)),
    ...(lines.length > 0 ? sections([`*${phrases.comments}*`, ...lines]) : []),
  ];
}
