import { expect, test } from 'vitest';
import type { DeliveryKey } from '../../src/state/deliveries.ts';
import { settingsOf } from '../digest/roadmaps.ts';
import { onEveryDatabase } from './places.ts';

const due = new Date('2026-05-04T07:00:00Z');
const key: DeliveryKey = { team: 'T1', channel: 'C1', digest: 'D1', due };
const minutes = (count: number) => new Date(due.getTime() + count * 60_000);
const post = { day: '2026-05-04', at: due };

onEveryDatabase('deliveries', (newPlace) => {
  const oneReplica = async () => (await (await newPlace())()).deliveries;

  test('of many claims on two replicas at once, one wins', async () => {
    const open = await newPlace();
    const replicas = [await open(), await open()];
    const claims = Array.from({ length: 20 }, (_, index) => replicas[index % 2]?.deliveries.claim(key, due));
    expect((await Promise.all(claims)).filter((claim) => claim !== null)).toHaveLength(1);
  });

  test('another due time, digest, channel or workspace is another delivery', async () => {
    const ledger = await oneReplica();
    const others = [{}, { due: minutes(1) }, { digest: 'D2' }, { channel: 'C2' }, { team: 'T2' }];
    for (const other of others) expect(await ledger.claim({ ...key, ...other }, due)).not.toBeNull();
  });

  test('a sent one is over, with the message that it became', async () => {
    const ledger = await oneReplica();
    const claim = await ledger.claim(key, due);
    expect(claim && (await ledger.startSending(key, claim, post, minutes(1)))).toBe(true);
    if (claim) await ledger.settle(key, claim, { state: 'sent', message: '1777.001' });
    expect(await ledger.claim(key, minutes(60))).toBeNull();
    expect(await ledger.isOver(key)).toBe(true);
    for (const other of [{ due: minutes(1) }, { digest: 'D2' }, { channel: 'C2' }, { team: 'T2' }]) {
      expect(await ledger.isOver({ ...key, ...other })).toBe(false);
    }
    expect(await ledger.lastSent('D1', minutes(1))).toMatchObject({
      state: 'sent',
      message: '1777.001',
      day: post.day,
      postAt: due,
    });
    expect(await ledger.lastSent('D1', due)).toBeNull();
    expect(await ledger.lastSent('D2', minutes(1))).toBeNull();
    expect(await ledger.giveUpLost(minutes(60))).toEqual([]);
  });

  test('one that waits can be claimed again from its time on, and knows its refusals', async () => {
    const ledger = await oneReplica();
    const claim = await ledger.claim(key, due);
    const waiting = { state: 'waiting', retryAt: minutes(5), error: 'fatal_error', attempts: 1 } as const;
    if (claim) await ledger.settle(key, claim, waiting);
    expect(await ledger.claim(key, minutes(4))).toBeNull();
    expect(await ledger.isOver(key)).toBe(false);
    expect(await ledger.claim(key, minutes(5))).toMatchObject({ attempts: 1 });
    expect(await ledger.claim(key, minutes(5))).toBeNull();
  });

  test('a claim of a process that died before it sent anything passes on, and is lost to that process', async () => {
    const ledger = await oneReplica();
    const dead = await ledger.claim(key, due);
    expect(await ledger.claim(key, minutes(0.9))).toBeNull();
    const heir = await ledger.claim(key, minutes(1));
    expect(heir).not.toBeNull();
    expect(dead && (await ledger.startSending(key, dead, post, minutes(6)))).toBe(false);
    expect(heir && (await ledger.startSending(key, heir, post, minutes(6)))).toBe(true);
    if (dead) await ledger.settle(key, dead, { state: 'failed', error: 'late', attempts: 1 });
    expect((await ledger.recent(1))[0]?.state).toBe('sending');
  });

  test('one that was being sent when its process died is unknown, and never claimed again', async () => {
    const ledger = await oneReplica();
    const claim = await ledger.claim(key, due);
    if (claim) await ledger.startSending(key, claim, post, due);
    expect(await ledger.giveUpLost(minutes(0.9))).toEqual([]);
    expect(await ledger.giveUpLost(minutes(20))).toMatchObject([{ ...key, state: 'unknown', postAt: due }]);
    expect(await ledger.giveUpLost(minutes(20))).toEqual([]);
    expect(await ledger.claim(key, minutes(60))).toBeNull();
  });

  test.each([
    ['found', { message: '1777.002' }, 'sent', false],
    ['not there', 'absent', 'waiting', true],
    ['hidden', 'unreadable', 'unknown', false],
  ] as const)('an unknown one is checked a minute later: %s', async (_name, seen, state, claimable) => {
    const ledger = await oneReplica();
    const claim = await ledger.claim(key, due);
    if (claim) await ledger.settle(key, claim, { state: 'unknown', error: 'socket hang up' });
    expect(await ledger.toCheck(due)).toEqual([]);
    expect(await ledger.toCheck(minutes(1))).toMatchObject([key]);
    await ledger.resolve(key, seen, minutes(1));
    expect((await ledger.recent(1))[0]?.state).toBe(state);
    expect(await ledger.toCheck(minutes(10))).toEqual([]);
    expect((await ledger.claim(key, minutes(10))) !== null).toBe(claimable);
  });

  test('recent ones come newest first, of one digest or of all', async () => {
    const ledger = await oneReplica();
    await ledger.claim(key, due);
    await ledger.claim({ ...key, due: minutes(2) }, due);
    await ledger.claim({ ...key, digest: 'D2', due: minutes(1) }, due);
    const times = (rows: DeliveryKey[]) => rows.map((row) => row.due);
    expect(times(await ledger.recent(2))).toEqual([minutes(2), minutes(1)]);
    expect(times(await ledger.recent(9, 'D1'))).toEqual([minutes(2), due]);
  });

  test('old ones are forgotten, but for sixty of each digest and its last post', async () => {
    const state = await (await newPlace())();
    await state.digests.save(settingsOf({ id: 'D1' }), due);
    const weeks = (count: number) => minutes(count * 7 * 24 * 60);
    const record = async (digest: string, week: number, outcome: 'sent' | 'skipped') => {
      const delivery = { ...key, digest, due: weeks(week) };
      const claim = await state.deliveries.claim(delivery, weeks(week));
      if (!claim) throw new Error('not claimed');
      const settlement = outcome === 'sent' ? { state: outcome, message: '1.1' } : { state: outcome };
      await state.deliveries.settle(delivery, claim, settlement);
    };
    await record('D1', 0, 'sent');
    await record('D1', 1, 'sent');
    for (let week = 2; week <= 63; week += 1) await record('D1', week, 'skipped');
    await record('removed', 0, 'sent');
    await record('removed', 62, 'sent');
    await state.claimEvent('Ev1', weeks(1000));
    const kept = (await state.deliveries.recent(99)).map((row) => row.due);
    expect(kept.at(-1)).toEqual(weeks(1));
    expect(kept.at(-2)).toEqual(weeks(4));
    expect(kept).toHaveLength(61);
    expect(await state.deliveries.lastSent('D1', weeks(1000))).toMatchObject({ due: weeks(1) });
  });

  test('none is forgotten within 400 days', async () => {
    const state = await (await newPlace())();
    const days = (count: number) => minutes(count * 24 * 60);
    await state.deliveries.claim({ ...key, digest: 'removed' }, due);
    await state.claimEvent('Ev1', days(400));
    expect(await state.deliveries.recent(9)).toHaveLength(1);
    await state.claimEvent('Ev2', days(401));
    expect(await state.deliveries.recent(9)).toEqual([]);
  });

  test('a workspace that must wait does so until the latest time that Slack gave', async () => {
    const ledger = await oneReplica();
    await ledger.hold('T1', minutes(10));
    await ledger.hold('T1', minutes(3));
    await ledger.hold('T2', minutes(1));
    expect(await ledger.held(minutes(2))).toEqual(new Set(['T1']));
    expect(await ledger.held(minutes(10))).toEqual(new Set());
  });

  test('a wait that was written while the clock was ahead is none, and is written over', async () => {
    const ledger = await oneReplica();
    await ledger.hold('T1', minutes(1_000_000));
    expect(await ledger.held(due)).toEqual(new Set());
    await ledger.hold('T1', minutes(3));
    expect(await ledger.held(due)).toEqual(new Set(['T1']));
  });

  test('what only the claimant may do needs the claim, and a claim that is not used up', async () => {
    const ledger = await oneReplica();
    const claim = await ledger.claim(key, due);
    if (!claim) throw new Error('not claimed');
    expect(await ledger.startSending(key, { ...claim, token: 'another' }, post, due)).toBe(false);
    expect(await ledger.startSending(key, claim, post, due)).toBe(true);
    expect(await ledger.startSending(key, claim, post, due)).toBe(false);
    await ledger.settle(key, claim, { state: 'sent', message: '1.1' });
    await ledger.settle(key, claim, { state: 'failed', error: 'late', attempts: 1 });
    expect(await ledger.recent(1)).toMatchObject([{ state: 'sent', message: '1.1', error: null }]);
  });
});
