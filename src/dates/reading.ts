import type { CalendarDay } from './calendar.ts';

/** How exactly a date is known. `range`: no unit of the calendar; the last two have no days and stay as written. */
export const precisions = [
  'day',
  'week',
  'month',
  'quarter',
  'semester',
  'season',
  'year',
  'range',
  'open',
  'recurring',
  'undated',
] as const;
export type Precision = (typeof precisions)[number];

/**
 * What a date is read for. "Avant le 30 juin" is that day in a plan (`deadline`) and everything until then in a
 * `question`; an `update` says when something was or will be done; a `command` wants a day of its own.
 */
export type DateUse = 'question' | 'deadline' | 'update' | 'command';

export type Bound = 'before' | 'after' | 'since' | 'until' | 'by' | 'from';

/** Words of a text, and their place in it as given. */
export interface DateWords {
  from: number;
  to: number;
  words: string;
}

/** A date in a text. */
export interface DateReading extends DateWords {
  /** `as of`: the day that a question wants to be asked on. */
  role: 'period' | 'as of';
  /** Null where it has no beginning: everything before. */
  start: CalendarDay | null;
  /** Null where it has no end. */
  end: CalendarDay | null;
  precision: Precision;
  bound?: Bound;
  /** It follows from `today`, as "next month" does. */
  relative?: true;
}

export interface DateOptions {
  today: CalendarDay;
  use: DateUse;
  /** Of the text, where it is known: "oct. 26" is October 2026 in French, 26 October in English. */
  language?: 'fr' | 'en';
  /** First month of the fiscal year, where the roadmap has one; else "FY25" is not understood. */
  fiscalYearStart?: number;
  /** Year of a plan, which its dates without a year take. */
  published?: number;
  /** Which way a date without a year lies, where the words around do not tell. */
  tense?: 'past' | 'future';
  /** Pieces of the text that are no dates, such as "Ma santé 2022". */
  hidden?: readonly { from: number; to: number }[];
}

export interface DatesRead {
  /** In the order of the text. */
  readings: DateReading[];
  /** Words that look like a date and are none that can be read: never taken for something else. */
  misread: DateWords[];
}
