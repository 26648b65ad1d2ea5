import { seal, unseal } from './encryption.ts';
import { deleteRows, findRow, putRow } from './rows.ts';
import type { Database } from './tables.ts';

/** What tells one installation from another; the rest is kept as it comes. */
export interface Installed {
  team: { id: string } | undefined;
  enterprise: { id: string } | undefined;
  isEnterpriseInstall?: boolean;
  bot?: { token: string } | undefined;
}

export interface InstallationQuery {
  teamId: string | undefined;
  enterpriseId: string | undefined;
  isEnterpriseInstall: boolean;
}

/**
 * Bolt's `InstallationStore`, one installation a workspace or, installed for all of it, an organisation.
 * https://docs.slack.dev/tools/bolt-js/concepts/authenticating-oauth/
 */
export interface InstallationStore {
  storeInstallation(installation: Installed): Promise<void>;
  /** Throws a `NotInstalledError`, or a plain one when the key is not the one that it was stored with. */
  fetchInstallation<Installation extends Installed>(query: InstallationQuery): Promise<Installation>;
  deleteInstallation(query: InstallationQuery): Promise<void>;
}

/** There is none for the workspace or organisation. */
export class NotInstalledError extends Error {
  override name = 'NotInstalledError';
}

/** `key`: 32 bytes that are kept outside the database. */
export function installationStore(db: Database, key: Buffer): InstallationStore {
  return {
    async storeInstallation(installation) {
      const { team, enterprise, isEnterpriseInstall = false } = installation;
      const id = rowId({ teamId: team?.id, enterpriseId: enterprise?.id, isEnterpriseInstall });
      const sealed = seal(JSON.stringify(installation), key, id);
      await putRow(db, 'installations', { id }, { sealed });
    },
    async fetchInstallation<Installation extends Installed>(query: InstallationQuery) {
      const id = rowId(query);
      const row = await findRow(db, 'installations', { id });
      if (!row) throw new NotInstalledError(`The app is not installed in ${id}`);
      return JSON.parse(unsealed(row.sealed, key, id)) as Installation;
    },
    deleteInstallation: async (query) => deleteRows(db, 'installations', { id: rowId(query) }),
  };
}

function rowId({ teamId, enterpriseId, isEnterpriseInstall }: InstallationQuery): string {
  const id = isEnterpriseInstall ? enterpriseId : teamId;
  if (!id) throw new Error('An installation needs the id of its workspace, or of its organisation');
  return id;
}

function unsealed(sealed: string, key: Buffer, id: string): string {
  try {
    return unseal(sealed, key, id);
  } catch (error) {
    throw new Error(`The tokens of ${id} were stored with another key: install the app there again`, {
      cause: error,
    });
  }
}
