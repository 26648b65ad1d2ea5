import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { openState } from '../../src/state/open-state.ts';
import { newFolder } from './places.ts';

test('each migration keeps its name: a database that knows one which is gone is refused', async () => {
  const file = join(await newFolder(), 'state.db');
  await (await openState({ file })).close();
  const database = new DatabaseSync(file);
  const names = database.prepare('select name from kysely_migration order by name').all();
  database.close();
  expect(names.map(({ name }) => name)).toEqual([
    '01-conversations',
    '02-digests',
    '03-feedback',
    '04-installations',
    '05-people',
    '07-updates',
    '09-workspaces',
    '10-feeds',
    '11-channel-packs',
    '12-question-packs',
    '13-pack-reloads',
    '14-no-pack-reloads',
    '15-digests-ahead',
    '16-long-questions',
  ]);
});

test('a database that an earlier version left half way is brought up to date, and keeps what it holds', async () => {
  const file = join(await newFolder(), 'state.db');
  await (await openState({ file })).close();
  const database = new DatabaseSync(file);
  // As it stood before the last two.
  database.exec(`
    drop table long_questions;
    drop index digests_by_next_due; alter table digests drop column next_due; alter table digests drop column changed_at;
    drop index deliveries_by_post_at; alter table deliveries drop column post_at;
    delete from kysely_migration where name >= '15';
    insert into feeds (team, secret) values ('T1', 'kept');
    insert into channel_packs (team, channel, pack) values ('T1', 'C1', 'regional');
  `);
  database.close();
  const state = await openState({ file });
  expect(await state.feeds.secretOf('T1')).toBe('kept');
  expect(await state.channelPacks.find('T1', 'C1')).toBe('regional');
  await state.longQuestions.keep('T1', 'quand ?', new Date('2026-05-04T07:00:00Z'));
  expect(await state.digests.dueBy(new Date('2026-05-04T07:00:00Z'))).toEqual([]);
  await state.close();
});
