import { type CalendarDay, type Period, partOfYear, shift, weekOf, yearOf } from './calendar.ts';
import type { Precision } from './reading.ts';
import { type Held, type Shape, shapeOf, without } from './shape.ts';

export interface Unit {
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

export const unitOf = (name: Held): Unit | undefined =>
  name !== undefined && Object.hasOwn(units, name) ? units[name] : undefined;

export const shiftBy = (day: CalendarDay, count: number, unit: Unit): CalendarDay =>
  unit.months ? shift(day, count * unit.months, 'month') : shift(day, count * (unit.days ?? 1), 'day');

/** Days that are known without a year. */
const fixed = (period: Period, precision: Precision): Shape =>
  shapeOf(precision, yearOf(period.start), () => period, { relative: true });

/** From today on for `count` units, or up to today where `direction` is negative; a few where no number is said. */
export function lasting(today: CalendarDay, direction: Held, name: Held, count?: number): Shape | null {
  const unit = unitOf(name);
  const many = count ?? unit?.few;
  if (!unit || many === 0 || (many ?? 0) > MOST_UNITS) return null;
  if (many === undefined) return without('undated');
  const other = shiftBy(today, Number(direction) * many, unit);
  return fixed(other > today ? { start: today, end: other } : { start: other, end: today }, 'range');
}

/** A longer time is none that anybody means. */
const MOST_UNITS = 400;

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

/** That of the week that a day is in. */
export function weekendOf(day: CalendarDay): Period {
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
