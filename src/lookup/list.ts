import { type CalendarDay, contains, isDueIn, type Period, standingOn } from '../dates/calendar.ts';
import type { Roadmap } from '../roadmap/roadmap.ts';
import type { Action, Deadline } from '../roadmap/schema.ts';
import type { OwnerFilter, Query, Relation } from '../understanding/query.ts';
import { isOfStep } from '../understanding/steps.ts';

/** The actions that fit every condition of a query; `among` narrows them to those that it is about. */
export function listActions(roadmap: Roadmap, query: Query, among: readonly number[] | null): Action[] {
  return roadmap.actions.filter(
    (action) =>
      (query.orientations.length === 0 ||
        (action.orientation !== null && query.orientations.includes(action.orientation))) &&
      (among === null || among.includes(action.number)) &&
      (query.owners === null || fitsOwners(action, query.owners)) &&
      (query.ownerCount === null || fitsCount(action.owners.length, query.ownerCount)),
  );
}

const fitsCount = (owners: number, asked: 0 | 1 | 2 | 'one'): boolean =>
  asked === 'one' ? owners === 1 : asked === 0 ? owners === 0 : owners >= asked;

function fitsOwners(action: Action, filter: OwnerFilter): boolean {
  const owners = action.owners.filter(({ role }) => filter.role === null || role === filter.role);
  const bodies = [
    ...(filter.as === 'partner' ? [] : owners),
    ...(filter.as === 'owner' ? [] : action.partners),
  ].map(({ name }) => name);
  if (filter.not.some((name) => action.owners.some((owner) => owner.name === name))) return false;
  if (filter.names.length === 0) return action.owners.length > 0 || !filter.owned;
  const has = (name: string): boolean => bodies.includes(name);
  const fits = filter.match === 'all' ? filter.names.every(has) : filter.names.some(has);
  return fits && (!filter.alone || action.owners.every(({ name }) => filter.names.includes(name)));
}

/** The deadlines of some actions that fit a query's period or standing, in the order of their dates. */
export function listDeadlines(actions: readonly Action[], query: Query): Deadline[] {
  const { step } = query;
  const deadlines = actions
    .flatMap((action) => action.deadlines)
    .filter((deadline) => step === null || isOfStep(step, deadline))
    .sort((a, b) => (a.start ?? '9').localeCompare(b.start ?? '9'));
  const { period, standing, today } = query;
  const inPeriod = period ? deadlines.filter((d) => isRelated(d, period, period.relation)) : deadlines;
  return standing ? byStanding(inPeriod, standing, today, period !== null) : inPeriod;
}

function isRelated(deadline: Deadline, period: Period, relation: Relation): boolean {
  switch (relation) {
    case 'due':
      return isDueIn(period, deadline);
    case 'starts':
      return deadline.start !== null && contains(period, deadline.start);
    case 'ends':
      return deadline.end !== null && contains(period, deadline.end);
  }
}

function byStanding(
  deadlines: readonly Deadline[],
  standing: NonNullable<Query['standing']>,
  today: CalendarDay,
  inPeriod: boolean,
): Deadline[] {
  const ahead = deadlines.filter((deadline) => standingOn(today, deadline) === 'ahead');
  switch (standing) {
    case 'next':
      return inPeriod ? notOver(deadlines, today) : soonest(deadlines, today);
    case 'upcoming':
      return inPeriod ? [...deadlines] : ahead;
    case 'overdue':
      return deadlines.filter((deadline) => standingOn(today, deadline) === 'past');
    case 'under way':
      return deadlines.filter((deadline) => standingOn(today, deadline) === 'under way');
    case 'undated':
      return deadlines.filter(({ start, end }) => start === null && end === null);
    case 'first': {
      const start = deadlines[0]?.start;
      return deadlines.filter((deadline) => deadline.start === start);
    }
    case 'last': {
      const end = deadlines
        .map((d) => d.end ?? '')
        .sort()
        .at(-1);
      return deadlines.filter((deadline) => deadline.end === end);
    }
  }
}

const notOver = (deadlines: readonly Deadline[], today: CalendarDay): Deadline[] =>
  deadlines.filter((deadline) => standingOn(today, deadline) !== 'past');

/** What begins next, and what ends before that does. */
function soonest(deadlines: readonly Deadline[], today: CalendarDay): Deadline[] {
  const start =
    deadlines.find((deadline) => deadline.start !== null && deadline.start > today)?.start ?? undefined;
  return deadlines.filter(
    (deadline) =>
      (start !== undefined && deadline.start === start) ||
      (standingOn(today, deadline) === 'under way' &&
        deadline.end !== null &&
        (start === undefined || deadline.end < start)),
  );
}
