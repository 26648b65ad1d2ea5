import type { Period } from './calendar.ts';
import type { Bound, DateOptions, Precision } from './reading.ts';

/** Days without a gap. */
export interface Piece extends Period {
  precision: Precision;
}

/** A date, or several that belong together, as worded: before it is known which year it means where it says none. */
export interface Shape {
  precision: Precision;
  /** Null where the text gives none. */
  year: number | null;
  /** Its days in a year, several pieces where there are gaps ("mars et juin"); none of what does not exist. */
  in: (year: number) => readonly Piece[];
  relative?: true | undefined;
  /** The end of something: before it is until it is over. */
  ends?: true;
  /** Which way its year lies: "next March", "mars dernier". */
  direction?: number | undefined;
  bound?: ShapeBound;
  /** The day to ask on. */
  asOf?: true | undefined;
  /** "After March 2020 and before June 2021": what ends it. */
  closing?: Shape;
}

/** Beside those of a reading: the rest of a period, and what goes on until a date. */
export type ShapeBound = Bound | 'rest' | 'ongoing';

/** What the elements of a form hold, digits or values of the grammar, by their names in small letters. */
export type Words = Readonly<Record<string, string | undefined>>;
/** The dates that stand in a form, in order: as many as it names. */
export type Dates = readonly [Shape, Shape, ...Shape[]];

/** What a form means; null where it means nothing after all. */
export type Read<Value = Shape> = (words: Words, options: DateOptions, dates: Dates) => Value | null;

/** A shape of at most one piece. */
export const shapeOf = (
  precision: Precision,
  year: number | null,
  inYear: (year: number) => Period | null,
): Shape => ({
  precision,
  year,
  in: (year) => {
    const period = inYear(year);
    return period ? [{ ...period, precision }] : [];
  },
});
