import type { webApi } from '@slack/bolt';

export interface Asker {
  team: string;
  user: string;
  channel: string;
  /** They typed or clicked in the channel itself, which Slack lets only its members do. */
  here: boolean;
}

/** Pages of a thousand channels that are looked through. */
const mostPages = 10;

/**
 * Whether a person may change the digests of a channel: its members may. Where Slack does not confirm that they
 * are one (an error, a missing scope), they may not.
 * https://docs.slack.dev/reference/methods/users.conversations
 */
export async function mayChange({ user, channel, here }: Asker, client: webApi.WebClient): Promise<boolean> {
  if (here) return true;
  try {
    let cursor = '';
    for (let page = 0; page < mostPages; page += 1) {
      const { channels = [], response_metadata } = await client.users.conversations({
        user,
        types: 'public_channel,private_channel',
        exclude_archived: true,
        limit: 999,
        ...(cursor && { cursor }),
      });
      if (channels.some(({ id }) => id === channel)) return true;
      cursor = response_metadata?.next_cursor ?? '';
      if (!cursor) return false;
    }
    return false;
  } catch {
    return false;
  }
}

/** Whether the app is known not to be in a channel, so that it could not post there. False where Slack does not say. */
export async function isOutside(channel: string, client: webApi.WebClient): Promise<boolean> {
  try {
    const { channel: found } = await client.conversations.info({ channel });
    return found?.is_member === false && !found.is_im;
  } catch (error) {
    // A private channel that the app is not in.
    return (error as webApi.WebAPIPlatformError).data?.error === 'channel_not_found';
  }
}
