import {
  type CalendarDay,
  contains,
  daysBetween,
  type Interval,
  type Period,
  shift,
} from '../dates/calendar.ts';

/**
 * What happened to a deadline between two digests: its month, quarter or season came (`due`); its longer window
 * `opened`; its last day passed (`closed`, which says nothing about completion: the text knows none); or its
 * beginning, or the end of a longer window, `entered` the horizon. In the order in which a digest shows them.
 */
export const changes = ['due', 'closed', 'opened', 'entered'] as const;
export type Change = (typeof changes)[number];

/** Tells the last thing that happened to an interval since the digest of `lastDay`; null when nothing did. */
export function changesBetween(lastDay: CalendarDay, today: CalendarDay, horizon: number) {
  const firstUnseen = shift(lastDay, horizon, 'day');
  const newlySeen = {
    start: firstUnseen > today ? firstUnseen : today,
    end: shift(today, horizon - 1, 'day'),
  };
  return (interval: Interval): Change | null => {
    const { start, end } = interval;
    if (end !== null && lastDay <= end && end < today) return 'closed';
    if (start !== null && lastDay < start && start <= today) return isLong(interval) ? 'opened' : 'due';
    const edge = edgeWithin(newlySeen, interval);
    return edge === 'start' || (edge === 'end' && isLong(interval)) ? 'entered' : null;
  };
}

export type Edge = 'start' | 'end';

/** Which end of an interval falls in a period, the earlier first; null when neither does. */
export function edgeWithin(period: Period, { start, end }: Interval): Edge | null {
  if (start !== null && contains(period, start)) return 'start';
  return end !== null && contains(period, end) ? 'end' : null;
}

/** A quarter has 92 days at most. */
const longestQuarter = 92;

/** Longer than a quarter: it has a beginning and an end that are worth telling apart. */
export function isLong({ start, end }: Interval): boolean {
  return start === null || end === null || daysBetween(start, end) >= longestQuarter;
}
