import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, onTestFinished } from 'vitest';
import type { State } from '../../src/state/open-state.ts';
import { openState, type StateOptions } from '../../src/state/open-state.ts';
import { postgresIsHere, postgresServer } from '../support/postgres.ts';

/** Opens a replica: every call within one test sees the same, at first empty, database. */
export interface Open {
  (options?: Pick<StateOptions, 'tokenKey'>): Promise<State>;
  /** Where the database is, for those that open it themselves. */
  place: StateOptions;
}

/** Registers a suite for SQLite and for Postgres. */
export function onEveryDatabase(name: string, suite: (newPlace: () => Promise<Open>) => void): void {
  describe(`${name} on SQLite`, () => suite(newFile));
  onPostgres(name, suite);
}

/**
 * One database for the suite, emptied for each test. Skipped on a platform that has no Postgres for the tests, but
 * never in continuous integration.
 */
export function onPostgres(name: string, suite: (newPlace: () => Promise<Open>) => void): void {
  const run = postgresIsHere || process.env.CI ? describe : describe.skip;
  run(`${name} on Postgres`, () => {
    const database = `test_${randomUUID().replaceAll('-', '')}`;
    let server: string;
    beforeAll(async () => {
      server = await postgresServer();
      await onServer(server, `create database ${database}`);
    }, 60_000);
    afterAll(() => onServer(server, `drop database ${database} with (force)`));
    suite(async () => {
      const url = new URL(server);
      url.pathname = database;
      await onServer(url.href, 'drop schema public cascade; create schema public');
      return opener({ url: url.href });
    });
  });
}

export async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'state-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  return folder;
}

async function newFile(): Promise<Open> {
  const file = join(await newFolder(), 'state.db');
  return opener({ file });
}

/** Vitest runs these in the reverse order of their registration: replicas close before their place goes. */
function opener(place: StateOptions): Open {
  const open = async (options?: Pick<StateOptions, 'tokenKey'>) => {
    const state = await openState({ ...place, ...options });
    onTestFinished(() => state.close());
    return state;
  };
  return Object.assign(open, { place });
}

async function onServer(connectionString: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  await client.query(sql);
  await client.end();
}
