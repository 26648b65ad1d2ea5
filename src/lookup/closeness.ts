import { type CalendarDay, monthOf, months, type Period, wholeYear, yearOf } from '../dates/calendar.ts';
import type { Deadline } from '../roadmap/schema.ts';
import type { AskedPeriod } from '../understanding/query.ts';

/**
 * How the text dates a deadline that is due in a period: within it, or less exactly than that: by a longer part of a year,
 * by a year and no more, or by a stretch of time that only begins or ends then.
 */
export type Closeness = 'exact' | 'part' | 'year' | 'longer';

export function closenessOf(deadline: Deadline, { start, end, relation }: AskedPeriod): Closeness {
  const isWithin = (said: Period): boolean =>
    (start === null || start <= said.start) && (end === null || said.end <= end);
  const { first, last } = edgesOf(deadline);
  const sides = relation === 'starts' ? [first] : relation === 'ends' ? [last] : [first, last];
  if (sides.some((said) => said !== null && isWithin(said))) return 'exact';
  const { precision } = deadline;
  if (precision === 'range' || precision === 'open') return 'longer';
  return precision === 'year' ? 'year' : 'part';
}

/** "2020 – 2022": from the beginning of a year to the end of one. */
export const isOfYears = ({ start, end }: Pick<Deadline, 'start' | 'end'>): boolean =>
  start?.endsWith('-01-01') === true && (end === null || end.endsWith('-12-31'));

/** What the text says of the beginning of a deadline, and of its end: "2020 – 2022" names two years, and no months. */
export function edgesOf({ start, end, precision }: Deadline): {
  first: Period | null;
  last: Period | null;
} {
  if (start === null) return { first: null, last: null };
  if (precision !== 'range' && precision !== 'open') {
    const whole = end === null ? null : { start, end };
    return { first: whole, last: whole };
  }
  const ofYears = isOfYears({ start, end });
  const edge = (day: CalendarDay): Period =>
    ofYears ? wholeYear(yearOf(day)) : months(yearOf(day), monthOf(day));
  return { first: edge(start), last: end === null ? null : edge(end) };
}

/** The most exact of a period first: what is dated within a year by more than that year goes before what is not. */
export function byCloseness(deadlines: readonly Deadline[], period: AskedPeriod): Deadline[] {
  const order: Closeness[] = ['exact', 'part', 'year', 'longer'];
  const rank = (one: Deadline): number => {
    const closeness = closenessOf(one, period);
    const { first, last } = edgesOf(one);
    const isOfYear = first?.start.endsWith('-01-01') && (last ?? first).end.endsWith('-12-31');
    return 2 * order.indexOf(closeness) + (closeness === 'exact' && isOfYear ? 1 : 0);
  };
  return deadlines.toSorted((one, other) => rank(one) - rank(other));
}
