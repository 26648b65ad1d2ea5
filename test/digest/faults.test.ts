import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, onTestFinished, test } from 'vitest';
import { deliverDue } from '../../src/digest/deliver.ts';
import type { DeliverOptions } from '../../src/digest/send.ts';
import type { State } from '../../src/state/open-state.ts';
import { openState } from '../../src/state/open-state.ts';
import { newFolder, onEveryDatabase, onPostgres } from '../state/places.ts';
import { newLine } from '../support/line.ts';
import { onlyPack } from '../support/roadmap.ts';
import { roadmap, settingsOf, tellsNothing } from './roadmaps.ts';

const replica = join(import.meta.dirname, 'replica.ts');

const due = new Date('2019-11-25T08:00:00Z');
const created = new Date('2019-11-20T12:00:00Z');
const minutes = (count: number) => new Date(due.getTime() + count * 60_000);

/** A channel that outlives every process: one line for each post. */
async function newChannel() {
  const file = join(await newFolder(), 'posts');
  await writeFile(file, '');
  return {
    file,
    posts: () => readFileSync(file, 'utf8').split('\n').length - 1,
    options: (state: State, at: Date): DeliverOptions => ({
      state,
      packs: onlyPack(roadmap),
      clock: () => at,
      ...tellsNothing,
      send: async (_digest, { channel }) => {
        appendFileSync(file, `${channel}\n`);
        return { outcome: 'sent', message: '1.1' };
      },
      tellCreator: async () => {},
    }),
  };
}

onEveryDatabase('a process that is killed', (newPlace) => {
  const kill = (place: object, moment: string, file: string) => {
    const args = [replica, JSON.stringify(place), moment, file, due.toISOString()];
    return spawnSync(process.execPath, args, { encoding: 'utf8' });
  };

  test('between claim and send: another one posts, once', async () => {
    const open = await newPlace();
    const state = await open();
    await state.digests.save(settingsOf(), created);
    const channel = await newChannel();
    expect(kill(open.place, 'before', channel.file)).toMatchObject({ signal: 'SIGKILL', stderr: '' });
    expect(channel.posts()).toBe(0);
    for (const minute of [1, 6, 7]) await deliverDue(channel.options(state, minutes(minute)));
    expect(channel.posts()).toBe(1);
  }, 60_000);

  test('between send and record: nobody posts it again, and it is reported', async () => {
    const open = await newPlace();
    const state = await open();
    await state.digests.save(settingsOf(), created);
    const channel = await newChannel();
    expect(kill(open.place, 'after', channel.file)).toMatchObject({ signal: 'SIGKILL', stderr: '' });
    expect(channel.posts()).toBe(1);
    const reports = [];
    for (const minute of [1, 6, 7])
      reports.push(...(await deliverDue(channel.options(state, minutes(minute)))));
    expect(channel.posts()).toBe(1);
    expect(reports).toMatchObject([{ outcome: 'unknown', due }]);
  }, 60_000);
});

describe('a SQLite file that another process has locked', () => {
  const openFile = async () => {
    const file = join(await newFolder(), 'state.db');
    const state = await openState({ file });
    const other = new DatabaseSync(file);
    onTestFinished(async () => {
      other.close();
      await state.close();
    });
    await state.digests.save(settingsOf(), created);
    return { state, lock: () => other.exec('BEGIN IMMEDIATE'), unlock: () => other.exec('COMMIT') };
  };

  test('at the due time: the next tick posts', async () => {
    const { state, lock, unlock } = await openFile();
    const channel = await newChannel();
    lock();
    await expect(deliverDue(channel.options(state, due))).rejects.toThrow('locked');
    expect(channel.posts()).toBe(0);
    unlock();
    await deliverDue(channel.options(state, minutes(1)));
    expect(channel.posts()).toBe(1);
  });

  test('between send and record: the record waits', async () => {
    const { state, lock, unlock } = await openFile();
    const channel = await newChannel();
    const options = channel.options(state, due);
    const reports = await deliverDue({
      ...options,
      send: async (...args) => {
        lock();
        return options.send(...args);
      },
      wait: async () => unlock(),
    });
    expect(reports).toMatchObject([{ outcome: 'sent' }]);
    expect(await deliverDue(channel.options(state, minutes(30)))).toEqual([]);
    expect(channel.posts()).toBe(1);
  });
});

onPostgres('replicas that race', (newPlace) => {
  test('in processes of their own: each digest is posted, by one of them', async () => {
    const open = await newPlace();
    const state = await open();
    const channels = Array.from({ length: 30 }, (_, number) => `C${number}`).sort();
    for (const channel of channels) {
      const team = `T${Number(channel.slice(1)) % 7}`;
      await state.digests.save(settingsOf({ id: channel, channel, team }), created);
    }
    const channel = await newChannel();
    const started = join(dirname(channel.file), 'started');
    await writeFile(started, '');
    const replicas = [1, 2, 3].map(() => {
      const place = JSON.stringify(open.place);
      return spawn(process.execPath, [replica, place, 'never', channel.file, due.toISOString(), started]);
    });
    const ended = replicas.map((process) => once(process, 'exit'));
    // They wait for each other, and start together.
    expect(await Promise.all(ended)).toEqual(replicas.map(() => [0, null]));
    expect(readFileSync(channel.file, 'utf8').trim().split('\n').sort()).toEqual(channels);
    expect(await deliverDue(channel.options(state, minutes(10)))).toEqual([]);
  }, 60_000);
});

onPostgres('a database that goes away for ten seconds', (newPlace) => {
  test('between send and record: the post is recorded, once', async () => {
    const { place } = await newPlace();
    const line = await newLine(place.url ?? '');
    onTestFinished(line.cut);
    const heard: Error[] = [];
    const state = await openState({ url: line.url, onError: (error) => heard.push(error) });
    onTestFinished(() => state.close());
    await state.digests.save(settingsOf(), created);
    const channel = await newChannel();
    const options = channel.options(state, due);
    const reports = await deliverDue({
      ...options,
      send: async (...args) => {
        await line.cut();
        setTimeout(line.mend, 10_000);
        return options.send(...args);
      },
    });
    expect(reports).toMatchObject([{ outcome: 'sent' }]);
    expect(heard.length).toBeGreaterThan(0);
    expect(await deliverDue(channel.options(state, minutes(1)))).toEqual([]);
    expect(channel.posts()).toBe(1);
  }, 60_000);

  test('at the due time: nothing is sent, and the next tick posts', async () => {
    const { place } = await newPlace();
    const line = await newLine(place.url ?? '');
    onTestFinished(line.cut);
    const state = await openState({ url: line.url });
    onTestFinished(() => state.close());
    await state.digests.save(settingsOf(), created);
    const channel = await newChannel();
    await line.cut();
    await expect(deliverDue(channel.options(state, due))).rejects.toThrow();
    expect(channel.posts()).toBe(0);
    await line.mend();
    await deliverDue(channel.options(state, minutes(1)));
    expect(channel.posts()).toBe(1);
  });
});
