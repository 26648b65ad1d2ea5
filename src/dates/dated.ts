import * as calendar from './calendar.ts';
import { type CalendarDay, monthOf, type Period, shift, weekOf, yearOf } from './calendar.ts';
import {
  type DateOptions,
  list,
  type Precision,
  type Read,
  range,
  type Shape,
  shapeOf,
  type Words,
} from './reading.ts';

/** Two digits of a year are those of this century; null where there is none. */
const yearIn = (digits: string | undefined): number | null =>
  digits === undefined ? null : digits.length === 2 ? 2000 + Number(digits) : Number(digits);

/**
 * `date`: month and day together, as those of a feast are told: "12-25". Of 03/04 the forms take the day to come first,
 * and the month only where the other is none, as in 12/31.
 */
export function day({ year, month = '', day = '', date }: Words): Shape {
  const inYear = (y: number): Period | null => {
    const written = `${y}-${date ?? `${month.padStart(2, '0')}-${day.padStart(2, '0')}`}`;
    return calendar.isCalendarDay(written) ? { start: written, end: written } : null;
  };
  return shapeOf('day', yearIn(year), inYear);
}

export function month({ year, month }: Words): Shape {
  const of = Number(month);
  return shapeOf('month', yearIn(year), (y) => (of >= 1 && of <= 12 ? calendar.months(y, of) : null));
}

/** "Oct. 26" is what it is in the text's language. */
export const frenchMonth: Read = (words, { language }) => (language === 'fr' ? month(words) : null);

export const season = ({ season, year }: Words): Shape =>
  shapeOf('season', yearIn(year), (y) => calendar.season(y, season as calendar.Season));

export const year = ({ year }: Words): Shape => shapeOf('year', yearIn(year), calendar.wholeYear);

/** "2018-22" is five years; "2024-25" and "2024/25" are one year that is no calendar year. */
export const yearAndTwo: Read = ({ year: first, sign, num }, options) => {
  const [from, to] = [Number(first), 2000 + Number(num)];
  if (to === from + 1) return fiscal({ fy: num }, options);
  if (to <= from || sign === '/') return shapeOf('year', from, () => null);
  return range([year({ year: first }), year({ year: num })]);
};

/**
 * A fiscal year is named by the year that it ends in: where it begins in April, FY25 is April 2024 to March 2025. Where
 * no roadmap tells when it begins, it is none that can be read.
 */
export const fiscal = ({ fy, num }: Words, { fiscalYearStart: begins }: DateOptions): Shape =>
  shapeOf(num ? 'quarter' : 'year', yearIn(fy), (ends) => {
    if (begins === undefined || Number(num) > 4) return null;
    const first = begins === 1 ? ends : ends - 1;
    return num
      ? calendar.months(first, begins + 3 * (Number(num) - 1), 3)
      : calendar.months(first, begins, 12);
  });

/** A unit of the calendar. */
interface Unit {
  precision: Precision;
  /** How long it is. */
  days?: number;
  months?: number;
  /** How many "the coming weeks" are, where no number is said: a short horizon. */
  few?: number;
  /** That which a day is in. */
  around: (day: CalendarDay) => Period;
}

/** A part of the year. */
const ofMonths = (months: number, precision: Precision): Unit => ({
  precision,
  months,
  around: (day) => calendar.partOfYear(day, months),
});

/** By their names in the grammar. */
const units: Readonly<Record<string, Unit>> = {
  day: { precision: 'day', days: 1, few: 7, around: (day) => ({ start: day, end: day }) },
  week: { precision: 'week', days: 7, few: 4, around: weekOf },
  weekend: {
    precision: 'range',
    days: 7,
    around: (day) => ({ ...weekOf(day), start: shift(weekOf(day).start, 5, 'day') }),
  },
  fortnight: { precision: 'range', days: 14, around: (day) => ({ start: day, end: shift(day, 14, 'day') }) },
  month: { ...ofMonths(1, 'month'), few: 3 },
  quarter: { ...ofMonths(3, 'quarter'), few: 2 },
  half: ofMonths(6, 'semester'),
  year: ofMonths(12, 'year'),
};

const shiftBy = (day: CalendarDay, count: number, { months, days = 1 }: Unit): CalendarDay =>
  months ? shift(day, count * months, 'month') : shift(day, count * days, 'day');

