import type { Found } from '../lookup/find.ts';
import { listActions, listDeadlines } from '../lookup/list.ts';
import type { RoadmapIndex } from '../lookup/roadmap-index.ts';
import type { Deadline } from '../roadmap/schema.ts';
import { intervalOf, isLate, isOver, type Reports } from '../tracking/reports.ts';
import { asksForList, type Conditions } from '../understanding/query.ts';

/**
 * The deadlines that were found, in the light of what is reported: what was moved counts by its new date too, and what
 * is done or dropped is not ahead. They come as the roadmap has them. Without reports, the roadmap alone decides.
 */
export function fittingDeadlines(found: Found, index: RoadmapIndex, reports: Reports): Deadline[] {
  const { conditions, today } = found.query;
  const { standing, period } = conditions;
  const isList = asksForList(found.asks);
  if (reports.size === 0 || (!standing && !(isList && period))) return found.deadlines;
  if (found.query.reported === 'late')
    return found.deadlines.filter((deadline) => isLate(deadline, reports, today));
  if (standing === 'first' || standing === 'last' || standing === 'overdue') return found.deadlines;
  const candidates = isList
    ? candidatesOf(found, index)
    : found.actions.flatMap(({ deadlines }) => deadlines);
  const originals = new Map(candidates.map((deadline) => [deadline.id, deadline]));
  const asKnown = (passes: (deadline: Deadline) => boolean): Deadline[] =>
    listDeadlines(
      index,
      candidates.filter(passes).map((one) => ({ ...one, ...intervalOf(one, reports) })),
      isList ? conditions : onlyStanding(conditions),
      today,
    ).flatMap(({ id }) => originals.get(id) ?? []);
  if (standing === null) return [...new Set([...found.deadlines, ...asKnown(() => true)])];
  return asKnown(({ id }) => {
    const report = reports.get(id);
    return report === undefined || !isOver(report);
  });
}

/** All deadlines of the actions that a list is narrowed to. */
export const candidatesOf = ({ query, theme }: Found, { roadmap }: RoadmapIndex): Deadline[] =>
  listActions(roadmap, query.conditions, theme).flatMap(({ deadlines }) => deadlines);

const onlyStanding = (conditions: Conditions): Conditions => ({
  ...conditions,
  kinds: [],
  notKinds: [],
  period: null,
});
