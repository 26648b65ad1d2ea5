import { z } from 'zod';
import { isCalendarDay } from '../dates/calendar.ts';
import type { Phrases } from '../phrases/phrases.ts';
import type { Message, Prompt, View } from './slack/workspace.ts';

/** All that a page draws, in its language; it is sent whole whenever something changes. */
export interface Snapshot {
  phrases: Phrases['playground'];
  names: { bot: string; botUser: string; you: string; channel: string };
  channel: string;
  directMessage: string;
  /** `askAbout`: of a message. */
  shortcuts: Record<'find' | 'askAbout', { callbackId: string; name: string }>;
  messages: Message[];
  modal: View | null;
  /** What the app's Home tab shows; null before it was opened. */
  home: View | null;
  /** What the app says that it is doing. */
  status: string;
  /** Questions to begin with, by conversation. */
  prompts: Record<string, Prompt[]>;
  /** What posts the weekly digest now, as one types it. */
  digest: string[];
  /** The day that answers are relative to, days to go to, and the day that it really is. */
  today: string;
  days: string[];
  realToday: string;
}

/** `data`: its content as a `data:` address. */
const GivenFile = z.object({ name: z.string(), data: z.string() });
/** What an element reports, in the words of Slack's payloads: `selected_option`, `value`… */
const Report = z.looseObject({ type: z.string(), files: z.array(GivenFile).optional() });
const Used = z.looseObject({ type: z.string(), block_id: z.string(), action_id: z.string() });
/** What stands in a window, the Home or a message, by block and action. */
const Values = z.record(z.string(), z.record(z.string(), Report));

/** What a person does on the page. */
export const Act = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('say'),
    channel: z.string(),
    text: z.string().trim().min(1),
    thread: z.string().optional(),
  }),
  z.object({
    type: z.literal('open'),
    channel: z.string(),
    /** Of the conversation with the app; without it, its messages. */
    tab: z.enum(['home', 'messages']).optional(),
  }),
  z.object({
    type: z.literal('choose'),
    /** Where the element stands; without one of the two, in the modal. */
    message: z.object({ channel: z.string(), ts: z.string() }).optional(),
    home: z.literal(true).optional(),
    action: Used,
    values: Values,
  }),
  z.object({ type: z.literal('submit'), values: Values }),
  /** `ts`: of the message that the shortcut belongs to. */
  z.object({
    type: z.literal('shortcut'),
    callbackId: z.string(),
    channel: z.string(),
    ts: z.string().optional(),
  }),
  /** Something was typed in a menu of the modal that the app fills. */
  z.object({ type: z.literal('suggest'), block: z.string(), action: z.string(), typed: z.string() }),
  z.object({ type: z.literal('close') }),
  z.object({ type: z.literal('today'), today: z.string().refine(isCalendarDay, 'a day such as 2019-11-25') }),
]);
export type Act = z.infer<typeof Act>;
export type Used = z.infer<typeof Used>;
export type Values = z.infer<typeof Values>;

export type Option = { text: { text: string }; value: string };
export type OptionGroup = { label?: { text: string }; options: Option[] };

/** What an act brings to the page that asked for it, beside what everybody sees. */
export interface Outcome {
  problem?: Problem;
  /** What is wrong with an input of the modal, by the id of its block. */
  errors?: Record<string, string>;
  groups?: OptionGroup[];
}

/** Why nothing came back; the last three are what Slack itself says. `detail`: what is wrong, or what was typed. */
export type Problem = { problem: keyof Phrases['playground']['problem']; detail?: string };

/** An act came to nothing, for a reason that the page tells. */
export class ActError extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.problem);
    this.problem = problem;
  }
}
