import type { BlockAction, SayFn } from '@slack/bolt';
import { turnOf } from '../../answer/answer.ts';
import { phrasesIn } from '../../phrases/phrases.ts';
import { toldLanguage } from '../../understanding/language.ts';
import { fold } from '../../understanding/words.ts';
import type { Message } from '../blocks/message.ts';
import { handOut } from '../files/hand-out.ts';
import { isDirect, type Place } from '../transport/send.ts';
import type { Request as SlackRequest } from './access.ts';
import { type Ask, keepTurn, newAsk } from './ask.ts';
import { attend } from './attend.ts';
import { choosePack } from './choose-pack.ts';
import type { SlackDependencies } from './dependencies.ts';
import { interpret } from './interpret.ts';
import { asOfNow } from './known-updates.ts';
import { readText } from './read-text.ts';
import type { Reply } from './reply.ts';
import { noteUnanswered } from './unanswered.ts';
import { type Asker, usualLanguage } from './usual-language.ts';

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
  edited?: { ts: string } | undefined;
  hidden?: boolean;
}

/** What Slack says about the app where the message stands, and what one may do there. */
export interface Receiver extends Pick<SlackRequest, 'context' | 'client'> {
  team: string | undefined;
  /** The id of the app's own user. */
  bot: string | undefined;
}

/** How the app answers in the conversation. */
export interface Voice {
  send: (message: Message) => ReturnType<SayFn>;
  /** Says that the app is at work, where Slack shows that; what is sent next ends it. */
  murmur?: (status: string) => Promise<unknown>;
}

/** A person's new message: not by a bot (this one included), not an edit, not a notice of Slack's own. */
export function isFromPerson(
  { user, bot_id, subtype, edited, hidden }: Incoming,
  { bot }: Pick<Receiver, 'bot'>,
): boolean {
  return user !== undefined && user !== bot && !bot_id && !subtype && !edited && !hidden;
}

/**
 * Answers a person's message, in the light of the answer before in the same conversation. Slack may deliver a
 * message again, to another replica too, or report it both as a mention and as a direct message: what is claimed
 * is therefore the message, not the event.
 */
export async function converse(
  message: Incoming,
  receiver: Receiver,
  { send, murmur }: Voice,
  deps: SlackDependencies,
): Promise<void> {
  const { channel, ts, thread_ts: thread } = message;
  const { state, now } = deps;
  if (!isFromPerson(message, receiver)) return;
  if (!(await state.claimEvent(`message:${keyOf(receiver.team, channel, ts)}`, now()))) return;
  const here = keyOf(receiver.team, channel, thread ?? (isDirect(channel) ? unthreaded : ts));
  const previous = await state.recallTurn(here, now());
  const ask = await askOf(message, receiver, { today: deps.today(), previous }, deps);
  const told = toldLanguage(fold(ask.text));
  // For the prompts of the next time.
  if (told && isDirect(channel))
    await state.people.change(receiver.team ?? '', message.user ?? '', { spoke: told });
  const shown = showWork(murmur, phrasesIn(told ?? ask.usual ?? 'fr').people.working, deps);
  const said = await answer(ask, message, receiver, deps);
  const takeBack = shown.before();
  const { ts: answered } = await send(said.message);
  await takeBack();
  if (answered) {
    const reply = { answer: answered, ask: JSON.stringify(ask) };
    await state.replies.remember(keyOf(receiver.team, channel, ts), reply, now());
  }
  await handOut(said, { client: receiver.client, channel, thread: thread ?? ts }, send, deps);
}

/**
 * Shows that the app is at work; no answer waits for it. Slack takes it away with the answer; where it may have come
 * later than that, it would stay for two minutes, and what `before`, called before the answer, returns takes it back.
 */
function showWork(murmur: Voice['murmur'], status: string, { log }: Pick<SlackDependencies, 'log'>) {
  const failed = (err: unknown) => log.warn({ err }, 'that the app is at work could not be shown');
  let shown = murmur === undefined;
  const showing = murmur?.(status).then(() => {
    shown = true;
  }, failed);
  return {
    before(): () => Promise<void> {
      const wasShown = shown;
      return async () => {
        await showing;
        if (shown && !wasShown) await murmur?.('').catch(failed);
      };
    },
  };
}

/** What a message asks, as of a day and after the answer before. */
export async function askOf(
  message: Incoming,
  receiver: Receiver,
  { today, previous }: Pick<Ask, 'today'> & { previous?: Ask['previous'] | null },
  deps: SlackDependencies,
): Promise<Ask> {
  const asker = askerOf(message, receiver);
  const typed = readText(message.text ?? '', receiver.bot);
  const { words, pack } = await choosePack(typed, asker, deps, previous?.pack);
  return newAsk(words, today, previous, await usualLanguage(words, asker, deps), pack);
}

/** The reply to a message, remembered for the next one. */
export async function answer(
  ask: Ask,
  message: Incoming,
  receiver: Receiver,
  deps: SlackDependencies,
): Promise<Reply> {
  const { channel, ts, thread_ts: thread } = message;
  const asker = askerOf(message, receiver);
  const { context, client } = receiver;
  const by = { body: { user: { id: asker.user, team_id: asker.team } }, context, client };
  const request =
    ask.text === ''
      ? ({ kind: 'help', language: ask.usual ?? 'fr' } as const)
      : interpret(ask.text, ask.usual);
  const frame = { ...(await asOfNow(ask, asker.team, deps)), gap: 'counted', rates: true } as const;
  const said = await attend(frame, { asker, by, open: !isDirect(channel) }, deps, request);
  deps.log.debug({ question: ask.text, kind: said.answer?.kind }, 'message');
  // The next message may stand below this one, or in the thread that its answer starts.
  const parts = thread ? [thread] : isDirect(channel) ? [unthreaded, ts] : [ts];
  for (const part of parts) await remember(said, keyOf(receiver.team, channel, part), deps);
  await noteUnanswered(said.answer, asker, said.kept === true, deps);
  return said;
}

/** After a click in a direct message, "it" is what the click showed. */
export async function rememberClick(
  said: Reply,
  { toAsker, thread }: Place,
  { team, channel }: BlockAction,
  deps: SlackDependencies,
): Promise<void> {
  if (toAsker || !channel) return;
  // Whether they go on in the thread or below it, that is what they have before their eyes.
  for (const part of thread ? [thread, unthreaded] : [unthreaded]) {
    await remember(said, keyOf(team?.id, channel.id, part), deps);
  }
}

async function remember({ answer }: Reply, key: string, { state, now }: SlackDependencies): Promise<void> {
  if (answer) await state.rememberTurn(key, keepTurn(turnOf(answer)), now());
}

const askerOf = ({ user = '', channel }: Incoming, { team = '' }: Receiver): Asker => ({
  team,
  user,
  channel,
});

/** The part of a direct message outside its threads. */
const unthreaded = 'unthreaded';

export const keyOf = (team: string | undefined, channel: string, part: string): string =>
  `${team}:${channel}:${part}`;
