import { type CalendarDay, isDueIn, standingOn } from '../dates/calendar.ts';
import { actionByKey, keyOf } from '../roadmap/action-number.ts';
import { isInOrientation, type Roadmap } from '../roadmap/roadmap.ts';
import type { Action, Deadline } from '../roadmap/schema.ts';
import { unitIn } from '../roadmap/unit.ts';
import { ownersNamedIn } from '../understanding/conditions.ts';
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
  const { from = '0001-01-01', to = '9999-12-31', standing, action, orientation, owner } = filter;
  if (from > to) throw new CallProblem(`The period ends (${to}) before it begins (${from}): swap the two.`);
  const number = action === undefined ? undefined : actionOf(roadmap, action).number;
  if (orientation !== undefined && !roadmap.orientations.some(({ number }) => number === orientation)) {
    throw new CallProblem(`There is no orientation ${orientation}: ${span(roadmap.orientations)}.`);
  }
  const owners = owner === undefined ? null : ownersOf(roadmap, owner);
  const hasPeriod = filter.from !== undefined || filter.to !== undefined;
  const deadlines = roadmap.actions
    .filter(
      (one) =>
        (number === undefined || one.number === number) &&
        (orientation === undefined || isInOrientation(roadmap, one, orientation)) &&
        (owners === null || one.owners.some(({ name }) => owners.includes(name))),
    )
    .flatMap((one) => one.deadlines)
    .filter(
      (one) =>
        (!hasPeriod || isDueIn({ start: from, end: to }, one)) &&
        (standing === undefined || standingOn(today, one) === standing),
    )
    .sort((a, b) => (a.start ?? '9').localeCompare(b.start ?? '9'));
  return {
    today,
    total: deadlines.length,
    deadlines: deadlines.map((deadline) => tellDeadline(roadmap, deadline, today)),
  };
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

function ownersOf(roadmap: Roadmap, name: string): string[] {
  const leading = new Set(roadmap.actions.flatMap(({ owners }) => owners.map((owner) => owner.name)));
  const found = ownersNamedIn(name, roadmap).filter((each) => leading.has(each));
  if (found.length > 0) return found;
  throw new CallProblem(
    `The roadmap names no owner "${name.slice(0, 100)}". Its owners are: ${[...leading].join(', ')}.`,
  );
}

const span = (parts: readonly Pick<Action, 'number' | 'key'>[]): string =>
  `they go from ${keyOf(parts[0] ?? none)} to ${keyOf(parts.at(-1) ?? none)}`;
const none = { number: 0 };
