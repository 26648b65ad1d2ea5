// One module each: the package's index loads some 300 files, which a command line would wait for.
import { add } from 'date-fns/add';
import { differenceInCalendarDays } from 'date-fns/differenceInCalendarDays';
import { isValid } from 'date-fns/isValid';
import { lightFormat } from 'date-fns/lightFormat';
import { parseISO } from 'date-fns/parseISO';
import { startOfISOWeek } from 'date-fns/startOfISOWeek';

/**
 * A day of the calendar, `YYYY-MM-DD`, without hour or time zone: the roadmap knows days at best, so
 * comparing two of them as strings is comparing them in time, wherever the process runs.
 */
export type CalendarDay = string;

/** Both ends belong to the interval; `end` null = open-ended; both null = undated ("semestrielle"). */
export interface Interval {
  start: CalendarDay | null;
  end: CalendarDay | null;
}

/** An interval with both ends, such as the period a question asks about. */
export interface Period {
  start: CalendarDay;
  end: CalendarDay;
}

const write = (date: Date): CalendarDay => lightFormat(date, 'yyyy-MM-dd');
const read = (day: CalendarDay): Date => parseISO(day);

/** Whether `text` is a day that exists, written `YYYY-MM-DD` (2021-02-30 is not). */
export function isCalendarDay(text: string): text is CalendarDay {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && isValid(parseISO(text));
}

/** The IANA time zone that counts where nobody chose another: that of the ministry whose roadmap ships. */
export const usualZone = 'Europe/Paris';

/** Whether `name` is an IANA time zone that this machine knows. */
export function isTimeZone(name: string): boolean {
  try {
    return dayInZone(new Date(0), name) !== '';
  } catch {
    return false;
  }
}

/** The calendar day of an instant in an IANA time zone, e.g. `Europe/Paris`; Swedes write days as we do. */
export const dayInZone = (instant: Date, timeZone: string): CalendarDay =>
  instant.toLocaleDateString('sv-SE', { timeZone });

/** The days of `count` whole months from one on; `month` counts from 1, and past 12 in the years after. */
export function months(year: number, month: number, count = 1): Period {
  const day = (inMonth: number, of: number): CalendarDay =>
    new Date(Date.UTC(year, inMonth - 1, of)).toISOString().slice(0, 10);
  return { start: day(month, 1), end: day(month + count, 0) };
}

/** The part of a year, `length` months long (1, 3, 6 or 12), that a day is in. */
export function partOfYear(day: CalendarDay, length: number): Period {
  const month = monthOf(day);
  return months(yearOf(day), month - ((month - 1) % length), length);
}

export const wholeYear = (year: number): Period => months(year, 1, 12);

/** Astronomical seasons of the northern hemisphere, by their first and last days. */
const seasonDays = {
  winter: ['12-21', '03-19'],
  spring: ['03-20', '06-20'],
  summer: ['06-21', '09-22'],
  autumn: ['09-23', '12-20'],
} as const;
export type Season = keyof typeof seasonDays;

/** Winter ends in the year after `year`. */
export function season(year: number, name: Season): Period {
  const [first, last] = seasonDays[name];
  return { start: `${year}-${first}`, end: `${name === 'winter' ? year + 1 : year}-${last}` };
}

/** The week from Monday to Sunday that a day is in. */
export function weekOf(day: CalendarDay): Period {
  const start = write(startOfISOWeek(read(day)));
  return { start, end: shift(start, 6, 'day') };
}

/** Week `n` of the ISO year, from its end where that is negative; null where that year has none of the number. */
export function weekOfYear(year: number, n: number): Period | null {
  const week = weekOf(n < 0 ? shift(`${year}-12-28`, n + 1, 'week') : shift(`${year}-01-04`, n - 1, 'week'));
  return n !== 0 && yearOf(shift(week.start, 3, 'day')) === year ? week : null;
}

/** The day `count` units after `day` (before it when negative); 31 January + 1 month = end of February. */
export function shift(day: CalendarDay, count: number, unit: 'day' | 'week' | 'month' | 'year'): CalendarDay {
  return write(add(read(day), { [`${unit}s`]: count }));
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: CalendarDay, to: CalendarDay): number {
  return differenceInCalendarDays(read(to), read(from));
}

export const yearOf = (day: CalendarDay): number => Number(day.slice(0, 4));
/** From 1 to 12. */
export const monthOf = (day: CalendarDay): number => Number(day.slice(5, 7));
export const contains = (period: Period, day: CalendarDay): boolean =>
  period.start <= day && day <= period.end;

/** Where an interval stands on a day. The text knows no completion, so neither does this. */
export type Standing = 'ahead' | 'under way' | 'past' | 'undated';

export function standingOn(today: CalendarDay, { start, end }: Interval): Standing {
  if (start === null) return 'undated';
  if (today < start) return 'ahead';
  return end !== null && end < today ? 'past' : 'under way';
}

/** The months of the units of the calendar that are longer than a day. */
const lengths = { month: 1, quarter: 3, semester: 6, year: 12 } as const;

export type Exactness = 'day' | keyof typeof lengths;

/** How exactly an interval is known that is a day or a whole unit of the calendar; null for any other. */
export function exactnessOf({ start, end }: Interval): Exactness | null {
  if (start === null) return null;
  if (start === end) return 'day';
  const units = Object.keys(lengths) as (keyof typeof lengths)[];
  const isUnit = ({ start: from, end: to }: Period): boolean => from === start && to === end;
  return units.find((unit) => isUnit(partOfYear(start, lengths[unit]))) ?? null;
}
