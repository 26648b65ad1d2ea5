import {
  type CalendarDay,
  isCalendarDay,
  monthOf,
  months,
  type Period,
  quarter,
  type Season,
  season,
  semester,
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
  /** A length of time from today on, or up to today: no bound can stand before it. */
  span?: true;
  /** Which way its year lies: "next March", "mars dernier". */
  direction?: -1 | 0 | 1;
  /** "Fin 2019" is what is left of it: "before the end of 2019" takes it in. */
  isEnd?: true;
}

export type UnitName = 'day' | 'week' | 'weekend' | 'fortnight' | 'month' | 'quarter' | 'half' | 'year';

const precisionOf: Record<UnitName, Precision> = {
  day: 'day',
  week: 'week',
  weekend: 'range',
  fortnight: 'range',
  month: 'month',
  quarter: 'quarter',
  half: 'semester',
  year: 'year',
};

/** What an element of a form holds: digits, or a value of the grammar; nothing where it is missing. */
export type Held = string | undefined;

/** Two digits of a year are those of this century; null where there is none. */
export const yearIn = (digits: Held): number | null =>
  digits === undefined ? null : digits.length === 2 ? 2000 + Number(digits) : Number(digits);

export function oneDay(year: number, month: number, day: number): Period | null {
  const written = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return isCalendarDay(written) ? { start: written, end: written } : null;
}

