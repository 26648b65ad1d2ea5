import { beforeEach, describe, expect, it } from 'vitest';
import { keptInstallations } from '../../../src/slack/transport/installations.ts';
import {
  type InstallationQuery,
  type Installed,
  NotInstalledError,
} from '../../../src/state/installations.ts';

const installation = (id: string): Installed => ({ team: { id }, enterprise: undefined });
const query = (teamId: string): InstallationQuery => ({
  teamId,
  enterpriseId: undefined,
  isEnterpriseInstall: false,
});

describe('keptInstallations', () => {
  const stored = new Map<string, Installed>();
  let down: boolean;
  let reads: number;
  let time = 1_000_000;
  const now = () => new Date(time);
  const store = {
    async storeInstallation(each: Installed) {
      stored.set(each.team?.id ?? '', each);
    },
    async fetchInstallation<Installation extends Installed>({ teamId = '' }: InstallationQuery) {
      reads += 1;
      if (down) throw new Error('the database is gone');
      const found = stored.get(teamId);
      if (!found) throw new NotInstalledError(teamId);
      return found as Installation;
    },
    async deleteInstallation({ teamId = '' }: InstallationQuery) {
      stored.delete(teamId);
    },
  };
  beforeEach(() => {
    stored.clear();
    down = false;
    reads = 0;
  });

  it('reads each once, also while the database is gone', async () => {
    const kept = keptInstallations(store, null, now);
    await kept.storeInstallation(installation('T1'));
    await kept.fetchInstallation(query('T1'));
    down = true;
    expect(await kept.fetchInstallation(query('T1'))).toEqual(installation('T1'));
    expect(reads).toBe(1);
    time += 3_600_000;
    expect(await kept.fetchInstallation(query('T1'))).toEqual(installation('T1'));
    expect(reads).toBe(2);
    await expect(kept.fetchInstallation(query('T2'))).rejects.toThrow('the database is gone');
    // Another replica heard that the app was removed.
    down = false;
    stored.clear();
    await expect(kept.fetchInstallation(query('T1'))).rejects.toBeInstanceOf(NotInstalledError);
  });

  it('forgets at once what is deleted or installed anew here', async () => {
    const kept = keptInstallations(store, null, now);
    await expect(kept.fetchInstallation(query('T1'))).rejects.toBeInstanceOf(NotInstalledError);
    await kept.storeInstallation(installation('T1'));
    await kept.fetchInstallation(query('T1'));
    await kept.deleteInstallation(query('T1'));
    await expect(kept.fetchInstallation(query('T1'))).rejects.toBeInstanceOf(NotInstalledError);
  });

  it('does not wait for a database that does not answer: requests are to be acknowledged', async () => {
    const hangs = { ...store, fetchInstallation: () => new Promise<never>(() => {}) };
    const kept = keptInstallations(hangs, null, now);
    await expect(kept.fetchInstallation(query('T1'))).rejects.toThrow('not read within 500 ms');
  });

  it('stores nothing for a workspace that is not allowed', async () => {
    const kept = keptInstallations(store, ['T1'], now);
    await expect(kept.storeInstallation(installation('T2'))).rejects.toThrow('ALLOWED_TEAMS');
    await kept.storeInstallation(installation('T1'));
    expect([...stored.keys()]).toEqual(['T1']);
  });
});
