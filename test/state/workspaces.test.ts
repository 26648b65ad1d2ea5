import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, onTestFinished, test } from 'vitest';
import { openState } from '../../src/state/open-state.ts';
import { settingsOf } from '../digest/roadmaps.ts';
import { newFolder, onEveryDatabase } from './places.ts';

const now = new Date('2026-05-04T07:00:00Z');
const turn = { kind: 'when', actions: [13], deadlines: ['13.2'] } as const;

onEveryDatabase('workspaces', (newPlace) => {
  test('a workspace knows the organisation that installed the app for it', async () => {
    const { workspaces } = await (await newPlace())();
    expect(await workspaces.organisationOf('T1')).toBeNull();
    await workspaces.join('T1', 'E1');
    await workspaces.join('T1', 'E2');
    expect(await workspaces.organisationOf('T1')).toBe('E2');
  });

  test('nothing is left of an organisation that is gone, and everything of all others', async () => {
    const open = await newPlace();
    const state = await open({ tokenKey: 'ab'.repeat(32) });
    await state.workspaces.join('T1', 'E1');
    await state.workspaces.join('T2', 'E1');
    await state.installations?.storeInstallation({
      team: undefined,
      enterprise: { id: 'E1' },
      isEnterpriseInstall: true,
    });
    for (const team of ['T1', 'T2', 'T3']) {
      await state.digests.save(settingsOf({ id: `D-${team}`, team }), now);
      await state.deliveries.claim({ team, channel: 'C1', digest: `D-${team}`, due: now }, now);
      await state.rememberTurn(`${team}:C1:1.1`, { ...turn, actions: [13], deadlines: [] }, now);
    }
    await state.workspaces.forget({ organisation: 'E1' });
    expect(await state.digests.dueBy(now)).toMatchObject([{ team: 'T3' }]);
    expect(await state.deliveries.recent(9)).toMatchObject([{ team: 'T3' }]);
    expect(await state.recallTurn('T1:C1:1.1', now)).toBeNull();
    expect(await state.recallTurn('T3:C1:1.1', now)).not.toBeNull();
    expect(await state.workspaces.organisationOf('T2')).toBeNull();
    const query = { teamId: 'T1', enterpriseId: 'E1', isEnterpriseInstall: true };
    await expect(state.installations?.fetchInstallation(query)).rejects.toThrow('not installed');
  });
});

/** Keys that hold a workspace in the tables that have no column for it. */
const keys: Record<string, (team: string) => Record<string, string>> = {
  turns: (team) => ({ conversation: `${team}:C1:1.1` }),
  replies: (team) => ({ question: `${team}:C1:1.1` }),
  events: (team) => ({ id: `message:${team}:C1:1.1` }),
  installations: (team) => ({ id: team }),
};

test('every table is rid of a workspace that is gone', async () => {
  const file = join(await newFolder(), 'state.db');
  const state = await openState({ file });
  const database = new DatabaseSync(file);
  onTestFinished(async () => {
    database.close();
    await state.close();
  });
  const tables = database
    .prepare("select name from sqlite_master where type = 'table' and name not like '%kysely%'")
    .all()
    .map(({ name }) => String(name));
  for (const table of tables) {
    const columns = database.prepare(`pragma table_info("${table}")`).all();
    const named = columns.some(({ name }) => name === 'team');
    expect(named || table in keys, `does ${table} hold what belongs to a workspace?`).toBe(true);
    for (const team of ['T1', 'T2']) {
      const given: Record<string, string> = named ? { team } : (keys[table]?.(team) ?? {});
      const values = columns.map(({ name, type }) => given[String(name)] ?? (type === 'integer' ? 1 : team));
      const places = columns.map(() => '?').join();
      database.prepare(`insert into "${table}" values (${places})`).run(...values);
    }
  }
  for (const done of ['share', 'file']) await state.claimEvent(`${done}:T1:C1:1.1`, now);
  await state.workspaces.forget({ team: 'T1' });
  const left = tables.map((table) => JSON.stringify(database.prepare(`select * from "${table}"`).all()));
  expect(left.filter((rows) => rows.includes('T1'))).toEqual([]);
  expect(left.filter((rows) => rows.includes('T2'))).toHaveLength(tables.length);
});
