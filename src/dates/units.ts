import { type CalendarDay, type Period, partOfYear, shift, weekOf } from './calendar.ts';
import type { Precision } from './reading.ts';

/** A unit of the calendar. */
export interface Unit {
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
  around: (day) => partOfYear(day, months),
});

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

/** By its name in the grammar. */
export const unitOf = (name: string | undefined): Unit | undefined =>
  name !== undefined && Object.hasOwn(units, name) ? units[name] : undefined;

export const shiftBy = (day: CalendarDay, count: number, { months, days = 1 }: Unit): CalendarDay =>
  months ? shift(day, count * months, 'month') : shift(day, count * days, 'day');
