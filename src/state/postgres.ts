import { PostgresDialect } from 'kysely';
import pg from 'pg';

/**
 * In milliseconds: a database that does not answer is reported, and does not hang every request. Nothing here takes
 * a second but migrations, which wait for each other.
 */
const patience = { usual: 4000, migrating: 10_000 };

// What is counted comes as `bigint`, which would be read as text.
pg.types.setTypeParser(pg.types.builtins.INT8, Number);

/**
 * Connects lazily to `postgres://user:password@host/database`. `onError` hears of every connection that breaks:
 * the pool opens new ones. Unheard, idle or in use, a broken one would end the process.
 * https://node-postgres.com/apis/pool#events
 */
export function postgresDialect(
  url: string,
  onError: (error: Error) => void,
  work: keyof typeof patience = 'usual',
): PostgresDialect {
  const pool = new pg.Pool({
    connectionString: url,
    keepAlive: true,
    connectionTimeoutMillis: 5000,
    query_timeout: patience[work],
  });
  pool.on('connect', (client) => client.on('error', onError));
  // The pool repeats what an idle connection has said itself.
  pool.on('error', () => {});
  return new PostgresDialect({ pool });
}
