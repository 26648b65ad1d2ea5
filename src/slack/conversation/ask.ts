import { z } from 'zod';
import type { Turn } from '../../answer/answer.ts';
import { isCalendarDay } from '../../dates/calendar.ts';
import type { Language } from '../../understanding/language.ts';
import { clip, tidy } from '../transport/escape.ts';
import { limits, shown } from '../transport/limits.ts';

const PreviousTurn = z.strictObject({
  kind: z.enum(['action', 'when', 'who', 'list', 'define', 'help', 'unknown']),
  actions: z.array(z.int()),
  deadlines: z.array(z.string()),
  pack: z.string().exactOptional(),
}) satisfies z.ZodType<Turn>;

/**
 * All that an answer depends on. Buttons carry one instead of an answer: answers are deterministic, so a click
 * gets the same one again, on any replica, after any restart, relative to the day of the first answer.
 */
export const Ask = z.strictObject({
  /** A question, or a subcommand with its argument. Comes from outside: escape it wherever it is shown. */
  text: z.string().max(shown.question),
  /** Whether the text was longer. */
  cut: z.literal(true).exactOptional(),
  today: z.string().refine(isCalendarDay),
  /** The roadmap that it is about; absent for the main one. */
  pack: z.string().max(100).exactOptional(),
  /** Where it does not follow from the text. */
  language: z.enum(['fr', 'en']).exactOptional(),
  /** Where neither that nor the words of the text tell one: what the person or the channel chose. */
  usual: z.enum(['fr', 'en']).exactOptional(),
  /** What the question may refer to. */
  previous: PreviousTurn.exactOptional(),
  /** How many updates were known; absent where there were none. The log only grows: its first ones never change. */
  updates: z.int().positive().exactOptional(),
  /** Of a list, from 0. */
  page: z.int().nonnegative().exactOptional(),
  /** Without the newer blocks of Slack, such as tables, which not every client shows. */
  plain: z.literal(true).exactOptional(),
});
export type Ask = z.infer<typeof Ask>;

/** An `Ask` for a text as a person typed it, of any length and content. */
export function newAsk(
  typed: string,
  today: string,
  previous?: Turn | null,
  usual?: Language,
  pack?: string,
): Ask {
  const text = tidy(typed).trim();
  return {
    text: clip(text, shown.question),
    ...(text.length > shown.question && { cut: true }),
    today,
    ...(pack !== undefined && { pack }),
    ...(usual && { usual }),
    // "it" is of the same roadmap.
    ...(previous && previous.pack === pack && { previous }),
  };
}

/** The value of a button. Without the turn before, should that alone make it longer than Slack takes. */
export function writeAsk(ask: Ask, most: number = limits.button.value): string {
  const value = JSON.stringify(ask);
  if (value.length <= most) return value;
  const { previous: _, ...rest } = ask;
  return JSON.stringify(rest);
}

/** Null where the value is not one of ours, or of an older version of the app. */
export function readAsk(value: string | undefined): Ask | null {
  try {
    return Ask.parse(JSON.parse(value ?? ''));
  } catch {
    return null;
  }
}

/** As much of a turn as fits a button beside the longest question. */
export const keepTurn = ({ kind, actions, deadlines, pack }: Turn): Turn => ({
  kind,
  actions: actions.slice(0, shown.turn.actions),
  deadlines: deadlines.slice(0, shown.turn.deadlines),
  ...(pack !== undefined && { pack }),
});
