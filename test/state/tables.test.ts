import { DatabaseSync } from 'node:sqlite';
import pg from 'pg';
import { expect, test } from 'vitest';
import type { StateOptions } from '../../src/state/open-state.ts';
import { missingIn } from '../../src/state/tables.ts';
import { settingsOf } from '../digest/roadmaps.ts';
import { onEveryDatabase } from './places.ts';

const now = new Date('2026-05-04T07:00:00Z');
const { state, ...settings } = settingsOf({ id: 'D1', team: 'T1', channel: 'C1', creator: 'U1' });
/** With a choice that there is no more. */
const before = { ...settings, skipWhenUnchanged: true };
const update = {
  id: 'one',
  team: 'T1',
  roadmap: 'esante-2019',
  deadline: '13.2',
  state: 'done',
  date: null,
  note: null,
  evidence: null,
  by: 'U1',
  day: '2026-05-04',
  at: now.toISOString(),
} as const;

/** As the version that first knew updates left it, but for the tables that nothing is asked of here. */
const ofAnEarlierVersion = `
  create table kysely_migration (name varchar(255) primary key, timestamp varchar(255) not null);
  insert into kysely_migration values ('01-conversations', '2026'), ('07-updates', '2026');
  create table digests (
    id text primary key, team text not null, channel text not null, schedule text not null, settings text not null,
    state_name text not null, state text not null, owed_since text not null
  );
  create index digests_by_channel on digests (team, channel);
  create table deliveries (
    team text not null, channel text not null, digest text not null, due text not null, state text not null,
    claim text not null, changed_at text not null, attempts integer not null default 0, retry_at text, day text,
    message text, error text, checked integer not null default 0,
    constraint deliveries_key primary key (team, channel, digest, due)
  );
  create index deliveries_by_digest on deliveries (digest, due);
  create table people (
    team text not null, "user" text not null, language text, spoke text,
    keeps_questions integer not null default 0, welcomed_at text,
    constraint people_key primary key (team, "user")
  );
  create table updates (
    team text not null, number integer not null, id text not null, body text not null,
    constraint updates_key primary key (team, number), constraint updates_by_id unique (team, id)
  );
  create table feeds (team text primary key, secret text not null unique);
  insert into digests values ('D1', 'T1', 'C1', 'monday 09:00 Europe/Paris', '${JSON.stringify(before)}', 'on',
    '${JSON.stringify(state)}', '2026-04-01T07:00:00.000Z');
  insert into deliveries values ('T1', 'C1', 'D1', '2026-04-27T07:00:00.000Z', 'sent', 'claim',
    '2026-04-27T07:00:01.000Z', 0, null, '2026-04-27', '1777.001', null, 0);
  alter table deliveries add column post_at text;
  insert into deliveries values ('T1', 'C1', 'D1', '2026-05-04T06:00:00.000Z', 'sent', 'claim',
    '2026-05-04T05:54:00.000Z', 0, null, '2026-05-04', 'Q0SCHEDULED', null, 0, '2026-05-04T06:00:17.000Z');
  insert into people (team, "user", language) values ('T1', 'U1', 'en');
  insert into updates values ('T1', 1, 'one', '${JSON.stringify(update)}');
  insert into feeds values ('T1', 'kept')`;

/** Runs SQL in a database past the program; gives the names of all that is in it. */
async function run({ file, url }: StateOptions, sql: string): Promise<string[]> {
  if (file !== undefined) {
    const database = new DatabaseSync(file);
    database.exec(sql);
    const all = database.prepare('select name from sqlite_master order by name').all();
    database.close();
    return all.map(({ name }) => String(name));
  }
  const client = new pg.Client(url);
  await client.connect();
  await client.query(sql);
  const { rows } = await client.query(
    'select relname from pg_class where relnamespace = current_schema()::regnamespace',
  );
  await client.end();
  return rows.map(({ relname }) => String(relname)).sort();
}

/** As the version left it that posted each digest itself, at its hour, and had no columns of what Slack is to post. */
const ofOneThatDidNotSchedule = `
  create table digests (
    id text primary key, team text not null, channel text not null, schedule text not null, settings text not null,
    state_name text not null, state text not null, owed_since text not null, next_due text not null default ''
  );
  create table deliveries (
    team text not null, channel text not null, digest text not null, due text not null, state text not null,
    claim text not null, changed_at text not null, attempts integer not null default 0, retry_at text, day text,
    message text, error text, primary key (team, channel, digest, due)
  );
  insert into digests values ('D1', 'T1', 'C1', 'monday 09:00 Europe/Paris', '${JSON.stringify(settings)}', 'on',
    '${JSON.stringify(state)}', '2026-04-01T07:00:00.000Z', '2026-05-11T07:00:00.000Z');
  insert into deliveries values ('T1', 'C1', 'D1', '2026-04-27T07:00:00.000Z', 'sent', 'claim',
    '2026-04-27T07:00:01.000Z', 0, null, '2026-04-27', '1777.001', null);
  insert into deliveries values ('T1', 'C1', 'D1', '2026-05-04T07:00:00.000Z', 'unknown', 'claim',
    '2026-05-04T07:00:08.000Z', 0, null, '2026-05-04', null, 'HTTP 500')`;

