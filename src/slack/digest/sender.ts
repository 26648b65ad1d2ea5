import { webApi } from '@slack/bolt';
import type { DeliverOptions, SeenInHistory, SendResult } from '../../digest/deliver.ts';
import { type Delivery, deliveryName } from '../../state/deliveries.ts';
import type { DigestSettings } from '../../state/digest-settings.ts';
import { digestMessage } from '../blocks/digest.ts';
import { stoppedMessage } from '../blocks/digest-stopped.ts';

export interface SenderOptions {
  /** The app's token in a workspace; null where it is not installed there. */
  tokenOf: (team: string) => Promise<string | null>;
  /** Such as another address of Slack's Web API. */
  clientOptions?: webApi.WebClientOptions;
}

/** The Slack side of a delivery. */
export type DigestSender = Required<Pick<DeliverOptions, 'send' | 'findInHistory' | 'tellCreator'>>;

/** By this type a digest is found again in the history of a channel. */
const eventType = 'esante_digest';

/**
 * Posts digests, each workspace with a client of its own: it never tries again by itself, since a reply that got
 * lost may belong to a message that was posted, and a workspace that must wait delays no other one.
 */
export function digestSender({ tokenOf, clientOptions = {} }: SenderOptions): DigestSender {
  const clients = new Map<string, webApi.WebClient>();
  async function clientOf(team: string): Promise<webApi.WebClient | null> {
    const token = await tokenOf(team);
    if (token === null) return null;
    const known = clients.get(team);
    if (known?.token === token) return known;
    const client = new webApi.WebClient(token, {
      ...clientOptions,
      retryConfig: { retries: 0 },
      rejectRateLimitedCalls: true,
      // A stop waits ten seconds for what runs.
      timeout: 8_000,
    });
    clients.set(team, client);
    return client;
  }
  return {
    async send(digest, { team, channel }, key) {
      const client = await clientOf(team).catch((error: unknown) => error as Error);
      if (client === null) return { outcome: 'gone', error: 'not_installed' };
      // The token could not be read: nothing was sent.
      if (client instanceof Error) return { outcome: 'failed', error: client.message };
      try {
        const { ts = '' } = await client.chat.postMessage({
          ...digestMessage(digest),
          channel,
          unfurl_links: false,
          unfurl_media: false,
          metadata: { event_type: eventType, event_payload: { delivery: deliveryName(key) } },
        });
        return { outcome: 'sent', message: ts };
      } catch (error) {
        return resultOf(error);
      }
    },
    async findInHistory(delivery) {
      const client = await clientOf(delivery.team);
      return client ? find(delivery, client) : 'unreadable';
    },
    async tellCreator({ team, creator, channel, language }: DigestSettings, reason) {
      const client = await clientOf(team);
      await client?.chat.postMessage({ ...stoppedMessage(channel, reason, language), channel: creator });
    },
  };
}

/** Errors of chat.postMessage after which the same channel will never take a message again. */
const goneErrors = new Set([
  'channel_not_found',
  'not_in_channel',
  'is_archived',
  'account_inactive',
  'invalid_auth',
  'not_authed',
  'token_revoked',
  'token_expired',
  'app_uninstalled',
  'org_login_required',
  'team_access_not_granted',
  'restricted_action',
  'restricted_action_read_only_channel',
  'ekm_access_denied',
]);
/** "It is possible that some aspect of the operation succeeded", as Slack puts it. */
const doubtfulErrors = new Set(['internal_error', 'fatal_error']);
/** No connection was made: the message cannot have arrived. */
const neverLeft = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH']);

/**
 * What an error says about a message that was to be posted.
 * https://docs.slack.dev/reference/methods/chat.postMessage
 */
function resultOf(error: unknown): SendResult {
  if (error instanceof webApi.WebAPIRateLimitedError) {
    return { outcome: 'rate-limited', retryAfter: error.retryAfter };
  }
  if (error instanceof webApi.WebAPIPlatformError) {
    const { error: name } = error.data;
    if (goneErrors.has(name)) return { outcome: 'gone', error: name };
    return { outcome: doubtfulErrors.has(name) ? 'unknown' : 'failed', error: name };
  }
  if (error instanceof webApi.WebAPIHTTPError) {
    const refused = error.statusCode < 500 || error.statusCode === 503;
    return { outcome: refused ? 'failed' : 'unknown', error: `HTTP ${error.statusCode}` };
  }
  if (error instanceof webApi.WebAPIRequestError && neverLeft.has(codeOf(error.original))) {
    return { outcome: 'failed', error: codeOf(error.original) };
  }
  return { outcome: 'unknown', error: String(error) };
}

/** Node's name for what failed; `fetch` hides it in the cause. */
function codeOf(error: unknown): string {
  const { code, cause } = error as { code?: unknown; cause?: unknown };
  if (typeof code === 'string') return code;
  return cause ? codeOf(cause) : '';
}

/** A message can have been posted this long before its delivery was given up, in seconds. */
const mayBeOlder = 15 * 60;
/** Busier than this, a channel is not read to the end. */
const mostPages = 10;

/**
 * Looks for the message of a delivery. Without the scope to read the channel (`channels:history`,
 * `groups:history`), nobody can tell. https://docs.slack.dev/reference/methods/conversations.history
 */
async function find(delivery: Delivery, client: webApi.WebClient): Promise<SeenInHistory> {
  const { channel, changedAt } = delivery;
  let cursor = '';
  try {
    for (let page = 0; page < mostPages; page += 1) {
      const { messages = [], response_metadata } = await client.conversations.history({
        channel,
        oldest: String(changedAt.getTime() / 1000 - mayBeOlder),
        include_all_metadata: true,
        limit: 200,
        ...(cursor && { cursor }),
      });
      const found = messages.find(({ metadata }) => {
        const { delivery: name } = (metadata?.event_payload ?? {}) as { delivery?: unknown };
        return metadata?.event_type === eventType && name === deliveryName(delivery);
      });
      if (found?.ts) return { message: found.ts };
      cursor = response_metadata?.next_cursor ?? '';
      if (!cursor) return 'absent';
    }
    return 'unreadable';
  } catch (error) {
    if (error instanceof webApi.WebAPIPlatformError) return 'unreadable';
    throw error;
  }
}
