import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import { SqliteDialect } from 'kysely';
import { LRUCache } from 'lru-cache';

/**
 * How long a statement waits for another process to let go of the file, in milliseconds. The wait blocks the
 * whole process, because the driver is synchronous: it stays below the three seconds that Slack waits.
 */
const busyTimeout = 2000;

/**
 * Opens a SQLite file (or `:memory:`) in WAL mode and creates its folder. Throws when the file cannot be
 * opened. A killed process loses nothing; a power cut may lose the last seconds (FULL would not, at ten times
 * the cost of each write). https://www.sqlite.org/pragma.html#pragma_synchronous
 */
export function openSqliteFile(file: string): DatabaseSync {
  if (file !== ':memory:') mkdirSync(dirname(file), { recursive: true });
  const database = new DatabaseSync(file, { timeout: busyTimeout });
  try {
    database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL');
  } catch (error) {
    database.close();
    throw error;
  }
  return database;
}

/** Statements kept prepared, which costs more than most of them take; SQLite renews them after a migration. */
const STATEMENTS = 200;

/** Kysely's SQLite dialect is written for `better-sqlite3`; this gives it the same face of `node:sqlite`. */
export function sqliteDialect(database: DatabaseSync): SqliteDialect {
  const prepared = new LRUCache<string, ReturnType<DatabaseSync['prepare']>>({ max: STATEMENTS });
  return new SqliteDialect({
    database: {
      close: () => database.close(),
      prepare: (sql) => {
        const statement = prepared.get(sql) ?? database.prepare(sql);
        prepared.set(sql, statement);
        const values = (parameters: readonly unknown[]) => parameters as SQLInputValue[];
        return {
          reader: statement.columns().length > 0,
          all: (parameters) => statement.all(...values(parameters)),
          run: (parameters) => statement.run(...values(parameters)),
          // Its own, since it may be half read when the same is asked again.
          iterate: (parameters) => database.prepare(sql).iterate(...values(parameters)),
        };
      },
    },
  });
}
