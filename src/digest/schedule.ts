import { Cron } from 'croner';
import { dayInZone } from '../dates/calendar.ts';
import { type DigestSettings, weekdays } from '../state/digest-settings.ts';

type Schedule = Pick<DigestSettings, 'weekday' | 'time' | 'zone'>;

/**
 * Croner's rule for the two changes of the clock: an hour that does not exist is moved to the first minute
 * after the gap; one that exists twice counts once, the first time. Where the gap reaches to midnight (Nuuk, in
 * March, from 23:00), the hours within it are skipped that week.
 */
function cron({ weekday, time, zone }: Schedule): Cron {
  const [hour, minute] = time.split(':').map(Number);
  const day = (weekdays.indexOf(weekday) + 1) % 7;
  return new Cron(`${minute} ${hour} * * ${day}`, { timezone: zone });
}

/** The first due time after an instant, itself excluded. */
export const nextRun = (schedule: Schedule, after: Date): Date => cron(schedule).nextRun(after) as Date;

/** The last due time up to an instant, itself included: however long nobody looked, there is only one. */
export const lastDue = (schedule: Schedule, now: Date): Date =>
  cron(schedule).previousRuns(1, new Date(now.getTime() + 1))[0] as Date;

/**
 * The due time that the digest owes at `now`, delivered or not; null for none: those before `owedSince` (when it was
 * created, resumed or moved to another hour) or in a pause are not owed.
 */
export function owedRun(settings: DigestSettings, owedSince: Date, now: Date): Date | null {
  const { state, zone } = settings;
  if (state.name !== 'on' && state.name !== 'paused') return null;
  const due = lastDue(settings, now);
  if (due < owedSince) return null;
  return state.name === 'paused' && dayInZone(due, zone) < state.until ? null : due;
}
