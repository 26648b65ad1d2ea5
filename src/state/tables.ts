import type { Kysely } from 'kysely';

/**
 * The columns of every table, the same in SQLite and Postgres: text, and whole numbers below 2³¹. Instants are
 * text as `toISOString` writes them, so that they sort; lists and objects are JSON.
 */
export interface Tables {
  events: { id: string; seen_at: string };
  turns: { conversation: string; turn: string; at: string };
  digests: {
    id: string;
    team: string;
    channel: string;
    /** Weekday, hour and zone: when it changes, what was due before is no longer owed. */
    schedule: string;
    /** JSON, all but the state. */
    settings: string;
    state_name: string;
    state: string;
    owed_since: string;
    /** Its due time that was not looked after yet; empty when that is still to be found out. */
    next_due: string;
    changed_at: string;
  };
  deliveries: {
    team: string;
    channel: string;
    digest: string;
    due: string;
    state: string;
    /** Who holds the row while its state is `claimed` or `sending`. */
    claim: string;
    changed_at: string;
    attempts: number;
    retry_at: string | null;
    day: string | null;
    message: string | null;
    error: string | null;
    /** 1 = Slack was asked about it and cannot tell. */
    checked: number;
    post_at: string | null;
  };
  /** Workspaces that Slack asked to wait. */
  holds: { team: string; until: string };
  feedback: {
    team: string;
    channel: string;
    message: string;
    user: string;
    verdict: string;
    at: string;
    question: string | null;
    comment: string | null;
  };
  questions: {
    id: string;
    team: string;
    user: string | null;
    question: string | null;
    language: string;
    consent: number;
    at: string;
    nearest: number | null;
    pack: string | null;
  };
  people: {
    team: string;
    user: string;
    language: string | null;
    spoke: string | null;
  };
  channels: { team: string; channel: string; language: string };
  /** `question`: team, channel and timestamp of a message; `edited`: the timestamp of its last edit. */
  replies: { question: string; answer: string; ask: string; edited: string; at: string };
  /** `key`: what a button carries instead of the text. */
  long_questions: { team: string; key: string; text: string; at: string };
  /** `body`: the update as JSON; `number` counts those of a workspace, from 1. */
  updates: { team: string; number: number; id: string; body: string };
  /** Of organisations that have installed the app for all their workspaces. */
  workspaces: { team: string; organisation: string };
  feeds: { team: string; secret: string };
  channel_packs: { team: string; channel: string; pack: string };
  /** `sealed`: the installation with its tokens, encrypted. */
  installations: { id: string; sealed: string };
}

export type Database = Kysely<Tables>;
