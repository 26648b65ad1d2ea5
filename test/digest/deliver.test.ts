import { expect, test, vi } from 'vitest';
import { deliverDue, deliverNow } from '../../src/digest/deliver.ts';
import type { Digest } from '../../src/digest/digest.ts';
import type { DeliverOptions, SeenAtSlack, SendResult } from '../../src/digest/send.ts';
import type { DigestSettings } from '../../src/state/digest-settings.ts';
import type { State } from '../../src/state/open-state.ts';
import { onEveryDatabase } from '../state/places.ts';
import { onlyPack } from '../support/roadmap.ts';
import { roadmap, settingsOf, tellsNothing } from './roadmaps.ts';

/** A Monday at 9:00 in Paris; the digests of these tests were created the Wednesday before. */
const due = new Date('2019-11-25T08:00:00Z');
const created = new Date('2019-11-20T12:00:00Z');
const minutes = (count: number) => new Date(due.getTime() + count * 60_000);
const days = (count: number) => minutes(count * 24 * 60);

/** A clock that stands where the test puts it, a Slack that replies as told, and what it was sent. */
function desk(state: State, replies: (SendResult | Error)[] = []) {
  const sent: { digest: Digest; channel: string; postAt: Date | undefined }[] = [];
  const told: string[] = [];
  let now = due;
  const options: DeliverOptions = {
    state,
    packs: onlyPack(roadmap),
    clock: () => now,
    ...tellsNothing,
    async send(digest, { channel }, postAt) {
      sent.push({ digest, channel, postAt });
      const reply = replies.shift() ?? { outcome: 'sent', message: `1574.${sent.length}` };
      if (reply instanceof Error) throw reply;
      return reply;
    },
    async tellCreator({ creator }, reason) {
      told.push(`${creator}: ${reason}`);
    },
    wait: async () => {},
  };
  const tick = (at: Date, more: Partial<DeliverOptions> = {}) => {
    now = at;
    return deliverDue({ ...options, ...more });
  };
  const setClock = (at: Date) => {
    now = at;
  };
  return { options, sent, told, tick, setClock };
}

const outcomes = (reports: { outcome: string }[]) => reports.map(({ outcome }) => outcome);

