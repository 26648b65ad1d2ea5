import type { BlockAction } from '@slack/bolt';
import { turnOf } from '../answer/answer.ts';
import { keepTurn, newAsk } from './ask.ts';
import type { SlackDependencies } from './dependencies.ts';
import { readText } from './read-text.ts';
import { type Reply, reply } from './reply.ts';
import type { Place } from './send.ts';

/** A message that Slack reports, as far as the app reads it. */
export interface Incoming {
  channel: string;
  ts: string;
  thread_ts?: string | undefined;
  /** With Slack's escapes, and with the mention of the app. */
  text?: string | undefined;
  user?: string | undefined;
  bot_id?: string | undefined;
  subtype?: string | undefined;
  edited?: unknown;
  hidden?: boolean;
}

/** What Slack says about the app where the message stands. */
interface Receiver {
  team: string | undefined;
  /** The id of the app's own user. */
  bot: string | undefined;
}

/** A person's new message: not by a bot (this one included), not an edit, not a notice of Slack's own. */
export function isFromPerson(
  { user, bot_id, subtype, edited, hidden }: Incoming,
  { bot }: Receiver,
): boolean {
  return user !== undefined && user !== bot && !bot_id && !subtype && !edited && !hidden;
}

/**
 * The reply to a person's message, in the light of the answer before in the same conversation; null where there
 * is none to give. Slack may deliver a message again, to another replica too, or report it both as a mention and
 * as a direct message: what is claimed is therefore the message, not the event.
 */
export async function converse(
  message: Incoming,
  receiver: Receiver,
  deps: SlackDependencies,
): Promise<Reply | null> {
  const { channel, ts, thread_ts: thread } = message;
  const { state, roadmap, log, now } = deps;
  if (!isFromPerson(message, receiver)) return null;
  if (!(await state.claimEvent(`message:${receiver.team}:${channel}:${ts}`, now()))) return null;
  const key = (part: string) => keyOf(receiver.team, channel, part);
  const here = thread ?? (channel.startsWith('D') ? unthreaded : ts);
  const previous = await state.recallTurn(key(here), now());
  const ask = newAsk(readText(message.text ?? '', receiver.bot), deps.today(), previous);
  const said =
    ask.text === '' ? reply({ roadmap, ask }, { kind: 'help', language: 'fr' }) : reply({ roadmap, ask });
  log.debug({ question: ask.text, kind: said.answer?.kind }, 'message');
  // The next message may stand below this one, or in the thread that this one starts.
  for (const part of thread ? [thread] : new Set([here, ts])) await remember(said, key(part), deps);
  return said;
}

/** After a click in a direct message, "it" is what the click showed. */
export async function rememberClick(
  said: Reply,
  { toAsker, thread }: Place,
  { team, channel }: BlockAction,
  deps: SlackDependencies,
): Promise<void> {
  if (!toAsker && channel) await remember(said, keyOf(team?.id, channel.id, thread ?? unthreaded), deps);
}

async function remember({ answer }: Reply, key: string, { state, now }: SlackDependencies): Promise<void> {
  if (answer) await state.rememberTurn(key, keepTurn(turnOf(answer)), now());
}

/** The part of a direct message outside its threads. */
const unthreaded = 'unthreaded';

const keyOf = (team: string | undefined, channel: string, part: string): string =>
  `${team}:${channel}:${part}`;
