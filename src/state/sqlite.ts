import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  type CompiledQuery,
  type DatabaseConnection,
  Kysely,
  SqliteDialect,
  type SqliteStatement,
} from 'kysely';
import { LRUCache } from 'lru-cache';
import { type Database, missingIn, type Tables } from './tables.ts';

/** How long opening the file waits for another process to let go of it, in milliseconds: the process stands still. */
const busyTimeout = 2000;
/** The same for a statement, which is tried again in pauses: the process goes on, and no person waits longer. */
const patience = 1000;
const pause = 20;

/**
 * Opens a SQLite file (or `:memory:`) in WAL mode, creates its folder, and makes the tables that it lacks. Throws when
 * the file cannot be opened. A killed process loses nothing; a power cut may lose the last seconds (FULL would not, at
 * ten times the cost of each write). https://www.sqlite.org/pragma.html#pragma_synchronous
 */
export function openSqlite(file: string): Database {
  if (file !== ':memory:') mkdirSync(dirname(file), { recursive: true });
  const database = new DatabaseSync(file, { timeout: busyTimeout });
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL');
  makeTables(database);
  database.exec('PRAGMA busy_timeout = 0');
  return new Kysely<Tables>({ dialect: dialectOf(database) });
}

/** Without a pause in which something else of this process could wait for it. */
function makeTables(database: DatabaseSync): void {
  const missing = () => {
    const there = database.prepare(`
      select name from sqlite_master where type = 'index'
      union all select its.name || '.' || of.name from sqlite_master its, pragma_table_info(its.name) of`);
    return missingIn(new Set(there.all().map(({ name }) => String(name))));
  };
  if (missing().length === 0) return;
  database.exec('BEGIN IMMEDIATE');
  // Another process may have made them meanwhile.
  database.exec([...missing(), 'COMMIT'].join(';'));
}

/** Statements kept prepared, which costs more than most of them take; SQLite renews them when a table changes. */
const STATEMENTS = 200;

/** Lets the process go on while another one holds the file. */
function waitWhileBusy(connection: DatabaseConnection): void {
  const execute = connection.executeQuery.bind(connection);
  // Since a statement last went through: those that stand in a row are not to wait one after the other.
  let waited = 0;
  connection.executeQuery = async <Row>(query: CompiledQuery) => {
    for (;;) {
      try {
        const result = await execute<Row>(query);
        waited = 0;
        return result;
      } catch (error) {
        if (!isBusy(error) || waited >= patience) throw error;
        waited += pause;
        await sleep(pause);
      }
    }
  };
}

/** Kysely's SQLite dialect is written for `better-sqlite3`; this gives it the same face of `node:sqlite`. */
function dialectOf(database: DatabaseSync): SqliteDialect {
  const prepared = new LRUCache<string, SqliteStatement>({
    max: STATEMENTS,
    memoMethod: (sql) => {
      const statement = database.prepare(sql);
      return {
        reader: statement.columns().length > 0,
        all: (values) => statement.all(...(values as SQLInputValue[])),
        run: (values) => statement.run(...(values as SQLInputValue[])),
        iterate: (values) => statement.iterate(...(values as SQLInputValue[])),
      };
    },
  });
  return new SqliteDialect({
    database: { close: () => database.close(), prepare: (sql) => prepared.memo(sql) },
    onCreateConnection: async (connection) => waitWhileBusy(connection),
  });
}

const SQLITE_BUSY = 5;

/** Another process holds the file. The low byte is the code, the rest its detail: https://www.sqlite.org/rescode.html */
const isBusy = (error: unknown): boolean =>
  ((error as { errcode?: number }).errcode ?? 0) % 256 === SQLITE_BUSY;
