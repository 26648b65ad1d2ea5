import { z } from 'zod';
import { type CalendarDay, isCalendarDay } from '../../dates/calendar.ts';

const day = z.string().refine(isCalendarDay);

/** What a person has before their eyes in the App Home; the Home itself carries it. */
export const HomeState = z.strictObject({
  /** The real day when it was last used: on another one, all starts anew. */
  on: day,
  /** The day that the Home is relative to, where somebody picked one. */
  asOf: day.exactOptional(),
  /** The number of the orientation that is open. */
  open: z.int().exactOptional(),
  /** Of its actions, from 0. */
  page: z.int().nonnegative().exactOptional(),
});
export type HomeState = z.infer<typeof HomeState>;

/** `metadata`: the `private_metadata` of the Home that was used; of another day, or none, it is as when new. */
export function readHomeState(metadata: string | undefined, today: CalendarDay): HomeState {
  try {
    const state = HomeState.parse(JSON.parse(metadata ?? ''));
    if (state.on === today) return state;
  } catch {
    // A Home that was never drawn, or by an older version of the app.
  }
  return { on: today };
}
