import type { Quote } from '../roadmap/schema.ts';
import type { Query } from '../understanding/query.ts';

/** Up to so many lines behind what was told before, or ahead of it, a sentence goes on with it, or is beside it. */
const NEXT = 3;
const BESIDE_IT = 12;

/** Where a sentence stands beside what was told before, which a question that leans on that mostly goes on from. */
export function awayFrom({ lines }: Quote, { lineBefore }: Query): string[] {
  if (lineBefore === null) return [];
  if (lines.from <= lineBefore && lineBefore <= lines.to) return ['told before'];
  const away = lines.from - lineBefore;
  if (Math.abs(away) > BESIDE_IT) return ['away'];
  return [`${Math.abs(away) <= NEXT ? 'right' : 'some way'} ${away < 0 ? 'before' : 'after'}`];
}

/** Whether it goes on from that, or stands beside it. */
export const isNear = (quote: Quote, query: Query): boolean =>
  awayFrom(quote, query).some((where) => where !== 'away');

/**
 * Whether a sentence may answer a question of some actions that are named by their numbers, or of none: what is said of
 * others answers nothing, what goes on from what was told before may.
 */
export const mayAnswer = (
  { action, quote }: { action: number | null; quote: Quote },
  query: Query,
  numbers: readonly number[],
): boolean => numbers.length === 0 || (action === null ? isNear(quote, query) : numbers.includes(action));