onEveryDatabase('deliverDue', (newPlace) => {
  const start = async (...digests: Partial<DigestSettings>[]) => {
    const open = await newPlace();
    const state = await open();
    for (const over of digests.length > 0 ? digests : [{}]) {
      await state.digests.save(settingsOf(over), created);
    }
    return { open, state };
  };
  const rowOf = async (state: State, digest = 'D1') => (await state.deliveries.recent(1, digest))[0];

  test('is with Slack some minutes before the due time, to appear in that minute, once', async () => {
    const { state } = await start();
    const { sent, tick } = desk(state);
    expect(await tick(minutes(-6.5))).toEqual([]);
    expect(await tick(minutes(-6))).toEqual([
      { team: 'T1', channel: 'C1', digest: 'D1', due, outcome: 'sent' },
    ]);
    for (const minute of [-5, 0, 1]) expect(await tick(minutes(minute))).toEqual([]);
    expect(sent).toHaveLength(1);
    expect(sent[0]?.digest).toMatchObject({ today: '2019-11-25', lastDay: null });
    expect(sent[0]?.postAt?.toISOString()).toMatch(/^2019-11-25T08:00:\d\d\.000Z$/);
    expect(await rowOf(state)).toMatchObject({
      state: 'sent',
      message: '1574.1',
      day: '2019-11-25',
      postAt: sent[0]?.postAt,
    });
  });

  test('a late one appears some minutes later, each digest of a channel in a second of its own', async () => {
    const { state } = await start({ id: 'D1' }, { id: 'D2' });
    const { sent, tick } = desk(state);
    await tick(minutes(3));
    const times = sent.map(({ postAt }) => postAt?.toISOString() ?? '');
    expect(times).toEqual([expect.stringMatching(/T08:08:\d\d/), expect.stringMatching(/T08:08:\d\d/)]);
    expect(times[0]).not.toBe(times[1]);
  });

  test('is about the day on which it appears', async () => {
    const { state } = await start({ time: '00:02' });
    const { sent, tick } = desk(state);
    await tick(new Date('2019-11-24T22:57:00Z'));
    expect(sent.map(({ digest }) => digest.today)).toEqual(['2019-11-25']);
  });

  test('one that is changed before it appears is taken back, and comes anew', async () => {
    const { open, state } = await start();
    const { sent, tick } = desk(state);
    const withdrawn: (string | null)[] = [];
    const withdraw = async ({ message }: { message: string | null }) => void withdrawn.push(message);
    await tick(minutes(-6), { withdraw });
    await state.digests.save(settingsOf({ language: 'en' }), minutes(-5.5));
    expect(outcomes(await tick(minutes(-5), { withdraw }))).toEqual(['withdrawn', 'sent']);
    expect(await desk(await open()).tick(minutes(-4.5), { withdraw })).toEqual([]);
    expect(withdrawn).toEqual(['1574.1']);
    expect(sent.map(({ digest }) => digest.language)).toEqual(['fr', 'en']);
  });

  test.each(['off', 'removed'])(
    'one that is %s before it appears is taken back, unless it is too late',
    async (end) => {
      const { state } = await start();
      const { sent, tick } = desk(state);
      const withdraw = vi.fn(async () => {});
      await tick(minutes(-6), { withdraw });
      await (end === 'off'
        ? state.digests.save(settingsOf({ state: { name: 'off' } }), minutes(-5))
        : state.digests.remove('D1'));
      const [post] = sent;
      const last = new Date((post?.postAt?.getTime() ?? 0) - 2 * 60_000);
      expect(await tick(last, { withdraw })).toEqual([]);
      expect(withdraw).not.toHaveBeenCalled();
      const failing = async () => Promise.reject(new Error('no reply'));
      const before = new Date(last.getTime() - 1);
      expect(outcomes(await tick(before, { withdraw: failing }))).toEqual(['error']);
      expect(outcomes(await tick(before, { withdraw }))).toEqual(['withdrawn']);
      expect(await tick(minutes(1), { withdraw })).toEqual([]);
      expect(sent).toHaveLength(1);
    },
  );

  test('one that another replica took back and sent anew is not taken back again', async () => {
    const { state } = await start();
    const { tick } = desk(state);
    await tick(minutes(-6));
    await state.digests.save(settingsOf(), minutes(-5.5));
    const [old] = await state.deliveries.outdated(minutes(-3));
    await tick(minutes(-5), { withdraw: async () => {} });
    if (old) await state.deliveries.takeBack(old);
    expect(await rowOf(state)).toMatchObject({ state: 'sent', message: '1574.2' });
  });

  test('a lost reply is asked about until Slack can tell; what is not there is sent again, for later', async () => {
    const { state } = await start();
    const { sent, tick } = desk(state, [new Error('socket hang up')]);
    const answers: SeenAtSlack[] = ['later', 'absent'];
    const find = vi.fn(async () => answers.shift() ?? 'absent');
    await tick(minutes(-6), { find });
    for (const minute of [-5.5, -5, -3, -2]) await tick(minutes(minute), { find });
    expect(find).toHaveBeenCalledTimes(2);
    expect(sent.map(({ postAt }) => postAt?.toISOString().slice(11, 16))).toEqual(['08:00', '08:02']);
    expect((await rowOf(state))?.state).toBe('sent');
  });

  test('the next one tells what moved since this one', async () => {
    const { state } = await start();
    const { sent, tick } = desk(state);
    await tick(due);
    await tick(days(7));
    expect(sent[1]?.digest).toMatchObject({ today: '2019-12-02', lastDay: '2019-11-25' });
  });

  test('a late tick still posts; after a month asleep there is one post, not four', async () => {
    const { state } = await start();
    const { sent, tick } = desk(state);
    await tick(days(6));
    await tick(days(36));
    expect(sent.map(({ digest }) => digest.today)).toEqual(['2019-12-01', '2019-12-31']);
  });

  test('of replicas that tick together on one database, exactly one posts each digest', async () => {
    const channels = Array.from({ length: 8 }, (_, index) => ({
      id: `D${index}`,
      channel: `C${index}`,
      team: `T${index % 3}`,
    }));
    const { open, state } = await start(...channels);
    const desks = [state, await open(), await open()].map((each) => desk(each));
    await Promise.all(desks.map(({ tick }) => tick(due)));
    const posts = desks.flatMap(({ sent }) => sent.map(({ channel }) => channel));
    expect(posts.sort()).toEqual(channels.map(({ channel }) => channel));
  });

  test('several digests of one channel are several posts, in their own languages', async () => {
    const { state } = await start({ id: 'D1' }, { id: 'D2', language: 'en' });
    const { sent, tick } = desk(state);
    await tick(due);
    expect(sent.map(({ digest }) => digest.language).sort()).toEqual(['en', 'fr']);
  });

  test('a reference date stands in for today', async () => {
    const { state } = await start();
    const { sent, tick } = desk(state);
    await tick(due, { today: () => '2021-10-04' });
    expect(sent[0]?.digest.today).toBe('2021-10-04');
  });

  test('what Slack refuses is tried again after 1, 5, 15 and 60 minutes, then it has failed', async () => {
    const { state } = await start();
    const refused: SendResult = { outcome: 'failed', error: 'internal_error' };
    const { sent, tick } = desk(state, [refused, refused, refused, refused, refused]);
    for (const minute of [0, 0.5, 1, 5, 6, 20, 21, 80]) await tick(minutes(minute));
    expect(sent).toHaveLength(4);
    expect(await rowOf(state)).toMatchObject({ state: 'waiting', attempts: 4, error: 'internal_error' });
    expect(outcomes(await tick(minutes(81)))).toEqual(['failed']);
    await tick(minutes(500));
    expect(sent).toHaveLength(5);
  });

  test('refused twice, then posted: one post', async () => {
    const { state } = await start();
    const refused: SendResult = { outcome: 'failed', error: 'http 500' };
    const { tick } = desk(state, [refused, refused]);
    const seen = [await tick(due), await tick(minutes(1)), await tick(minutes(6)), await tick(minutes(30))];
    expect(seen.map(outcomes)).toEqual([['waiting'], ['waiting'], ['sent'], []]);
  });

  test('a lost reply is reported and never sent again', async () => {
    const { state } = await start();
    const { sent, tick } = desk(state, [new Error('socket hang up')]);
    expect(await tick(due)).toMatchObject([{ outcome: 'unknown', error: 'Error: socket hang up' }]);
    for (const minute of [1, 10, 600]) expect(await tick(minutes(minute))).toEqual([]);
    expect(sent).toHaveLength(1);
    expect((await rowOf(state))?.state).toBe('unknown');
  });

  test.each([
    ['there', { message: '1574.9' }, 1, 'sent'],
    ['absent', 'absent', 2, 'sent'],
    ['unreadable', 'unreadable', 1, 'unknown'],
  ] as const)('where Slack can tell, a lost reply is looked up: %s', async (_name, seen, posts, end) => {
    const { state } = await start();
    const { sent, tick } = desk(state, [{ outcome: 'unknown', error: 'timeout' }]);
    const find = vi.fn(async (): Promise<SeenAtSlack> => seen);
    await tick(due, { find });
    expect(find).not.toHaveBeenCalled();
    for (const minute of [1, 2, 60]) await tick(minutes(minute), { find });
    expect(find).toHaveBeenCalledTimes(1);
    expect(sent).toHaveLength(posts);
    expect((await rowOf(state))?.state).toBe(end);
  });

  test('a Slack that fails to tell is asked again', async () => {
    const { state } = await start();
    const { sent, tick } = desk(state, [{ outcome: 'unknown', error: 'timeout' }]);
    await tick(due);
    const failing = async () => Promise.reject(new Error('ratelimited'));
    expect(outcomes(await tick(minutes(1), { find: failing }))).toEqual(['error']);
    expect(outcomes(await tick(minutes(2), { find: async () => ({ message: '1574.9' }) }))).toEqual(['sent']);
    expect(sent).toHaveLength(1);
  });

  test('a workspace that must wait does, and no other', async () => {
    const { state } = await start(
      { id: 'D1', channel: 'C1' },
      { id: 'D2', channel: 'C2' },
      { id: 'D3', channel: 'C3', team: 'T2' },
    );
    const { sent, tick, options } = desk(state);
    // Which workspace is served first is left open.
    const send: DeliverOptions['send'] = async (...given) => {
      const result = await options.send(...given);
      return given[1].channel === 'C1' ? { outcome: 'rate-limited', retryAfter: 90 } : result;
    };
    expect(outcomes(await tick(due, { send })).sort()).toEqual(['rate-limited', 'sent']);
    expect(sent.map(({ channel }) => channel).sort()).toEqual(['C1', 'C3']);
    await tick(minutes(1));
    expect(sent).toHaveLength(2);
    await tick(minutes(1.5));
    expect(sent.map(({ channel }) => channel).sort()).toEqual(['C1', 'C1', 'C2', 'C3']);
    expect(await rowOf(state)).toMatchObject({ state: 'sent', attempts: 0 });
  });

  test('a digest that Slack refuses holds up no other of its workspace', async () => {
    const { state } = await start({ id: 'D1', channel: 'C1' }, { id: 'D2', channel: 'C2' });
    const { tick } = desk(state, [{ outcome: 'failed', error: 'not_allowed' }]);
    expect(outcomes(await tick(due)).sort()).toEqual(['sent', 'waiting']);
  });

  test('another replica waits for that workspace too', async () => {
    const { open, state } = await start({ id: 'D1' }, { id: 'D2', channel: 'C2' });
    const limited = desk(state, [{ outcome: 'rate-limited', retryAfter: 600 }]);
    await limited.tick(due);
    const other = desk(await open());
    await other.tick(minutes(1));
    expect(other.sent).toEqual([]);
    await other.tick(minutes(11));
    expect(other.sent).toHaveLength(2);
  });

  test('when the channel is gone its digest stops and its creator is told once', async () => {
    const { open, state } = await start();
    const gone: SendResult = { outcome: 'gone', error: 'is_archived' };
    const { told, tick } = desk(state, [gone]);
    expect(outcomes(await tick(due))).toEqual(['gone']);
    const other = desk(await open(), [gone]);
    await other.tick(days(7));
    expect([...told, ...other.told]).toEqual(['U1: is_archived']);
    expect(other.sent).toEqual([]);
    const stopped = await state.digests.find('D1');
    expect(stopped?.settings.state).toEqual({ name: 'gone', reason: 'is_archived' });
  });

  test('a creator who cannot be told is no reason to go on', async () => {
    const { state } = await start();
    const { sent, tick } = desk(state, [{ outcome: 'gone', error: 'account_inactive' }]);
    const failing = async () => Promise.reject(new Error('account_inactive'));
    expect(outcomes(await tick(due, { tellCreator: failing }))).toEqual(['error']);
    await tick(days(7));
    expect(sent).toHaveLength(1);
  });

  test('after the last window it says so once, and pauses itself', async () => {
    const { state } = await start();
    const { sent, tick } = desk(state);
    await state.digests.save(settingsOf(), new Date('2024-12-29T00:00:00Z'));
    await tick(new Date('2024-12-30T08:00:00Z'));
    await tick(new Date('2025-01-06T08:00:00Z'));
    await tick(new Date('2025-01-13T08:00:00Z'));
    expect(sent.map(({ digest }) => digest.finish !== null)).toEqual([false, true]);
    const paused = await state.digests.find('D1');
    expect(paused?.settings.state).toEqual({ name: 'finished', since: '2025-01-06' });
  });

  test('that no date is ahead is not said again when it is resumed, nor after a lost reply', async () => {
    const { state } = await start();
    const { sent, tick } = desk(state, [{ outcome: 'unknown', error: 'timeout' }]);
    const find = async (): Promise<SeenAtSlack> => ({ message: '1.1' });
    await tick(new Date('2026-01-05T08:00:00Z'));
    await tick(new Date('2026-01-05T08:05:00Z'), { find });
    expect(outcomes(await tick(new Date('2026-01-12T08:00:00Z')))).toEqual(['skipped']);
    await state.digests.save(settingsOf(), new Date('2026-01-14T08:00:00Z'));
    expect(outcomes(await tick(new Date('2026-01-19T08:00:00Z')))).toEqual(['skipped']);
    expect(sent).toHaveLength(1);
    expect((await state.digests.find('D1'))?.settings.state.name).toBe('finished');
  });

  test('a digest that fails inside is reported, and the others are posted', async () => {
    const { state } = await start({ id: 'D1' }, { id: 'D2', channel: 'C2' });
    const { sent, tick } = desk(state);
    const reports = await tick(due, {
      today: ({ id }) => {
        if (id === 'D1') throw new Error('no day');
        return '2019-11-25';
      },
    });
    expect(outcomes(reports).sort()).toEqual(['error', 'sent']);
    expect(sent.map(({ channel }) => channel)).toEqual(['C2']);
  });

  test('a process killed between claim and send loses nothing: another one posts', async () => {
    const { open, state } = await start();
    await state.deliveries.claim({ team: 'T1', channel: 'C1', digest: 'D1', due }, due);
    const { sent, tick } = desk(await open());
    await tick(minutes(0.9));
    expect(sent).toEqual([]);
    await tick(minutes(1));
    expect(sent).toHaveLength(1);
  });

  test('a process killed between send and record doubles nothing: it is reported', async () => {
    const { open, state } = await start();
    const key = { team: 'T1', channel: 'C1', digest: 'D1', due };
    const claim = await state.deliveries.claim(key, due);
    if (claim) await state.deliveries.startSending(key, claim, { day: '2019-11-25', at: due }, due);
    const { sent, tick } = desk(await open());
    expect(await tick(minutes(0.9))).toEqual([]);
    expect(await tick(minutes(1))).toMatchObject([{ outcome: 'unknown' }]);
    expect(await tick(minutes(30))).toEqual([]);
    expect(sent).toEqual([]);
  });

  test('a clock that jumps ahead and back posts nothing twice and skips nothing', async () => {
    const { state } = await start();
    const { sent, tick } = desk(state);
    await tick(due);
    await tick(minutes(-120));
    await tick(days(700));
    await tick(days(1));
    await tick(days(7));
    expect(sent.map(({ digest }) => digest.today)).toEqual(['2019-11-25', '2021-10-25', '2019-12-02']);
    expect(sent[2]?.digest.lastDay).toBe('2019-11-25');
  });

  test('what the state forgets while the clock is two years ahead is not posted twice when it is back', async () => {
    const { state } = await start();
    const { sent, tick } = desk(state);
    await tick(due);
    await tick(days(730));
    await state.claimEvent('an event, after which the state is pruned', days(730));
    await tick(days(1));
    expect(sent).toHaveLength(2);
  });

  test('a workspace that was to wait while the clock was ahead waits no more when it is back', async () => {
    const { state } = await start();
    const { sent, tick } = desk(state, [{ outcome: 'rate-limited', retryAfter: 60 }]);
    await tick(days(730));
    await tick(due);
    expect(sent).toHaveLength(2);
  });

  test('what was being sent, or refused, while the clock was ahead is made up for when it is back', async () => {
    const { state } = await start({ id: 'D1' }, { id: 'D2', channel: 'C2' });
    const { sent, tick, setClock } = desk(state);
    const refuse = async (): Promise<SendResult> => {
      setClock(days(730));
      return { outcome: 'failed', error: 'time_too_far' };
    };
    await tick(due, { send: refuse });
    await tick(minutes(1));
    expect(sent).toHaveLength(2);
  });

  test('of a refusal that asks to wait for ever, an hour is believed', async () => {
    const { state } = await start();
    const { sent, tick } = desk(state, [{ outcome: 'rate-limited', retryAfter: 1e9 }]);
    await tick(due);
    await tick(minutes(59));
    expect(sent).toHaveLength(1);
    await tick(minutes(60));
    expect(sent).toHaveLength(2);
  });

  test('only digests that are due are read', async () => {
    const { state } = await start({ id: 'D1' }, { id: 'D2', weekday: 'friday' });
    const { tick } = desk(state);
    await tick(minutes(-60));
    const find = vi.fn(state.digests.find);
    const watched = { ...state, digests: { ...state.digests, find } };
    await tick(minutes(-30), { state: watched });
    expect(find).not.toHaveBeenCalled();
    await tick(due, { state: watched });
    await tick(minutes(1), { state: watched });
    expect(find.mock.calls).toEqual([['D1']]);
  });

  test('a database that is away for ten seconds after the post is waited for', async () => {
    const { state } = await start();
    let failures = 4;
    const deliveries: State['deliveries'] = {
      ...state.deliveries,
      settle: async (...args) => {
        failures -= 1;
        if (failures >= 0) throw new Error('the database does not answer');
        await state.deliveries.settle(...args);
      },
    };
    const pauses: number[] = [];
    const { tick } = desk({ ...state, deliveries });
    const wait = async (milliseconds: number) => {
      pauses.push(milliseconds);
    };
    expect(outcomes(await tick(due, { wait }))).toEqual(['sent']);
    expect(pauses).toEqual([500, 1000, 2000, 4000]);
    expect((await rowOf(state))?.state).toBe('sent');
  });

  test('when the process must end, what is claimed is finished and nothing more is claimed', async () => {
    const { state } = await start({ id: 'D1' }, { id: 'D2' }, { id: 'D3' });
    const { options, sent, tick } = desk(state);
    const end = new AbortController();
    const send: DeliverOptions['send'] = (...args) => {
      end.abort();
      return options.send(...args);
    };
    expect(outcomes(await tick(due, { send, signal: end.signal }))).toEqual(['sent']);
    expect(await state.deliveries.recent(9)).toHaveLength(1);
    await tick(minutes(1));
    expect(sent).toHaveLength(3);
  });
});

