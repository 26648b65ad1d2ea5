import { type CalendarDay, exactnessOf, isCalendarDay } from '../dates/calendar.ts';
import { readPeriod } from '../understanding/periods.ts';
import { fold } from '../understanding/words.ts';
import { ReportedDate } from './update.ts';

/** Words that may stand beside a date without changing it. */
const around = /\b(?:en|in|le|la|l'|the|on|au|du|of|courant|annee|year)\b|[\s,.;'’-]/g;

/**
 * A date as a person types it, in French or English: "15 mars 2022", "mars 2022", "T1 2022", "fin 2021", "2022",
 * "2022-03-15". Null for anything else: a range, two dates, or words that may mean more ("peut-être en 2022").
 */
export function readReportedDate(text: string, today: CalendarDay): ReportedDate | null {
  const typed = text.trim();
  if (isCalendarDay(typed)) return { start: typed, end: typed };
  const { period, asOf, rest } = readPeriod(fold(typed), today);
  const date = period ?? (asOf === null ? null : { start: asOf, end: asOf });
  if (!date || rest.replace(around, '') !== '' || exactnessOf(date) === null) return null;
  return ReportedDate.safeParse(date).data ?? null;
}
