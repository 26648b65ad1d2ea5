import { type CalendarDay, daysBetween, type Period, shift, yearOf } from './calendar.ts';
import type { DateMisread, DateReading, DateUse } from './reading.ts';
import type { Piece, Shape, ShapeBound } from './shape.ts';

export interface Circumstances {
  today: CalendarDay;
  use: DateUse;
  /** Which way a date without a year lies, where neither its words nor its bound tell. */
  tense?: 'past' | 'future' | undefined;
  /** The year that goes without saying; null where there is none. */
  stated: number | null;
}

type Told = Omit<DateReading, 'from' | 'to' | 'words'>;
type Misread = Pick<DateMisread, 'why'>;

/** What a date says on a day and for a use; a list with gaps gives several readings, of the same words. */
export function tell(shape: Shape, circumstances: Circumstances): Told[] | Misread {
  const { asOf, closing, bound, relative, dayFirst, precision } = shape;
  const isPlan = circumstances.use === 'deadline';
  // Where nobody asks, "as of 2021" is from then on.
  if (asOf && isPlan) return tell({ ...shape, asOf: undefined, bound: 'from' }, circumstances);
  const isUndated = precision === 'recurring' || precision === 'undated';
  // A plan's "next month" counts from a day that it does not tell.
  if (isPlan && (isUndated || relative)) {
    return [{ role: 'period', start: null, end: null, precision: isUndated ? precision : 'undated' }];
  }
  const resolved = piecesOf(shape, circumstances);
  if ('why' in resolved) return resolved;
  const { pieces, looksBack } = resolved;
  const until = closing && tell(closing, circumstances);
  if (until && 'why' in until) return until;
  const told = (bound ? wholeOf(pieces) : pieces).map(
    (piece): Told => ({
      role: asOf ? 'as of' : 'period',
      ...bind(bound === 'before' && shape.ends ? 'by' : bound, piece, circumstances),
      ...(until && { end: until[0]?.end ?? null, precision: 'range' }),
      ...(bound && bound !== 'rest' && { bound: bound === 'ongoing' ? 'until' : bound }),
      ...(relative && { relative }),
      ...(dayFirst && { dayFirst }),
      ...(looksBack && { looksBack }),
    }),
  );
  const isTurned = told.some(({ start, end }) => start !== null && end !== null && end < start);
  return isTurned ? { why: 'not understood' } : told;
}

const wholeOf = (pieces: readonly Piece[]): Piece[] => {
  const [first, last] = [pieces[0], pieces.at(-1)];
  return first && last && first !== last
    ? [{ start: first.start, end: last.end, precision: 'range' }]
    : [...pieces];
};

/**
 * What a bound makes of a period. In a plan a deadline "by", "before" or "until" a date is that date; in a question it
 * is everything from today (from the beginning, where the question looks back or the date is over) to its last day;
 * "before summer" to the day before it begins.
 */
function bind(
  bound: ShapeBound | undefined,
  { start, end, precision }: Piece,
  { use, today, tense }: Circumstances,
): Pick<DateReading, 'start' | 'end' | 'precision'> {
  switch (bound) {
    case undefined:
      return { start, end, precision };
    case 'from':
      return { start, end: null, precision: 'open' };
    case 'after':
      return { start: shift(end, 1, 'day'), end: null, precision: 'open' };
    case 'since':
      if (use !== 'question' || start > today) return { start, end: null, precision: 'open' };
      return { start, end: today, precision: 'range' };
    case 'rest':
      return { start: start < today && today <= end ? today : start, end, precision: 'range' };
    default: {
      if (bound === 'ongoing' && use === 'deadline') return { start: null, end, precision: 'open' };
      if (use !== 'question') return { start, end, precision };
      const isUnit = precision !== 'day' && precision !== 'range';
      const last = bound === 'before' && isUnit ? shift(start, -1, 'day') : end;
      const isOver = tense === 'past' || last < today;
      return { start: isOver ? null : today, end: last, precision: isOver ? 'open' : 'range' };
    }
  }
}

/** The days of a date in the year that it says, or else in that which is meant. */
function piecesOf(
  shape: Shape,
  circumstances: Circumstances,
): { pieces: readonly Piece[]; looksBack: boolean } | Misread {
  const { today, use } = circumstances;
  const year = shape.year ?? circumstances.stated;
  // "31 juin" is a day of no year.
  if (year === null && use === 'deadline' && [2024, 2025].some((any) => shape.in(any).length > 0)) {
    return { why: 'no year' };
  }
  const direction = directionOf(shape, circumstances);
  const pieces = year === null ? search(shape, direction, today) : shape.in(year);
  const [first] = pieces;
  if (!first) return { why: shape.ofDays ? 'no such day' : 'not understood' };
  return { pieces, looksBack: year === null && direction.endsWith('past') && first.start <= today };
}

type Direction = 'past' | 'strictly past' | 'this year' | 'nearest' | 'future' | 'strictly future';

function directionOf({ direction, bound }: Shape, { tense, use }: Circumstances): Direction {
  if (direction !== undefined)
    return direction > 0 ? 'strictly future' : direction < 0 ? 'strictly past' : 'this year';
  if (bound === 'since') return 'past';
  if (tense) return tense;
  if (bound === 'after') return 'this year';
  return use === 'update' ? 'nearest' : 'future';
}

/** No February lacks its 29th longer. */
const FURTHEST = 8;

/** The days in the year, near that of today, in which the whole lies as it should; none where it never exists. */
function search(shape: Shape, direction: Direction, today: CalendarDay): readonly Piece[] {
  const now = yearOf(today);
  const found = Array.from({ length: 2 * FURTHEST }, (_, step) => now - FURTHEST + step).flatMap((year) => {
    const pieces = shape.in(year);
    const [whole] = wholeOf(pieces);
    return whole ? [{ pieces, year, start: whole.start, end: whole.end }] : [];
  });
  const away = ({ start, end }: Period): number =>
    Math.max(0, daysBetween(today, start), daysBetween(end, today));
  const choose = {
    future: () => found.find(({ end }) => end >= today),
    'strictly future': () => found.find(({ start }) => start > today),
    past: () => found.findLast(({ start }) => start <= today),
    'strictly past': () => found.findLast(({ end }) => end < today),
    'this year': () => found.find(({ year }) => year === now),
    nearest: () => found.toSorted((one, other) => away(one) - away(other))[0],
  };
  return choose[direction]()?.pieces ?? [];
}
