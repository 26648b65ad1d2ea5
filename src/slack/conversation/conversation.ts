import type { BlockAction, SayFn } from '@slack/bolt';
import { type Answer, turnOf } from '../../answer/answer.ts';
import { phrasesIn } from '../../phrases/phrases.ts';
import { fold } from '../../reading/fold.ts';
import { toldLanguage } from '../../understanding/language.ts';
import type { Message } from '../blocks/message.ts';
import { handOut } from '../files/hand-out.ts';
import { isDirect, type Place, sendOrPlain } from '../transport/send.ts';
import type { Asker, SlackRequest } from './access.ts';
import { type Ask, keepTurn, newAsk, readAsk } from './ask.ts';
import type { SlackDependencies } from './dependencies.ts';
import { type HeardText, hear, noteLanguage, type Said, say, takeNote } from './hear.ts';
import type { Reply } from './reply.ts';

/** A message that Slack reports, as far as the app reads it. */
export interface Incoming {
  channel: string;
  ts: string;
  thread_ts?: string | undefined;
  /** With Slack's escapes, and with the mention of the app. */
  text?: string | undefined;
  /** Other messages that were forwarded with it, and previews of links. */
  attachments?: Forwarded[] | undefined;
  user?: string | undefined;
  bot_id?: string | undefined;
  subtype?: string | undefined;
  edited?: { ts: string } | undefined;
  hidden?: boolean;
}