export const day = (year: Held, month: Held, of: Held): Shape => ({
  precision: 'day',
  year: yearIn(year),
  in: (y) => oneDay(y, Number(month), Number(of)),
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

/** The nth quarter, half or week of a year; the last where `n` is negative. */
export function nth(named: Held, n: number, year: Held): Shape | null {
  // "S1" and "S2" are halves, "S12" is a week.
  const unit = named !== 'halfOrWeek' ? named : n <= 2 ? 'half' : 'week';
  const shape = (
    precision: Precision,
    most: number,
    read: (y: number, of: number) => Period | null,
  ): Shape => ({
    precision,
    year: yearIn(year),
    in: (y) => {
      const of = n < 0 ? most : n;
      return of >= 1 && of <= most ? read(y, of) : null;
    },
  });
  if (unit === 'quarter') return shape('quarter', 4, quarter);
  if (unit === 'half') return shape('semester', 2, semester);
  if (unit === 'week') return shape('week', 53, weekOfYear);
  if (unit === 'month' || unit === 'sprint') return unreadable;
  return null;
}

/** Seen to be a time, and none that can be known: "sprint 12", "month 6" of a project. */
export const unreadable: Shape = { precision: 'undated', year: null, in: () => null };

const seasons: readonly (Season | undefined)[] = [undefined, 'winter', 'spring', 'summer', 'autumn'];

/** After the four seasons: "rentrée", which is September. */
export const seasonIn = (year: Held, number: Held): Shape => {
  const name = seasons[Number(number)];
  return name ? { precision: 'season', year: yearIn(year), in: (y) => season(y, name) } : month(year, '9');
};

export const year = (of: Held): Shape => ({ precision: 'year', year: yearIn(of), in: wholeYear });

/** A fiscal year is named by the year that it ends in: where it begins in April, FY25 is April 2024 to March 2025. */
export function fiscalYear(ends: number, start: number | undefined, quarterNumber?: number): Shape {
  if (start === undefined) return { precision: 'year', year: ends, in: () => null };
  const first = start === 1 ? ends : ends - 1;
  const whole = quarterNumber === undefined;
  return {
    precision: whole ? 'year' : 'quarter',
    year: ends,
    in: () => {
      if (whole) return months(first, start, 12);
      return quarterNumber <= 4 ? months(first, start + 3 * (quarterNumber - 1), 3) : null;
    },
  };
}

/** Days that are known without a year. */
export const fixed = (period: Period, precision: Precision, more: Partial<Shape> = {}): Shape => ({
  precision,
  year: yearOf(period.start),
  in: () => period,
  ...more,
});

const lengths: Record<UnitName, [number, 'day' | 'week' | 'month' | 'year']> = {
  day: [1, 'day'],
  week: [1, 'week'],
  weekend: [1, 'week'],
  fortnight: [2, 'week'],
  month: [1, 'month'],
  quarter: [3, 'month'],
  half: [6, 'month'],
  year: [1, 'year'],
};

export const isUnit = (name: Held): name is UnitName => name !== undefined && Object.hasOwn(lengths, name);

/** From today on for `count` units, or up to today where `count` is negative. */
export function lasting(today: CalendarDay, count: number, unit: Held): Shape | null {
  if (!isUnit(unit) || count === 0 || Math.abs(count) > 400) return null;
  const [length, of] = lengths[unit];
  const other = shift(today, count * length, of);
  const period = count > 0 ? { start: today, end: other } : { start: other, end: today };
  return fixed(period, 'range', { relative: true, span: true });
}

/** How many of a unit "the coming weeks" are, where no number is said: a short horizon. */
const few: Partial<Record<UnitName, number>> = { day: 7, week: 4, month: 3, quarter: 2 };

export const aFew = (today: CalendarDay, direction: 1 | -1, unit: Held): Shape | null => {
  const count = isUnit(unit) ? few[unit] : undefined;
  return count === undefined ? unreadable : lasting(today, direction * count, unit);
};

/** The unit of the calendar that `today` is in, or its neighbour; weeks begin on Monday. */
export const around = (today: CalendarDay, unit: Held, step: number): Shape | null =>
  isUnit(unit) ? unitNear(today, unit, step) : null;

export const current = (today: CalendarDay, unit: UnitName): Shape => unitNear(today, unit, 0);

const unitNear = (today: CalendarDay, unit: UnitName, step: number): Shape =>
  fixed(unitAround(today, unit, step), precisionOf[unit], { relative: true });

function unitAround(today: CalendarDay, unit: UnitName, step: number): Period {
  const [length, of] = lengths[unit];
  const there = shift(today, step * length, of);
  switch (unit) {
    case 'day':
      return { start: there, end: there };
    case 'week':
      return weekOf(there);
    case 'weekend': {
      const { end } = weekOf(there);
      return { start: shift(end, -1, 'day'), end };
    }
    case 'fortnight':
      return step < 0 ? { start: there, end: today } : { start: today, end: shift(today, 2, 'week') };
    case 'month':
      return months(yearOf(there), monthOf(there));
    case 'quarter':
      return quarter(yearOf(there), Math.ceil(monthOf(there) / 3));
    case 'half':
      return semester(yearOf(there), Math.ceil(monthOf(there) / 6));
    case 'year':
      return wholeYear(yearOf(today) + step);
  }
}

/** The beginning, middle or end: a third or a quarter of a year; anything shorter is known no better than whole. */
export function partOf(shape: Shape, part: string): Shape {
  const isEnd = part === 'end' && { isEnd: true as const };
  if (shape.precision !== 'year' || part === 'during') return { ...shape, ...isEnd };
  const cut = (whole: Period | null): Period | null => {
    if (!whole) return null;
    const [y, first] = [yearOf(whole.start), monthOf(whole.start)];
    if (part === 'mid') return months(y, first + 4, 4);
    return months(y, part === 'start' ? first : first + 9, 3);
  };
  return { ...shape, ...isEnd, precision: 'quarter', in: (y) => cut(shape.in(y)) };
}

/** The next day of that name, today included; the last one before today, or a week on, where that is asked. */
export function weekdayAround(today: CalendarDay, name: Held, direction: number): Shape {
  const { start: monday } = weekOf(today);
  const inWeek = shift(monday, Number(name) - 1, 'day');
  const early = direction > 0 ? inWeek <= today : inWeek < today;
  const late = direction < 0 && inWeek >= today;
  const there = late
    ? shift(inWeek, -1, 'week')
    : early && direction >= 0
      ? shift(inWeek, 1, 'week')
      : inWeek;
  return fixed({ start: there, end: there }, 'day', { relative: true });
}
