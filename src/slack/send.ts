import type { BlockAction, RespondFn, SayFn } from '@slack/bolt';
import type { Message } from './blocks/message.ts';

/** Plain words stay plain: Slack adds no preview of a link. */
export const plainly = { unfurl_links: false, unfurl_media: false };

export type Send = (message: Message) => Promise<unknown>;

/** A message that only the person who typed a command sees, as the reply to the command itself. */
export const forAsker = (message: Message) => ({
  ...message,
  ...plainly,
  response_type: 'ephemeral' as const,
});

/** A message that only the person who typed or clicked sees. */
export const onlyToAsker =
  (respond: RespondFn, thread?: string): Send =>
  (message) =>
    respond({
      ...message,
      ...plainly,
      response_type: 'ephemeral',
      replace_original: false,
      ...(thread !== undefined && { thread_ts: thread }),
    });

/** A message that everybody in the conversation sees; within a thread where one is given. */
export const toConversation =
  (say: SayFn, thread?: string): ((message: Message) => ReturnType<SayFn>) =>
  (message) =>
    say({ ...message, ...plainly, ...(thread !== undefined && { thread_ts: thread }) });

/** Where a click happened, and so who sees what comes of it. */
export interface Place {
  /** Only the clicker sees the message with the button. */
  ephemeral: boolean;
  /** Nobody but the clicker will see the reply, which may then be shared. */
  toAsker: boolean;
  thread: string | undefined;
}

export function placeOf({ container, channel }: BlockAction): Place {
  const ephemeral = container.is_ephemeral === true;
  return {
    ephemeral,
    // The id of a direct message starts with D: all of it is between the app and one person.
    // A window or the App Home stands in no channel at all.
    toAsker: ephemeral || (channel !== undefined && !channel.id.startsWith('D')),
    thread: typeof container.thread_ts === 'string' ? container.thread_ts : undefined,
  };
}

/** A new message below the one with the button. */
export const below = (respond: RespondFn, { toAsker, thread }: Place): Send =>
  toAsker ? onlyToAsker(respond, thread) : inConversation(respond, thread);

/** The message with the button changes; in a channel, where others read it too, the clicker gets a new one. */
export const inPlace = (respond: RespondFn, place: Place): Send =>
  place.toAsker && !place.ephemeral
    ? below(respond, place)
    : (message) => respond({ ...message, ...plainly, replace_original: true });

/** A message that everybody in the conversation sees, also where the app is not a member. */
export const inConversation =
  (respond: RespondFn, thread?: string): Send =>
  (message) =>
    respond({
      ...message,
      ...plainly,
      response_type: 'in_channel',
      replace_original: false,
      ...(thread !== undefined && { thread_ts: thread }),
    });
