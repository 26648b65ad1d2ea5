import { type CalendarDay, type Period, shift } from './calendar.ts';

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
  /** The years of a list of these. */
  years?: readonly number[];
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
  /** The period of the question before, which "the following year" goes on from. */
  asked?: Period;
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

/** Days without a gap. */
export interface Piece extends Period {
  precision: Precision;
}

/** A date, or several that belong together, as worded: before it is known which year it means where it says none. */
export interface Shape {
  precision: Precision;
  /** Null where the text gives none. */
  year: number | null;
  /** Those of a list of whole years: "2019 ou 2020". */
  years?: readonly number[];
  /** Its days in a year, several pieces where there are gaps ("mars et juin"); none of what does not exist. */
  in: (year: number) => readonly Piece[];
  relative?: true | undefined;
  /** The end of something: before it is until it is over. */
  ends?: true;
  /** Which way its year lies: "next March", "mars dernier". */
  direction?: number | undefined;
  bound?: ShapeBound;
  /** "After March 2020 and before June 2021": what ends it. */
  closing?: Shape;
}

/** Beside those of a reading: the rest of a period, what goes on until a date, and the day to ask on. */
export type ShapeBound = Bound | 'rest' | 'ongoing' | 'as of';

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

/** From the first day of one to the last of another: "mars à juin 2020". Which lacks a year has that of the other. */
export function range(shapes: readonly (Shape | null)[]): Shape | null {
  const [first, last] = [shapes[0], shapes.at(-1)];
  if (!first || !last) return null;
  return {
    ...signsOf([first, last]),
    precision: 'range',
    year: last.year ?? first.year,
    in: (year) => {
      const [from, to] = [first.year ?? year, last.year ?? year];
      let [start, end] = [first.in(from)[0], last.in(to).at(-1)];
      if (start && end && start.start > end.start) {
        // "Décembre à février", "Nov. to Feb. 2021": the turn of the year lies between.
        if (last.year === null) end = last.in(to + 1).at(-1);
        else if (first.year === null) start = first.in(from - 1)[0];
      }
      return start && end ? [{ start: start.start, end: end.end, precision: 'range' }] : [];
    },
  };
}

/** "Mars et juin 2020". Which lacks a year has that of the next with one, else that of the last with one. */
export function list(all: readonly (Shape | null)[]): Shape | null {
  const named = all.filter((shape) => shape !== null);
  // "Juin 2019 et 2020": June of both.
  const shapes = named.map((shape, at) => {
    const before = named[at - 1];
    const isOfBefore = isWholeYear(shape) && before && !isWholeYear(before) && before.year !== null;
    return isOfBefore && isPartOfYear(before) ? { ...before, year: shape.year } : shape;
  });
  const [only, ...others] = shapes;
  if (!only || shapes.length < all.length) return null;
  if (others.length === 0) return only;
  const hasYear = ({ year }: Shape): boolean => year !== null;
  const whole = shapes.every(isWholeYear) ? shapes.flatMap(({ year }) => year ?? []) : undefined;
  const years = shapes.map((_, at) => (shapes.slice(at).find(hasYear) ?? shapes.findLast(hasYear))?.year);
  return {
    ...signsOf(shapes),
    ...(whole && { years: whole }),
    precision: 'range',
    year: shapes.at(-1)?.year ?? years[0] ?? null,
    in: (year) => {
      const found = shapes.map((shape, at) => shape.in(years[at] ?? year));
      return found.some((pieces) => pieces.length === 0) ? [] : merged(found.flat());
    },
  };
}

/** A year by its number and nothing else. */
export const isWholeYear = ({ precision, relative, bound }: Shape): boolean =>
  precision === 'year' && !relative && !bound;

const isPartOfYear = ({ precision }: Shape): boolean =>
  precision === 'month' || precision === 'quarter' || precision === 'semester' || precision === 'season';

/** Pieces without a gap between them are one. */
function merged(pieces: readonly Piece[]): Piece[] {
  const found: Piece[] = [];
  for (const piece of pieces) {
    const last = found.at(-1);
    if (last && piece.start <= shift(last.end, 1, 'day') && last.start <= shift(piece.end, 1, 'day')) {
      const [start = '', , , end = ''] = [last.start, last.end, piece.start, piece.end].sort();
      found.splice(-1, 1, { start, end, precision: 'range' });
    } else found.push(piece);
  }
  return found;
}

/** "Early Q4 (October)": what stands in brackets after a date, where it is a part of it. */
export const glossed = (whole: Shape, gloss: Shape): Shape => ({
  ...whole,
  in: (year) => {
    const [outer, inner] = [whole.in(year), gloss.in(gloss.year ?? year)];
    const [around, within] = [outer[0], inner.length === 1 ? inner[0] : undefined];
    if (!around || !within || within.start < around.start || within.end > around.end) return outer;
    return within.start === around.start && within.end === around.end ? outer : inner;
  },
});

/** What is told of several together that is told of any. */
const signsOf = (shapes: readonly Shape[]): Pick<Shape, 'relative' | 'direction'> => ({
  relative: shapes.find(({ relative }) => relative)?.relative,
  direction: shapes.find(({ direction }) => direction !== undefined)?.direction,
});
