import type { Context, SayFn, webApi } from '@slack/bolt';
import { type Answer, isOfNothing, turnOf } from '../../answer/answer.ts';
import { phrasesIn } from '../../phrases/phrases.ts';
import { handOut } from '../files/hand-out.ts';
import { isDirect, sendOrPlain, toConversation } from '../transport/send.ts';
import { type Asker, askerOf } from './access.ts';
import { onFailure } from './apologise.ts';
import { type Ask, keepTurn, newAsk, readAsk } from './ask.ts';
import type { SlackDependencies } from './dependencies.ts';
import { type HeardText, hear, type Said, say, takeNote } from './hear-and-say.ts';
import type { Click } from './interactions.ts';
import { languageOf } from './language.ts';

type Told = 'thread_ts' | 'text' | 'user' | 'team' | 'user_team' | 'bot_id' | 'subtype';

/** A message that Slack reports, as far as the app reads it. `team`, `user_team`: the workspace of its author. */
export interface Incoming extends Partial<Record<Told, string | undefined>> {
  channel: string;
  ts: string;
  /** Other messages that were forwarded with it, and previews of links. */
  attachments?: { text?: string; fallback?: string; is_share?: boolean; is_msg_unfurl?: boolean }[];
  edited?: { ts: string } | undefined;
  hidden?: boolean;
}

/** Subtypes of a person's own words: with a file, sent to the channel too, `/me` (docs.slack.dev/reference/events/message). */
const ownWords: readonly (string | undefined)[] = [undefined, 'file_share', 'thread_broadcast', 'me_message'];
/** Slack's own account, whose notices look like a person's messages. */
const slackbot = 'USLACKBOT';

/** A person's new message: not by a bot, not an edit, not a notice of Slack's own. */
export function isFromPerson({ user, bot_id, subtype, edited, hidden }: Incoming): boolean {
  const isPerson = user !== undefined && user !== slackbot && !bot_id;
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
  // To name the app is no word of one's own.
  if (text.replace(/<@\w+>/g, '').trim() === '') return forwarded;
  // Beside words of one's own it is a quotation.
  return `${forwarded.replace(/^/gm, '&gt; ')}\n${text}`;
}

/** Where a message stands: what Slack says about the app there, and how the app speaks there. */
interface Where {
  context: Context;
  client: webApi.WebClient;
  say: SayFn;
  /** `is_ext_shared_channel`: people of other workspaces are there too. */
  body: { is_ext_shared_channel?: boolean };
  /** Says that the app is at work, where Slack shows that. */
  setStatus?: (status: string) => Promise<unknown>;
}

/** A person's message: answered in its thread. Of an edited one the answer is put right; a mention may come with an edit. */
export async function hearMessage(
  { edited, ...message }: Incoming,
  where: Where,
  deps: SlackDependencies,
): Promise<void> {
  if (!isFromPerson(message)) return;
  const { channel, ts } = message;
  onFailure(toConversation(where.say, message.thread_ts ?? ts));
  const asker = whoWrote(message, where);
  const known = await deps.state.replies.find(keyOf(asker, ts));
  const before = readAsk(known?.ask);
  if (edited && known && before) return correctAnswer(known.answer, before, edited.ts, message, asker, deps);
  // After a day nobody knows any more whether it was answered.
  const isOld = deps.now().getTime() - Number(ts) * 1000 > 24 * 60 * 60 * 1000;
  if (known || (edited && (isDirect(channel) || isOld))) return;
  await converse(message, asker, where, deps);
}

function whoWrote(message: Incoming, { context, client, body: { is_ext_shared_channel } }: Where): Asker {
  const { teamId: team = '' } = context;
  // Where others are too, somebody whose workspace Slack does not tell is not known to be of this one.
  const own = message.team ?? message.user_team ?? (is_ext_shared_channel ? '' : team);
  const user = { id: message.user ?? '', team_id: own };
  const body = { user, team: { id: team }, channel: { id: message.channel } };
  return askerOf({ body, context, client });
}

/**
 * Answers a new message, in the light of the answer before in the same conversation. Slack may deliver a message again,
 * to another replica too, or report it twice: the message is claimed, not the event, right before the answer is sent.
 * Where this process dies earlier, another one gets it and answers it.
 */
