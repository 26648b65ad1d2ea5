import type { webApi } from '@slack/bolt';
import { type Answer, titleOf } from '../../answer/answer.ts';
import { listCsv } from '../../export/list-csv.ts';
import { phrasesIn } from '../../phrases/phrases.ts';
import { altText, type Timeline } from '../../timeline/timeline.ts';
import type { Language } from '../../understanding/language.ts';
import { type Message, sentenceMessage } from '../blocks/message.ts';
import type { Asker } from '../conversation/access.ts';
import type { AskFrame } from '../conversation/ask.ts';
import type { SlackDependencies } from '../conversation/dependencies.ts';
import { limits } from '../transport/limits.ts';
import { plainly, type Send } from '../transport/send.ts';

type Drawing = Pick<SlackDependencies, 'pictures' | 'fetch'>;
type Spot = Pick<Asker, 'client' | 'channel'> & { thread: string | undefined; message?: Message };

/** In milliseconds: for the bytes of a file to reach Slack. */
const WITHIN = 30_000;

/**
 * Puts a file into a conversation that holds or gets its `message`, where everybody sees it: Slack knows no file for one
 * person in a channel (https://github.com/slackapi/node-slack-sdk/issues/1790). Where it has to wait, or Slack does not
 * take it, `tell` says so and what to do instead. Returns whether the file is there.
 *
 * The SDK's `filesUploadV2` would send a description as `alt_text`, where Slack reads `alt_txt`, of pictures alone: with
 * other files Slack drops the share without an error (https://github.com/slackapi/python-slack-sdk/issues/1818).
 */
export async function handOut(
  attachment: Attachment,
  { client, channel, thread, message }: Spot,
  tell: Send,
  { pictures, fetch: send = fetch }: Drawing,
): Promise<boolean> {
  const { files } = phrasesIn(attachment.language);
  const say = (sentence: string) => tell(sentenceMessage(sentence));
  const { name, title, alt, content } = attachment;
  const turn = typeof content === 'string' ? { picture: content, before: 0 } : pictures.draw(content);
  if (!turn) {
    await say(files.tooMany);
    return false;
  }
  const [bytes] = await Promise.all([turn.picture, turn.before > 0 && say(files.waits(turn.before))]);
  const body = new Uint8Array(Buffer.from(bytes));
  // All but buttons, which Slack is not known to take with a file.
  const blocks = message?.blocks.filter(({ type }) => type !== 'actions') ?? [];
  try {
    const { file_id, upload_url } = await client.files.getUploadURLExternal({
      filename: name,
      length: body.length,
      ...(alt !== undefined && { alt_txt: alt }),
    });
    if (!file_id || !upload_url) throw new Error('Slack did not say where a file goes');
    const { status } = await send(upload_url, { method: 'POST', body, signal: AbortSignal.timeout(WITHIN) });
    if (status !== 200) throw new Error(`Slack answered ${status} to the bytes of a file`);
    await client.files.completeUploadExternal({
      files: [{ id: file_id, title }],
      channel_id: channel,
      ...(thread !== undefined && { thread_ts: thread }),
      ...(blocks.length > 0 && { blocks }),
    });
    return true;
  } catch (error) {
    const refused = refusals[(error as webApi.WebAPIPlatformError).data?.error ?? ''];
    if (!refused) throw error;
    await say(files.refused[refused]);
    return false;
  }
}

/** The same in the direct message with whoever clicked: the message first, whose reply tells the conversation. */
export async function handOutDirectly(
  attachment: Attachment,
  message: Message,
  { asker: { client, user }, tellBelow }: { asker: Asker; tellBelow: Send },
  deps: Drawing,
): Promise<void> {
  const { channel, ts } = await client.chat.postMessage({ ...message, ...plainly, channel: user });
  if (!channel) throw new Error('Slack did not say where the direct message is');
  const sent = await handOut(attachment, { client, channel, thread: ts }, tellBelow, deps);
  if (sent) await tellBelow(sentenceMessage(phrasesIn(attachment.language).files.sent));
}

/** Why Slack does not take a file. https://docs.slack.dev/reference/methods/files.completeUploadExternal#errors */
const refusals: Record<string, 'notMember' | 'scope'> = {
  not_in_channel: 'notMember',
  channel_not_found: 'notMember',
  missing_scope: 'scope',
  no_permission: 'scope',
};

/** A file that an answer can be handed out as, beside its message. */
export interface Attachment {
  /** Of what is said about it. */
  language: Language;
  name: string;
  /** Shown above it. */
  title: string;
  /** What a picture shows, for whoever does not see it. */
  alt?: string;
  /** A timeline is drawn when it is handed out, which takes a while. */
  content: string | Timeline;
}

export const timelineFile = (timeline: Timeline): Attachment => ({
  language: timeline.language,
  name: `${phrasesIn(timeline.language).timeline.file}-${timeline.today}.png`,
  title: timeline.headline,
  alt: altText(timeline, limits.altText),
  content: timeline,
});

/** All that a list answer lists, as a table. */
export const listFile = (answer: Answer, { roadmap, updates }: AskFrame): Attachment => ({
  language: answer.language,
  name: `${phrasesIn(answer.language).export.file}-${answer.today}.csv`,
  title: titleOf(answer),
  content: listCsv(answer, roadmap, updates),
});
