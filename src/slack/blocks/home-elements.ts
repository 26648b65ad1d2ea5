import type { types } from '@slack/bolt';
import { z } from 'zod';
import { type CalendarDay, isCalendarDay } from '../../dates/calendar.ts';
import { carried } from '../transport/carried.ts';
import { limits } from '../transport/limits.ts';
import { anyButton, mrkdwn, plain } from './elements.ts';

const day = z.string().refine(isCalendarDay);

/** What a person has before their eyes in the App Home; the Home itself carries it. */
const HomeState = z.strictObject({
  /** The real day when it was last used: on another one, all starts anew. */
  on: day,
  /** The day that the Home is relative to, where somebody picked one. */
  asOf: day.exactOptional(),
});
export type HomeState = z.infer<typeof HomeState>;

/** `metadata`: the `private_metadata` of the Home that was used; of another day, or none, it is as when new. */
export function readHomeState(metadata: string | undefined, today: CalendarDay): HomeState {
  const state = carried(HomeState, metadata);
  return state?.on === today ? state : { on: today };
}

/** What the elements of the App Home start with, for the listeners that hear them. */
export const homeId = 'home';
export const homeSearchId = 'home-search';

/** What a click in the App Home may do, beside asking: the second part of an element's id. */
export type HomeUse = 'day' | 'today' | 'language' | 'forget';

export const homeButton = (use: HomeUse, label: string): types.Button => anyButton(`${homeId}:${use}`, label);

export const withElement = (text: string, accessory: types.SectionBlockAccessory): types.SectionBlock => ({
  type: 'section',
  text: mrkdwn(text),
  accessory,
});

/**
 * Sends what is typed at Enter.
 * https://docs.slack.dev/reference/block-kit/composition-objects/dispatch-action-configuration-object
 */
export const searchBox = (label: string, placeholder: string, hint: string): types.InputBlock => ({
  type: 'input',
  block_id: homeSearchId,
  dispatch_action: true,
  label: plain(label, limits.input.label),
  hint: plain(hint, limits.input.hint),
  element: {
    type: 'plain_text_input',
    action_id: homeSearchId,
    placeholder: plain(placeholder, limits.placeholder),
    max_length: limits.textInput,
    dispatch_action_config: { trigger_actions_on: ['on_enter_pressed'] },
  },
});
