import { listActions, listDeadlines } from '../lookup/list.ts';
import type { Deadline } from '../roadmap/schema.ts';
import { intervalOf, isLate, isOver } from '../tracking/reports.ts';
import { asksForList } from '../understanding/query.ts';
import type { Telling } from './telling.ts';

/**
 * The deadlines that were found, in the light of what is reported: what was moved counts by its new date too, and what
 * is done or dropped is not ahead. They come as the roadmap has them. Without reports, the roadmap alone decides.
 */
export function fittingDeadlines(telling: Telling): Deadline[] {
  const { query, actions, deadlines: found, index, reports } = telling;
  const { conditions, today } = query;
  const { standing, period } = conditions;
  const isList = asksForList(telling.asks);
  if (reports.size === 0 || (!standing && !(isList && period))) return found;
  if (query.reported === 'late') return found.filter((deadline) => isLate(deadline, reports, today));
  if (standing === 'first' || standing === 'last' || standing === 'overdue') return found;
  const candidates = isList ? candidatesOf(telling) : actions.flatMap(({ deadlines }) => deadlines);
  const originals = new Map(candidates.map((deadline) => [deadline.id, deadline]));
  const asked = isList ? conditions : { ...conditions, kinds: [], notKinds: [], period: null };
  const asKnown = (passes: (deadline: Deadline) => boolean): Deadline[] => {
    const known = candidates.filter(passes).map((one) => ({ ...one, ...intervalOf(one, reports) }));
    return listDeadlines(index, known, asked, today).flatMap(({ id }) => originals.get(id) ?? []);
  };
  if (standing === null) return [...new Set([...found, ...asKnown(() => true)])];
  return asKnown(({ id }) => {
    const report = reports.get(id);
    return report === undefined || !isOver(report);
  });
}

/** All deadlines of the actions that a list is narrowed to. */
export const candidatesOf = ({ query, theme, roadmap }: Telling): Deadline[] =>
  listActions(roadmap, query.conditions, theme).flatMap(({ deadlines }) => deadlines);
