import { Kysely, sql } from 'kysely';
import { channelPackStore } from './channel-packs.ts';
import { deliveryLedger } from './deliveries.ts';
import { digestStore } from './digests.ts';
import { readTokenKey } from './encryption.ts';
import { claimEvent, pruneEvents, releaseEvent } from './events.ts';
import { feedbackStore, pruneFeedback } from './feedback.ts';
import { feedStore } from './feeds.ts';
import { installationStore } from './installations.ts';
import { longQuestionStore, pruneLongQuestions } from './long-questions.ts';
import { migrate, migrateSqlite } from './migrate.ts';
import { peopleStore } from './people.ts';
import { pruneDeliveries } from './prune-deliveries.ts';
import { pruneQuestions, questionStore } from './questions.ts';
import { pruneReplies, replyStore } from './replies.ts';
import { openSqliteFile, sqliteDialect } from './sqlite.ts';
import type { State } from './state.ts';
import type { Database, Tables } from './tables.ts';
import { pruneTurns, recallTurn, rememberTurn } from './turns.ts';
import { updateLog } from './updates.ts';
import { workspaceStore } from './workspaces.ts';

export interface StateOptions {
  /** `postgres://…`, shared by any number of replicas. Wins over `file`. */
  url?: string;
  /** A SQLite file, or `:memory:`; its folder is created. */
  file?: string;
  /** What tokens of several workspaces are encrypted with: 32 bytes in base64 or hex. */
  tokenKey?: string;
  /** Hears of database connections that break while nobody waits for them. */
  onError?: (error: Error) => void;
}

/** The store cannot be opened; the message says where and why, without a password. */
export class StateError extends Error {
  override name = 'StateError';
}

/**
 * Opens the store and brings its tables up to date. Throws a `StateError` for the database, and a plain one for
 * the key.
 */
export async function openState(options: StateOptions): Promise<State> {
  const key = options.tokenKey === undefined ? null : readTokenKey(options.tokenKey);
  const db = await openDatabase(options);
  let prunedAt = Number.NEGATIVE_INFINITY;
  const prune = async (now: Date) => {
    if (now.getTime() - prunedAt < pruneEvery) return;
    prunedAt = now.getTime();
    await pruneEvents(db, now);
    await pruneTurns(db, now);
    await pruneDeliveries(db, now);
    await pruneReplies(db, now);
    await pruneQuestions(db, now);
    await pruneFeedback(db, now);
    await pruneLongQuestions(db, now);
  };
  return {
    async claimEvent(id, now) {
      await prune(now);
      return claimEvent(db, id, now);
    },
    releaseEvent: (id) => releaseEvent(db, id),
    rememberTurn: (conversation, turn, now) => rememberTurn(db, conversation, turn, now),
    recallTurn: (conversation, now) => recallTurn(db, conversation, now),
    digests: digestStore(db),
    deliveries: deliveryLedger(db),
    feedback: feedbackStore(db),
    questions: questionStore(db),
    people: peopleStore(db),
    replies: replyStore(db),
    longQuestions: longQuestionStore(db),
    updates: updateLog(db),
    workspaces: workspaceStore(db),
    feeds: feedStore(db),
    channelPacks: channelPackStore(db),
    installations: key && installationStore(db, key),
    async ping() {
      await sql`select 1`.execute(db);
    },
    close: () => db.destroy(),
  };
}

const pruneEvery = 60 * 60 * 1000;

async function openDatabase({
  url,
  file = 'var/state.db',
  onError = () => {},
}: StateOptions): Promise<Database> {
  if (url !== undefined) return openPostgres(url, onError);
  try {
    const database = openSqliteFile(file);
    const db = new Kysely<Tables>({ dialect: sqliteDialect(database) });
    try {
      await migrateSqlite(db, database);
    } catch (error) {
      database.close();
      throw error;
    }
    return db;
  } catch (error) {
    throw new StateError(`The state file ${file} cannot be used: ${reason(error)}`, { cause: error });
  }
}

async function openPostgres(url: string, onError: (error: Error) => void): Promise<Database> {
  const where = readUrl(url);
  // Loaded only here: most installations have SQLite, and start sooner without it.
  const { postgresDialect } = await import('./postgres.ts');
  const migrating = new Kysely<Tables>({ dialect: postgresDialect(url, onError, 'migrating') });
  try {
    await migrate(migrating);
  } catch (error) {
    throw new StateError(`The database ${where} cannot be used: ${reason(error)}`, { cause: error });
  } finally {
    await migrating.destroy();
  }
  const db = new Kysely<Tables>({ dialect: postgresDialect(url, onError) });
  // Connected before the program has more to do, which could let the time to connect run out.
  await sql`select 1`.execute(db).catch(onError);
  return db;
}

/** Host and database of the address, fit for a log. */
function readUrl(url: string): string {
  const { protocol, host, pathname } = URL.parse(url) ?? {};
  if (protocol !== 'postgres:' && protocol !== 'postgresql:') {
    throw new StateError(
      'The address of the database must look like postgres://user:password@host:5432/database',
    );
  }
  return `${host}${pathname}`;
}

/** An `AggregateError` (every address of a host refused) has no message of its own. */
function reason(error: unknown): string {
  const { message, code } = error as { message?: string; code?: string };
  return message || code || String(error);
}
