import { findDeadlines } from '../lookup/find-deadlines.ts';
import { isInTitle } from '../lookup/holds.ts';
import { listActions } from '../lookup/list.ts';
import type { RoadmapIndex } from '../lookup/roadmap-index.ts';
import { LEAST_COVERAGE, type Subject } from '../lookup/subject.ts';
import type { Among, Dates } from '../phrases/among.ts';
import { phrasesIn } from '../phrases/phrases.ts';
import type { Action } from '../roadmap/schema.ts';
import { type Unit, unitIn } from '../roadmap/unit.ts';
import type { Reports } from '../tracking/reports.ts';
import type { Query } from '../understanding/query.ts';
import { asWritten } from '../understanding/steps.ts';
import type { Draft } from './draft.ts';
import { fittingDeadlines, listsLate } from './reported-deadlines.ts';
import { ownersOf, tellAction } from './tell-action.ts';
import { tellWhen } from './tell-when.ts';

/** What the words of a list must be worth to narrow it to an action: a rare word, or two common ones. */
const NAMES_AN_ACTION = 2.5;

/** Every action, or every deadline, that fits the conditions of a question; an empty list is an answer too. */
export function tellList(query: Query, subject: Subject, index: RoadmapIndex, reports: Reports): Draft {
  const among = isAbout(query, subject) ? subject.actions : null;
  const actions = listActions(index.roadmap, query, among);
  // "Our ARS runs one: which action is it?" names a body by the way.
  if (
    query.owners &&
    actions.length === 0 &&
    !hasOtherConditions(query) &&
    subject.coverage >= LEAST_COVERAGE
  )
    return tellAction(query, subject, index);
  const { answer, tracking } = phrasesIn(query.language);
  const unit = unitIn(query.language, index.roadmap);
  const { period, standing, without } = query;
  const dates = { period, standing, without };
  const conditions = answer.among(unit, conditionsOf(query, among));
  if (!query.period && !query.standing && !query.step && query.listOf === 'actions' && !query.without) {
    return listOfActions(actions, query, unit, conditions);
  }
  if (query.without) {
    const rest = actions.filter(
      (action) => !fittingDeadlines([action], query, reports).some(({ start }) => start !== null),
    );
    return listOfActions(rest, query, unit, conditions, dates);
  }
  const chosen = among ? actions.map((action) => narrowed(action, query, index)) : actions;
  const fitting = fittingDeadlines(chosen, query, reports);
  // The next step of an action may bear another name than the action does.
  const deadlines =
    fitting.length === 0 && query.standing ? fittingDeadlines(actions, query, reports) : fitting;
  // "Is it still March?" about something that is not dated then asks for its date.
  if (among && deadlines.length === 0 && query.period && !query.lists)
    return tellWhen(query, subject, index, reports);
  const concerned = actions.filter(({ number }) => deadlines.some(({ action }) => action === number));
  const listsActions = query.listOf === 'actions';
  return {
    kind: 'list',
    answerable: true,
    headline: listsActions
      ? answer.listedActions(unit, concerned.length, conditions, dates)
      : listsLate(query, reports)
        ? tracking.headline.late(deadlines.length)
        : answer.listedDeadlines(deadlines.length, query.period, query.standing, conditions),
    actions: numbersOf(concerned),
    deadlines,
    owners: concerned.flatMap(ownersOf),
    list: listsActions
      ? { of: 'actions', total: concerned.length }
      : { of: 'deadlines', total: deadlines.length },
  };
}

const listOfActions = (
  actions: readonly Action[],
  { language }: Query,
  unit: Unit,
  conditions: string,
  dates: Dates | null = null,
): Draft => ({
  kind: 'list',
  answerable: true,
  headline: phrasesIn(language).answer.listedActions(unit, actions.length, conditions, dates),
  actions: numbersOf(actions),
  owners: actions.flatMap(ownersOf),
  list: { of: 'actions', total: actions.length },
});

/** What is told of the conditions of a list; `among`: the actions that its words name. */
const conditionsOf = (
  { question, owners, ownerCount, orientations, step }: Query,
  among: readonly number[] | null,
): Among => ({
  owners: owners?.names ?? [],
  without: owners?.not ?? [],
  noOwner: ownerCount === 0,
  orientations,
  numbers: among ?? [],
  step: step && asWritten(step, question),
});

const hasOtherConditions = (query: Query): boolean =>
  query.orientations.length > 0 || query.ownerCount !== null;

const numbersOf = (actions: readonly Action[]): number[] => actions.map(({ number }) => number);

/** Whether the words left beside the conditions of a list name an action. */
const isAbout = (query: Query, subject: Subject): boolean =>
  query.numbers.length > 0 ||
  (query.owners === null &&
    query.orientations.length === 0 &&
    query.ownerCount === null &&
    query.topic.length > 0 &&
    (subject.strength >= NAMES_AN_ACTION || query.terms.length > 0) &&
    subject.coverage >= LEAST_COVERAGE);

/** An action with only the deadlines that the question's words single out, if they do: its title tells none apart. */
function narrowed(action: Action, query: Query, index: RoadmapIndex): Action {
  const held = index.holds[index.actions.indexOf(action)];
  const topic = query.topic.filter(({ stems }) => !isInTitle(held, stems.features));
  const stages = { named: [], start: false, end: false, span: false, through: false };
  return { ...action, deadlines: findDeadlines(index, action, { ...query, topic, stages }) };
}
