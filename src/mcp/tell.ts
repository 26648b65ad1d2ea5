import { deadlineObject } from '../answer/answer-object.ts';
import { type CalendarDay, isDueIn, standingOn } from '../dates/calendar.ts';
import { markOf } from '../roadmap/action-number.ts';
import { findAction, type Roadmap } from '../roadmap/roadmap.ts';
import type { Deadline } from '../roadmap/schema.ts';
import { unitIn } from '../roadmap/unit.ts';
import { ownersNamedIn } from '../understanding/owner-filter.ts';
import type { DeadlineFilter, ToldAction, ToldDeadline, ToldDeadlines } from './schemas.ts';

/** What a caller must put right, in a sentence that it can act on. */
export class CallProblem extends Error {}

/** All that the roadmap says of one action. Throws a `CallProblem` for a number that it does not have. */
export function tellAction(roadmap: Roadmap, number: number, today: CalendarDay): ToldAction {
  const action = actionOf(roadmap, number);
  const english = roadmap.english.actions[number];
  const orientation = roadmap.orientations.find((one) => one.number === action.orientation);
  return {
    today,
    number,
    name: `${unitIn('en', roadmap).one} ${markOf(number)}`,
    title: action.title,
    ...(english && { english }),
    orientation: orientation ? { number: orientation.number, title: orientation.title } : null,
    owners: action.owners.map(({ name, role, quote }) => ({ name, role, quote: quote.text })),
    partners: action.partners.map(({ name, quote }) => ({ name, quote: quote.text })),
    deadlines: action.deadlines.map((deadline) => tellDeadline(roadmap, deadline, today)),
    body: action.body.map(({ text }) => text),
    lines: action.lines,
  };
}

/**
 * The deadlines that fit every condition. Throws a `CallProblem` for an action, an orientation or an owner that
 * the roadmap does not have, and for a period that ends before it begins.
 */
export function tellDeadlines(roadmap: Roadmap, filter: DeadlineFilter, today: CalendarDay): ToldDeadlines {
  const { from = '0001-01-01', to = '9999-12-31', standing, action, orientation, owner } = filter;
  if (from > to) throw new CallProblem(`The period ends (${to}) before it begins (${from}): swap the two.`);
  if (action !== undefined) actionOf(roadmap, action);
  if (orientation !== undefined && !roadmap.orientations.some(({ number }) => number === orientation)) {
    throw new CallProblem(`There is no orientation ${orientation}: ${span(roadmap.orientations)}.`);
  }
  const owners = owner === undefined ? null : ownersOf(roadmap, owner);
  const hasPeriod = filter.from !== undefined || filter.to !== undefined;
  const deadlines = roadmap.actions
    .filter(
      (one) =>
        (action === undefined || one.number === action) &&
        (orientation === undefined || one.orientation === orientation) &&
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
  return {
    ...deadlineObject(deadline),
    precision: deadline.precision,
    standing: standingOn(today, deadline),
    ...(english && { english }),
    lines: deadline.lines,
  };
}

function actionOf(roadmap: Roadmap, number: number) {
  const action = findAction(roadmap, number);
  if (action) return action;
  const { one } = unitIn('en', roadmap);
  throw new CallProblem(`There is no ${one} ${markOf(number)}: ${span(roadmap.actions)}.`);
}

function ownersOf(roadmap: Roadmap, name: string): string[] {
  const leading = new Set(roadmap.actions.flatMap(({ owners }) => owners.map((owner) => owner.name)));
  const found = ownersNamedIn(name, roadmap).filter((each) => leading.has(each));
  if (found.length > 0) return found;
  throw new CallProblem(
    `The roadmap names no owner "${name.slice(0, 100)}". Its owners are: ${[...leading].join(', ')}.`,
  );
}

function span(numbered: readonly { number: number }[]): string {
  const numbers = numbered.map(({ number }) => number);
  return `they go from ${markOf(Math.min(...numbers))} to ${markOf(Math.max(...numbers))}`;
}
