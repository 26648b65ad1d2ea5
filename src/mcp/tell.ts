import { type CalendarDay, standingOn } from '../dates/calendar.ts';
import { listActions, listDeadlines } from '../lookup/list.ts';
import { indexOf } from '../lookup/roadmap-index.ts';
import { actionByKey, keyOf } from '../roadmap/action-number.ts';
import type { Roadmap } from '../roadmap/roadmap.ts';
import type { Action, Deadline } from '../roadmap/schema.ts';
import { unitIn } from '../roadmap/unit.ts';
import { ownersNamedIn } from '../understanding/conditions.ts';
import { type Conditions, noConditions, type OwnerFilter } from '../understanding/query.ts';
import type { DeadlineFilter, ToldAction, ToldDeadline, ToldDeadlines } from './schemas.ts';

/** What a caller must put right, in a sentence that it can act on. */
export class CallProblem extends Error {}

/** All that the roadmap says of one action. Throws a `CallProblem` for a number that it does not have. */
export function tellAction(roadmap: Roadmap, typed: number | string, today: CalendarDay): ToldAction {
  const action = actionOf(roadmap, typed);
  const { number, title, owners, partners, lines } = action;
  const english = roadmap.english.actions[number];
  const orientation = roadmap.orientations.find((one) => one.number === action.orientation);
  return {
    today,
    number,
    name: named(roadmap, keyOf(action)),
    title,
    ...(english && { english }),
    orientation: orientation ? { number: orientation.number, title: orientation.title } : null,
    owners,
    partners,
    deadlines: action.deadlines.map((deadline) => tellDeadline(roadmap, deadline, today)),
    body: action.body.map(({ text }) => text),
    lines,
  };
}

/**
 * The deadlines that fit every condition. Throws a `CallProblem` for an action, an orientation or an owner that
 * the roadmap does not have, and for a period that ends before it begins.
 */
export function tellDeadlines(roadmap: Roadmap, filter: DeadlineFilter, today: CalendarDay): ToldDeadlines {
  const { from: start = null, to: end = null, standing, action, orientation, owner } = filter;
  if (start && end && start > end) {
    throw new CallProblem(`The period ends (${end}) before it begins (${start}): swap the two.`);
  }
  if (orientation !== undefined && !roadmap.orientations.some(({ number }) => number === orientation)) {
    throw new CallProblem(`There is no orientation ${orientation}: ${span(roadmap.orientations)}.`);
  }
  const conditions: Conditions = {
    ...noConditions,
    numbers: action === undefined ? [] : [actionOf(roadmap, action).number],
    chapters: orientation === undefined ? [] : [orientation],
    owners: owner === undefined ? null : ledBy(roadmap, owner),
    period: start || end ? { start, end, relation: 'due' } : null,
  };
  const all = listActions(roadmap, conditions, null).flatMap(({ deadlines }) => deadlines);
  const deadlines = listDeadlines(indexOf(roadmap), all, conditions, today)
    .map((deadline) => tellDeadline(roadmap, deadline, today))
    .filter((told) => standing === undefined || told.standing === standing);
  return { today, total: deadlines.length, deadlines };
}

function tellDeadline(roadmap: Roadmap, deadline: Deadline, today: CalendarDay): ToldDeadline {
  const english = roadmap.english.deadlines[deadline.id];
  return { ...deadline, standing: standingOn(today, deadline), ...(english && { english }) };
}

function actionOf(roadmap: Roadmap, typed: number | string): Action {
  const action = actionByKey(roadmap, String(typed));
  if (action) return action;
  throw new CallProblem(`There is no ${named(roadmap, String(typed))}: ${span(roadmap.actions)}.`);
}

const named = (roadmap: Roadmap, key: string): string => `${unitIn('en', roadmap).one} ${key}`;

function ledBy(roadmap: Roadmap, name: string): OwnerFilter {
  const leading = new Set(roadmap.actions.flatMap(({ owners }) => owners.map((owner) => owner.name)));
  const names = ownersNamedIn(name, roadmap).filter((each) => leading.has(each));
  if (names.length > 0) return { names, match: 'any', not: [], alone: false, role: null, as: 'owner' };
  throw new CallProblem(
    `The roadmap names no owner "${name.slice(0, 100)}". Its owners are: ${[...leading].join(', ')}.`,
  );
}

const span = (parts: readonly Pick<Action, 'number' | 'key'>[]): string =>
  `they go from ${keyOf(parts[0] ?? none)} to ${keyOf(parts.at(-1) ?? none)}`;
const none = { number: 0 };