async function converse(
  message: Incoming,
  asker: Asker,
  { say: speak, setStatus }: Where,
  deps: SlackDependencies,
): Promise<void> {
  const { channel, ts, thread_ts: thread } = message;
  const { state, now, log } = deps;
  const key = keyOf(asker, ts);
  const here = thread ?? (isDirect(channel) ? unthreaded : ts);
  const previous = await state.recallTurn(keyOf(asker, here), now());
  const heard = await hear(wordsOfMessage(message), asker, { today: deps.today(), previous }, deps);
  const failed = (err: unknown) => log.warn({ err }, 'that the app is at work could not be shown');
  let atWork = false;
  // No answer waits for it.
  const showing = setStatus?.(phrasesIn(languageOf(heard.first.ask)).people.working).then(() => {
    atWork = true;
  }, failed);
  // Slack takes it back with the answer; what came later than that would stay for two minutes.
  const takeBack = async () => {
    await showing;
    if (atWork) await setStatus?.('').catch(failed);
  };
  const said = await answer(heard, deps);
  if (!(await state.claimEvent(`message:${key}`, now()))) return takeBack();
  await remember(said.answer, asker, partsAfter(message), deps);
  const shownBefore = atWork;
  const send = toConversation(speak, thread ?? ts);
  const { ts: answered } = await send(said.message);
  // At once: an edit may come before Slack has taken back that the app is at work.
  if (answered) {
    await state.replies.remember(key, { answer: answered, ask: JSON.stringify(wholeOf(heard)) }, now());
  }
  if (!shownBefore) await takeBack();
  if (said.attachment) await handOut(said.attachment, { ...asker, thread: thread ?? ts }, send, deps);
  await takeNote(heard, said, deps);
}

/** The whole text with what its first question depends on: an edit is read in the same light. */
const wholeOf = ({ typed, first: { ask } }: HeardText): Ask =>
  newAsk(typed.text, { today: ask.today, pack: ask.pack, previous: ask.previous });

/** The answer to an edited message is put right, in the light of `before`, once: Slack reports an edit several times. */
async function correctAnswer(
  answered: string,
  before: Ask,
  editedAt: string,
  message: Incoming,
  asker: Asker,
  deps: SlackDependencies,
): Promise<void> {
  const light = { today: before.today, previous: before.previous };
  const heard = await hear(wordsOfMessage(message), asker, light, deps);
  const whole = wholeOf(heard);
  if (whole.text === before.text) return;
  const key = keyOf(asker, message.ts);
  if (!(await deps.state.replies.correct(key, editedAt, JSON.stringify(whole)))) return;
  const said = await answer(heard, deps);
  await remember(said.answer, asker, partsAfter(message), deps);
  const { client, channel } = asker;
  await sendOrPlain(said.message, (content) => client.chat.update({ channel, ts: answered, ...content }));
  await takeNote(heard, said, deps);
}

/** The reply to a message. */
const answer = (heard: HeardText, deps: SlackDependencies): Promise<Said> =>
  say(heard, { rates: true, ...(!isDirect(heard.asker.channel) && { open: true }) }, deps);

/** Where the next message stands, to which "it" is this answer: below this one, or in the thread that its answer starts. */
const partsAfter = ({ channel, ts, thread_ts: thread }: Incoming): string[] =>
  thread ? [thread] : isDirect(channel) ? [unthreaded, ts] : [ts];

/** After a click in a direct message, "it" is what the click showed, whether they go on in the thread or below it. */
export async function rememberClick(
  answer: Answer | null,
  { asker, toAsker, thread }: Click,
  deps: SlackDependencies,
): Promise<void> {
  if (toAsker || asker.channel === '') return;
  await remember(answer, asker, thread ? [thread, unthreaded] : [unthreaded], deps);
}

async function remember(
  answer: Answer | null,
  asker: Asker,
  parts: string[],
  { state, now }: SlackDependencies,
): Promise<void> {
  if (!answer || isOfNothing(answer)) return;
  const turn = keepTurn(turnOf(answer));
  for (const part of parts) await state.rememberTurn(keyOf(asker, part), turn, now());
}

/** The part of a direct message outside its threads. */
const unthreaded = 'unthreaded';

const keyOf = ({ team, channel }: Asker, part: string): string => `${team}:${channel}:${part}`;
