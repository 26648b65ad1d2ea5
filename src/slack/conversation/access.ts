import type { Context, webApi } from '@slack/bolt';
import type { Logger } from 'pino';
import { phrasesIn } from '../../phrases/phrases.ts';
import type { Language } from '../../understanding/language.ts';
import { limits } from '../transport/limits.ts';
import type { SlackDependencies } from './dependencies.ts';

/** Who asks, where, and through what Slack is asked about them. */
export interface Asker {
  team: string;
  user: string;
  /** Empty where there is none, as in the App Home. */
  channel: string;
  /** They typed or clicked in that channel itself, which Slack lets only its members do. */
  here: boolean;
  /** From another workspace, through Slack Connect. */
  stranger: boolean;
  client: webApi.WebClient;
}

/**
 * A request of Slack's, as far as its payload tells who acts: of a command, `user_id` and so on; else the others,
 * `user.team_id` being the person's own workspace and `team` the one that they act in.
 */
export interface SlackRequest {
  body: Partial<Record<'user_id' | 'team_id' | 'channel_id', string>> & {
    user?: { id: string; team_id?: string };
    team?: { id: string } | null;
    channel?: { id: string };
  };
  context: Context;
  client: webApi.WebClient;
}

/** Who is behind a request of Slack's. */
export function askerOf({ body, context, client }: SlackRequest): Asker {
  const user = body.user?.id ?? body.user_id ?? '';
  const own = body.user?.team_id ?? body.team_id;
  const channel = body.channel?.id ?? body.channel_id ?? '';
  return {
    team: body.team?.id ?? own ?? '',
    user,
    channel,
    here: channel !== '',
    stranger: !user || !own || !isAtHome(own, context),
    client,
  };
}

/** Where the app is installed. */
export type Home = Record<'team' | 'enterprise', string | undefined>;

/** Of the app's own workspace or, where a whole organisation installed it, of any workspace of that organisation. */
function isAtHome(team: string, { home, teamId, enterpriseId, isEnterpriseInstall }: Context): boolean {
  const { team: homeTeam, enterprise } = (home ?? { team: teamId, enterprise: enterpriseId }) as Home;
  if (!isEnterpriseInstall) return team === homeTeam;
  return team === teamId && enterprise !== undefined && enterpriseId === enterprise;
}

/**
 * Why somebody may not do what is for those who look after the bot, in a sentence; null where they may. Never throws.
 * Who is in a user group, Slack tells with the scope usergroups:read: without it, nobody.
 * https://docs.slack.dev/reference/methods/usergroups.users.list
 */
export async function whyNotMaintain(
  { user, stranger, client }: Asker,
  language: Language,
  { maintainers = [], log }: Pick<SlackDependencies, 'maintainers' | 'log'>,
): Promise<string | null> {
  const { maintain: why } = phrasesIn(language).access;
  if (stranger) return why.stranger;
  if (maintainers.length === 0) return why.nobody;
  if (maintainers.includes(user)) return null;
  let unchecked = false;
  for (const usergroup of maintainers.filter((id) => id.startsWith('S'))) {
    try {
      const { users = [] } = await client.usergroups.users.list({ usergroup });
      if (users.includes(user)) return null;
    } catch (err) {
      unchecked = true;
      log.warn(
        { err, usergroup },
        'who is in a user group cannot be checked: it needs the scope usergroups:read',
      );
    }
  }
  return unchecked ? why.unchecked : why['not-maintainer'];
}

/** Whether the workspace, or the organisation it belongs to, is one that the app serves. */
export function isAllowed(
  allowedTeams: readonly string[] | null,
  { teamId, enterpriseId }: { teamId?: string | undefined; enterpriseId?: string | undefined },
): boolean {
  return (
    allowedTeams === null ||
    [teamId, enterpriseId].some((id) => id !== undefined && allowedTeams.includes(id))
  );
}

/** Why a person may not change the digests of a channel, in a sentence; null where Slack confirms that they may. Never throws. */
export async function whyNotChange(
  asker: Asker,
  language: Language,
  { digestChanges, log }: Pick<SlackDependencies, 'digestChanges' | 'log'>,
): Promise<string | null> {
  const { access, slack } = phrasesIn(language);
  const whyNot = asker.stranger ? 'stranger' : digestChanges === 'admins' && (await whyNoAdmin(asker, log));
  if (whyNot) return access.digest[whyNot];
  return asker.here || (await isMember(asker)) ? null : slack.digest.notMember;
}

/** `unchecked`: Slack did not tell. https://docs.slack.dev/reference/methods/users.info */
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
  const all = { user, types, exclude_archived: true, limit: limits.perPage.conversations };
  let found = false;
  const look = ({ channels }: webApi.UsersConversationsResponse): boolean => {
    found = channels?.some(({ id }) => id === channel) ?? false;
    return found;
  };
  await client.paginate('users.conversations', all, look).catch(() => {});
  return found;
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
