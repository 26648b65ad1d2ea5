import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { describe, onTestFinished } from 'vitest';
import { openState, type StateOptions } from '../../src/state/open-state.ts';
import type { State } from '../../src/state/state.ts';

/** Opens a replica: every call within one test sees the same, at first empty, database. */
export interface Open {
  (options?: Pick<StateOptions, 'tokenKey'>): Promise<State>;
  /** Where the database is, for those that open it themselves. */
  place: StateOptions;
}

/** Registers a suite for SQLite and, where TEST_DATABASE_URL names a server, for Postgres. */
export function onEveryDatabase(name: string, suite: (newPlace: () => Promise<Open>) => void): void {
  describe(`${name} on SQLite`, () => suite(newFile));
  onPostgres(name, suite);
}

export function onPostgres(name: string, suite: (newPlace: () => Promise<Open>) => void): void {
  const url = process.env.TEST_DATABASE_URL;
  if (url) describe(`${name} on Postgres`, () => suite(() => newDatabase(url)));
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

async function newDatabase(server: string): Promise<Open> {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await onServer(server, `create database ${name}`);
  onTestFinished(() => onServer(server, `drop database ${name} with (force)`));
  const url = new URL(server);
  url.pathname = name;
  return opener({ url: url.href });
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
