import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { type Database, missingIn, type Tables } from './tables.ts';

/** In milliseconds: one that does not answer is reported. When tables are made, replicas wait for each other. */
const patience = { usual: 4000, makingTables: 10_000 };

// What is counted comes as `bigint`, which would be read as text.
pg.types.setTypeParser(pg.types.builtins.INT8, Number);

/**
 * Opens `postgres://user:password@host/database` and makes the tables that it lacks. `onError` hears of connections that
 * break, which would end the process unheard: https://node-postgres.com/apis/pool#events
 */
export async function openPostgres(url: string, onError: (error: Error) => void): Promise<Database> {
  const usual = { connectionString: url, keepAlive: true, connectionTimeoutMillis: 5000 };
  await makeTables(new pg.Client({ ...usual, query_timeout: patience.makingTables }).on('error', onError));
  const pool = new pg.Pool({ ...usual, query_timeout: patience.usual });
  pool.on('connect', (client) => client.on('error', onError));
  // The pool repeats what an idle connection has said itself.
  pool.on('error', () => {});
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
}

/** Any number that is not used for anything else. */
const tablesLock = 20_190_425;

/** One replica after the other: those that start together on a new database make each table once. */
async function makeTables(client: pg.Client): Promise<void> {
  try {
    await client.connect();
    await client.query(`begin; select pg_advisory_xact_lock(${tablesLock})`);
    const { rows } = await client.query<{ name: string }>(`
      select table_name || '.' || column_name as name from information_schema.columns
        where table_schema = current_schema()
      union all select indexname from pg_indexes where schemaname = current_schema()`);
    const missing = missingIn(new Set(rows.map(({ name }) => name)));
    await client.query([...missing, 'commit'].join(';'));
  } finally {
    await client.end();
  }
}
