import { type CalendarDay, monthOf, standingOn, yearOf } from '../dates/calendar.ts';
import type { Roadmap } from '../roadmap/roadmap.ts';
import type { Action, Deadline } from '../roadmap/schema.ts';
import { intervalOf, isOver, type Reports } from '../tracking/reports.ts';

/**
 * Where a deadline stands, in the order in which it is shown: what is reported of it, else where its date stands.
 * `past` says that a date has passed and nobody reported the end of it, which is not that it is late.
 */
export const standings = ['done', 'dropped', 'late', 'past', 'under way', 'ahead', 'undated'] as const;
export type StatusStanding = (typeof standings)[number];
export type Counts = Record<StatusStanding, number>;

/** The deadlines of an orientation, or of the actions that have none. */
export interface StatusGroup {
  orientation: number | null;
  title: string;
  actions: number;
  deadlines: number;
  counts: Counts;
}

/** An owner with several deadlines that end in one month. */
export interface Collision {
  owner: string;
  /** Its first day. */
  month: CalendarDay;
  deadlines: Deadline[];
}

export interface Status {
  today: CalendarDay;
  groups: StatusGroup[];
  total: Counts;
  /** From today on, the earliest first. */
  collisions: Collision[];
}

/** The whole roadmap at a glance, as of a day. Pure. */
export function statusOf(roadmap: Roadmap, today: CalendarDay, reports: Reports): Status {
  const stands = (deadline: Deadline) => standingIn(deadline, today, reports);
  const count = (actions: readonly Action[]): Counts => {
    const counts = Object.fromEntries(standings.map((name) => [name, 0])) as Counts;
    for (const deadline of actions.flatMap(({ deadlines }) => deadlines)) counts[stands(deadline)] += 1;
    return counts;
  };
  const group = (orientation: number | null, title: string): StatusGroup[] => {
    const actions = roadmap.actions.filter((action) => action.orientation === orientation);
    const deadlines = actions.flatMap((action) => action.deadlines).length;
    return actions.length === 0
      ? []
      : [{ orientation, title, actions: actions.length, deadlines, counts: count(actions) }];
  };
  return {
    today,
    groups: [
      ...roadmap.orientations.flatMap(({ number, title }) => group(number, title)),
      ...group(null, ''),
    ],
    total: count(roadmap.actions),
    collisions: collisionsIn(roadmap, today, reports),
  };
}

function standingIn(deadline: Deadline, today: CalendarDay, reports: Reports): StatusStanding {
  const state = reports.get(deadline.id)?.state;
  if (state === 'done' || state === 'dropped' || state === 'late') return state;
  const standing = standingOn(today, intervalOf(deadline, reports));
  return state === 'under-way' && standing === 'ahead' ? 'under way' : standing;
}

/** By the month in which a deadline ends, as far as is known, for all that is neither over nor past. */
function collisionsIn(roadmap: Roadmap, today: CalendarDay, reports: Reports): Collision[] {
  const found = new Map<string, Collision>();
  for (const { owners, deadlines } of roadmap.actions) {
    for (const deadline of deadlines) {
      const { end } = intervalOf(deadline, reports);
      const report = reports.get(deadline.id);
      if (end === null || end < today || (report && isOver(report))) continue;
      const month = `${yearOf(end)}-${String(monthOf(end)).padStart(2, '0')}-01`;
      for (const owner of new Set(owners.map(({ name }) => name))) {
        const key = JSON.stringify([owner, month]);
        const known = found.get(key) ?? { owner, month, deadlines: [] };
        known.deadlines.push(deadline);
        found.set(key, known);
      }
    }
  }
  return [...found.values()]
    .filter(({ deadlines }) => deadlines.length > 1)
    .sort((a, b) => a.month.localeCompare(b.month) || b.deadlines.length - a.deadlines.length);
}
