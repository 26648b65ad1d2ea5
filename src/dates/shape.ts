import {
  type CalendarDay,
  isCalendarDay,
  months,
  type Period,
  partOfYear,
  season,
  seasons,
  shift,
  weekOf,
  weekOfYear,
  wholeYear,
  yearOf,
} from './calendar.ts';
import type { Precision } from './reading.ts';

/** A date as it is worded, before it is known which year it means where it says none. */
export interface Shape {
  precision: Precision;
  /** Null where the text gives none. */
  year: number | null;
  /** Its days in a year; null where there are none, as of 31 February. */
  in: (year: number) => Period | null;
  relative?: true;
  dayFirst?: true;
  /** Nothing bounds it and it stands in no list: a length of time from today on or up to today, a time without days. */
  alone?: true;
  /** Which way its year lies: "next March", "mars dernier". */
  direction?: number;
}

/** What an element of a form holds: digits, or a value of the grammar; nothing where it is missing. */
export type Held = string | undefined;

interface Unit {
  precision: Precision;
  /** How long it is. */
  days?: number;
  months?: number;
  /** How many "the coming weeks" are, where no number is said: a short horizon. */
  few?: number;
}

const units: Readonly<Record<string, Unit>> = {
  day: { precision: 'day', days: 1, few: 7 },
  week: { precision: 'week', days: 7, few: 4 },
  weekend: { precision: 'range', days: 7 },
  fortnight: { precision: 'range', days: 14 },
  month: { precision: 'month', months: 1, few: 3 },
  quarter: { precision: 'quarter', months: 3, few: 2 },
  half: { precision: 'semester', months: 6 },
  year: { precision: 'year', months: 12 },
};

const unitOf = (name: Held): Unit | undefined =>
  name !== undefined && Object.hasOwn(units, name) ? units[name] : undefined;

const shiftBy = (day: CalendarDay, count: number, unit: Unit): CalendarDay =>
  unit.months ? shift(day, count * unit.months, 'month') : shift(day, count * (unit.days ?? 1), 'day');

/** Two digits of a year are those of this century; null where there is none. */
export const yearIn = (digits: Held): number | null =>
  digits === undefined ? null : digits.length === 2 ? 2000 + Number(digits) : Number(digits);

/** Days that are known without a year. */
const fixed = (period: Period, precision: Precision): Shape => ({
  precision,
  year: yearOf(period.start),
  in: () => period,
  relative: true,
});

/** A time that has no days. In a plan it stays as written; a question that holds it is not understood. */
export const without = (precision: 'recurring' | 'undated'): Shape => ({
  precision,
  year: null,
  in: () => null,
  alone: true,
});

export const day = (year: Held, month: Held, of: Held): Shape => ({
  precision: 'day',
  year: yearIn(year),
  in: (y) => {
    const written = `${y}-${month?.padStart(2, '0')}-${of?.padStart(2, '0')}`;
    return isCalendarDay(written) ? { start: written, end: written } : null;
  },
});

/** 31/12/2019, and 12/31/2019 where no month has the number; the day comes first where both could be. */
export function numeric(first: Held, second: Held, year?: Held): Shape {
  const [a, b] = [Number(first), Number(second)];
  if (b > 12 && a <= 12) return day(year, first, second);
  return { ...day(year, second, first), ...(a <= 12 && a !== b && { dayFirst: true }) };
}

export const month = (year: Held, of: Held): Shape => ({
  precision: 'month',
  year: yearIn(year),
  in: (y) => (Number(of) >= 1 && Number(of) <= 12 ? months(y, Number(of)) : null),
});

/** After the four seasons: "rentrée", which is September. */
export function seasonIn(year: Held, number: Held): Shape {
  const name = seasons[Number(number) - 1];
  return name ? { precision: 'season', year: yearIn(year), in: (y) => season(y, name) } : month(year, '9');
}

export const year = (of: Held): Shape => ({ precision: 'year', year: yearIn(of), in: wholeYear });

/** The nth quarter, half or week of a year; the last where `n` is negative. */
export function nth(named: Held, n: number, year: Held): Shape | null {
  // "S1" and "S2" are halves, "S12" is a week.
  const name = named === 'halfOrWeek' ? (n <= 2 ? 'half' : 'week') : named;
  if (name === 'month' || name === 'sprint') return without('undated');
  if (name !== 'quarter' && name !== 'half' && name !== 'week') return null;
  const { precision, months: length = 0 } = units[name] ?? { precision: 'range' };
  const most = length ? 12 / length : 53;
  const of = n < 0 ? most : n;
  return {
    precision,
    year: yearIn(year),
    in: (y) => {
      if (of < 1 || of > most) return null;
      return length ? months(y, length * (of - 1) + 1, length) : weekOfYear(y, of);
    },
  };
}

