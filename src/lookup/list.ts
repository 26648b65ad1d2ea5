import { type CalendarDay, contains, standingOn } from '../dates/calendar.ts';
import { isInOrientation, type Roadmap } from '../roadmap/roadmap.ts';
import type { Action, Deadline } from '../roadmap/schema.ts';
import type { AskedPeriod, Conditions, OwnerFilter, Standing } from '../understanding/query.ts';
import { type Token, wordsOf } from '../understanding/tokens.ts';
import { inTime } from './pick-deadlines.ts';
import type { RoadmapIndex } from './roadmap-index.ts';

/** The actions that fit every condition that is not about their deadlines; `among` narrows them to those of a theme. */
export function listActions(
  roadmap: Roadmap,
  conditions: Conditions,
  among: readonly number[] | null,
): Action[] {
  const { numbers, chapters, owners, ownerCount, deadlineCount, title } = conditions;
  return roadmap.actions.filter(
    (action) =>
      (numbers.length === 0 || numbers.includes(action.number)) &&
      (chapters.length === 0 || chapters.some((chapter) => isInOrientation(roadmap, action, chapter))) &&
      (among === null || among.includes(action.number)) &&
      (owners === null || fitsOwners(action, owners)) &&
      isWithin(action.owners.length, ownerCount) &&
      isWithin(action.deadlines.length, deadlineCount) &&
      (title?.of !== 'actions' || fitsTitle([action.title, roadmap.english.actions[action.number]], title)),
  );
}

const isWithin = (count: number, asked: { least: number; most: number } | null): boolean =>
  asked === null || (asked.least <= count && count <= asked.most);

function fitsOwners(action: Action, filter: OwnerFilter): boolean {
  const owners = action.owners.filter(({ role }) => filter.role === null || role === filter.role);
  const names = (filter.as === 'partner' ? action.partners : owners).map(({ name }) => name);
  if (filter.not.some((name) => action.owners.some((owner) => owner.name === name))) return false;
  if (filter.names.length === 0) return true;
  const has = (name: string): boolean => names.includes(name);
  const fits = filter.match === 'all' ? filter.names.every(has) : filter.names.some(has);
  return fits && (!filter.alone || action.owners.every(({ name }) => filter.names.includes(name)));
}

/** Letters that a plural or a feminine adds. */
const LONGEST_ENDING = 2;

/** Whether a title or a label, of the text or our English one, has all the words, or begins with them. */
function fitsTitle(texts: readonly (string | undefined)[], asked: NonNullable<Conditions['title']>): boolean {
  const wanted = asked.words.flatMap((word) => wordsOf(word));
  return texts.some((text) => {
    const words = wordsOf(text ?? '').filter(({ stop }) => !asked.begins || !stop);
    // "Publique" has the stem of "publication", and is another word.
    const fits = (one: Token | undefined, { word, stems }: Token): boolean =>
      one !== undefined &&
      (one.stems.fr === stems.fr || one.stems.en === stems.en) &&
      Math.abs(one.word.length - word.length) <= LONGEST_ENDING;
    return asked.begins
      ? wanted.every((want, at) => fits(words[at], want))
      : wanted.every((want) => words.some((word) => fits(word, want)));
  });
}

/** The deadlines of some actions that fit the conditions about them, in the order of their dates. */
export function listDeadlines(
  index: RoadmapIndex,
  deadlines: readonly Deadline[],
  conditions: Conditions,
  today: CalendarDay,
): Deadline[] {
  const { kinds, notKinds, period, standing, exactness, title } = conditions;
  const isOf = ({ id }: Deadline, asked: Conditions['kinds']): boolean =>
    asked.some((kind) => index.deadlines.get(id)?.kinds.has(kind));
  const fitting = inTime(deadlines).filter(
    (deadline) =>
      (kinds.length === 0 || isOf(deadline, kinds)) &&
      !isOf(deadline, notKinds) &&
      (title?.of !== 'deadlines' ||
        fitsTitle([deadline.label, index.roadmap.english.deadlines[deadline.id]?.label], title)) &&
      (exactness !== 'open' || (deadline.start !== null && deadline.end === null)) &&
      (exactness !== 'undated' || deadline.start === null) &&
      (period === null || isRelated(deadline, period)),
  );
  return standing ? byStanding(fitting, standing, today, period !== null) : fitting;
}

/** Due in a period: its start or its end falls inside (open-ended: its start; undated: never). */
function isRelated({ start, end }: Deadline, { start: from, end: to, relation }: AskedPeriod): boolean {
  const isIn = (day: CalendarDay | null): boolean =>
    day !== null && contains({ start: from ?? '0000', end: to ?? '9999' }, day);
  if (relation === 'starts') return isIn(start);
  return relation === 'ends' ? isIn(end) : isIn(start) || isIn(end);
}

function byStanding(
  deadlines: readonly Deadline[],
  standing: Standing,
  today: CalendarDay,
  inPeriod: boolean,
): Deadline[] {
  const stand = (deadline: Deadline): string => standingOn(today, deadline);
  switch (standing) {
    case 'next':
      return inPeriod
        ? deadlines.filter((deadline) => stand(deadline) !== 'past')
        : soonest(deadlines, today);
    case 'upcoming':
      return inPeriod ? [...deadlines] : ahead(deadlines, today);
    case 'overdue':
      return deadlines.filter((deadline) => stand(deadline) === 'past');
    case 'under way':
      return deadlines.filter((deadline) => stand(deadline) === 'under way');
    case 'first': {
      const start = deadlines[0]?.start;
      return deadlines.filter((deadline) => deadline.start === start);
    }
    case 'last': {
      const last = deadlines
        .map(({ end }) => end ?? '')
        .sort()
        .at(-1);
      return deadlines.filter(({ end }) => end === last);
    }
  }
}

/** What begins next, and what ends before that does. */
function soonest(deadlines: readonly Deadline[], today: CalendarDay): Deadline[] {
  const start =
    deadlines.find((deadline) => deadline.start !== null && deadline.start > today)?.start ?? null;
  return deadlines.filter(
    (deadline) =>
      (start !== null && deadline.start === start) ||
      (standingOn(today, deadline) === 'under way' &&
        deadline.end !== null &&
        (start === null || deadline.end < start)),
  );
}

/** What is still to begin or, where nothing is, still to end. */
function ahead(deadlines: readonly Deadline[], today: CalendarDay): Deadline[] {
  const begins = deadlines.filter((deadline) => standingOn(today, deadline) === 'ahead');
  return begins.length > 0 ? begins : deadlines.filter(({ end }) => end !== null && end >= today);
}

/** Whether conditions are about deadlines. */
export const isDated = ({ period, standing, exactness, kinds, notKinds, without }: Conditions): boolean =>
  period !== null ||
  standing !== null ||
  exactness !== null ||
  kinds.length > 0 ||
  notKinds.length > 0 ||
  without;
