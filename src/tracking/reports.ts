import { type CalendarDay, type Interval, standingOn } from '../dates/calendar.ts';
import type { Roadmap } from '../roadmap/roadmap.ts';
import type { Deadline } from '../roadmap/schema.ts';
import type { ReportedDate, Update } from './update.ts';

/** What is reported of a deadline as of a day: the last update, and the date that holds since. */
export interface Report extends Update {
  /** The date of this update or, where it names none and nothing is over, of the last one that does. */
  holds: ReportedDate | null;
}

/** By the id of the deadline. */
export type Reports = ReadonlyMap<string, Report>;

/** Oldest first: by the day that they were reported on, then by the instant. */
export const inOrder = (updates: readonly Update[]): Update[] =>
  updates.toSorted((a, b) => a.day.localeCompare(b.day) || a.at.localeCompare(b.at));

/** Those of one roadmap, by the id of its pack. */
export const updatesOf = (roadmap: string, updates: readonly Update[]): Update[] =>
  updates.filter((update) => update.roadmap === roadmap);

/** The state of each deadline as of `today`, for updates of one roadmap: what came after that day is not known yet. */
export function reportsOn(today: CalendarDay, updates: readonly Update[]): Reports {
  const reports = new Map<string, Report>();
  for (const update of inOrder(updates)) {
    if (update.day > today) continue;
    const before = reports.get(update.deadline);
    const goesOn = before && !isOver(before) && !isOver(update);
    reports.set(update.deadline, { ...update, holds: update.date ?? (goesOn ? before.holds : null) });
  }
  return reports;
}

/** Nothing more is to come of it. */
export const isOver = ({ state }: Pick<Update, 'state'>): boolean => state === 'done' || state === 'dropped';

/** When a deadline is due as far as is known: the reported date, else the roadmap's. */
export const intervalOf = (deadline: Deadline, reports: Reports): Interval =>
  reports.get(deadline.id)?.holds ?? deadline;

/** Late: reported so, or its date has passed and nobody says that it is done or dropped. */
export function isLate(deadline: Deadline, reports: Reports, today: CalendarDay): boolean {
  const report = reports.get(deadline.id);
  if (report?.state === 'late') return true;
  return !(report && isOver(report)) && standingOn(today, intervalOf(deadline, reports)) === 'past';
}

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
    const counts: Counts = { past: 0, 'under way': 0, ahead: 0, undated: 0, reported: 0 };
    for (const deadline of actions.flatMap(({ deadlines }) => deadlines)) {
      counts[reports.has(deadline.id) ? 'reported' : standingOn(today, deadline)] += 1;
    }
    return actions.length === 0 ? [] : [{ orientation, counts }];
  });
}
