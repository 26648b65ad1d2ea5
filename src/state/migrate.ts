import type { DatabaseSync } from 'node:sqlite';
import { setTimeout as wait } from 'node:timers/promises';
import { Migrator } from 'kysely';
import { migrations } from './migrations.ts';
import { isBusy } from './sqlite.ts';
import type { Database } from './tables.ts';

/** Runs what is missing. Several processes may do so at once: on Postgres, Kysely holds an advisory lock. */
export async function migrate(db: Database): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
  const { error, results } = await migrator.migrateToLatest();
  const failed = results?.find((result) => result.status === 'Error');
  if (failed) throw new Error(`migration ${failed.migrationName} failed`, { cause: error });
  if (error) throw error;
}

/**
 * The same for a SQLite file, where Kysely takes no lock: one transaction that no other process can share.
 * It is awaited without blocking, or two of them in one process would wait for each other.
 */
export async function migrateSqlite(db: Database, database: DatabaseSync): Promise<void> {
  await lock(database);
  try {
    await migrate(db);
    database.exec('COMMIT');
  } catch (error) {
    database.exec('ROLLBACK');
    throw error;
  }
}

const attempts = 400;
const pause = 25;

/** Ten seconds at most, then the error of SQLite. */
async function lock(database: DatabaseSync): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      database.exec('BEGIN IMMEDIATE');
      return;
    } catch (error) {
      if (attempt === attempts || !isBusy(error)) throw error;
      await wait(pause);
    }
  }
}