onEveryDatabase('tables', (newPlace) => {
  test('one of the version that handed nothing to Slack ahead gets the columns of what is, and goes on', async () => {
    const open = await newPlace();
    await run(open.place, ofOneThatDidNotSchedule);
    const { digests, deliveries } = await open();
    expect((await digests.find('D1'))?.settings).toEqual({ ...settings, state });
    const sent = await deliveries.lastSent('D1', now);
    expect(sent).toMatchObject({ message: '1777.001', postAt: new Date('2026-04-27T07:00:01Z') });
    expect(await deliveries.outdated(new Date(0))).toEqual([]);
    // What it knew nothing about, it posted at once: Slack, asked once, cannot tell.
    const at = new Date('2026-05-04T07:00:08Z');
    const [unknown, ...others] = await deliveries.toCheck(new Date(at.getTime() + 60_000));
    expect(others).toEqual([]);
    expect(unknown).toMatchObject({ due: now, postAt: at });
    if (unknown) await deliveries.resolve(unknown, 'unreadable', at);
    expect(await deliveries.toCheck(new Date(at.getTime() + 60_000))).toEqual([]);
    expect(await deliveries.open()).toEqual({});
    // A new one is marked, handed over, and taken back once somebody changes its digest.
    const key = { team: 'T1', channel: 'C1', digest: 'D1', due: new Date('2026-05-11T07:00:00Z') };
    const claim = await deliveries.claim(key, at);
    if (!claim) throw new Error('not claimed');
    expect(await deliveries.startSending(key, claim, { day: '2026-05-11', at: key.due }, at)).toBe(true);
    await deliveries.settle(key, claim, { state: 'sent', message: 'Q1' });
    expect(await deliveries.outdated(at)).toEqual([]);
    await digests.save({ ...settings, state }, new Date(at.getTime() + 1000));
    expect(await deliveries.outdated(at)).toMatchObject([{ ...key, message: 'Q1', postAt: key.due }]);
  });

  test('a database that an earlier version left gets what it lacks, and keeps what it holds', async () => {
    const open = await newPlace();
    await run(open.place, ofAnEarlierVersion);
    const replicas = await Promise.all([open(), open()]);
    const { digests, deliveries, people, updates, feeds, longQuestions, channelPacks } = replicas[0];
    expect(await digests.dueBy(now)).toEqual([{ id: 'D1', team: 'T1', seen: '' }]);
    expect((await digests.find('D1'))?.settings).toEqual({ ...settings, state });
    // What it handed to Slack ahead of its hour is posted by Slack, and by nobody else.
    const ahead = { team: 'T1', channel: 'C1', digest: 'D1', due: new Date('2026-05-04T06:00:00Z') };
    const postAt = new Date('2026-05-04T06:00:17Z');
    expect(await deliveries.lastSent('D1', now)).toMatchObject({ ...ahead, message: 'Q0SCHEDULED', postAt });
    expect(await deliveries.isOver(ahead)).toBe(true);
    expect(await deliveries.claim(ahead, now)).toBeNull();
    expect(await deliveries.lastSent('D1', ahead.due)).toMatchObject({
      message: '1777.001',
      postAt: new Date('2026-04-27T07:00:01Z'),
    });
    // Nobody has changed the digest since: it stays with Slack.
    expect(await deliveries.outdated(ahead.due)).toEqual([]);
    expect(await people.usualLanguage('T1', 'U1', 'C1')).toBe('en');
    await people.noteSpoken('T1', 'U2', 'fr');
    expect(await updates.add(update)).toBe(false);
    expect(await updates.add({ ...update, id: 'two' })).toBe(true);
    expect(await updates.of('T1')).toMatchObject([{ id: 'one' }, { id: 'two' }]);
    expect(await feeds.secretOf('T1')).toBe('kept');
    await channelPacks.choose('T1', 'C1', 'regional');
    await longQuestions.keep('T1', 'quand ?', now);
    const key = { team: 'T1', channel: 'C1', digest: 'D1', due: now };
    const claims = replicas.map((replica) => replica.deliveries.claim(key, now));
    expect((await Promise.all(claims)).filter((claim) => claim !== null)).toHaveLength(1);
  });

  test('a database that lacks nothing is left as it is', async () => {
    const open = await newPlace();
    await open();
    const before = await run(open.place, 'select 1');
    expect(before).toEqual(expect.arrayContaining(['deliveries', 'deliveries_by_post_at', 'updates_by_id']));
    await open();
    expect(await run(open.place, 'select 1')).toEqual(before);
  });
});

test('what is missing is made, a table, a column or an index, and nothing else', () => {
  const all = missingIn(new Set());
  const names = all.flatMap((sql) => {
    const [, table, list = ''] = /^create table (\w+) \((.*), primary key/.exec(sql) ?? [];
    const [, index] = /^create (?:unique )?index (\w+)/.exec(sql) ?? [];
    return table ? [...list.matchAll(/"(\w+)"/g)].map(([, column]) => `${table}.${column}`) : [index ?? ''];
  });
  expect(missingIn(new Set(names))).toEqual([]);
  const lacking = ['deliveries.post_at', 'digests.next_due', 'feeds_secret_key'];
  expect(missingIn(new Set(names.filter((name) => !lacking.includes(name))))).toEqual([
    `alter table digests add column "next_due" text not null default ''`,
    'alter table deliveries add column "post_at" text',
    'create unique index feeds_secret_key on feeds (secret)',
  ]);
});
