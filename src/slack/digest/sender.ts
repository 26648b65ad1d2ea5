import { webApi } from '@slack/bolt';
import { deliverDue } from '../../digest/deliver.ts';
import { type Runner, startRunner } from '../../digest/runner.ts';
import { type DeliverOptions, lastMoment, type Sender, type SendResult } from '../../digest/send.ts';
import type { Delivery } from '../../state/deliveries.ts';
import type { DigestSettings } from '../../state/digest-settings.ts';
import {
  type InstallationQuery,
  type InstallationStore,
  NotInstalledError,
} from '../../state/installations.ts';
import type { WorkspaceStore } from '../../state/workspaces.ts';
import { digestMessage, stoppedMessage } from '../blocks/digest.ts';
import type { SlackDependencies } from '../conversation/dependencies.ts';
import { boltLogger } from '../transport/bolt-logger.ts';
import { limits } from '../transport/limits.ts';
import { plainly } from '../transport/send.ts';
import { askingOnce, codeOf, mayHaveArrived } from '../transport/slack-calls.ts';

interface DigestsOptions extends ClientsOptions {
  deps: Pick<SlackDependencies, 'state' | 'packs' | 'now' | 'log'>;
  /** The day that posts are relative to; without it, the current one in each digest's zone. */
  today?: DeliverOptions['today'];
  /** Hears what became of each delivery. */
  count?: (outcome: string) => void;
}

/** Posts the digests that are due, from now on, until it is stopped. Any number of processes may do so. */
export function startDigests({ deps, today, count, tokenOf, clientOptions }: DigestsOptions): Runner {
  const { state, packs, now: clock, log } = deps;
  const clientOf = clientsOf({ tokenOf, clientOptions: { logger: boltLogger(log), ...clientOptions } });
  const options = { state, packs, clock, ...(today && { today }), ...digestSender(clientOf) };
  const deliver = async (signal: AbortSignal) => {
    for (const report of await deliverDue({ ...options, signal })) {
      const fine = report.outcome === 'sent' || report.outcome === 'skipped';
      log[fine ? 'info' : 'warn']({ ...report }, 'digest');
      count?.(report.outcome);
    }
  };
  return startRunner(deliver, (err) => log.error({ err }, 'the digests that are due could not be read'));
}

/** The tokens of workspaces: their own, or that of the organisation that installed the app for all of its workspaces. */
export function storedTokens(
  installations: InstallationStore,
  { organisationOf }: Pick<WorkspaceStore, 'organisationOf'>,
): ClientsOptions['tokenOf'] {
  const tokenOf = (query: InstallationQuery): Promise<string | null> =>
    installations.fetchInstallation(query).then(
      ({ bot }) => bot?.token ?? null,
      (error) => (error instanceof NotInstalledError ? null : Promise.reject(error)),
    );
  return async (teamId) => {
    const own = await tokenOf({ teamId, enterpriseId: undefined, isEnterpriseInstall: false });
    const enterpriseId = own === null ? await organisationOf(teamId) : null;
    return enterpriseId === null ? own : tokenOf({ teamId, enterpriseId, isEnterpriseInstall: true });
  };
}

interface ClientsOptions {
  /** The app's token in a workspace; null where it is not installed there. */
  tokenOf: (team: string) => Promise<string | null>;
  /** Such as another address of Slack's Web API. */
  clientOptions?: webApi.WebClientOptions;
}

type ClientOf = (team: string) => Promise<webApi.WebClient | null>;

/** A client for each workspace, so that none delays another. A call may take eight seconds, since a stop waits ten. */
export function clientsOf({ tokenOf, clientOptions = {} }: ClientsOptions): ClientOf {
  const options = { ...clientOptions, ...askingOnce, timeout: 8_000 };
  return async (team) => {
    const token = await tokenOf(team);
    return token === null ? null : new webApi.WebClient(token, options);
  };
}

