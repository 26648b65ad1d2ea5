import { type CalendarDay, daysBetween, type Period, shift, yearOf } from './calendar.ts';
import type { Group, Item } from './expressions.ts';
import type { DateMisread, DateUse, Precision } from './reading.ts';
import type { Shape } from './shape.ts';

export interface Circumstances {
  today: CalendarDay;
  use: DateUse;
  /** Which way a date without a year lies, where neither its words nor its bound tell. */
  tense: 'past' | 'future' | undefined;
  /** The year that goes without saying; null where there is none. */
  stated: number | null;
}

export interface Piece extends Period {
  precision: Precision;
}

export type Resolved =
  | { pieces: Piece[]; looksBack: boolean; relative: boolean; dayFirst: boolean }
  | { why: DateMisread['why'] };

type Direction = 'past' | 'strictly past' | 'this year' | 'nearest' | 'future' | 'strictly future';

/** No February lacks its 29th longer. */
const FURTHEST = 8;

/** The days of a group of dates: one piece, or several where what lies between them is not meant ("mars et juin"). */
export function resolve(group: Group, circumstances: Circumstances): Resolved {
  const { items, joints } = group;
  const shapes = items.map(({ shape }) => shape);
  const said = shapes.map(({ year }) => year);
  const direction = directionOf(group, circumstances);
  let searched = false;
  // "Jan, Feb and March 2020": the year of what follows, else of what stands before.
  const years = said.map((year, at) => year ?? said.slice(at).find((other) => other !== null) ?? null);
  for (const at of years.keys()) years[at] ??= years[at - 1] ?? circumstances.stated;
  if (years.some((year) => year === null)) {
    if (circumstances.use === 'deadline') {
      return { why: shapes.some((shape) => !everExists(shape)) ? whyNot(shapes) : 'no year' };
    }
    searched = true;
    const year = search(shapes, direction, circumstances.today);
    if (year === null) return { why: whyNot(shapes) };
    years.fill(year);
  }
  const periods = shapes.map((shape, at) => periodOf(items[at], shape, years[at] ?? 0));
  for (const [at, joint] of joints.entries()) {
    const [first, second] = [periods[at], periods[at + 1]];
    if (joint !== 'to' || !first || !second || first.start <= second.start) continue;
    // "Décembre à février", "Nov. to Feb. 2021": the turn of the year lies between.
    const [before, after] = [
      shapes[at]?.in((years[at] ?? 0) - 1),
      shapes[at + 1]?.in((years[at + 1] ?? 0) + 1),
    ];
    if (said[at] === null && said[at + 1] !== null && before) periods[at] = before;
    else if (said[at + 1] === null && after) periods[at + 1] = after;
    else return { why: 'not understood' };
  }
  const pieces: Piece[] = [];
  for (const [at, period] of periods.entries()) {
    if (!period) return { why: whyNot(shapes) };
    const last = pieces.at(-1);
    const joins = last && (joints[at - 1] === 'to' || touches(last, period));
    if (joins) {
      if (period.start < last.start) last.start = period.start;
      if (period.end > last.end) last.end = period.end;
      last.precision = 'range';
    } else {
      pieces.push({
        ...period,
        precision: glossOf(items[at])?.precision ?? shapes[at]?.precision ?? 'range',
      });
    }
  }
  return {
    pieces,
    looksBack: searched && (pieces[0]?.start ?? '') <= circumstances.today && direction.endsWith('past'),
    relative: shapes.some(({ relative }) => relative),
    dayFirst: shapes.some(({ dayFirst }) => dayFirst),
  };
}

function directionOf({ items, bound }: Group, { tense, use }: Circumstances): Direction {
  const own = items.find(({ shape }) => shape.direction !== undefined)?.shape.direction;
  if (own !== undefined) return own > 0 ? 'strictly future' : own < 0 ? 'strictly past' : 'this year';
  if (bound === 'since') return 'past';
  if (tense) return tense;
  if (bound === 'after') return 'this year';
  return use === 'update' ? 'nearest' : 'future';
}

/** The year, near that of today, in which the whole lies as it should. */
function search(shapes: readonly Shape[], direction: Direction, today: CalendarDay): number | null {
  const now = yearOf(today);
  const at = (year: number): Period | null => {
    const [first, last] = [shapes[0]?.in(year), shapes.at(-1)?.in(year)];
    if (!first || !last) return null;
    // "Nov. to Feb." ends in the year after.
    return last.end >= first.start
      ? { start: first.start, end: last.end }
      : { start: first.start, end: shapes.at(-1)?.in(year + 1)?.end ?? last.end };
  };
  const steps = Array.from({ length: 2 * FURTHEST }, (_, step) => step - FURTHEST);
  const exists = steps.map((step) => now + step).filter((year) => at(year) !== null);
  const fits = (test: (period: Period) => boolean): number[] =>
    exists.filter((year) => {
      const period = at(year);
      return period !== null && test(period);
    });
  const away = (year: number): number => {
    const period = at(year);
    if (!period || (period.start <= today && today <= period.end)) return 0;
    return period.start > today ? daysBetween(today, period.start) : daysBetween(period.end, today);
  };
  switch (direction) {
    case 'future':
      return fits(({ end }) => end >= today)[0] ?? null;
    case 'strictly future':
      return fits(({ start }) => start > today)[0] ?? null;
    case 'past':
      return fits(({ start }) => start <= today).at(-1) ?? null;
    case 'strictly past':
      return fits(({ end }) => end < today).at(-1) ?? null;
    case 'this year':
      return exists.includes(now) ? now : null;
    case 'nearest':
      return exists.toSorted((one, other) => away(one) - away(other))[0] ?? null;
  }
}

/** The days of an item; those of what stands in brackets after it, where they are some of them. */
function periodOf(item: Item | undefined, shape: Shape, year: number): Period | null {
  const whole = shape.in(year);
  const gloss = glossOf(item);
  const inner = gloss?.in(gloss.year ?? year);
  return whole && inner && whole.start <= inner.start && inner.end <= whole.end ? inner : whole;
}

const glossOf = (item: Item | undefined): Shape | undefined =>
  item?.gloss?.items.length === 1 ? item.gloss.items[0]?.shape : undefined;

/** "31 juin" is a day of no year. */
const everExists = ({ in: inYear }: Shape): boolean => [2024, 2025].some((year) => inYear(year) !== null);

const whyNot = (shapes: readonly Shape[]): DateMisread['why'] =>
  shapes.some(({ precision }) => precision === 'day' || precision === 'range')
    ? 'no such day'
    : 'not understood';

const touches = (one: Period, other: Period): boolean =>
  other.start <= shift(one.end, 1, 'day') && shift(other.end, 1, 'day') >= one.start;
