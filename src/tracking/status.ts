import { type CalendarDay, standingOn } from '../dates/calendar.ts';
import type { Roadmap } from '../roadmap/roadmap.ts';
import type { Action, Deadline } from '../roadmap/schema.ts';
import type { Reports } from './reports.ts';

/** Where a deadline is counted, in the order in which the counts are told. */
export const standings = ['past', 'under way', 'ahead', 'undated', 'reported'] as const;
export type StatusStanding = (typeof standings)[number];
export type Counts = Record<StatusStanding, number>;

/** How the deadlines of an orientation stand; `null` gathers the actions that belong to none. */
export interface StatusGroup {
  orientation: number | null;
  counts: Counts;
}

/**
 * The deadlines of each orientation, counted as of a day. A deadline of which something is reported counts as
 * reported, whatever its date; every other one by where the day stands to its date. Groups without actions are
 * left out.
 */
export function statusOf(roadmap: Roadmap, today: CalendarDay, reports: Reports): StatusGroup[] {
  const numbers = [...roadmap.orientations.map(({ number }) => number), null];
  return numbers.flatMap((orientation) => {
    const actions = roadmap.actions.filter((action) => action.orientation === orientation);
    return actions.length === 0 ? [] : [{ orientation, counts: countIn(actions, today, reports) }];
  });
}

function countIn(actions: readonly Action[], today: CalendarDay, reports: Reports): Counts {
  const counts: Counts = { past: 0, 'under way': 0, ahead: 0, undated: 0, reported: 0 };
  const place = (deadline: Deadline): StatusStanding =>
    reports.has(deadline.id) ? 'reported' : standingOn(today, deadline);
  for (const deadline of actions.flatMap(({ deadlines }) => deadlines)) counts[place(deadline)] += 1;
  return counts;
}
