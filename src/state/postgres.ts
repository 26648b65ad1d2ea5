import { PostgresDialect } from 'kysely';
import pg from 'pg';

/** In milliseconds: a database that does not answer is reported, and does not hang every request. */
const timeouts = { connectionTimeoutMillis: 5000, query_timeout: 10_000 };

/**
 * Connects lazily to `postgres://user:password@host/database`. `onError` hears of connections that break while
 * idle (the server restarted): the pool opens new ones, and unheard they would end the process.
 * https://node-postgres.com/apis/pool#error
 */
export function postgresDialect(url: string, onError: (error: Error) => void): PostgresDialect {
  const pool = new pg.Pool({ connectionString: url, keepAlive: true, ...timeouts });
  pool.on('error', onError);
  return new PostgresDialect({ pool });
}
