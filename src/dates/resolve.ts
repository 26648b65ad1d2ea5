import { type CalendarDay, daysBetween, type Period, shift, yearOf } from './calendar.ts';
import type { Group, Item } from './expressions.ts';
import type { DateMisread, DateUse, Precision } from './reading.ts';
import type { Shape } from './shape.ts';

export interface Circumstances {
  today: CalendarDay;
  use: DateUse;
  /** Which way a date without a year lies, where neither its words nor its bound tell. */
  tense?: 'past' | 'future' | undefined;
  /** The year that goes without saying; null where there is none. */
  stated: number | null;
}

export interface Piece extends Period {
  precision: Precision;
}

export type Misread = Pick<DateMisread, 'why'>;

/** The days of a group of dates: one piece, or several where what lies between them is not meant ("mars et juin"). */
export function resolve(
  group: Group,
  circumstances: Circumstances,
): { pieces: [Piece, ...Piece[]]; looksBack: boolean } | Misread {
  const { use, today, stated } = circumstances;
  const { items, joints } = group;
  const shapes = items.map(({ shape }) => shape);
  const said = shapes.map(({ year }) => year);
  const direction = directionOf(group, circumstances);
  // "Jan, Feb and March 2020": the year of what follows, else of what stands before.
  const years = said.map((year, at) => year ?? said.slice(at).find((other) => other !== null) ?? null);
  for (const at of years.keys()) years[at] ??= years[at - 1] ?? stated;
  const isSearched = years.includes(null);
  if (isSearched) {
    if (use === 'deadline' && shapes.every(everExists)) return { why: 'no year' };
    const year = use === 'deadline' ? null : search(shapes, direction, today);
    if (year === null) return whyNot(shapes);
    years.fill(year);
  }
  const year = (at: number): number => years[at] ?? 0;
  const periods = items.map((item, at) => periodOf(item, year(at)));
  for (const [at, joint] of joints.entries()) {
    const [first, second] = [periods[at], periods[at + 1]];
    if (joint !== 'to' || !first || !second || first.start <= second.start) continue;
    // "Décembre à février", "Nov. to Feb. 2021": the turn of the year lies between.
    const before = said[at] === null && said[at + 1] !== null;
    const turned = before ? shapes[at]?.in(year(at) - 1) : shapes[at + 1]?.in(year(at + 1) + 1);
    if (!turned || (!before && said[at + 1] !== null)) return { why: 'not understood' };
    periods[before ? at : at + 1] = turned;
  }
  const pieces: Piece[] = [];
  for (const [at, period] of periods.entries()) {
    if (!period) return whyNot(shapes);
    const last = pieces.at(-1);
    if (last && (joints[at - 1] === 'to' || touches(last, period))) {
      if (period.start < last.start) last.start = period.start;
      if (period.end > last.end) last.end = period.end;
      last.precision = 'range';
    } else {
      pieces.push({ ...period, precision: (items[at]?.gloss ?? shapes[at])?.precision ?? 'range' });
    }
  }
  const [first, ...others] = pieces;
  if (!first) return whyNot(shapes);
  const looksBack = isSearched && direction.endsWith('past') && first.start <= today;
  return { pieces: [first, ...others], looksBack };
}

type Direction = 'past' | 'strictly past' | 'this year' | 'nearest' | 'future' | 'strictly future';

function directionOf({ items, bound }: Group, { tense, use }: Circumstances): Direction {
  const own = items.find(({ shape }) => shape.direction !== undefined)?.shape.direction;
  if (own !== undefined) return own > 0 ? 'strictly future' : own < 0 ? 'strictly past' : 'this year';
  if (bound === 'since') return 'past';
  if (tense) return tense;
  if (bound === 'after') return 'this year';
  return use === 'update' ? 'nearest' : 'future';
}

/** No February lacks its 29th longer. */
const FURTHEST = 8;

/** The year, near that of today, in which the whole lies as it should. */
function search(shapes: readonly Shape[], direction: Direction, today: CalendarDay): number | null {
  const now = yearOf(today);
  const found = Array.from({ length: 2 * FURTHEST }, (_, step) => now - FURTHEST + step).flatMap((year) => {
    const [first, last] = [shapes[0]?.in(year), shapes.at(-1)?.in(year)];
    if (!first || !last) return [];
    // "Nov. to Feb." ends in the year after.
    const end = last.end < first.start ? shapes.at(-1)?.in(year + 1)?.end : last.end;
    return [{ year, start: first.start, end: end ?? last.end }];
  });
  const away = ({ start, end }: Period): number =>
    Math.max(0, daysBetween(today, start), daysBetween(end, today));
  const choose = {
    future: () => found.find(({ end }) => end >= today),
    'strictly future': () => found.find(({ start }) => start > today),
    past: () => found.findLast(({ start }) => start <= today),
    'strictly past': () => found.findLast(({ end }) => end < today),
    'this year': () => found.find(({ year }) => year === now),
    nearest: () => found.toSorted((one, other) => away(one) - away(other))[0],
  };
  return choose[direction]()?.year ?? null;
}

/** The days of an item; those of what stands in brackets after it, where they are some of them. */
function periodOf({ shape, gloss }: Item, year: number): Period | null {
  const whole = shape.in(year);
  const inner = gloss?.in(gloss.year ?? year);
  return whole && inner && whole.start <= inner.start && inner.end <= whole.end ? inner : whole;
}

/** "31 juin" is a day of no year. */
const everExists = ({ in: inYear }: Shape): boolean => [2024, 2025].some((year) => inYear(year) !== null);

const whyNot = (shapes: readonly Shape[]): Misread => {
  const areDays = shapes.some(({ precision }) => precision === 'day' || precision === 'range');
  return { why: areDays ? 'no such day' : 'not understood' };
};

const touches = (one: Period, other: Period): boolean =>
  other.start <= shift(one.end, 1, 'day') && shift(other.end, 1, 'day') >= one.start;
