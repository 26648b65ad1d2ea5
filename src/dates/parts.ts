import { monthOf, months, type Period, shift, weekendOf, weekOf, weekOfYear, yearOf } from './calendar.ts';
import { year } from './named.ts';
import type { Precision } from './reading.ts';
import { around, shiftBy, type Unit, unitOf, without } from './relative.ts';
import { list, range } from './several.ts';
import type { Read, Shape } from './shape.ts';

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
function nthOf(whole: Shape, named: string | undefined, n: number): Shape | null {
  // "S1" and "S2" are halves, "S12" is a week.
  const name = named === 'halfOrWeek' ? (n <= 2 ? 'half' : 'week') : named;
  const unit = unitOf(name);
  const isAnyYear = whole.precision === 'year' && whole.year === null;
  if (name === 'sprint' || (name === 'month' && isAnyYear)) return without('undated');
  if (!unit || name === 'weekend' || whole.ofDays) return null;
  if (isAnyYear && !['week', 'quarter', 'half'].includes(name ?? '')) return null;
  if (name === 'week' && whole.precision === 'year') {
    return cut(whole, 'week', ({ start }) => weekOfYear(yearOf(start), n));
  }
  if ((name === 'half' || name === 'fortnight') && whole.precision === 'month') {
    return cut(whole, 'range', (month) => halfOfMonth(month, n));
  }
  return cut(whole, name === 'week' ? 'range' : unit.precision, (period) => nthIn(period, unit, n));
}

function nthIn({ start, end }: Period, unit: Unit, n: number): Period | null {
  const from = n < 0 ? shiftBy(shift(end, 1, 'day'), n, unit) : shiftBy(start, n - 1, unit);
  const to = shift(shiftBy(from, 1, unit), -1, 'day');
  // The fifth week of a month is a short one.
  const isCut = to > end && unit.precision === 'week';
  if (n === 0 || from < start || from > end || (to > end && !isCut)) return null;
  return { start: from, end: isCut ? end : to };
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
function partOf(whole: Shape, part: string | undefined): Shape | null {
  if (part === 'week' || part === 'weekend') {
    if (whole.precision !== 'day') return null;
    if (part === 'week') return cut(whole, 'week', ({ start }) => weekOf(start));
    return cut(whole, 'range', ({ start }) => weekendOf(start));
  }
  const shape: Shape = part === 'end' ? { ...whole, ends: true } : whole;
  if (whole.precision !== 'year' || part === 'during') return shape;
  const [first, length] = part === 'start' ? [0, 3] : part === 'mid' ? [4, 4] : [9, 3];
  return cut(shape, 'quarter', ({ start }) => months(yearOf(start), monthOf(start) + first, length));
}

/** "T4 2021", "4e trimestre", "the last week of March". */
export const nth: Read = (words, _, [whole = year(words)]) => nthOf(whole, words.unit, Number(words.num));

/** "Weeks 23-25", "2e et 3e trimestres 2020". */
export const nths: Read = (words) => {
  const both = [words.a, words.b].map((n) => nthOf(year(words), words.unit, Number(n)));
  const [first, last] = both;
  if (!first || !last || first.precision === 'undated') return null;
  return words.through ? range([first, last]) : list([first, last]);
};

/** "The first two months of 2021". */
export const some: Read = ({ num, count, unit }, _, [whole]) => {
  const [first, last] = num === '1' ? [1, Number(count)] : [-Number(count), -1];
  return range([nthOf(whole, unit, first), nthOf(whole, unit, last)]);
};

/** "Fin 2021". */
export const part: Read = (words, _, [whole = year(words)]) => partOf(whole, words.part);

/** "Early to mid 2020". */
export const parts: Read = ({ a, b }, _, [whole]) => range([partOf(whole, a), partOf(whole, b)]);

/** "Year-end", "year-end 2020". */
export const yearEnd: Read = (words, options, dates) => {
  const whole = words.year ? year(words) : around({ unit: 'year' }, options, dates);
  return whole && partOf(whole, words.part);
};
