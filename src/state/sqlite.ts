import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  type CompiledQuery,
  type DatabaseConnection,
  Kysely,
  SqliteDialect,
  type SqliteDialectConfig,
  SqliteDriver,
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
  try {
    database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL');
    makeTables(database);
    database.exec('PRAGMA busy_timeout = 0');
  } catch (error) {
    database.close();
    throw error;
  }
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

/** A driver that lets the process go on while another one holds the file. */
class PatientDriver extends SqliteDriver {
  /** Since a statement last went through: those that stand in a row are not to wait one after the other. */
  private waited = 0;
  /** The only one, made once: Kysely keeps a note of each that it is given. */
  private connection: DatabaseConnection | undefined;

  override async acquireConnection(): Promise<DatabaseConnection> {
    const connection = await super.acquireConnection();
    this.connection ??= {
      streamQuery: connection.streamQuery.bind(connection),
      executeQuery: async <Row>(query: CompiledQuery) => {
        for (;;) {
          try {
            const result = await connection.executeQuery<Row>(query);
            this.waited = 0;
            return result;
          } catch (error) {
            if (!isBusy(error) || this.waited >= patience) throw error;
            this.waited += pause;
            await sleep(pause);
          }
        }
      },
    };
    return this.connection;
  }
}

/** Kysely's SQLite dialect is written for `better-sqlite3`; this gives it the same face of `node:sqlite`. */
function dialectOf(database: DatabaseSync): SqliteDialect {
  const values = (parameters: readonly unknown[]) => parameters as SQLInputValue[];
  const prepared = new LRUCache<string, SqliteStatement>({
    max: STATEMENTS,
    memoMethod: (sql) => {
      const statement = database.prepare(sql);
      return {
        reader: statement.columns().length > 0,
        all: (parameters) => statement.all(...values(parameters)),
        run: (parameters) => statement.run(...values(parameters)),
        iterate: (parameters) => statement.iterate(...values(parameters)),
      };
    },
  });
  const config: SqliteDialectConfig = {
    database: { close: () => database.close(), prepare: (sql) => prepared.memo(sql) },
  };
  return Object.assign(new SqliteDialect(config), { createDriver: () => new PatientDriver(config) });
}

const SQLITE_BUSY = 5;

/** Another process holds the file. The low byte is the code, the rest its detail: https://www.sqlite.org/rescode.html */
const isBusy = (error: unknown): boolean =>
  ((error as { errcode?: number }).errcode ?? 0) % 256 === SQLITE_BUSY;
