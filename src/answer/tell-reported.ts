import { listDeadlines } from '../lookup/list.ts';
import { phrasesIn } from '../phrases/phrases.ts';
import type { Deadline } from '../roadmap/schema.ts';
import { isLate, isOver, type Reports } from '../tracking/reports.ts';
import type { AskedState } from '../tracking/update.ts';
import { actionsAndOwners, type Draft } from './draft.ts';
import { actionsIn } from './list-parts.ts';
import { candidatesOf } from './reported-deadlines.ts';
import type { Telling } from './telling.ts';

/**
 * "What is done?", "what is late?": what is reported to be so. Null for a question about anything in particular, and
 * where nothing is reported: the roadmap cannot tell.
 */
export function tellReported(telling: Telling): Draft | null {
  const { query, theme, reports, index, language, roadmap } = telling;
  const { reported: state, whole, conditions, today } = query;
  const names =
    conditions.numbers.length > 0 || theme !== null || (whole === null ? query.theme.size > 0 : whole < 0.5);
  if (reports.size === 0 || state === null || names) return null;
  const listed = listDeadlines(index, candidatesOf(telling), { ...conditions, standing: null }, today);
  const deadlines = listed.filter((each) => isInState(each, state, reports, today));
  const headline = phrasesIn(language).tracking.headline(deadlines.length)[state];
  return {
    kind: 'list',
    headline,
    ...actionsAndOwners(actionsIn(deadlines, roadmap)),
    deadlines,
    list: { of: 'deadlines', total: deadlines.length, what: headline },
  };
}

function isInState(deadline: Deadline, state: AskedState, reports: Reports, today: string): boolean {
  if (state === 'late') return isLate(deadline, reports, today);
  const report = reports.get(deadline.id);
  if (!report) return false;
  return state === 'moved' ? report.holds !== null && !isOver(report) : report.state === state;
}
