import { type CalendarDay, daysBetween, type Period, partOfYear, shift, weekOf, yearOf } from './calendar.ts';
import { month, season } from './named.ts';
import type { Precision } from './reading.ts';
import { type Read, type Shape, shapeOf } from './shape.ts';

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

/** Days that are known without a year. */
const fixed = (period: Period, precision: Precision): Shape => ({
  ...shapeOf(precision, yearOf(period.start), () => period),
  relative: true,
});

export const fixedDay = (day: CalendarDay): Shape => fixed({ start: day, end: day }, 'day');

/** A time that has no days. In a plan it stays as written; a question that holds it is not understood. */
export const without = (precision: 'recurring' | 'undated'): Shape => shapeOf(precision, null, () => null);

export const recurring: Read = (_, { use }) => (use === 'deadline' ? without('recurring') : null);
export const undated: Read = (_, { use }) => (use === 'deadline' ? without('undated') : null);

/** "Demain": 1. */
export const relativeDay: Read = ({ step }, { today }) => fixedDay(shift(today, Number(step), 'day'));

/** The unit of the calendar that today is in, or its neighbour; weeks begin on Monday. */
export const around: Read = ({ unit: name, step = '0' }, { today }) => {
  const unit = unitOf(name);
  if (!unit || (name === 'day' && step === '0')) return null;
  return fixed(unit.around(shiftBy(today, Number(step), unit)), unit.precision);
};

/** "Next March", "l’été dernier". */
export const towards: Read = (words) => ({
  ...(words.season ? season(words) : month(words)),
  direction: Number(words.step),
});

/** The next day of that name, today included; the last one before today, or a week on, where that is asked. */
export const weekday: Read = ({ weekday, step = '0' }, { today }) => {
  const ahead = (daysBetween(today, weekOf(today).start) + Number(weekday) + 6) % 7;
  const off = Number(step) < 0 ? -7 : Number(step) > 0 && ahead === 0 ? 7 : 0;
  return fixedDay(shift(today, ahead + off, 'day'));
};

/** From today on for a count of units, a few where only `units` are said, or up to today where `many` is negative. */
export const lasting: Read = ({ many = '1', count, unit: one, units }, { today }) => {
  const unit = unitOf(one ?? units);
  const times = Number(count ?? (units ? unit?.few : 1));
  if (!unit || times === 0 || times > MOST_UNITS) return null;
  const other = shiftBy(today, Number(many) * times, unit);
  return fixed(other > today ? { start: today, end: other } : { start: other, end: today }, 'range');
};

/** A longer time is none that anybody means. */
const MOST_UNITS = 400;
