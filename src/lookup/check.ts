import type { Deadline } from '../roadmap/schema.ts';
import { noConditions } from '../understanding/query.ts';
import type { Found } from './find.ts';
import { listActions, listDeadlines } from './list.ts';
import { lacksStage } from './pick-deadlines.ts';
import type { RoadmapIndex } from './roadmap-index.ts';

/**
 * Whether what a question supposes of one action is so: "is it led by the DNS?", "does it end in 2022?" Null where it
 * supposes nothing, or the facts do not settle it.
 */
export function isSo({ query, asks, actions, deadlines }: Found, index: RoadmapIndex): boolean | null {
  const { checks, conditions, compares, asking } = query;
  const { owners, period, numbers } = conditions;
  const [action, ...others] = actions;
  if (!checks || !action || others.length > 0 || compares) return null;
  if (asks === 'who' && owners?.as === 'owner' && owners.names.length > 0) {
    const named = action.owners.filter(({ name }) => owners.names.includes(name));
    // Whoever organises something, or has it under their roof, neither leads it nor not.
    if (named.some(({ role }) => role === 'organiser' || role === 'host')) return null;
    return listActions(index.roadmap, { ...noConditions, owners }, [action.number]).length > 0;
  }
  // "Its deadlines in 2022?" asks for them.
  const isOfOne = asks === 'deadlines' && numbers.length === 1 && asking.list === null;
  const isOfDates = asks === 'when' || isOfOne;
  if (!isOfDates || period === null || lacksStage(index, action, query)) return null;
  const fitting = listDeadlines(index, action.deadlines, { ...noConditions, period }, query.today);
  if (deadlines.length > 0 && deadlines.every((one) => fitting.includes(one))) return true;
  // What began before and goes on is neither.
  const goesOn = ({ start, end }: Deadline): boolean =>
    start !== null &&
    (!period.end || start <= period.end) &&
    (end === null || !period.start || end >= period.start);
  return action.deadlines.some(goesOn) ? null : false;
}
