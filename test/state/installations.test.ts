import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Installation, InstallationStore } from '@slack/bolt';
import { describe, expect, test } from 'vitest';
import { openState } from '../../src/state/open-state.ts';
import { newFolder, onEveryDatabase } from './places.ts';

const tokenKey = randomBytes(32).toString('base64');
const workspace: Installation<'v2', false> = {
  team: { id: 'T1', name: 'Hôpital' },
  enterprise: undefined,
  user: { id: 'U1', token: undefined, scopes: undefined },
  bot: { token: 'xoxb-very-secret', scopes: ['commands', 'chat:write'], id: 'B1', userId: 'UB1' },
  isEnterpriseInstall: false,
  authVersion: 'v2',
};
const organisation: Installation<'v2', true> = {
  ...workspace,
  team: undefined,
  enterprise: { id: 'E1' },
  isEnterpriseInstall: true,
};
const inWorkspace = { teamId: 'T1', enterpriseId: undefined, isEnterpriseInstall: false };
const inOrganisation = { teamId: 'T9', enterpriseId: 'E1', isEnterpriseInstall: true };

onEveryDatabase('installations', (newPlace) => {
  /** That this type checks is part of the test: Bolt takes the store as it is. */
  const openStore = async (): Promise<InstallationStore> => {
    const { installations } = await (await newPlace())({ tokenKey });
    if (!installations) throw new Error('a key was given');
    return installations;
  };

  test('workspaces and organisations are kept apart', async () => {
    const store = await openStore();
    await store.storeInstallation(workspace);
    await store.storeInstallation(organisation);
    expect(await store.fetchInstallation(inWorkspace)).toEqual(JSON.parse(JSON.stringify(workspace)));
    expect(await store.fetchInstallation(inOrganisation)).toEqual(JSON.parse(JSON.stringify(organisation)));
  });

  test('installing again replaces the token', async () => {
    const store = await openStore();
    await store.storeInstallation(workspace);
    await store.storeInstallation({
      ...workspace,
      bot: { token: 'xoxb-new', scopes: [], id: 'B1', userId: 'UB1' },
    });
    expect((await store.fetchInstallation(inWorkspace)).bot?.token).toBe('xoxb-new');
  });

  test('one that was removed, or never was, is not found', async () => {
    const store = await openStore();
    await store.storeInstallation(workspace);
    await store.deleteInstallation?.(inWorkspace);
    await expect(store.fetchInstallation(inWorkspace)).rejects.toThrow('not installed in T1');
    await expect(store.fetchInstallation({ ...inWorkspace, teamId: undefined })).rejects.toThrow('id');
  });
});

describe('tokens at rest', () => {
  test('are in no file, and cannot be read with another key', async () => {
    const folder = await newFolder();
    const file = join(folder, 'state.db');
    const first = await openState({ file, tokenKey });
    await first.installations?.storeInstallation(workspace);
    await first.close();
    expect((await readFile(file)).includes('very-secret')).toBe(false);

    const second = await openState({ file, tokenKey: randomBytes(32).toString('base64') });
    await expect(second.installations?.fetchInstallation(inWorkspace)).rejects.toThrow('another key');
    await second.close();
  });
});
