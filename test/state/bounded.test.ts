import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openState } from '../../src/state/open-state.ts';
import { newLine } from '../support/line.ts';
import { waitFor } from '../support/wait-for.ts';
import { newFolder, onPostgres } from './places.ts';

const now = new Date('2026-05-04T07:00:00Z');

describe('a SQLite file that another process has locked', () => {
  const openLocked = async () => {
    const file = join(await newFolder(), 'state.db');
    const state = await openState({ file });
    const other = new DatabaseSync(file);
    onTestFinished(async () => {
      other.close();
      await state.close();
    });
    other.exec('BEGIN IMMEDIATE');
    return { state, unlock: () => other.exec('COMMIT') };
  };

  test('the process goes on while a statement waits, and the statement does not wait for ever', async () => {
    const { state } = await openLocked();
    const order: string[] = [];
    setImmediate(() => order.push('another request'));
    await state.claimEvent('Ev1', now).catch((error: Error) => order.push(error.message));
    expect(order).toEqual(['another request', 'database is locked']);
  });

  test('statements that come together do not wait one after the other', async () => {
    const { state } = await openLocked();
    const order: string[] = [];
    const ids = Array.from({ length: 20 }, (_, number) => `Ev${number}`);
    const claims = ids.map((id) => state.claimEvent(id, now).catch(() => order.push('refused')));
    // Twenty times the patience of one would be twenty seconds.
    const late = sleep(10_000, null, { ref: false }).then(() => order.push('late'));
    await Promise.race([Promise.all(claims), late]);
    expect(order).toEqual(ids.map(() => 'refused'));
  });

  test('what waits for a short while goes through', async () => {
    const { state, unlock } = await openLocked();
    const claim = state.claimEvent('Ev1', now);
    setTimeout(unlock, 100);
    expect(await claim).toBe(true);
  });
});

onPostgres('a database that hangs', (newPlace) => {
  test('is given up within seconds', async () => {
    const { place } = await newPlace();
    const line = await newLine(place.url ?? '');
    onTestFinished(line.cut);
    const state = await openState({ url: line.url });
    onTestFinished(() => state.close());
    await state.ping();
    line.hang();
    const given = state.claimEvent('Ev1', now).then(
      () => 'claimed',
      () => 'given up',
    );
    expect(await Promise.race([given, sleep(8_000, 'still waiting', { ref: false })])).toBe('given up');
  });

  test('connections that break while nobody uses them end nothing', async () => {
    const { place } = await newPlace();
    const heard: string[] = [];
    const state = await openState({ url: place.url ?? '', onError: ({ message }) => heard.push(message) });
    onTestFinished(() => state.close());
    await state.ping();
    const admin = new pg.Client(place.url);
    await admin.connect();
    await admin.query(
      'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
    );
    await admin.end();
    await waitFor(() => expect(heard.join()).toContain('terminating connection'));
    await state.ping();
  });
});
