import { small } from '../phrases/fact-names.ts';
import { type Roadmap, unreadOf } from '../roadmap/roadmap.ts';
import type { Action, Deadline } from '../roadmap/schema.ts';
import { datedBeside } from './tell-when.ts';
import type { Telling } from './telling.ts';

/** What lists of actions and of deadlines have in common. */

/** Ends that the text gives to deadlines that have none. */
export const endsSaid = (open: readonly Deadline[], telling: Telling): string[] =>
  datedBeside(actionsIn(open, telling.roadmap), open, telling)
    .filter(({ end }) => end !== null)
    .map(({ said }) => said);

/** Of what is past it is said that the roadmap does not tell what was done, where no report does. */
export const unsaid = (
  what: string,
  { query, reports, answer }: Telling,
  past: readonly Deadline[],
): string =>
  query.conditions.standing === 'overdue' && reports.size === 0 && past.length > 0
    ? answer.pastOnly(small(what))
    : what;

/** Nobody may say "none" of what was not read. */
export function unreadDates({ roadmap, answer }: Telling): string[] {
  const unread = unreadOf(roadmap, 'date').length;
  return unread > 0 ? [answer.unreadDates(unread)] : [];
}

export const actionsIn = (deadlines: readonly Deadline[], { actions }: Roadmap): Action[] =>
  actions.filter(({ number }) => deadlines.some(({ action }) => action === number));
