import type { webApi } from '@slack/bolt';
import type { Block } from '../blocks/elements.ts';
import type { OutgoingFile } from './outgoing-file.ts';

/** Why Slack does not take a file: the app is not in the channel, or has no leave to upload. */
export type Refused = 'notMember' | 'scope';

interface Destination {
  channel: string;
  thread?: string | undefined;
  /** The message that comes with the file: sections and contexts, which Slack is known to take there. */
  blocks: Block[];
}

/**
 * Uploads files to a conversation, in one message, where everybody in it sees it: Slack knows no file for one person in
 * a channel (https://github.com/slackapi/node-slack-sdk/issues/1790). Three calls, as
 * https://docs.slack.dev/messaging/working-with-files wants it. Null when it is done.
 */
export async function shareFiles(
  client: webApi.WebClient,
  files: readonly OutgoingFile[],
  { channel, thread, blocks }: Destination,
): Promise<Refused | null> {
  const where = thread === undefined ? { channel_id: channel } : { channel_id: channel, thread_ts: thread };
  try {
    await client.filesUploadV2({
      ...where,
      file_uploads: files.map(({ name, title, alt, content }) => ({
        file: content,
        filename: name,
        title,
        ...(alt !== undefined && { alt_text: alt }),
      })),
      ...(blocks.length > 0 && { blocks }),
    });
    return null;
  } catch (error) {
    const refused = refusals[(error as webApi.WebAPIPlatformError).data?.error ?? ''];
    if (!refused) throw error;
    return refused;
  }
}

/** https://docs.slack.dev/reference/methods/files.completeUploadExternal#errors */
const refusals: Record<string, Refused> = {
  not_in_channel: 'notMember',
  channel_not_found: 'notMember',
  missing_scope: 'scope',
  no_permission: 'scope',
};
