import type { webApi } from '@slack/bolt';
import type { Language } from '../../understanding/language.ts';
import { fileComment, pictureWaits, refusedFile, tooManyPictures } from '../blocks/files.ts';
import type { Message } from '../blocks/message.ts';
import type { SlackDependencies } from '../conversation/dependencies.ts';
import { plainly, type Send } from '../transport/send.ts';
import { type Attachment, makeFile } from './make-file.ts';
import { shareFile } from './share-file.ts';

interface Conversation {
  client: webApi.WebClient;
  channel: string;
  thread?: string | undefined;
  /** What comes with the file, where it is not said already. */
  message?: Message;
}

/** A file, and the language of the answer that it belongs to. */
interface Handout {
  attachment?: Attachment;
  answer: { language: Language } | null;
}
type Drawing = Pick<SlackDependencies, 'pictures' | 'fetch'>;

/**
 * Puts the file of a reply, where it has one, into a conversation that holds or gets its message. Where it has to
 * wait, or Slack does not take it, `tell` says so and what to do instead. Returns whether the file is there.
 */
export async function handOut(
  { attachment, answer }: Handout,
  { client, channel, thread, message }: Conversation,
  tell: Send,
  deps: Drawing,
): Promise<boolean> {
  if (!attachment || !answer) return false;
  const { language } = answer;
  const file = await makeFile(attachment, deps, (before) => tell(pictureWaits(before, language)));
  if (!file) {
    await tell(tooManyPictures(language));
    return false;
  }
  const blocks = message ? fileComment(message) : [];
  const refused = await shareFile(client, file, { channel, thread, blocks }, deps.fetch);
  if (refused) await tell(refusedFile(refused, language));
  return refused === null;
}

/**
 * The same in the direct message with a person: the message first, whose reply tells the conversation, since a file
 * cannot be sent to a person's id and opening one would take another scope.
 */
export async function handOutDirectly(
  reply: Handout & { message: Message },
  { client, user }: { client: webApi.WebClient; user: string },
  tell: Send,
  deps: Drawing,
): Promise<boolean> {
  const { channel, ts } = await client.chat.postMessage({ ...reply.message, ...plainly, channel: user });
  if (!channel) throw new Error('Slack did not say where the direct message is');
  return handOut(reply, { client, channel, thread: ts }, tell, deps);
}
