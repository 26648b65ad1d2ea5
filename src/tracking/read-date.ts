import { type CalendarDay, exactnessOf } from '../dates/calendar.ts';
import { readOneDate } from '../dates/one-date.ts';
import { ReportedDate } from './update.ts';

/**
 * A date as a person types it, in French or English: "15 mars 2022", "mars", "T1 2022", "fin 2021", "2022". Null for
 * anything else: a range, two dates, or words that may mean more ("peut-être en 2022"). `tense`: which way it lies
 * where it has no year.
 */
export function readReportedDate(
  text: string,
  today: CalendarDay,
  tense?: 'past' | 'future',
): ReportedDate | null {
  const read = readOneDate(text, { today, use: 'update', ...(tense && { tense }) });
  if ('why' in read || read.bound || exactnessOf(read) === null) return null;
  return ReportedDate.safeParse({ start: read.start, end: read.end }).data ?? null;
}
