import { type CalendarDay, daysBetween, type Period, shift, yearOf } from './calendar.ts';
import type { DateOptions, DateReading, Piece, Shape, ShapeBound } from './reading.ts';

type Told = Omit<DateReading, 'from' | 'to' | 'words'>;

/**
 * What a date says on a day and for a use; a list with gaps gives several readings, of the same words. None where it
 * cannot be read: it does not exist, ends before it begins, or lacks its year. `published`: the year that goes without
 * saying.
 */
export function tell(shape: Shape, options: DateOptions): Told[] {
  const { closing, bound, relative, precision } = shape;
  const isPlan = options.use === 'deadline';
  const isUndated = precision === 'recurring' || precision === 'undated';
  // A plan's "next month" counts from a day that it does not tell.
  if (isPlan && (isUndated || relative)) {
    return [{ role: 'period', start: null, end: null, precision: isUndated ? precision : 'undated' }];
  }
  const pieces = piecesOf(shape, options);
  const until = closing && tell(closing, options)[0];
  const told = (bound ? wholeOf(pieces) : pieces).map(
    (piece): Told => ({
      role: bound === 'as of' ? bound : 'period',
      ...bind(bound === 'before' && shape.ends ? 'by' : bound, piece, options),
      ...(until && { end: until.end, precision: 'range' }),
      ...(bound && bound !== 'rest' && bound !== 'as of' && { bound: bound === 'ongoing' ? 'until' : bound }),
      ...(relative && { relative }),
      ...(shape.years && { years: shape.years }),
    }),
  );
  const isTurned = told.some(({ start, end }) => start !== null && end !== null && end < start);
  return isTurned || (closing && !until) ? [] : told;
}

const wholeOf = (pieces: readonly Piece[]): readonly Piece[] => {
  const [first, last] = [pieces[0], pieces.at(-1)];
  return first && last && first !== last
    ? [{ start: first.start, end: last.end, precision: 'range' }]
    : pieces;
};

/**
 * What a bound makes of a period. In a plan a deadline "by", "before" or "until" a date is that date; in a question it
 * is everything from today (from the beginning, where the question looks back or the date is over) to its last day;
 * "before summer" to the day before it begins.
 */
function bind(
  bound: ShapeBound | undefined,
  { start, end, precision }: Piece,
  { use, today, tense }: DateOptions,
): Pick<DateReading, 'start' | 'end' | 'precision'> {
  switch (bound) {
    case undefined:
    case 'as of':
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
      const isOver = tense === 'past' || last <= today;
      return { start: isOver ? null : today, end: last, precision: isOver ? 'open' : 'range' };
    }
  }
}

/** The days of a date in the year that it says, or else in that which is meant; a plan's year is written, or none. */
function piecesOf(shape: Shape, options: DateOptions): readonly Piece[] {
  const year = shape.year ?? options.published;
  if (year !== undefined) return shape.in(year);
  return options.use === 'deadline' ? [] : (search(shape, options)?.pieces ?? []);
}

/** No February lacks its 29th longer. */
const FURTHEST = 8;

/** The days in the year, near that of today, in which the whole lies as it should; none where it never exists. */
function search({ direction, bound, in: inYear }: Shape, { today, tense, use }: DateOptions) {
  const now = yearOf(today);
  const found = Array.from({ length: 2 * FURTHEST }, (_, step) => now - FURTHEST + step).flatMap((year) => {
    const pieces = inYear(year);
    return wholeOf(pieces)
      .slice(0, 1)
      .map(({ start, end }) => ({ pieces, year, start, end }));
  });
  // What is said outright counts first, then the bound, then the tense.
  if (direction === 0 || (direction === undefined && bound === 'after' && !tense)) {
    return found.find(({ year }) => year === now);
  }
  if (direction !== undefined) {
    return direction > 0
      ? found.find(({ start }) => start > today)
      : found.findLast(({ end }) => end < today);
  }
  if (bound === 'since' || tense === 'past') return found.findLast(({ start }) => start <= today);
  if (tense || use !== 'update') return found.find(({ end }) => end >= today);
  return found.toSorted((one, other) => daysAway(one, today) - daysAway(other, today))[0];
}

const daysAway = ({ start, end }: Period, today: CalendarDay): number =>
  Math.max(0, daysBetween(today, start), daysBetween(end, today));
