import { type CalendarDay, shift } from './calendar.ts';
import type { Group } from './expressions.ts';
import type { DateReading, DateUse } from './reading.ts';
import type { Piece } from './resolve.ts';

type Days = Pick<DateReading, 'start' | 'end' | 'precision'>;

const sooner = (one: CalendarDay, other: CalendarDay): CalendarDay => (one < other ? one : other);

/**
 * What a bound makes of a period. In a plan a deadline "by", "before" or "until" a date is that date; in a question it
 * is everything from today (from the beginning, where the question looks back or the date is over) up to it. "Before"
 * a month or a year is up to the day before it; "before 30 June" and "before the end of" take their last day in.
 */
export function bind(
  { bound, items }: Group,
  { start, end, precision }: Piece,
  { use, today, past }: { use: DateUse; today: CalendarDay; past: boolean },
): Days {
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
      const isTakenIn = bound !== 'before' || precision === 'day' || items.at(-1)?.shape.isEnd;
      const last = isTakenIn ? end : shift(start, -1, 'day');
      const isOver = past || last < today;
      return { start: isOver ? null : sooner(today, last), end: last, precision: isOver ? 'open' : 'range' };
    }
  }
}
