import { type CalendarDay, contains, standingOn } from '../dates/calendar.ts';
import { findAction, isInOrientation, type Roadmap } from '../roadmap/roadmap.ts';
import type { Action, Deadline, Quote } from '../roadmap/schema.ts';
import type { AskedPeriod, Conditions, OwnerFilter } from '../understanding/query.ts';
import { type Token, wordsOf } from '../understanding/tokens.ts';
import { isOfYears } from './closeness.ts';
import { inTime } from './pick-deadlines.ts';
import type { RoadmapIndex } from './roadmap-index.ts';

/**
 * The actions that fit every condition that is not about their deadlines; `among` narrows them to those of a theme, in
 * its order.
 */
export function listActions(
  roadmap: Roadmap,
  conditions: Conditions,
  among: readonly number[] | null,
): Action[] {
  const { numbers, notNumbers, chapters, owners, ownerCount, deadlineCount, title } = conditions;
  const all = among?.flatMap((number) => findAction(roadmap, number) ?? []) ?? roadmap.actions;
  return all.filter(
    (action) =>
      (numbers.length === 0 || numbers.includes(action.number)) &&
      !notNumbers.includes(action.number) &&
      (chapters.length === 0 || chapters.some((chapter) => isInOrientation(roadmap, action, chapter))) &&
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

/** The deadlines of some actions that fit the conditions about them, of each action by itself where that is asked. */
export function deadlinesOf(
  index: RoadmapIndex,
  actions: readonly Action[],
  conditions: Conditions,
  today: CalendarDay,
): Deadline[] {
  const own = actions.map(({ deadlines }) => deadlines);
  const groups = conditions.places?.each ? own : [own.flat()];
  return inTime(groups.flatMap((some) => listDeadlines(index, some, conditions, today)));
}

/** Those of some deadlines that fit, in the order of their dates. */
export function listDeadlines(
  index: RoadmapIndex,
  deadlines: readonly Deadline[],
  conditions: Conditions,
  today: CalendarDay,
): Deadline[] {
  const { kinds, notKinds, period, notPeriods, exactness, title } = conditions;
  const isOf = ({ id }: Deadline, asked: Conditions['kinds']): boolean =>
    asked.some((kind) => index.deadlines.get(id)?.kinds.has(kind));
  const fitting = inTime(deadlines).filter(
    (deadline) =>
      (kinds.length === 0 || isOf(deadline, kinds)) &&
      !isOf(deadline, notKinds) &&
      (title?.of !== 'deadlines' ||
        fitsTitle([deadline.label, index.roadmap.english.deadlines[deadline.id]?.label], title)) &&
      isDatedSo(deadline, exactness) &&
      (period === null || isRelated(deadline, period)) &&
      !notPeriods.some((days) => isRelated(deadline, { ...days, relation: 'due' })),
  );
  return byStanding(fitting, conditions, today);
}

/** Whether the text dates a deadline as is asked. */
function isDatedSo(deadline: Deadline, exactness: Conditions['exactness']): boolean {
  const { start, end, precision } = deadline;
  switch (exactness) {
    case null:
      return true;
    case 'open':
      return start !== null && end === null;
    case 'undated':
      return start === null;
    case 'dated':
      return start !== null;
    case 'years':
      return precision === 'range' && isOfYears(deadline);
    default:
      return precision === exactness;
  }
}

/** Those of one of several actions. "Whose first deadline falls in 2020": the first of its own, by when it starts. */
export function deadlinesOfEach(
  index: RoadmapIndex,
  { deadlines }: Action,
  conditions: Conditions,
  today: CalendarDay,
): Deadline[] {
  const { standing, period } = conditions;
  if (period === null || (standing !== 'first' && standing !== 'last'))
    return listDeadlines(index, deadlines, conditions, today);
  const own = listDeadlines(index, deadlines, { ...conditions, period: null }, today);
  const relation = standing === 'first' ? 'starts' : 'ends';
  return own.filter((deadline) => isRelated(deadline, { ...period, relation }));
}

/** Due in a period: its start or its end falls inside (open-ended: its start; undated: never). */
function isRelated({ start, end }: Deadline, { relation, parts, ...whole }: AskedPeriod): boolean {
  const isIn = (day: CalendarDay | null): boolean =>
    day !== null &&
    (parts ?? [whole]).some((one) => contains({ start: one.start ?? '0000', end: one.end ?? '9999' }, day));
  if (relation === 'starts') return isIn(start);
  return relation === 'ends' ? isIn(end) : isIn(start) || isIn(end);
}

function byStanding(
  deadlines: readonly Deadline[],
  { standing, places, period }: Conditions,
  today: CalendarDay,
): Deadline[] {
  const stands = (...any: string[]): Deadline[] =>
    deadlines.filter((deadline) => any.includes(standingOn(today, deadline)));
  const ahead = stands('ahead');
  // Within a period, what is next or ahead is what is not over.
  if (period !== null && (standing === 'next' || standing === 'upcoming'))
    return stands('ahead', 'under way', 'undated');
  // What is still to begin or, where nothing is, still to end.
  const open = stands('under way').filter(({ end }) => end !== null);
  switch (standing) {
    case 'next': {
      const begins = ahead[0]?.start;
      if (!begins) return placed(byEnd(open), 'end', places);
      // What ends before that begins is next too.
      const closing = open.filter(({ end }) => (end ?? '') < begins);
      return placed([...closing, ...ahead], 'start', places, closing.length);
    }
    case 'upcoming':
      return ahead.length > 0 ? ahead : open;
    case 'overdue':
      return stands('past');
    case 'under way':
      return stands('under way');
    case 'first':
      return placed(deadlines, 'start', places);
    case 'last':
      return placed(byEnd(deadlines).toReversed(), 'end', places).toReversed();
    case null:
      return [...deadlines];
  }
}

/** In the order of their ends; what has none by its start. */
export function byEnd(deadlines: readonly Deadline[]): Deadline[] {
  const lastDay = ({ start, end }: Deadline): string => end ?? start ?? '';
  return deadlines.toSorted((one, other) => lastDay(one).localeCompare(lastDay(other)));
}

/** The first of some in order, with those of the same day, or those of the places that are asked for. */
function placed(
  deadlines: readonly Deadline[],
  side: 'start' | 'end',
  places: Conditions['places'],
  before = 0,
): Deadline[] {
  const { from, to, same } = places ?? { from: 1, to: 1, same: true };
  const most = same ? to + before : to;
  const last = deadlines[Math.min(most, deadlines.length) - 1]?.[side];
  return deadlines.filter(
    (deadline, at) => at + 1 >= from && (at < most || (same && deadline[side] === last)),
  );
}

/** Whether conditions are about deadlines. */
export const isDated = ({ period, standing, exactness, kinds, notKinds, without }: Conditions): boolean =>
  period !== null ||
  standing !== null ||
  exactness !== null ||
  kinds.length > 0 ||
  notKinds.length > 0 ||
  without;

/** So many lines apart, one paragraph follows the other. */
const APART = 5;

/** The actions that a sentence opens a list of: "The roadmap has four main services:", and a paragraph on each. */
export function openedBy({ roadmap, introductions }: RoadmapIndex, { text, lines }: Quote): Action[] {
  if (!text.trimEnd().endsWith(':')) return [];
  let { to } = lines;
  return roadmap.actions.filter(({ number }) => {
    const paragraph = introductions.get(number)?.lines;
    const isNext = paragraph !== undefined && paragraph.from > to && paragraph.from - to <= APART;
    if (isNext) to = paragraph.to;
    return isNext;
  });
}
