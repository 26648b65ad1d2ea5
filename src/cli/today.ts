import { type CalendarDay, dayInZone, isCalendarDay, isTimeZone, usualZone } from '../dates/calendar.ts';
import { UsageError } from './run-command.ts';

/**
 * The day that a command line's answers are relative to: the one that `ROADMAP_TODAY` fixes, or else the current one
 * in `TIME_ZONE`, asked anew each time. Throws a `UsageError`, at once.
 */
export function todayFrom(
  { ROADMAP_TODAY: fixed, TIME_ZONE }: Readonly<Record<string, string | undefined>>,
  now: () => Date,
): () => CalendarDay {
  const zone = TIME_ZONE || usualZone;
  if (fixed && !isCalendarDay(fixed)) {
    throw new UsageError(`ROADMAP_TODAY is "${fixed}", which is not a day: write it as 2019-11-25`);
  }
  if (!isTimeZone(zone)) {
    throw new UsageError(`TIME_ZONE is "${zone}", which is no time zone: write one such as ${usualZone}`);
  }
  return () => fixed || dayInZone(now(), zone);
}
