import { monthOf, months, type Period, shift, weekOf, weekOfYear, yearOf } from './calendar.ts';
import type { Precision } from './reading.ts';
import { shiftBy, type Unit, unitOf, weekendOf } from './relative.ts';
import { type Held, type Shape, without } from './shape.ts';

/** What is left of each piece of a shape. */
const cut = (whole: Shape, precision: Precision, of: (period: Period) => Period | null): Shape => ({
  ...whole,
  precision,
  ...((precision === 'day' || precision === 'range') && { ofDays: true }),
  in: (year) =>
    whole.in(year).flatMap((piece) => {
      const part = of(piece);
      return part ? [{ ...part, precision }] : [];
    }),
});

/**
 * The nth day, week, month, quarter or half of a year, or of what is shorter than one; the last where `n` is negative.
 * Weeks of a year are those of ISO; weeks of a month are its days 1 to 7, 8 to 14, …
 */
export function nth(whole: Shape, named: Held, n: number): Shape | null {
  // "S1" and "S2" are halves, "S12" is a week.
  const name = named === 'halfOrWeek' ? (n <= 2 ? 'half' : 'week') : named;
  const isYear = whole.precision === 'year';
  const hasYear = !isYear || whole.year !== null;
  if (name === 'sprint' || (name === 'month' && !hasYear)) return without('undated');
  const unit = unitOf(name);
  if (
    !unit ||
    name === 'year' ||
    name === 'weekend' ||
    whole.ofDays ||
    ((name === 'day' || name === 'fortnight') && !hasYear)
  )
    return null;
  if (name === 'week') {
    if (!isYear) return cut(whole, 'range', (month) => nthIn(month, unit, n));
    return cut(whole, 'week', ({ start }) => weekOfYear(yearOf(start), n));
  }
  if (isYear || (name !== 'half' && name !== 'fortnight')) {
    return cut(whole, unit.precision, (period) => nthIn(period, unit, n));
  }
  return whole.precision === 'month' ? cut(whole, 'range', (month) => halfOfMonth(month, n)) : null;
}

function nthIn({ start, end }: Period, unit: Unit, n: number): Period | null {
  const from = n < 0 ? shiftBy(shift(end, 1, 'day'), n, unit) : shiftBy(start, n - 1, unit);
  const to = shift(shiftBy(from, 1, unit), -1, 'day');
  // The fifth week of a month is a short one.
  const isCut = to > end && unit.precision === 'week';
  return n === 0 || from < start || from > end || (to > end && !isCut)
    ? null
    : { start: from, end: isCut ? end : to };
}

/** The first ends on the 15th. */
function halfOfMonth({ start, end }: Period, n: number): Period | null {
  const middle = shift(start, 15, 'day');
  if (n === 1) return { start, end: shift(middle, -1, 'day') };
  return n === 2 || n === -1 ? { start: middle, end } : null;
}

/**
 * The beginning, middle or end of a year is a third or a quarter of it, that of anything shorter is known no better
 * than the whole; the week or week-end of a day; null for that of anything else.
 */
export function partOf(whole: Shape, part: Held): Shape | null {
  if (part === 'week' || part === 'weekend') {
    if (whole.precision !== 'day') return null;
    if (part === 'week') return cut(whole, 'week', ({ start }) => weekOf(start));
    return cut(whole, 'range', ({ start }) => weekendOf(start));
  }
  if (whole.precision !== 'year' || part === 'during') return whole;
  const [first, length] = part === 'start' ? [0, 3] : part === 'mid' ? [4, 4] : [9, 3];
  return cut(whole, 'quarter', ({ start }) => months(yearOf(start), monthOf(start) + first, length));
}
