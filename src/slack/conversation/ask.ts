import { z } from 'zod';
import type { Turn } from '../../answer/answer.ts';
import { isCalendarDay } from '../../dates/calendar.ts';
import { MOST_CHARACTERS } from '../../reading/typed.ts';
import type { Roadmap } from '../../roadmap/roadmap.ts';
import { keyOfText } from '../../state/conversations.ts';
import { updatesOf } from '../../tracking/reports.ts';
import type { Update } from '../../tracking/update.ts';
import { Asked } from '../../understanding/query.ts';
import { carried } from '../transport/carried.ts';
import { clip, tidy } from '../transport/escape.ts';
import { limits, shown } from '../transport/limits.ts';
import { readKept } from './current-request.ts';
import type { SlackDependencies } from './dependencies.ts';

const PreviousTurn = z.strictObject({
  kind: z.enum(['action', 'when', 'who', 'list', 'define', 'help', 'unknown']),
  asked: Asked.exactOptional(),
  actions: z.array(z.int()),
  deadlines: z.array(z.string()),
  /** Set while a message is answered. */
  sameMessage: z.literal(true).exactOptional(),
  pack: z.string().exactOptional(),
}) satisfies z.ZodType<Turn>;

/**
 * All that an answer depends on. Buttons carry one instead of an answer, which a click gets again as it was, on any
 * replica, relative to the same day.
 */
export const Ask = z.strictObject({
  /** A question, or a subcommand with its argument. Comes from outside: escape it wherever it is shown. */
  text: z.string().max(MOST_CHARACTERS),
  /** Of the whole text in the store, where `text` is but its beginning. */
  key: z.string().max(50).optional(),
  /** Whether what was typed was longer than is read. */
  cut: z.literal(true).optional(),
  today: z.string().refine(isCalendarDay),
  /** The roadmap that it is about; absent for the main one. */
  pack: z.string().max(100).optional(),
  /** Where it does not follow from the text. */
  language: z.enum(['fr', 'en']).optional(),
  /** Where neither that nor the words of the text tell one: what the person or the channel chose. */
  usual: z.enum(['fr', 'en']).optional(),
  /** What the question may refer to. */
  previous: PreviousTurn.optional(),
  /** How many updates were known; absent where there were none. The log only grows: its first ones never change. */
  updates: z.int().positive().optional(),
  /** Of a list, from 0. */
  page: z.int().nonnegative().optional(),
});
export type Ask = z.infer<typeof Ask>;

/** An `Ask` for a question of any length and content. */
export const newAsk = (
  text: string,
  { previous, ...options }: Omit<Ask, 'text' | 'previous'> & { previous?: Turn | null | undefined },
): Ask => ({
  ...options,
  text: clip(tidy(text).trim(), MOST_CHARACTERS),
  // "it" is of the same roadmap.
  previous: previous && previous.pack === options.pack ? previous : undefined,
});

/** Whether a button cannot carry the text itself. */
export const isLong = ({ text }: Pick<Ask, 'text'>): boolean => text.length > shown.question;

/** An `Ask` that fits a button: of a long text, its beginning and the key that finds it in the store. */
export const portable = (ask: Ask): Ask =>
  isLong(ask) ? { ...ask, text: clip(ask.text, shown.question), key: keyOfText(ask.text) } : ask;

/** The value of a button. Without the turn before, should that alone make it longer than Slack takes. */
export function writeAsk(ask: Ask): string {
  const carried = portable(ask);
  const value = JSON.stringify(carried);
  if (value.length <= limits.button.value) return value;
  const { previous: _, ...rest } = carried;
  return JSON.stringify(rest);
}

/** Null where the value is not one of ours, or of an older version of the app. */
export const readAsk = (value: string | undefined): Ask | null => carried(Ask, value);

/** As much of a turn as fits a button beside the longest question. */
export const keepTurn = ({ kind, asked, actions, deadlines, pack }: Turn): Turn => ({
  kind,
  ...(asked && { asked }),
  actions: actions.slice(0, shown.turn.actions),
  deadlines: deadlines.slice(0, shown.turn.deadlines),
  ...(pack !== undefined && { pack }),
});

/** A question with all that its answer depends on. */
export interface AskFrame {
  roadmap: Roadmap;
  ask: Ask;
  /** What its workspace had reported of the roadmap when it was asked; absent where nothing was. */
  updates?: readonly Update[];
}

type Needs = Pick<SlackDependencies, 'packs' | 'state' | 'log'>;

/** A new question: it knows everything that is reported up to now. */
export async function asOfNow(ask: Ask, team: string, deps: Needs): Promise<AskFrame> {
  // Chosen a moment ago; should it be served no more, the main one answers, and says so by its title.
  const roadmap = deps.packs.find(ask.pack) ?? deps.packs.main;
  const updates = await readUpdates(team, roadmap, deps);
  return { roadmap, ask: { ...ask, updates: updates.length || undefined }, updates };
}

/** What a button asks, with what was known then. Null where its roadmap is gone, or its long text is forgotten. */
export async function asItWas({ key, ...carried }: Ask, team: string, deps: Needs): Promise<AskFrame | null> {
  const roadmap = deps.packs.find(carried.pack);
  const text = key === undefined ? carried.text : await deps.state.longQuestions.find(team, key);
  if (!roadmap || text === null) return null;
  const known = carried.updates ?? 0;
  const updates = known === 0 ? [] : await readUpdates(team, roadmap, deps);
  return { roadmap, ask: { ...carried, text }, updates: updates.slice(0, known) };
}

/** What a workspace has reported of a roadmap, oldest first; nothing where the database does not answer. */
export const readUpdates = async (
  team: string,
  roadmap: Roadmap,
  { state, log }: Pick<SlackDependencies, 'state' | 'log'>,
): Promise<Update[]> => updatesOf(roadmap.pack.id, await readKept(state.updates.of(team), [], log));
