import { shift } from './calendar.ts';
import type { GroupBound } from './expressions.ts';
import type { DateReading } from './reading.ts';
import type { Circumstances, Piece } from './resolve.ts';

/**
 * What a bound makes of a period. In a plan a deadline "by", "before" or "until" a date is that date; in a question it
 * is everything from today (from the beginning, where the question looks back or the date is over) to its last day.
 */
export function bind(
  bound: GroupBound | undefined,
  { start, end, precision }: Piece,
  { use, today, tense }: Circumstances,
): Pick<DateReading, 'start' | 'end' | 'precision'> {
  switch (bound) {
    case undefined:
      return { start, end, precision };
    case 'from':
      return { start, end: null, precision: 'open' };
    case 'after':
      return { start: shift(end, 1, 'day'), end: null, precision: 'open' };
    case 'since':
      if (use !== 'question' || start > today) return { start, end: null, precision: 'open' };
      return { start, end: today, precision: 'range' };
    case 'rest':
      return { start: start < today && today <= end ? today : start, end, precision: 'range' };
    default: {
      if (bound === 'ongoing' && use === 'deadline') return { start: null, end, precision: 'open' };
      if (use !== 'question') return { start, end, precision };
      const isOver = tense === 'past' || end < today;
      return { start: isOver ? null : today, end, precision: isOver ? 'open' : 'range' };
    }
  }
}
