import type { Context, webApi } from '@slack/bolt';
import type { Logger } from 'pino';

/** Who may switch a digest on or off and change its settings: whoever is in the channel, or admins only. */
export const digestChanges = ['members', 'admins'] as const;
export type DigestChanges = (typeof digestChanges)[number];

/**
 * `stranger`: from another workspace, through Slack Connect. `not-admin`: the rule wants an admin. `unchecked`:
 * Slack did not tell whether the person is one, so that the answer is no.
 */
export type MayNotChange = 'stranger' | 'not-admin' | 'unchecked';

/** Whoever acts, as far as the payload of a command, a click or a submitted window tells. */
interface Payload {
  /** Of a command. */
  user_id?: string;
  team_id?: string;
  /** Of all others. */
  user?: { id: string; team_id?: string };
}

/** Where the app is installed. */
export interface Home {
  team: string | undefined;
  enterprise: string | undefined;
}

export interface SlackRequest {
  body: Payload;
  context: Context;
  client: webApi.WebClient;
}

/**
 * Whether the person behind a request may change the digests of the channel where it was made: null if so, else
 * why not. Never throws. Slack itself lets only members act in a channel, so that `members` asks it nothing;
 * `admins` needs the scope users:read (https://docs.slack.dev/reference/methods/users.info) and refuses everybody
 * without it.
 */
export async function mayNotChangeDigest(
  { body, context, client }: SlackRequest,
  rule: DigestChanges,
  log: Logger,
): Promise<MayNotChange | null> {
  const user = whoActs({ body, context });
  if (!user) return 'stranger';
  if (rule === 'members') return null;
  try {
    const { user: known } = await client.users.info({ user });
    if (known?.is_stranger) return 'stranger';
    return known?.is_admin || known?.is_owner ? null : 'not-admin';
  } catch (err) {
    log.warn({ err }, 'whether a person is an admin cannot be checked: it needs the scope users:read');
    return 'unchecked';
  }
}

/** `nobody`: the app is not told who looks after it. The others as in `MayNotChange`. */
export type MayNotMaintain = 'stranger' | 'not-maintainer' | 'nobody' | 'unchecked';

/**
 * Whether the person behind a request looks after the bot: null if so, else why not. Never throws. `maintainers`:
 * ids of people, or of user groups, whose members Slack is asked for: that needs the scope usergroups:read
 * (https://docs.slack.dev/reference/methods/usergroups.users.list) and lets nobody in without it.
 */
export async function mayNotMaintain(
  { body, context, client }: SlackRequest,
  maintainers: readonly string[],
  log: Logger,
): Promise<MayNotMaintain | null> {
  const user = whoActs({ body, context });
  if (!user) return 'stranger';
  if (maintainers.length === 0) return 'nobody';
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
  return unchecked ? 'unchecked' : 'not-maintainer';
}

/** The id of the person behind a request, where they are of the app's own workspace; null for a stranger. */
function whoActs({ body, context }: Pick<SlackRequest, 'body' | 'context'>): string | null {
  const user = body.user?.id ?? body.user_id;
  const team = body.user?.team_id ?? body.team_id;
  return user && team && isAtHome(team, context) ? user : null;
}

/** Whether the person behind a request is of another workspace, there through Slack Connect. */
export const isStranger = (by: SlackRequest): boolean => whoActs(by) === null;

/** Of the app's own workspace or, where a whole organisation installed it, of any workspace of that organisation. */
function isAtHome(team: string, { home, teamId, enterpriseId, isEnterpriseInstall }: Context): boolean {
  const { team: homeTeam, enterprise } = (home ?? { team: teamId, enterprise: enterpriseId }) as Home;
  if (!isEnterpriseInstall) return team === homeTeam;
  return team === teamId && enterprise !== undefined && enterpriseId === enterprise;
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

/** Who asks, and where. */
export interface Asker {
  team: string;
  user: string;
  /** Empty where there is none, as in the App Home. */
  channel: string;
}

/** Whoever says something to the app. */
export interface Speaker {
  asker: Asker;
  /** Slack's request that they speak by. */
  by: SlackRequest;
  /** Others read the reply too. */
  open: boolean;
}