interface Forwarded {
  text?: string | undefined;
  fallback?: string | undefined;
  is_share?: boolean | undefined;
  is_msg_unfurl?: boolean | undefined;
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

/** Subtypes of a person's own words: with a file, sent to the channel too, `/me` (docs.slack.dev/reference/events/message). */
const ownWords: readonly (string | undefined)[] = [undefined, 'file_share', 'thread_broadcast', 'me_message'];
/** Slack's own account, whose notices look like a person's messages. */
const slackbot = 'USLACKBOT';

/** A person's new message: not by a bot (this one included), not an edit, not a notice of Slack's own. */
export function isFromPerson(
  { user, bot_id, subtype, edited, hidden }: Incoming,
  { bot }: Pick<Receiver, 'bot'>,
): boolean {
  const isPerson = user !== undefined && user !== bot && user !== slackbot && !bot_id;
  return isPerson && ownWords.includes(subtype) && !edited && !hidden;
}

/** What a message says: its own words, a message forwarded without any being read as if they were. */
export function wordsOfMessage({
  text = '',
  attachments = [],
}: Pick<Incoming, 'text' | 'attachments'>): string {
  const forwarded = attachments
    .filter(({ is_share, is_msg_unfurl }) => is_share || is_msg_unfurl)
    .map(({ text: words, fallback }) => words || fallback || '')
    .join('\n');
  if (forwarded === '') return text;
  if (text.trim() === '') return forwarded;
  // Beside words of one's own it is a quotation.
  return `${forwarded
    .split('\n')
    .map((line) => `&gt; ${line}`)
    .join('\n')}\n${text}`;
}

/**
 * Answers a person's message, in the light of the answer before in the same conversation. Slack may deliver a
 * message again, to another replica too, or report it both as a mention and as a direct message: what is claimed
 * is therefore the message, not the event. It is claimed right before the answer is sent: where this process dies
 * earlier, Slack delivers the message again, and another one answers it.
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
  const key = keyOf(receiver.team, channel, ts);
  if (await state.replies.find(key)) return;
  const here = keyOf(receiver.team, channel, thread ?? (isDirect(channel) ? unthreaded : ts));
  const previous = await state.recallTurn(here, now());
  const asker = askerOf(message, receiver);
  const heard = await hear(wordsOfMessage(message), asker, { today: deps.today(), previous }, deps);
  const { ask } = heard.first;
  // For the prompts of the next time.
  await noteLanguage(heard, asker, deps);
  const told = ask.language ?? toldLanguage(fold(ask.text)) ?? ask.usual ?? 'fr';
  const shown = showWork(murmur, phrasesIn(told).people.working, deps);
  const said = await answer(heard, message, receiver, deps);
  if (!(await state.claimEvent(`message:${key}`, now()))) return shown.takeBack();
  await rememberSaid(said, message, receiver, deps);
  const takeBack = shown.before();
  const { ts: answered } = await send(said.message);
  // At once: an edit may come before Slack has taken back that the app is at work.
  if (answered) {
    const reply = { answer: answered, ask: JSON.stringify(wholeOf(heard)) };
    await state.replies.remember(key, reply, now());
  }
  await takeBack();
  await handOut(said, { client: receiver.client, channel, thread: thread ?? ts }, send, deps);
  await takeNote(heard, said, asker, deps);
}

/** The whole text with what its first question depends on: an edit is read in the same light. */
const wholeOf = ({ typed, first: { ask } }: HeardText): Ask =>
  newAsk(typed.text, { today: ask.today, pack: ask.pack, previous: ask.previous });

/**
 * A person edited a message: its answer is put right where it stands, relative to the same day and after the same
 * answer before. False where no answer to it is known, because it had none or is older than a day. Slack reports
 * an edit several times, and what it changes by itself, such as a preview of a link, as an edit too.
 */
export async function correctAnswer(
  message: Incoming & { edited: { ts: string } },
  receiver: Receiver,
  deps: SlackDependencies,
): Promise<boolean> {
  const { channel, ts, edited } = message;
  const key = keyOf(receiver.team, channel, ts);
  const known = await deps.state.replies.find(key);
  const before = readAsk(known?.ask);
  if (!known || !before) return false;
  const { today, previous } = before;
  const heard = await hear(wordsOfMessage(message), askerOf(message, receiver), { today, previous }, deps);
  const whole = wholeOf(heard);
  if (whole.text === before.text) return true;
  if (!(await deps.state.replies.correct(key, edited.ts, JSON.stringify(whole)))) return true;
  const said = await answer(heard, message, receiver, deps);
  await rememberSaid(said, message, receiver, deps);
  await sendOrPlain(said.message, (content) =>
    receiver.client.chat.update({ channel, ts: known.answer, ...content }),
  );
  await takeNote(heard, said, askerOf(message, receiver), deps);
  return true;
}

/** The reply to a message. */
function answer(
  heard: HeardText,
  message: Incoming,
  receiver: Receiver,
  deps: SlackDependencies,
): Promise<Said> {
  const asker = askerOf(message, receiver);
  const { context, client } = receiver;
  const by = { body: { user: { id: asker.user, team_id: asker.team } }, context, client };
  return say(heard, { asker, by, open: !isDirect(message.channel) }, { rates: true }, deps);
}

/** What "it" is in the next message. */
async function rememberSaid(
  said: Said,
  { channel, ts, thread_ts: thread }: Incoming,
  receiver: Receiver,
  deps: SlackDependencies,
): Promise<void> {
  // The next message may stand below this one, or in the thread that its answer starts.
  const parts = thread ? [thread] : isDirect(channel) ? [unthreaded, ts] : [ts];
  for (const part of parts) await remember(said.answer, keyOf(receiver.team, channel, part), deps);
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
  const takeBack = async (): Promise<void> => {
    await showing;
    if (shown) await murmur?.('').catch(failed);
  };
  return {
    takeBack,
    before: (): (() => Promise<void>) => (shown ? async () => {} : takeBack),
  };
}

/** After a click in a direct message, "it" is what the click showed. */
export async function rememberClick(
  { answer }: Pick<Reply, 'answer'>,
  { toAsker, thread }: Place,
  { team, channel }: BlockAction,
  deps: SlackDependencies,
): Promise<void> {
  if (toAsker || !channel) return;
  // Whether they go on in the thread or below it, that is what they have before their eyes.
  for (const part of thread ? [thread, unthreaded] : [unthreaded]) {
    await remember(answer, keyOf(team?.id, channel.id, part), deps);
  }
}

async function remember(
  answer: Answer | null,
  key: string,
  { state, now }: SlackDependencies,
): Promise<void> {
  if (answer) await state.rememberTurn(key, keepTurn(turnOf(answer)), now());
}

const askerOf = ({ user = '', channel }: Incoming, { team = '' }: Receiver): Asker => ({
  team,
  user,
  channel,
});

/** The part of a direct message outside its threads. */
const unthreaded = 'unthreaded';

const keyOf = (team: string | undefined, channel: string, part: string): string =>
  `${team}:${channel}:${part}`;
