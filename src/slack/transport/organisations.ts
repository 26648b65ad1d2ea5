import type { Context } from '@slack/bolt';
import { LRUCache } from 'lru-cache';
import type { Logger } from 'pino';
import type { WorkspaceStore } from '../../state/workspaces.ts';

/** Workspaces that need not be written down again. */
const most = 10_000;

/**
 * Where an organisation installed the app for all its workspaces, Slack names the organisation with each request,
 * and what is posted without one, such as a digest, has to know it: each workspace is written down once.
 */
export function rememberOrganisations(
  workspaces: WorkspaceStore,
  log: Logger,
): (context: Pick<Context, 'teamId' | 'enterpriseId' | 'isEnterpriseInstall'>) => Promise<void> {
  const known = new LRUCache<string, string>({ max: most });
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
