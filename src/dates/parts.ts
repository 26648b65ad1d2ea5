import { monthOf, months, type Period, shift, weekOfYear, yearOf } from './calendar.ts';
import { day, year } from './named.ts';
import type { Precision } from './reading.ts';
import { around, shiftBy, type Unit, unitOf, without } from './relative.ts';
import { list, type Read, range, type Shape } from './shape.ts';

/** What is left of each piece of a shape. */
const cut = (whole: Shape, precision: Precision, of: (period: Period) => Period | null): Shape => ({
  ...whole,
  precision,
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
  if (!unit || name === 'weekend' || ['day', 'range'].includes(whole.precision)) return null;
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

/** "T4 2021", "4e trimestre", "the last week of March". */
export const nth: Read = (words, _, [whole = year(words)]) => nthOf(whole, words.unit, Number(words.num));

/** "The first two months of 2021". */
export const some: Read = ({ num, count, unit }, _, [whole]) => {
  const [first, last] = num === '1' ? [1, Number(count)] : [-Number(count), -1];
  return range([nthOf(whole, unit, first), nthOf(whole, unit, last)]);
};

/**
 * The beginning, middle or end of a year ("fin 2021"; "year-end" is that of this one) is a third or a quarter of it,
 * that of anything shorter is known no better than the whole; the week or week-end of a day; null for that of anything
 * else.
 */
export const part: Read = (words, options, dates) => {
  const whole = dates[0] ?? (words.year ? year(words) : around({ unit: 'year' }, options, dates));
  const unit = unitOf(words.part);
  if (unit) {
    return whole?.precision === 'day' ? cut(whole, unit.precision, ({ start }) => unit.around(start)) : null;
  }
  const shape = whole && words.part === 'end' ? { ...whole, ends: true as const } : whole;
  if (shape?.precision !== 'year' || words.part === 'during') return shape;
  const [first, length] = words.part === 'start' ? [0, 3] : words.part === 'mid' ? [4, 4] : [9, 3];
  return cut(shape, 'quarter', ({ start }) => months(yearOf(start), monthOf(start) + first, length));
};

/** "Les 3 et 4 juin", "weeks 23-25", "early to mid 2020": what is said once goes with each of them. */
export const each: Read = ({ a, b, c, through, ...words }, options, dates) => {
  const read = words.month ? day : words.unit ? nth : part;
  const all = [a, b, c].filter((one) => one !== undefined);
  const shapes = all.map((one) => read({ ...words, day: one, num: one, part: one }, options, dates));
  if (shapes.some((shape) => shape?.precision === 'undated')) return null;
  return through ? range(shapes) : list(shapes);
};
