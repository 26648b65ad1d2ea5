import {
  type CalendarDay,
  isCalendarDay,
  months,
  type Period,
  season,
  seasons,
  wholeYear,
} from './calendar.ts';
import type { Bound, Precision } from './reading.ts';

/** Days without a gap. */
export interface Piece extends Period {
  precision: Precision;
}

/** What is told of a date beside its days; of several together, what is told of any. */
interface Signs {
  relative?: true | undefined;
  dayFirst?: true | undefined;
  /** It names a day, which need not exist. */
  ofDays?: true | undefined;
  /** Which way its year lies: "next March", "mars dernier". */
  direction?: number | undefined;
}

/** A date, or several that belong together, as worded: before it is known which year it means where it says none. */
export interface Shape extends Signs {
  precision: Precision;
  /** Null where the text gives none. */
  year: number | null;
  /** Its days in a year, several pieces where there are gaps ("mars et juin"); none of what does not exist. */
  in: (year: number) => readonly Piece[];
  bound?: ShapeBound | undefined;
  /** The day to ask on. */
  asOf?: true | undefined;
  /** "After March 2020 and before June 2021": what ends it. */
  closing?: Shape;
}

/** Beside those of a reading: the rest of a period, and what goes on until a date. */
export type ShapeBound = Bound | 'rest' | 'ongoing';

/** What an element of a form holds: digits, or a value of the grammar; nothing where it is missing. */
export type Held = string | undefined;

/** Two digits of a year are those of this century; null where there is none. */
const yearIn = (digits: Held): number | null =>
  digits === undefined ? null : digits.length === 2 ? 2000 + Number(digits) : Number(digits);

/** A shape of at most one piece. */
export function shapeOf(
  precision: Precision,
  year: number | null,
  inYear: (year: number) => Period | null,
  signs: Signs = {},
): Shape {
  const pieces = (period: Period | null): Piece[] => (period ? [{ ...period, precision }] : []);
  return { ...signs, precision, year, in: (year) => pieces(inYear(year)) };
}

/** The signs of several shapes. */
export const signsOf = (shapes: readonly Shape[]): Signs => ({
  relative: shapes.find(({ relative }) => relative)?.relative,
  dayFirst: shapes.find(({ dayFirst }) => dayFirst)?.dayFirst,
  ofDays: shapes.find(({ ofDays }) => ofDays)?.ofDays,
  direction: shapes.find(({ direction }) => direction !== undefined)?.direction,
});

/** A time that has no days. In a plan it stays as written; a question that holds it is not understood. */
export const without = (precision: 'recurring' | 'undated'): Shape => shapeOf(precision, null, () => null);

/** "2021-06-30", "30 juin". */
export function day(year: Held, month: Held, of: Held): Shape {
  const inYear = (y: number): Period | null => {
    const written: CalendarDay = `${y}-${month?.padStart(2, '0')}-${of?.padStart(2, '0')}`;
    return isCalendarDay(written) ? { start: written, end: written } : null;
  };
  return shapeOf('day', yearIn(year), inYear, { ofDays: true });
}

/** 31/12/2019, and 12/31/2019 where no month has the number; the day comes first where both could be. */
export function numeric(first: Held, second: Held, year?: Held): Shape {
  const [a, b] = [Number(first), Number(second)];
  if (b > 12 && a <= 12) return day(year, first, second);
  return { ...day(year, second, first), ...(a <= 12 && a !== b && { dayFirst: true }) };
}

export const month = (year: Held, of: Held): Shape =>
  shapeOf('month', yearIn(year), (y) => (Number(of) >= 1 && Number(of) <= 12 ? months(y, Number(of)) : null));

/** After the four seasons: "rentrée", which is September. */
export function seasonIn(year: Held, number: Held): Shape {
  const name = seasons[Number(number) - 1];
  return name ? shapeOf('season', yearIn(year), (y) => season(y, name)) : month(year, '9');
}

export const year = (of?: Held): Shape => shapeOf('year', yearIn(of), wholeYear);

/** A fiscal year is named by the year that it ends in: where it begins in April, FY25 is April 2024 to March 2025. */
export function fiscalYear(ends: Held, start: number | undefined, quarter?: Held): Shape {
  const inYear = (year: number): Period | null => {
    const first = start === 1 ? year : year - 1;
    if (start === undefined || Number(quarter) > 4) return null;
    return quarter ? months(first, start + 3 * (Number(quarter) - 1), 3) : months(first, start, 12);
  };
  return shapeOf(quarter ? 'quarter' : 'year', yearIn(ends), inYear);
}
