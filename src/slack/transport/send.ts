import {
  type AllMiddlewareArgs,
  type RespondArguments,
  RespondError,
  type RespondFn,
  type SayFn,
  type SlackCommandMiddlewareArgs,
  type types,
  webApi,
} from '@slack/bolt';
import { type Message, withoutMemory } from '../blocks/message.ts';
import { currentRequest } from '../conversation/current-request.ts';
import { outcomeOf } from './slack-calls.ts';

/** Plain words stay plain: Slack adds no preview of a link. */
export const plainly = { unfurl_links: false, unfurl_media: false };

export type Send = (message: Message) => Promise<unknown>;

/** A message as it goes to Slack, with what the request that is being answered has to say beside the answer. */
const contentOf = (message: Message): Message & typeof plainly => ({
  ...(currentRequest()?.forgetful ? withoutMemory(message) : message),
  ...plainly,
});

/**
 * Sends a message; where Slack refuses its newer blocks, the same once more without them. Only after a refusal: after a
 * lost reply, a second message would be one too many.
 */
export async function sendOrPlain<Sent>(
  message: Message,
  send: (content: Message & typeof plainly) => Promise<Sent>,
): Promise<Sent> {
  const content = contentOf(message);
  try {
    return await send(content);
  } catch (error) {
    const older = content.blocks.filter(({ type }) => type !== newerBlock);
    if (!isRefusal(error) || older.length === content.blocks.length) throw error;
    return send({ ...content, blocks: older });
  }
}

/** The kind of block that a Slack of its own, such as GovSlack, or an older client's may not know. */
const newerBlock = 'context_actions';

/** https://docs.slack.dev/reference/methods/chat.postMessage#errors */
const refusals: ReadonlySet<string> = new Set([
  'invalid_attachments',
  'invalid_blocks',
  'invalid_blocks_format',
  'msg_blocks_too_long',
]);

/** A response URL answers 400, or says so in its body, and tells no more. */
const isRefusal = (error: unknown): boolean =>
  error instanceof RespondError
    ? error.statusCode === 400
    : error instanceof webApi.WebAPIPlatformError && refusals.has(error.data.error);

/** A message that only the person who typed a command sees, as the reply to the command itself. */
export const forAsker = (message: Message) => ({
  ...contentOf(message),
  response_type: 'ephemeral' as const,
});

/** How the app answers a command or a click; a window opens within three seconds of it. */
export interface Voice {
  tell: Send;
  openWindow: (view: types.ModalView) => Promise<unknown>;
}

/** The reply to a command goes out with the acknowledgement; where that could not wait, and later, to the response URL. */
export function replyingTo({
  ack,
  respond,
  client,
  command,
}: Pick<SlackCommandMiddlewareArgs & AllMiddlewareArgs, 'ack' | 'respond' | 'client' | 'command'>): Voice & {
  /** Without a word, where the reply is a window or takes a while. Once is enough; more do nothing. */
  acknowledge: () => Promise<void>;
} {
  let acknowledged = false;
  const acknowledge = async (message?: Message): Promise<void> => {
    if (acknowledged) return;
    acknowledged = true;
    await (message ? ack(forAsker(message)) : ack());
  };
  currentRequest()?.late?.catch(() => acknowledge());
  return {
    acknowledge,
    openWindow: (view) => client.views.open({ trigger_id: command.trigger_id, view }),
    tell: (message) => (acknowledged ? onlyToAsker(respond)(message) : acknowledge(message)),
  };
}

/** Through the response URL of a command or a click. */
const responding =
  (respond: RespondFn, how: RespondArguments): Send =>
  (message) =>
    sendOrPlain(message, async (content) => {
      const outcome = await outcomeOf(await respond({ ...content, ...how }));
      if (outcome !== 'ok') throw new RespondError(`Slack refused a response: ${outcome}`, 400);
    });

const inThread = (thread: string | undefined) => (thread === undefined ? {} : { thread_ts: thread });

/** A message that only the person who typed or clicked sees. */
export const onlyToAsker = (respond: RespondFn, thread?: string): Send =>
  responding(respond, { response_type: 'ephemeral', replace_original: false, ...inThread(thread) });

/** A message that everybody in the conversation sees, also where the app is not a member. */
export const inConversation = (respond: RespondFn, thread?: string): Send =>
  responding(respond, { response_type: 'in_channel', replace_original: false, ...inThread(thread) });

/** The message with the button that was clicked changes. */
export const inPlace = (respond: RespondFn): Send => responding(respond, { replace_original: true });

/** In a conversation where the app is a member; it tells where the message is. */
export const toConversation =
  (say: SayFn, thread?: string): ((message: Message) => ReturnType<SayFn>) =>
  (message) =>
    sendOrPlain(message, (content) => say({ ...content, ...inThread(thread) }));

/** Whether a conversation is one between the app and one person: the ids of those start with D. */
export const isDirect = (channel: string): boolean => channel.startsWith('D');