/** Days that are known without a year. */
const fixed = (period: Period, precision: Precision): Shape => ({
  ...shapeOf(precision, yearOf(period.start), () => period),
  relative: true,
});

export const fixedDay = (day: CalendarDay): Shape => fixed({ start: day, end: day }, 'day');

/** A time that has no days. In a plan it stays as written; a question that holds it is not understood. */
const without = (precision: 'recurring' | 'undated'): Shape => shapeOf(precision, null, () => null);

export const recurring: Read = (_, { use }) => (use === 'deadline' ? without('recurring') : null);
export const undated: Read = (_, { use }) => (use === 'deadline' ? without('undated') : null);

/** "Demain": 1. */
export const relativeDay: Read = ({ step }, { today }) => fixedDay(shift(today, Number(step), 'day'));

/** The unit of the calendar that today is in, or its neighbour; weeks begin on Monday. */
export const around: Read = ({ unit: name, step = '0' }, { today }) => {
  const unit = units[name ?? ''];
  if (!unit || (name === 'day' && step === '0')) return null;
  return fixed(unit.around(shiftBy(today, Number(step), unit)), unit.precision);
};

/** "The following year", "et l’année d’avant ?": of the period asked before or else of today; "the year after", of that alone. */
export const beside: Read = ({ unit, step, then }, options, dates) => {
  const { today, asked } = options;
  if (then !== undefined && !asked) return null;
  return around({ unit, step: step ?? then }, { ...options, today: asked?.start ?? today }, dates);
};

/** "Next March", "l’été dernier". */
export const towards: Read = (words) => ({
  ...(words.season ? season(words) : month(words)),
  direction: Number(words.step),
});

/** The next day of that name, today included; the last one before today, or a week on, where that is asked. */
export const weekday: Read = ({ weekday, step = '0' }, { today }) => {
  const ahead = (calendar.daysBetween(today, weekOf(today).start) + Number(weekday) + 6) % 7;
  const off = Number(step) < 0 ? -7 : Number(step) > 0 && ahead === 0 ? 7 : 0;
  return fixedDay(shift(today, ahead + off, 'day'));
};

/** From today on for a count of units, a few where only `several` are said, or up to today where `many` is negative. */
export const lasting: Read = ({ many = '1', count, unit: one, units: several }, { today }) => {
  const unit = units[one ?? several ?? ''];
  const times = Number(count ?? (several ? unit?.few : 1));
  if (!unit || times === 0 || times > MOST_UNITS) return null;
  const other = shiftBy(today, Number(many) * times, unit);
  return fixed(other > today ? { start: today, end: other } : { start: other, end: today }, 'range');
};

/** A longer time is none that anybody means. */
const MOST_UNITS = 400;

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
  const unit = units[name ?? ''];
  const isAnyYear = whole.precision === 'year' && whole.year === null;
  if (name === 'sprint' || (name === 'month' && isAnyYear)) return without('undated');
  if (!unit || name === 'weekend' || ['day', 'range'].includes(whole.precision)) return null;
  if (isAnyYear && !['week', 'quarter', 'half'].includes(name ?? '')) return null;
  if (name === 'week' && whole.precision === 'year') {
    return cut(whole, 'week', ({ start }) => calendar.weekOfYear(yearOf(start), n));
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
  const unit = units[words.part ?? ''];
  if (unit) {
    return whole?.precision === 'day' ? cut(whole, unit.precision, ({ start }) => unit.around(start)) : null;
  }
  const shape = whole && words.part === 'end' ? { ...whole, ends: true as const } : whole;
  if (shape?.precision !== 'year' || words.part === 'during') return shape;
  const [first, length] = words.part === 'start' ? [0, 3] : words.part === 'mid' ? [4, 4] : [9, 3];
  return cut(shape, 'quarter', ({ start }) => calendar.months(yearOf(start), monthOf(start) + first, length));
};

/** "Les 3 et 4 juin", "weeks 23-25", "early to mid 2020": what is said once goes with each of them. */
export const each: Read = ({ a, b, c, through, ...words }, options, dates) => {
  const read = words.month ? day : words.unit ? nth : part;
  const all = [a, b, c].filter((one) => one !== undefined);
  const shapes = all.map((one) => read({ ...words, day: one, num: one, part: one }, options, dates));
  if (shapes.some((shape) => shape?.precision === 'undated')) return null;
  return through ? range(shapes) : list(shapes);
};
