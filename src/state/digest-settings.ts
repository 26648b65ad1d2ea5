import { z } from 'zod';
import { type CalendarDay, isTimeZone, usualZone } from '../dates/calendar.ts';
import { calendarDay } from '../roadmap/schema.ts';

/** Monday first, as the settings offer them. */
export const Weekday = z.enum(['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']);
export type Weekday = z.infer<typeof Weekday>;
export const weekdays = Weekday.options;

const id = z.string().min(1);

/** Each list that is not empty narrows the digest; an action passes when it is in all of them. */
export const DigestFilters = z.strictObject({
  orientations: z.array(z.int().positive()).default([]),
  actions: z.array(z.int().positive()).default([]),
  /** Names as the roadmap writes them; upper and lower case do not matter. */
  owners: z.array(z.string().trim().min(1)).default([]),
});
export type DigestFilters = z.infer<typeof DigestFilters>;

export const DigestState = z.discriminatedUnion('name', [
  z.strictObject({ name: z.literal('on') }),
  z.strictObject({ name: z.literal('off') }),
  /** `until`: the first day, in the digest's zone, on which it posts again. */
  z.strictObject({ name: z.literal('paused'), until: calendarDay }),
  /** It paused itself: on this day, no date of the roadmap was ahead any more. */
  z.strictObject({ name: z.literal('finished'), since: calendarDay }),
  /** It stopped itself: Slack says that the channel is gone or closed to the bot. */
  z.strictObject({ name: z.literal('gone'), reason: z.string() }),
]);
export type DigestState = z.infer<typeof DigestState>;

/** Days ahead that a digest may show. */
export const horizonLimits = { min: 7, max: 366 };

/** What a channel can set for its digest of a roadmap. */
export const DigestSettings = z.strictObject({
  id,
  team: id,
  channel: id,
  /** The user who is told when the digest cannot go on. */
  creator: id,
  /** The id of its roadmap; absent for the main one. */
  pack: id.exactOptional(),
  weekday: Weekday.default('monday'),
  /** `HH:MM` in `zone`. */
  time: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'must look like 09:30' })
    .default('09:00'),
  zone: z
    .string()
    .refine(isTimeZone, { error: 'must be an IANA time zone such as Europe/Paris' })
    .default(usualZone),
  language: z.enum(['fr', 'en']).default('fr'),
  /** Days ahead, today included. */
  horizon: z.int().min(horizonLimits.min).max(horizonLimits.max).default(28),
  filters: DigestFilters.default({ orientations: [], actions: [], owners: [] }),
  state: DigestState.default({ name: 'on' }),
});
export type DigestSettings = z.infer<typeof DigestSettings>;

/** The state on a day of the digest's zone: a pause that is over counts as `on`. */
export function stateOn(settings: DigestSettings, today: CalendarDay): DigestState {
  const { state } = settings;
  return state.name === 'paused' && state.until <= today ? { name: 'on' } : state;
}
