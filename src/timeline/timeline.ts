import { type Answer, titleOf } from '../answer/answer.ts';
import { datesOf } from '../answer/dates-of.ts';
import { type CalendarDay, exactnessOf, yearOf } from '../dates/calendar.ts';
import { inTime } from '../lookup/pick-deadlines.ts';
import { dateName, dayName } from '../phrases/days.ts';
import { headingOf } from '../phrases/fact-names.ts';
import { phrasesIn } from '../phrases/phrases.ts';
import type { Roadmap } from '../roadmap/roadmap.ts';
import type { Action, Deadline } from '../roadmap/schema.ts';
import { cutAtWord, inLanguage } from '../roadmap/short-names.ts';
import { type Report, reportsOn } from '../tracking/reports.ts';
import type { Update } from '../tracking/update.ts';
import type { Language } from '../understanding/language.ts';

/** Dates of the roadmap, ready to be drawn or read aloud: plain data, no picture yet. */
export interface Timeline {
  roadmap: Roadmap;
  language: Language;
  today: CalendarDay;
  /** What is shown, in a few words. */
  headline: string;
  /** Each action with those of its deadlines that are shown, in time, without a date last; in the reader's language. */
  rows: { action: Action; deadlines: Deadline[] }[];
  /** The first and the last of the years that are shown. */
  from: number;
  to: number;
}

/** In years: a date further from the others runs off the edge, or the others could not be told apart. */
const LONGEST = 100;

/**
 * The dates that an answer is about, and what `updates` report of them as of its day, by action, in the order of the
 * roadmap; null where none is dated.
 */
export function timelineOf(
  answer: Answer,
  roadmap: Roadmap,
  updates: readonly Update[] = [],
): Timeline | null {
  const { language, today } = answer;
  const reports = reportsOn(today, updates);
  const chosen = datesOf(answer, roadmap);
  const rows = roadmap.actions.flatMap((action) => {
    const own = chosen.filter((deadline) => deadline.action === action.number);
    const deadlines = own.flatMap((each) => told(each, reports.get(each.id), language, roadmap));
    return own.length > 0 ? [{ action, deadlines: inTime(deadlines) }] : [];
  });
  // After the start of what has no end, at least a year is shown.
  const years = rows
    .flatMap(({ deadlines }) => deadlines)
    .flatMap(({ start, end }) => (start ? [yearOf(start), end ? yearOf(end) : yearOf(start) + 1] : []));
  if (years.length === 0) return null;
  const from = Math.min(...years);
  const [only, ...others] = rows;
  const headline =
    only && others.length === 0 ? headingOf(only.action.number, language, roadmap) : titleOf(answer);
  return { roadmap, language, today, headline, rows, from, to: Math.min(Math.max(...years), from + LONGEST) };
}

/**
 * A deadline in the reader's language. A reported date follows as a date of its own, which says what it is; a report
 * without one is told beside the date of the text.
 */
function told(
  deadline: Deadline,
  report: Report | undefined,
  language: Language,
  roadmap: Roadmap,
): Deadline[] {
  const own = inLanguage(deadline, language, roadmap);
  if (!report) return [own];
  const { tracking } = phrasesIn(language);
  const state = tracking.state[report.state];
  if (!report.holds) return [{ ...own, when: tracking.beside(own.when, state) }];
  const reported = {
    ...report.holds,
    when: tracking.beside(dateName(report.holds, language), state),
    precision: exactnessOf(report.holds) ?? ('range' as const),
  };
  return [own, { ...own, ...reported }];
}

/**
 * What the picture shows, in at most so many characters: the dates of each action without what they date. The message
 * below the picture says it all.
 */
export function altText(
  { roadmap, language, today, headline, rows, from, to }: Timeline,
  most: number,
): string {
  const { answer, timeline } = phrasesIn(language);
  const actions = rows.map(({ action, deadlines }) => {
    const dates = deadlines.map(({ when }) => when).join(', ');
    return `${answer.labelled(headingOf(action.number, language, roadmap), dates)}.`;
  });
  return cutAtWord([timeline.alt(headline, from, to, dayName(today, language)), ...actions].join(' '), most);
}
