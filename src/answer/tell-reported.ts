import type { Found } from '../lookup/find.ts';
import { listDeadlines } from '../lookup/list.ts';
import type { RoadmapIndex } from '../lookup/roadmap-index.ts';
import { phrasesIn } from '../phrases/phrases.ts';
import { findAction } from '../roadmap/roadmap.ts';
import type { Deadline } from '../roadmap/schema.ts';
import { isLate, isOver, type Reports } from '../tracking/reports.ts';
import type { AskedState } from '../tracking/update.ts';
import { type Draft, numbersOf, ownersOf } from './draft.ts';
import { candidatesOf } from './reported-deadlines.ts';

/**
 * "What is done?", "what is late?": what is reported to be so. Null for a question about anything in particular, and
 * where nothing is reported: the roadmap cannot tell.
 */
export function tellReported(found: Found, index: RoadmapIndex, reports: Reports): Draft | null {
  const { query, theme } = found;
  const { reported: state, whole, conditions: asked } = query;
  const names =
    asked.numbers.length > 0 || theme !== null || (whole === null ? query.theme.size > 0 : whole < 0.5);
  if (reports.size === 0 || state === null || names) return null;
  const conditions = { ...query.conditions, standing: null };
  const deadlines = listDeadlines(index, candidatesOf(found, index), conditions, query.today).filter((each) =>
    isInState(each, state, reports, query.today),
  );
  const actions = [...new Set(deadlines.map(({ action }) => action))]
    .toSorted((one, other) => one - other)
    .flatMap((number) => findAction(index.roadmap, number) ?? []);
  const headline = phrasesIn(query.language).tracking.headline[state](deadlines.length);
  return {
    kind: 'list',
    answerable: true,
    headline,
    actions: numbersOf(actions),
    deadlines,
    owners: ownersOf(actions),
    list: { of: 'deadlines', total: deadlines.length, what: headline },
  };
}

function isInState(deadline: Deadline, state: AskedState, reports: Reports, today: string): boolean {
  if (state === 'late') return isLate(deadline, reports, today);
  const report = reports.get(deadline.id);
  if (!report) return false;
  return state === 'moved' ? report.holds !== null && !isOver(report) : report.state === state;
}
