import type { Kysely } from 'kysely';

/** What a column holds: `key` is text that the primary key consists of, `?` may be null. */
interface Kinds {
  key: string;
  text: string;
  'text?': string | null;
  'integer key': number;
  integer: number;
  'integer?': number | null;
}

/**
 * The columns of every table, the same in SQLite and Postgres: text, and whole numbers below 2³¹. Instants are
 * text as `toISOString` writes them, so that they sort; lists and objects are JSON.
 *
 * A table, a column or an index that is added here is made in every database that lacks it. None is renamed, gets
 * another meaning or goes as long as a version that knows it may run: replicas of the version before go on beside.
 */
export const columns = {
  events: { id: 'key', seen_at: 'text' },
  turns: { conversation: 'key', turn: 'text', at: 'text' },
  digests: {
    id: 'key',
    team: 'text',
    channel: 'text',
    /** Weekday, hour and zone: when it changes, what was due before is no longer owed. */
    schedule: 'text',
    /** JSON, all but the state. */
    settings: 'text',
    state_name: 'text',
    state: 'text',
    owed_since: 'text',
    /** Its due time that was not looked after yet; empty when that is still to be found out. */
    next_due: 'text',
    changed_at: 'text',
  },
  deliveries: {
    team: 'key',
    channel: 'key',
    digest: 'key',
    due: 'key',
    state: 'text',
    /** Who holds the row while its state is `claimed` or `sending`. */
    claim: 'text',
    changed_at: 'text',
    attempts: 'integer',
    retry_at: 'text?',
    day: 'text?',
    message: 'text?',
    error: 'text?',
    /** 1 = Slack was asked about it and cannot tell. */
    checked: 'integer',
    post_at: 'text?',
  },
  /** Workspaces that Slack asked to wait. */
  holds: { team: 'key', until: 'text' },
  feedback: {
    team: 'key',
    channel: 'key',
    message: 'key',
    user: 'key',
    verdict: 'text',
    at: 'text',
    question: 'text?',
    comment: 'text?',
  },
  questions: {
    id: 'key',
    team: 'text',
    user: 'text?',
    question: 'text?',
    language: 'text',
    consent: 'integer',
    at: 'text',
    nearest: 'integer?',
    pack: 'text?',
  },
  people: { team: 'key', user: 'key', language: 'text?', spoke: 'text?' },
  channels: { team: 'key', channel: 'key', language: 'text' },
  /** `question`: team, channel and timestamp of a message; `edited`: the timestamp of its last edit. */
  replies: { question: 'key', answer: 'text', ask: 'text', edited: 'text', at: 'text' },
  /** `key`: what a button carries instead of the text. */
  long_questions: { team: 'key', key: 'key', text: 'text', at: 'text' },
  /** `body`: the update as JSON; `number` counts those of a workspace, from 1. */
  updates: { team: 'key', number: 'integer key', id: 'text', body: 'text' },
  /** Of organisations that have installed the app for all their workspaces. */
  workspaces: { team: 'key', organisation: 'text' },
  feeds: { team: 'key', secret: 'text' },
  channel_packs: { team: 'key', channel: 'key', pack: 'text' },
  /** `sealed`: the installation with its tokens, encrypted. */
  installations: { id: 'key', sealed: 'text' },
} as const satisfies Record<string, Record<string, keyof Kinds>>;

type Columns = typeof columns;
export type Tables = {
  [T in keyof Columns]: { -readonly [C in keyof Columns[T]]: Kinds[Columns[T][C] & keyof Kinds] };
};
export type Database = Kysely<Tables>;

/** By name. Unique ones were constraints in the SQLite files of earlier versions, under names of SQLite's own. */
const indexes = {
  events_by_age: 'index on events (seen_at)',
  turns_by_age: 'index on turns (at)',
  digests_by_channel: 'index on digests (team, channel)',
  digests_by_next_due: 'index on digests (next_due)',
  deliveries_by_digest: 'index on deliveries (digest, due)',
  deliveries_by_state: 'index on deliveries (state, changed_at)',
  deliveries_by_post_at: 'index on deliveries (post_at)',
  feedback_by_age: 'index on feedback (at)',
  questions_by_team: 'index on questions (team, at)',
  questions_by_age: 'index on questions (at)',
  replies_by_age: 'index on replies (at)',
  updates_by_id: 'unique index on updates (team, id)',
  workspaces_by_organisation: 'index on workspaces (organisation)',
  feeds_secret_key: 'unique index on feeds (secret)',
};

/** What makes a new database, or what an earlier one lacks. `there`: its indexes, its columns as `table.column`. */
export function missingIn(there: ReadonlySet<string>): string[] {
  const tables = Object.entries(columns).flatMap(([table, kinds]) => {
    const all = Object.entries(kinds);
    const missing = all.filter(([column]) => !there.has(`${table}.${column}`));
    if (missing.length < all.length) {
      return missing.map((column) => `alter table ${table} add column ${inSql(column)}`);
    }
    const key = all.filter(([, kind]) => kind.endsWith('key')).map(([column]) => `"${column}"`);
    return [`create table ${table} (${all.map(inSql).join()}, primary key (${key.join()}))`];
  });
  const missing = Object.entries(indexes).filter(([name]) => !there.has(name));
  return [...tables, ...missing.map(([name, of]) => `create ${of.replace('index', `index ${name}`)}`)];
}

/** The default is for rows that are older than the column. */
function inSql([column, kind]: [string, keyof Kinds]): string {
  const [type, none] = kind.startsWith('integer') ? ['integer', '0'] : ['text', "''"];
  return `"${column}" ${type}${kind.endsWith('?') ? '' : ` not null default ${none}`}`;
}
