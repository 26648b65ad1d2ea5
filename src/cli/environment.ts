import { type CalendarDay, dayInZone, isCalendarDay, isTimeZone, usualZone } from '../dates/calendar.ts';
import { loadPacks, type Packs } from '../roadmap/packs.ts';
import { type Shell, UsageError } from './run-command.ts';

/**
 * What the environment says: the roadmaps of `ROADMAP_DIR`, of which standard error tells those that are refused, and
 * the day that answers are relative to. That is the one that `ROADMAP_TODAY` fixes, or else the current one in
 * `TIME_ZONE`, asked anew each time. `load` reads the folder. Throws a `UsageError` where it says what cannot be.
 */
export function readEnvironment(
  { env, stderr }: Pick<Shell, 'env' | 'stderr'>,
  load = loadPacks,
): { packs: Packs; today: () => CalendarDay } {
  const { ROADMAP_DIR, ROADMAP_TODAY: fixed, TIME_ZONE } = env;
  const zone = TIME_ZONE || usualZone;
  if (fixed && !isCalendarDay(fixed)) {
    throw new UsageError(`ROADMAP_TODAY is "${fixed}", which is not a day: write it as 2019-11-25`);
  }
  if (!isTimeZone(zone)) {
    throw new UsageError(`TIME_ZONE is "${zone}", which is no time zone: write one such as ${usualZone}`);
  }
  const packs = load(ROADMAP_DIR || undefined);
  for (const { reason } of packs.refused) stderr.write(`${reason}\n`);
  return { packs, today: () => fixed || dayInZone(new Date(), zone) };
}