export function digestSender(clientOf: ClientOf): Sender {
  return {
    async send(digest, { id, team, channel }, postAt) {
      const client = await clientOf(team).catch((error: unknown) => error as Error);
      if (client === null) return { outcome: 'gone', error: 'not_installed' };
      // The token could not be read: nothing was sent.
      if (client instanceof Error) return { outcome: 'failed', error: client.message };
      const message = { ...digestMessage(digest, { id }), ...plainly, channel };
      try {
        if (!postAt) return sent((await client.chat.postMessage(message)).ts);
        const post_at = inSeconds(postAt);
        return sent((await client.chat.scheduleMessage({ ...message, post_at })).scheduled_message_id);
      } catch (error) {
        return resultOf(error);
      }
    },
    async find(delivery, now) {
      const client = await clientOf(delivery.team);
      const left = delivery.postAt.getTime() - now.getTime();
      // From its moment on Slack lists it no more.
      if (!client || left <= 0) return 'unreadable';
      return (await findPending(delivery, client)) ?? (left > lastMoment ? 'absent' : 'later');
    },
    async withdraw({ team, channel, message }) {
      const client = await clientOf(team);
      try {
        await client?.chat.deleteScheduledMessage({ channel, scheduled_message_id: message ?? '' });
      } catch (error) {
        // Another replica has taken it back, or the channel is gone.
        if (!takenBack.has(nameOf(error))) throw error;
      }
    },
    async tellCreator({ team, creator, channel, language }: DigestSettings, reason) {
      const client = await clientOf(team);
      await client?.chat.postMessage({ ...stoppedMessage(channel, reason, language), channel: creator });
    },
  };
}

const sent = (message = ''): SendResult => ({ outcome: 'sent', message });
const inSeconds = (instant: Date): number => Math.floor(instant.getTime() / 1000);

/** Errors of chat.deleteScheduledMessage after which the message will not appear. */
const takenBack = new Set(['invalid_scheduled_message_id', 'channel_not_found']);

/**
 * Errors after which the same channel will never take a message again.
 * https://docs.slack.dev/reference/methods/chat.postMessage and chat.scheduleMessage
 */
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
/** What an error says about a message that was to be posted, now or later. */
function resultOf(error: unknown): SendResult {
  if (error instanceof webApi.WebAPIRateLimitedError) {
    return { outcome: 'rate-limited', retryAfter: error.retryAfter };
  }
  const name = nameOf(error);
  if (goneErrors.has(name)) return { outcome: 'gone', error: name };
  return { outcome: mayHaveArrived(error) ? 'unknown' : 'failed', error: name };
}

function nameOf(error: unknown): string {
  if (error instanceof webApi.WebAPIPlatformError) return error.data.error;
  if (error instanceof webApi.WebAPIHTTPError) return `HTTP ${error.statusCode}`;
  return codeOf(error) || String(error);
}

/** A list that is longer than so many of Slack's pages is not read to the end. */
const mostPages = 10;

/**
 * Looks for the message among those that Slack is to post, by its channel and second: they bear neither blocks nor
 * metadata. Throws where Slack does not answer, or has too many.
 * https://docs.slack.dev/reference/methods/chat.scheduledMessages.list
 */
async function findPending(
  { channel, postAt }: Delivery,
  client: webApi.WebClient,
): Promise<{ message: string } | null> {
  const pages = client.paginate('chat.scheduledMessages.list', { channel, limit: limits.perPage.scheduled });
  const isIt = ({ channel_id, post_at }: { channel_id?: string; post_at?: number }) =>
    channel_id === channel && Number(post_at) === inSeconds(postAt);
  let read = 0;
  for await (const page of pages) {
    const { scheduled_messages, response_metadata }: webApi.ChatScheduledMessagesListResponse = page;
    const found = scheduled_messages?.find(isIt)?.id;
    if (found !== undefined) return { message: String(found) };
    read += 1;
    if (read === mostPages && response_metadata?.next_cursor) {
      throw new Error(`Slack has too many messages to post in ${channel}`);
    }
  }
  return null;
}
