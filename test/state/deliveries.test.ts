import { expect, test } from 'vitest';
import { type DeliveryKey, deliveryName } from '../../src/state/deliveries.ts';
import { settingsOf } from '../digest/roadmaps.ts';
import { onEveryDatabase } from './places.ts';

const due = new Date('2026-05-04T07:00:00Z');
const key: DeliveryKey = { team: 'T1', channel: 'C1', digest: 'D1', due };
const minutes = (count: number) => new Date(due.getTime() + count * 60_000);
const day = '2026-05-04';

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
    expect(claim && (await ledger.startSending(key, claim, day, minutes(1)))).toBe(true);
    if (claim) await ledger.settle(key, claim, { state: 'sent', message: '1777.001' }, minutes(1));
    expect(await ledger.claim(key, minutes(60))).toBeNull();
    expect(await ledger.over(due)).toEqual(new Set([deliveryName(key)]));
    expect(await ledger.over(minutes(1))).toEqual(new Set());
    expect(await ledger.lastSent('D1', minutes(1))).toMatchObject({
      state: 'sent',
      message: '1777.001',
      day,
    });
    expect(await ledger.lastSent('D1', due)).toBeNull();
    expect(await ledger.lastSent('D2', minutes(1))).toBeNull();
    expect(await ledger.giveUpLost(minutes(60))).toEqual([]);
  });

  test('one that waits can be claimed again from its time on, and knows its refusals', async () => {
    const ledger = await oneReplica();
    const claim = await ledger.claim(key, due);
    const waiting = { state: 'waiting', retryAt: minutes(5), error: 'fatal_error', attempts: 1 } as const;
    if (claim) await ledger.settle(key, claim, waiting, due);
    expect(await ledger.claim(key, minutes(4))).toBeNull();
    expect(await ledger.over(due)).toEqual(new Set());
    expect(await ledger.claim(key, minutes(5))).toMatchObject({ attempts: 1 });
    expect(await ledger.claim(key, minutes(5))).toBeNull();
  });

  test('a claim of a process that died before it sent anything passes on, and is lost to that process', async () => {
    const ledger = await oneReplica();
    const dead = await ledger.claim(key, due);
    expect(await ledger.claim(key, minutes(4))).toBeNull();
    const heir = await ledger.claim(key, minutes(6));
    expect(heir).not.toBeNull();
    expect(dead && (await ledger.startSending(key, dead, day, minutes(6)))).toBe(false);
    expect(heir && (await ledger.startSending(key, heir, day, minutes(6)))).toBe(true);
    if (dead) await ledger.settle(key, dead, { state: 'failed', error: 'late', attempts: 1 }, minutes(7));
    expect((await ledger.recent(1))[0]?.state).toBe('sending');
  });

  test('one that was being sent when its process died is unknown, and never claimed again', async () => {
    const ledger = await oneReplica();
    const claim = await ledger.claim(key, due);
    if (claim) await ledger.startSending(key, claim, day, due);
    expect(await ledger.giveUpLost(minutes(4))).toEqual([]);
    expect(await ledger.giveUpLost(minutes(6))).toMatchObject([{ ...key, state: 'unknown' }]);
    expect(await ledger.giveUpLost(minutes(6))).toEqual([]);
    expect(await ledger.claim(key, minutes(60))).toBeNull();
  });

  test.each([
    ['found', { message: '1777.002' }, 'sent', false],
    ['not there', 'absent', 'waiting', true],
    ['hidden', 'unreadable', 'unknown', false],
  ] as const)('an unknown one is checked a minute later: %s', async (_name, seen, state, claimable) => {
    const ledger = await oneReplica();
    const claim = await ledger.claim(key, due);
    if (claim) await ledger.settle(key, claim, { state: 'unknown', error: 'socket hang up' }, due);
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

  test('old ones are forgotten, but for the last post of a digest', async () => {
    const state = await (await newPlace())();
    await state.digests.save(settingsOf({ id: 'D1' }), due);
    const post = async (digest: string, at: Date, outcome: 'sent' | 'skipped') => {
      const delivery = { ...key, digest, due: at };
      const claim = await state.deliveries.claim(delivery, at);
      if (!claim) throw new Error('not claimed');
      const settlement = outcome === 'sent' ? { state: outcome, message: '1.1' } : { state: outcome };
      await state.deliveries.settle(delivery, claim, settlement, at);
    };
    const weeks = (count: number) => minutes(count * 7 * 24 * 60);
    await post('D1', due, 'sent');
    await post('D1', weeks(1), 'sent');
    await post('D1', weeks(2), 'skipped');
    await post('D1', weeks(50), 'skipped');
    await post('removed', due, 'sent');
    await state.claimEvent('Ev1', weeks(60));
    expect((await state.deliveries.recent(9)).map((row) => row.due)).toEqual([weeks(50), weeks(1)]);
    expect(await state.deliveries.lastSent('D1', weeks(60))).toMatchObject({ due: weeks(1) });
  });

  test('a workspace that must wait does so until the latest time that Slack gave', async () => {
    const ledger = await oneReplica();
    await ledger.hold('T1', minutes(10));
    await ledger.hold('T1', minutes(3));
    await ledger.hold('T2', minutes(1));
    expect(await ledger.held(minutes(2))).toEqual(new Set(['T1']));
    expect(await ledger.held(minutes(10))).toEqual(new Set());
  });
});
