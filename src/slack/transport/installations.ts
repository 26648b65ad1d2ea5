import type { Context } from '@slack/bolt';
import type { Logger } from 'pino';
import {
  type InstallationQuery,
  type InstallationStore,
  type Installed,
  NotInstalledError,
} from '../../state/installations.ts';
import type { WorkspaceStore } from '../../state/workspaces.ts';
import { isAllowed } from '../conversation/access.ts';
import { late } from './late.ts';

/** In milliseconds: how long another replica may go on with tokens that were forgotten or replaced. */
const freshFor = 60_000;
/** In milliseconds: every request waits for its tokens before it is acknowledged. */
const readWithin = 500;

/**
 * The stored installations, read once a minute each. While the database does not answer, those that are known are used
 * on: the person then gets an apology instead of silence. Nothing is installed in a workspace that is not allowed.
 */
export function keptInstallations(
  store: InstallationStore,
  allowedTeams: readonly string[] | null,
  now: () => Date,
): InstallationStore {
  const kept = new Map<string, { installation: Installed; readAt: number }>();
  return {
    async storeInstallation(installation) {
      const { team, enterprise } = installation;
      if (!isAllowed(allowedTeams, { teamId: team?.id, enterpriseId: enterprise?.id })) {
        throw new Error(
          `ALLOWED_TEAMS names neither ${team?.id} nor ${enterprise?.id}: nothing was installed`,
        );
      }
      await store.storeInstallation(installation);
      kept.clear();
    },
    async fetchInstallation<Installation extends Installed>(query: InstallationQuery) {
      const key = `${query.isEnterpriseInstall ? query.enterpriseId : query.teamId}`;
      const known = kept.get(key);
      if (known && now().getTime() - known.readAt <= freshFor) return known.installation as Installation;
      try {
        const tooLate = late(readWithin, `the tokens were not read within ${readWithin} ms`).comes;
        const installation = await Promise.race([store.fetchInstallation<Installation>(query), tooLate]);
        kept.set(key, { installation, readAt: now().getTime() });
        return installation;
      } catch (error) {
        // One that is gone must not be served from memory, unlike one that cannot be looked up.
        if (error instanceof NotInstalledError) kept.delete(key);
        const stale = kept.get(key);
        if (!stale) throw error;
        return stale.installation as Installation;
      }
    },
    async deleteInstallation(query) {
      await store.deleteInstallation(query);
      kept.clear();
    },
  };
}

/**
 * Where an organisation installed the app for all its workspaces, Slack names it with each request, and what is posted
 * without one, such as a digest, has to know it: each workspace is written down once.
 */
export function rememberOrganisations(
  workspaces: WorkspaceStore,
  log: Logger,
): (context: Pick<Context, 'teamId' | 'enterpriseId' | 'isEnterpriseInstall'>) => Promise<void> {
  const known = new Map<string, string>();
  return async ({ teamId, enterpriseId, isEnterpriseInstall }) => {
    if (!isEnterpriseInstall || !teamId || !enterpriseId || known.get(teamId) === enterpriseId) return;
    try {
      await workspaces.join(teamId, enterpriseId);
      known.set(teamId, enterpriseId);
    } catch (err) {
      log.error({ err, team: teamId }, 'the organisation of a workspace could not be written down');
    }
  };
}
