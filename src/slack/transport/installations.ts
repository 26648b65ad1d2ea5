import { LRUCache } from 'lru-cache';
import {
  type InstallationQuery,
  type InstallationStore,
  type Installed,
  NotInstalledError,
} from '../../state/installations.ts';
import { isAllowed } from '../conversation/access.ts';

/** In milliseconds: how long another replica may go on with tokens that were forgotten or replaced. */
const freshFor = 60_000;
const workspaces = 1000;

/**
 * The stored installations, read once a minute each and not for every request. While the database does not
 * answer, those that are known are used on: the person then gets an apology instead of silence. The app cannot be
 * installed in a workspace that is not allowed.
 */
export function keptInstallations(
  store: InstallationStore,
  allowedTeams: readonly string[] | null,
  now: () => Date,
): InstallationStore {
  const kept = new LRUCache<string, Installed>({
    max: workspaces,
    ttl: freshFor,
    ttlResolution: 0,
    perf: { now: () => now().getTime() },
    noDeleteOnStaleGet: true,
  });
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
      const fresh = kept.get(key);
      if (fresh) return fresh as Installation;
      try {
        const installation = await store.fetchInstallation<Installation>(query);
        kept.set(key, installation);
        return installation;
      } catch (error) {
        // One that is gone must not be served from memory, unlike one that cannot be looked up.
        if (error instanceof NotInstalledError) kept.delete(key);
        const stale = kept.get(key, { allowStale: true });
        if (!stale) throw error;
        return stale as Installation;
      }
    },
    async deleteInstallation(query) {
      await store.deleteInstallation(query);
      kept.clear();
    },
  };
}
