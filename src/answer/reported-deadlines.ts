import { listDeadlines } from '../lookup/list.ts';
import { fold } from '../reading/fold.ts';
import type { Action, Deadline } from '../roadmap/schema.ts';
import { asksLate } from '../tracking/asked-state.ts';
import { intervalOf, isLate, isOver, type Reports } from '../tracking/reports.ts';
import type { Query } from '../understanding/query.ts';

/** Whether a list is one of what is late, which only reports can tell from what is past. */
export const listsLate = (query: Query, reports: Reports): boolean =>
  reports.size > 0 && query.standing === 'overdue' && asksLate(fold(query.question));

/**
 * The deadlines of some actions that fit a list's conditions, in the light of what is reported: what was moved
 * counts by its new date too, and what is done or dropped is neither ahead nor late. They come as the roadmap has
 * them. Without reports, the roadmap alone decides.
 */
export function fittingDeadlines(actions: readonly Action[], query: Query, reports: Reports): Deadline[] {
  const written = listDeadlines(actions, query);
  if (reports.size === 0 || query.standing === 'first' || query.standing === 'last') return written;
  if (listsLate(query, reports)) {
    const inPeriod = fittingDeadlines(actions, { ...query, standing: null }, reports);
    return inPeriod.filter((deadline) => isLate(deadline, reports, query.today));
  }
  if (query.standing === 'overdue') return written;
  const originals = new Map(actions.flatMap(({ deadlines }) => deadlines.map((one) => [one.id, one])));
  const moved = (passes: (deadline: Deadline) => boolean): Deadline[] => {
    const known = actions.map((action) => ({
      ...action,
      deadlines: action.deadlines.filter(passes).map((one) => ({ ...one, ...intervalOf(one, reports) })),
    }));
    return listDeadlines(known, query).flatMap(({ id }) => originals.get(id) ?? []);
  };
  if (query.standing === null) return [...new Set([...written, ...moved(() => true)])];
  return moved(({ id }) => {
    const report = reports.get(id);
    return report === undefined || !isOver(report);
  });
}
