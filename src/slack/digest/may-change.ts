import type { webApi } from '@slack/bolt';
import type { Logger } from 'pino';
import type { DigestRequest } from '../../digest/request.ts';
import { phrasesIn } from '../../phrases/phrases.ts';
import type { Language } from '../../understanding/language.ts';
import type { Asker } from '../conversation/access.ts';
import type { SlackDependencies } from '../conversation/dependencies.ts';
import { searchPages } from '../transport/pages.ts';

/** Whoever wants something of a channel's digests. */
export interface DigestAsker extends Asker {
  /** They typed or clicked in the channel itself, which Slack lets only its members do. */
  here: boolean;
}

/** What somebody wants of the digests of a channel, and what it takes to do it. */
export interface Desk {
  request: DigestRequest;
  asker: DigestAsker;
  deps: SlackDependencies;
}

/**
 * Why a person may not change the digests of a channel, in a sentence with what to do instead; null where they may: as a
 * member of the channel and, where the app is set to `admins`, as one. What Slack does not confirm (an error, a missing
 * scope) they are not. Never throws.
 */
export async function whyNotChange(
  asker: DigestAsker,
  language: Language,
  { digestChanges, log }: Pick<SlackDependencies, 'digestChanges' | 'log'>,
): Promise<string | null> {
  const { access, slack } = phrasesIn(language);
  const whyNot = asker.stranger ? 'stranger' : digestChanges === 'admins' && (await whyNoAdmin(asker, log));
  if (whyNot) return access.digest[whyNot];
  return asker.here || (await isMember(asker)) ? null : slack.digest.notMember;
}

/**
 * Needs the scope users:read (https://docs.slack.dev/reference/methods/users.info). `unchecked`: Slack did not tell
 * whether they are an admin.
 */
async function whyNoAdmin(
  { user, client }: Asker,
  log: Logger,
): Promise<'stranger' | 'not-admin' | 'unchecked' | null> {
  try {
    const { user: known } = await client.users.info({ user });
    if (known?.is_stranger) return 'stranger';
    return known?.is_admin || known?.is_owner ? null : 'not-admin';
  } catch (err) {
    log.warn({ err }, 'whether a person is an admin cannot be checked: it needs the scope users:read');
    return 'unchecked';
  }
}

/** False where Slack does not confirm it. https://docs.slack.dev/reference/methods/users.conversations */
async function isMember({ user, channel, client }: Asker): Promise<boolean> {
  const types = 'public_channel,private_channel';
  const found = await searchPages(async (cursor) => {
    const list = await client.users.conversations({
      user,
      types,
      exclude_archived: true,
      limit: 999,
      ...cursor,
    });
    return {
      found: list.channels?.find(({ id }) => id === channel),
      next: list.response_metadata?.next_cursor,
    };
  }).catch(() => null);
  return Boolean(found);
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
