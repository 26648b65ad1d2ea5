import { z } from 'zod';
import { isCalendarDay } from '../dates/calendar.ts';
import type { DeliveryReport } from '../digest/send.ts';
import type { DeliveryState } from '../state/deliveries.ts';
import type { Language } from '../understanding/language.ts';
import type { PagePhrases } from './page-phrases.ts';

/** A block of Slack's Block Kit, as the app sent it, with the `block_id` that Slack would have added. */
export interface Block {
  type: string;
  block_id?: string;
  [field: string]: unknown;
}

/** A file in a message; its content is at `/files/` and its id. */
export interface SharedFile {
  id: string;
  name: string;
  title: string;
  picture: boolean;
  /** What a picture shows. */
  alt?: string;
}

export interface Message {
  channel: string;
  ts: string;
  /** The message that this one replies to. */
  thread?: string;
  from: 'you' | 'bot';
  /** In Slack's own notation, where `&`, `<` and `>` are escaped. */
  text: string;
  blocks?: Block[];
  files?: SharedFile[];
  /** Only visible to the person who asked. */
  ephemeral: boolean;
  /** The person changed it. */
  edited?: true;
}

/** A modal or a Home as `views.open` or `views.publish` answers it; more fields go back to the app unread. */
export interface View {
  id: string;
  /** A Home has none. */
  title?: { text: string };
  submit?: { text: string } | null;
  close?: { text: string } | null;
  blocks: Block[];
  [field: string]: unknown;
}

/**
 * Why nothing came back: `late` = no acknowledgement in 3 seconds, `refused` = 401, `failed` = another status,
 * `unreachable` = no connection; the others are what Slack itself says before the app hears anything.
 */
export type Problem = {
  problem:
    | 'late'
    | 'refused'
    | 'failed'
    | 'unreachable'
    | 'no such command'
    | 'command in thread'
    | 'unheard';
  /** The HTTP status, or the command that was typed. */
  detail?: string;
};

/** The digests of the channel and the newest deliveries, as the database holds them. */
export interface Ledger {
  digests: { id: string; status: Record<Language, string> }[];
  deliveries: LedgerRow[];
}

export interface LedgerRow {
  digest: string;
  /** An instant, as `toISOString` writes it. */
  due: string;
  state: DeliveryState;
  /** The calendar day that the post is relative to. */
  day: string | null;
  /** Where the post is, once that is known. */
  message: { channel: string; ts: string } | null;
  error: string | null;
}

/**
 * What became of a weekly digest that was to be run: as the delivery says, or that the ledger says it is over
 * (`already`), or that the digest does not post (`off`, `paused`, `gone`).
 */
export interface Ran {
  outcome: DeliveryReport['outcome'] | 'already' | 'off' | 'paused' | 'gone';
  due: string;
  error?: string;
}

export interface Option {
  text: { text: string };
  value: string;
}

export interface OptionGroup {
  label?: { text: string };
  options: Option[];
}

/** A shortcut of the app; those of a message stand in its menu. */
export interface Shortcut {
  type: 'global' | 'message';
  callbackId: string;
  name: string;
}

/** What the server tells the page. The page shows the modal of the last `modal` message, or none. */
export type Happening =
  | ({ type: 'hello' } & Hello)
  | { type: 'message'; message: Message }
  | { type: 'removed'; channel: string; ts: string }
  | { type: 'modal'; view: View | null; errors?: Record<string, string> }
  | { type: 'home'; view: View }
  /** What a menu offers for what was typed in it. */
  | { type: 'suggestions'; block: string; action: string; typed: string; groups: OptionGroup[] }
  | { type: 'ledger'; ledger: Ledger }
  | { type: 'ran'; channel: string; results: Ran[] }
  /** The workflow step that was run gave these outputs, or failed. */
  | ({ type: 'step ended' } & ({ outputs: Record<string, unknown> } | { error: string }))
  | { type: 'status'; channel: string; thread: string; text: string }
  | { type: 'prompts'; channel: string; prompts: { title: string; message: string }[] }
  | { type: 'today'; today: string }
  | ({ type: 'problem'; channel: string } & Problem);

/** A command as one types it, with its slash; what may follow it; and what it does. */
export interface Command {
  name: string;
  argument: string;
  does: string;
}

/** All that a page needs to draw itself, at its first and at each later connection. */
export interface Hello {
  phrases: Record<Language, PagePhrases>;
  names: { bot: string; botUser: string; you: string; channel: string };
  channel: string;
  directMessage: string;
  commands: Record<Language, Command[]>;
  shortcuts: Shortcut[];
  /** The title of the app's workflow step. */
  step: string;
  messages: Message[];
  /** What the app's Home tab shows; null before it was opened. */
  home: View | null;
  ledger: Ledger;
  /** The day that answers are relative to, and the day that it really is. */
  today: string;
  realToday: string;
}

/** What a person chose in an element: the value of an option, or several, or what was typed. */
const Input = z.union([z.string(), z.array(z.string())]);
/** By block and action, as Slack's `state.values`. */
const Inputs = z.record(z.string(), z.record(z.string(), Input));

/** What a workflow fills in for the app's step; empty where it fills in nothing. */
const StepFields = z.object({
  question: z.string(),
  number: z.string().trim(),
  language: z.string(),
  roadmap: z.string().optional(),
});

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
    block: z.string(),
    action: z.string(),
    input: Input,
    inputs: Inputs,
  }),
  /** Of a message of the person's own. */
  z.object({ type: z.literal('edit'), channel: z.string(), ts: z.string(), text: z.string().trim().min(1) }),
  z.object({ type: z.literal('submit'), inputs: Inputs }),
  /** `ts`: of the message that the shortcut belongs to. */
  z.object({
    type: z.literal('shortcut'),
    callbackId: z.string(),
    channel: z.string(),
    ts: z.string().optional(),
  }),
  /** Something was typed in a menu of the modal that the app fills. */
  z.object({ type: z.literal('suggest'), block: z.string(), action: z.string(), typed: z.string() }),
  z.object({ type: z.literal('step'), fields: StepFields }),
  z.object({ type: z.literal('close') }),
  /** Posts what the channel's weekly digests would post on the day that is picked. */
  z.object({ type: z.literal('run digests'), language: z.enum(['fr', 'en']) }),
  z.object({ type: z.literal('today'), today: z.string().refine(isCalendarDay, 'a day such as 2019-11-25') }),
]);
export type Act = z.infer<typeof Act>;
export type StepFields = z.infer<typeof StepFields>;
export type Inputs = z.infer<typeof Inputs>;
export type Input = z.infer<typeof Input>;
