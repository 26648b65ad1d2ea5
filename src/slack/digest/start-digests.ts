import { deliverDue } from '../../digest/deliver.ts';
import { type Runner, startRunner } from '../../digest/runner.ts';
import type { DeliverOptions } from '../../digest/send.ts';
import {
  type InstallationQuery,
  type InstallationStore,
  NotInstalledError,
} from '../../state/installations.ts';
import type { WorkspaceStore } from '../../state/workspaces.ts';
import type { SlackDependencies } from '../conversation/dependencies.ts';
import { boltLogger } from '../transport/bolt-logger.ts';
import { digestSender, type SenderOptions } from './sender.ts';

interface DigestsOptions extends SenderOptions {
  deps: Pick<SlackDependencies, 'state' | 'packs' | 'now' | 'log'>;
  /** The day that posts are relative to; without it, the current one in each digest's zone. */
  today?: DeliverOptions['today'];
  /** Hears what became of each delivery. */
  count?: (outcome: string) => void;
}

/** Posts the digests that are due, from now on, until it is stopped. Any number of processes may do so. */
export function startDigests({ deps, today, count, tokenOf, clientOptions }: DigestsOptions): Runner {
  const { state, packs, now: clock, log } = deps;
  const sender = digestSender({ tokenOf, clientOptions: { logger: boltLogger(log), ...clientOptions } });
  const options = { state, packs, clock, ...(today && { today }), ...sender };
  return startRunner({
    async deliver(signal) {
      for (const report of await deliverDue({ ...options, signal })) {
        const fine = report.outcome === 'sent' || report.outcome === 'skipped';
        log[fine ? 'info' : 'warn']({ ...report }, 'digest');
        count?.(report.outcome);
      }
    },
    onError: (err) => log.error({ err }, 'the digests that are due could not be read'),
  });
}

/**
 * The tokens of the workspaces that the app is installed in, for the digests of each: their own, or that of the
 * organisation that installed it for all of its workspaces.
 */
export function storedTokens(
  installations: InstallationStore,
  { organisationOf }: Pick<WorkspaceStore, 'organisationOf'>,
): SenderOptions['tokenOf'] {
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
