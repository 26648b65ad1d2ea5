import { type Migration, sql } from 'kysely';

/**
 * What each migration runs, in the order of their names: SQL that SQLite and Postgres read alike. One that has run
 * somewhere is never changed: add another. What the columns mean is said in `tables.ts`.
 */
const statements: Record<string, readonly string[]> = {
  '01-conversations': [
    'create table events (id text primary key, seen_at text not null)',
    'create index events_by_age on events (seen_at)',
    'create table turns (conversation text primary key, turn text not null, at text not null)',
    'create index turns_by_age on turns (at)',
  ],
  '02-digests': [
    `create table digests (
      id text primary key,
      team text not null,
      channel text not null,
      schedule text not null,
      settings text not null,
      state_name text not null,
      state text not null,
      owed_since text not null
    )`,
    'create index digests_by_channel on digests (team, channel)',
    `create table deliveries (
      team text not null,
      channel text not null,
      digest text not null,
      due text not null,
      state text not null,
      claim text not null,
      changed_at text not null,
      attempts integer not null default 0,
      retry_at text,
      day text,
      message text,
      error text,
      checked integer not null default 0,
      constraint deliveries_key primary key (team, channel, digest, due)
    )`,
    'create index deliveries_by_digest on deliveries (digest, due)',
    'create index deliveries_by_state on deliveries (state, changed_at)',
    'create table holds (team text primary key, until text not null)',
  ],
  '03-feedback': [
    `create table feedback (
      team text not null,
      channel text not null,
      message text not null,
      "user" text not null,
      verdict text not null,
      at text not null,
      constraint feedback_key primary key (team, channel, message, "user")
    )`,
    `create table questions (
      id text primary key,
      team text not null,
      "user" text,
      question text,
      language text not null,
      consent integer not null,
      at text not null
    )`,
    'create index questions_by_team on questions (team, at)',
  ],
  '04-installations': ['create table installations (id text primary key, sealed text not null)'],
  '05-people': [
    `create table people (
      team text not null,
      "user" text not null,
      language text,
      spoke text,
      keeps_questions integer not null default 0,
      welcomed_at text,
      constraint people_key primary key (team, "user")
    )`,
    `create table channels (
      team text not null,
      channel text not null,
      language text not null,
      constraint channels_key primary key (team, channel)
    )`,
    `create table replies (
      question text primary key,
      answer text not null,
      ask text not null,
      edited text not null,
      at text not null
    )`,
    'create index replies_by_age on replies (at)',
    'alter table questions add column nearest integer',
    'create index questions_by_age on questions (at)',
    'alter table feedback add column question text',
    'alter table feedback add column comment text',
    'create index feedback_by_age on feedback (at)',
  ],
  '07-updates': [
    `create table updates (
      team text not null,
      number integer not null,
      id text not null,
      body text not null,
      constraint updates_key primary key (team, number),
      constraint updates_by_id unique (team, id)
    )`,
  ],
  '09-workspaces': [
    'create table workspaces (team text primary key, organisation text not null)',
    'create index workspaces_by_organisation on workspaces (organisation)',
  ],
  '10-feeds': ['create table feeds (team text primary key, secret text not null unique)'],
  '11-channel-packs': [
    `create table channel_packs (
      team text not null,
      channel text not null,
      pack text not null,
      constraint channel_packs_key primary key (team, channel)
    )`,
  ],
  '12-question-packs': ['alter table questions add column pack text'],
  // Replicas follow each other's reloads no more; the names stay for databases that know them.
  '13-pack-reloads': ['create table pack_reloads (number integer primary key, at text not null)'],
  '14-no-pack-reloads': ['drop table pack_reloads'],
  '15-digests-ahead': [
    "alter table digests add column next_due text not null default ''",
    "alter table digests add column changed_at text not null default ''",
    'create index digests_by_next_due on digests (next_due)',
    'alter table deliveries add column post_at text',
    'create index deliveries_by_post_at on deliveries (post_at)',
  ],
  '16-long-questions': [
    `create table long_questions (
      team text not null,
      key text not null,
      text text not null,
      at text not null,
      constraint long_questions_key primary key (team, key)
    )`,
  ],
};

export const migrations: Record<string, Migration> = Object.fromEntries(
  Object.entries(statements).map(([name, all]) => [
    name,
    {
      async up(db) {
        for (const each of all) await sql.raw(each).execute(db);
      },
    },
  ]),
);
