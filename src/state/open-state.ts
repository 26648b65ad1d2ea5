import { sql } from 'kysely';
import type { Language } from '../understanding/language.ts';
import { eventStore, longQuestionStore, replyStore, turnStore } from './conversations.ts';
import { deliveryLedger } from './deliveries.ts';
import { digestStore } from './digests.ts';
import { tokenKeyOf } from './encryption.ts';
import { feedbackStore } from './feedback.ts';
import { feedStore } from './feeds.ts';
import { installationStore } from './installations.ts';
import { channelChoice, peopleStore } from './people.ts';
import { questionStore } from './questions.ts';
import { openSqlite } from './sqlite.ts';
import type { Database } from './tables.ts';
import { updateLog } from './updates.ts';
import { workspaceStore } from './workspaces.ts';

export interface StateOptions {
  /** `postgres://…`, shared by any number of replicas; without it there is a file. */
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

/** Opens the store and brings its tables up to date. Throws a `StateError` where the database cannot be used. */
export async function openState(options: StateOptions) {
  const key = options.tokenKey === undefined ? null : tokenKeyOf(options.tokenKey);
  const db = await openDatabase(options);
  return {
    ...eventStore(db),
    ...turnStore(db),
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
    channelLanguages: channelChoice<Language>(db, ['channels', 'language']),
    /** By the id of the roadmap; without one, the channel takes the main one. */
    channelPacks: channelChoice(db, ['channel_packs', 'pack']),
    /** Null where no key for the tokens was given: the app then serves the one workspace of its bot token. */
    installations: key && installationStore(db, key),
    /** Throws when the database does not answer. */
    async ping(): Promise<void> {
      await sql`select 1`.execute(db);
    },
    close: (): Promise<void> => db.destroy(),
  };
}

/** What outlives one request, and what several replicas must share. Instants are passed in: no clock here. */
export type State = Awaited<ReturnType<typeof openState>>;

async function openDatabase({ url, file = '', onError = () => {} }: StateOptions): Promise<Database> {
  const { host, pathname } = new URL(url ?? 'file:');
  const where = url === undefined ? `state file ${file}` : `database ${host}${pathname}`;
  try {
    // Postgres is loaded only here: most installations have SQLite, and start sooner without it.
    const db =
      url === undefined ? openSqlite(file) : await (await import('./postgres.ts')).openPostgres(url, onError);
    // Connected before the program has more to do, which could let the time to connect run out.
    await sql`select 1`.execute(db).catch(onError);
    return db;
  } catch (error) {
    throw new StateError(`The ${where} cannot be used: ${reason(error)}`, { cause: error });
  }
}

/** An `AggregateError` (every address of a host refused) has no message of its own. */
function reason(error: unknown): string {
  const { message, code } = error as { message?: string; code?: string };
  return message || code || String(error);
}
