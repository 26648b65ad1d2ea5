import { listActions } from '../lookup/list.ts';
import type { RoadmapIndex } from '../lookup/roadmap-index.ts';
import { phrasesIn } from '../phrases/phrases.ts';
import { fold } from '../reading/fold.ts';
import type { Deadline } from '../roadmap/schema.ts';
import { type AskedState, readAskedState, withoutState } from '../tracking/asked-state.ts';
import { isOver, type Reports } from '../tracking/reports.ts';
import type { Query } from '../understanding/query.ts';
import { readTokens } from '../understanding/tokens.ts';
import { vocabularyOf } from '../understanding/vocabulary.ts';
import type { Draft } from './draft.ts';
import { fittingDeadlines } from './reported-deadlines.ts';
import { ownersOf } from './tell-action.ts';

/**
 * "What is done?", "which deadlines have been dropped?": what is reported to be so. Null for a question about
 * anything in particular, and where nothing is reported: the roadmap cannot tell.
 */
export function tellReported(query: Query, index: RoadmapIndex, reports: Reports): Draft | null {
  const folded = fold(query.question);
  const state = readAskedState(folded);
  if (reports.size === 0 || state === null || query.numbers.length > 0 || !query.lists) return null;
  if (namesSomething(withoutState(folded), query, index)) return null;
  const actions = listActions(index.roadmap, query, null);
  const deadlines = fittingDeadlines(actions, { ...query, standing: null }, reports).filter((deadline) =>
    isInState(deadline, state, reports),
  );
  const concerned = actions.filter(({ number }) => deadlines.some(({ action }) => action === number));
  const { headline } = phrasesIn(query.language).tracking;
  return {
    kind: 'list',
    answerable: true,
    headline: headline[state](deadlines.length),
    actions: concerned.map(({ number }) => number),
    deadlines,
    owners: concerned.flatMap(ownersOf),
    list: { of: 'deadlines', total: deadlines.length },
  };
}

function isInState({ id }: Deadline, state: AskedState, reports: Reports): boolean {
  const report = reports.get(id);
  if (!report) return false;
  return state === 'moved' ? report.holds !== null && !isOver(report) : report.state === state;
}

/** Whether more is said than which state, whose and in which orientation. */
function namesSomething(rest: string, query: Query, { roadmap }: RoadmapIndex): boolean {
  const tokens = readTokens(rest);
  const owners = vocabularyOf(roadmap).organisations.find(tokens);
  const isOwner = (place: number) => owners.some(({ from, to }) => from <= place && place < to);
  const inTopic = new Set(query.topic.map(({ word }) => word));
  return tokens.some(
    ({ word }, place) =>
      inTopic.has(word) && !isOwner(place) && !(query.orientations.length > 0 && /^\d+$/.test(word)),
  );
}