onEveryDatabase('deliverNow', (newPlace) => {
  test('posts whatever the state, and once a minute', async () => {
    const state = await (await newPlace())();
    await state.digests.save(settingsOf({ state: { name: 'off' } }), created);
    const stored = await state.digests.find('D1');
    const { options, sent } = desk(state);
    expect(stored && (await deliverNow(stored, options))?.outcome).toBe('sent');
    expect(stored && (await deliverNow(stored, options))).toBeNull();
    expect(sent).toHaveLength(1);
  });

  test('who asks sees a refusal at once, and asks again themselves', async () => {
    const state = await (await newPlace())();
    await state.digests.save(settingsOf(), created);
    const stored = await state.digests.find('D1');
    const { options, sent, setClock } = desk(state, [
      { outcome: 'rate-limited', retryAfter: 30 },
      { outcome: 'failed', error: 'not_authed' },
    ]);
    setClock(minutes(90));
    expect(stored && (await deliverNow(stored, options))).toMatchObject({
      outcome: 'failed',
      error: 'Slack asks to wait for 30 s',
    });
    setClock(minutes(92));
    expect(stored && (await deliverNow(stored, options))?.outcome).toBe('failed');
    expect(sent).toHaveLength(2);
  });

  test('says again that no date is ahead to who asks', async () => {
    const state = await (await newPlace())();
    await state.digests.save(settingsOf({ state: { name: 'finished', since: '2025-01-06' } }), created);
    const stored = await state.digests.find('D1');
    const { options, sent, setClock } = desk(state);
    setClock(new Date('2026-02-01T08:00:00Z'));
    if (stored) await deliverNow(stored, options);
    setClock(new Date('2026-02-01T08:10:00Z'));
    if (stored) await deliverNow(stored, options);
    expect(sent.map(({ digest }) => digest.finish !== null)).toEqual([true, true]);
  });
});