/** The days from the first of one to the last of another, in one year. */
export const between = (first: Shape, last: Shape): Shape => ({
  ...first,
  precision: 'range',
  in: (y) => {
    const [start, end] = [first.in(y)?.start, last.in(y)?.end];
    return start && end && start <= end ? { start, end } : null;
  },
});

/** Weeks of a month are its days 1 to 7, 8 to 14, …; its first fortnight ends on the 15th. */
export function partOfMonth(unit: Held, n: number, month: Held, year: Held): Shape | null {
  const [length, most] =
    unit === 'week' ? [7, 5] : unit === 'fortnight' || unit === 'half' ? [15, 2] : [0, 0];
  if (length === 0) return null;
  const inYear = (y: number): Period | null => {
    const { start, end } = months(y, Number(month));
    if (n === -1 && unit === 'week') return { start: shift(end, -6, 'day'), end };
    const of = n < 0 ? most : n;
    const from = shift(start, (of - 1) * length, 'day');
    if (of < 1 || of > most || from > end) return null;
    return { start: from, end: of === most ? end : shift(from, length - 1, 'day') };
  };
  return { precision: 'range', year: yearIn(year), in: inYear };
}

/** A fiscal year is named by the year that it ends in: where it begins in April, FY25 is April 2024 to March 2025. */
export function fiscalYear(ends: Held, start: number | undefined, quarter?: Held): Shape {
  const year = yearIn(ends) ?? 0;
  const first = start === 1 ? year : year - 1;
  const inYear = (): Period | null => {
    if (start === undefined || Number(quarter) > 4) return null;
    return quarter ? months(first, start + 3 * (Number(quarter) - 1), 3) : months(first, start, 12);
  };
  return { precision: quarter ? 'quarter' : 'year', year, in: inYear };
}

/** From today on for `count` units, or up to today where `direction` is negative; a few where no number is said. */
export function lasting(today: CalendarDay, direction: Held, name: Held, count?: number): Shape | null {
  const unit = unitOf(name);
  const many = count ?? unit?.few;
  if (!unit || many === 0 || (many ?? 0) > 400) return null;
  if (many === undefined) return without('undated');
  const other = shiftBy(today, Number(direction) * many, unit);
  const period = other > today ? { start: today, end: other } : { start: other, end: today };
  return { ...fixed(period, 'range'), alone: true };
}

/** The unit of the calendar that `today` is in, or its neighbour; weeks begin on Monday. */
export function around(today: CalendarDay, name: Held, step: number): Shape | null {
  const unit = unitOf(name);
  if (!unit) return null;
  const there = shiftBy(today, step, unit);
  if (unit.months) return fixed(partOfYear(there, unit.months), unit.precision);
  if (name === 'day') return fixed({ start: there, end: there }, 'day');
  if (name === 'fortnight') {
    const start = step < 0 ? there : today;
    return fixed({ start, end: shiftBy(start, 1, unit) }, 'range');
  }
  return fixed(name === 'weekend' ? weekendOf(there) : weekOf(there), unit.precision);
}

function weekendOf(day: CalendarDay): Period {
  const { end } = weekOf(day);
  return { start: shift(end, -1, 'day'), end };
}

/** The next day of that name, today included; the last one before today, or a week on, where that is asked. */
export function weekdayAround(today: CalendarDay, name: Held, direction: number): Shape {
  const inWeek = shift(weekOf(today).start, Number(name) - 1, 'day');
  const isEarly = inWeek < today || (inWeek === today && direction > 0);
  const weeks = direction < 0 ? (inWeek < today ? 0 : -1) : isEarly ? 1 : 0;
  const there = shift(inWeek, weeks, 'week');
  return fixed({ start: there, end: there }, 'day');
}

/**
 * The beginning, middle or end of a year is a third or a quarter of it, that of anything shorter is known no better
 * than the whole; the week or week-end of a day; null for that of anything else.
 */
export function partOf(shape: Shape, part: string): Shape | null {
  const cut = (precision: Precision, of: (whole: Period) => Period): Shape => ({
    ...shape,
    precision,
    in: (y) => {
      const whole = shape.in(y);
      return whole && of(whole);
    },
  });
  if (part === 'week' || part === 'weekend') {
    if (shape.precision !== 'day') return null;
    return part === 'week'
      ? cut('week', ({ start }) => weekOf(start))
      : cut('range', ({ start }) => weekendOf(start));
  }
  if (shape.precision !== 'year' || part === 'during') return shape;
  const [first, length] = part === 'start' ? [0, 3] : part === 'mid' ? [4, 4] : [9, 3];
  return cut('quarter', ({ start }) => months(yearOf(start), Number(start.slice(5, 7)) + first, length));
}
