import type { types } from '@slack/bolt';
import { z } from 'zod';
import { type CalendarDay, isCalendarDay } from '../../dates/calendar.ts';
import { limits } from '../transport/limits.ts';
import { mrkdwn, plain } from './elements.ts';

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

/** What the elements of the App Home start with, for the listeners that hear them. */
export const homeId = 'home';
export const homeSearchId = 'home-search';

/** What somebody may do in the App Home, beside asking: the second part of an element's id. */
export const HomeUse = z.enum(['day', 'today', 'open', 'page', 'language', 'keep', 'stop', 'forget']);
export type HomeUse = z.infer<typeof HomeUse>;

interface HomeButton {
  use: HomeUse;
  label: string;
  value?: string;
  /** Read aloud instead of the label, where that alone would say too little. */
  spoken?: string;
}

/** `part`: tells apart the ids of one row. */
export const homeButton = ({ use, label, value, spoken }: HomeButton, part = 0): types.Button => ({
  type: 'button',
  action_id: `${homeId}:${use}:${part}`,
  text: plain(label, limits.button.text),
  ...(value !== undefined && { value }),
  ...(spoken !== undefined && { accessibility_label: spoken.slice(0, limits.button.text) }),
});

export const homeRow = (row: HomeButton[]): types.ActionsBlock => ({
  type: 'actions',
  elements: row.map(homeButton),
});

export const withElement = (text: string, accessory: types.SectionBlockAccessory): types.SectionBlock => ({
  type: 'section',
  text: mrkdwn(text),
  accessory,
});

export const dayPicker = (day: CalendarDay, label: string): types.Datepicker => ({
  type: 'datepicker',
  action_id: `${homeId}:day:0`,
  initial_date: day,
  placeholder: plain(label, limits.placeholder),
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
