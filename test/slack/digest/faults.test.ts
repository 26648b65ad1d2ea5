import { describe, expect, onTestFinished, test } from 'vitest';
import { deliverDue } from '../../../src/digest/deliver.ts';
import type { DeliverOptions } from '../../../src/digest/send.ts';
import { createLog } from '../../../src/log.ts';
import { clientsOf, digestSender } from '../../../src/slack/digest/sender.ts';
import { boltLogger } from '../../../src/slack/transport/bolt-logger.ts';
import { openState } from '../../../src/state/open-state.ts';
import { roadmap, settingsOf } from '../../digest/roadmaps.ts';
import { botToken, startFakeSlack } from '../../support/fake-slack.ts';
import { onlyPack } from '../../support/roadmap.ts';

/** The whole delivery, from the ledger to Slack's Web API and back, while Slack fails. */
const due = new Date('2019-11-25T08:00:00Z');

async function start() {
  let now = due;
  const slack = await startFakeSlack(() => now);
  const state = await openState({ file: ':memory:' });
  onTestFinished(async () => {
    await slack.close();
    await state.close();
  });
  const save = (id: string, team: string, channel: string) =>
    state.digests.save(settingsOf({ id, team, channel }), new Date('2019-11-20T12:00:00Z'));
  await save('D1', 'T1', 'C0MEMBER');
  const sender = digestSender(
    clientsOf({
      tokenOf: async () => botToken,
      clientOptions: { slackApiUrl: slack.apiUrl, logger: boltLogger(createLog('silent')) },
    }),
  );
  const setClock = (minute: number) => {
    now = new Date(due.getTime() + minute * 60_000);
  };
  const tick = async (minute: number, more: Partial<DeliverOptions> = {}) => {
    setClock(minute);
    const reports = await deliverDue({
      state,
      packs: onlyPack(roadmap),
      clock: () => now,
      ...sender,
      ...more,
    });
    return reports.map(({ outcome }) => outcome);
  };
  /** Channels with a post in them, at a minute. */
  const posts = (minute: number) => {
    setClock(minute);
    return slack.posts();
  };
  return { slack, state, sender, save, tick, posts };
}

/** At a minute, the process dies before its request gets to Slack, or before the reply comes back. */
async function die(
  minute: number,
  when: 'before' | 'after',
  { sender, tick }: Awaited<ReturnType<typeof start>>,
) {
  const dead = Promise.withResolvers<void>();
  const send: typeof sender.send = async (...args) => {
    if (when === 'after') await sender.send(...args);
    dead.resolve();
    return new Promise<never>(() => {});
  };
  void tick(minute, { send });
  await dead.promise;
}

describe('with chat:write alone', () => {
  test('all is well: one post, at its minute', async () => {
    const { tick, posts } = await start();
    expect(await tick(-6)).toEqual(['sent']);
    expect(posts(-0.1)).toEqual([]);
    expect(await tick(2)).toEqual([]);
    expect(posts(2)).toEqual(['C0MEMBER']);
  });

  test('a process that dies between the mark and the request: another one posts, at its minute', async () => {
    const setting = await start();
    const { tick, posts } = setting;
    await die(-6, 'before', setting);
    expect(await tick(-5)).toEqual(['unknown', 'sent']);
    expect(posts(-0.1)).toEqual([]);
    expect(posts(1)).toEqual(['C0MEMBER']);
    expect(await tick(20)).toEqual([]);
    expect(posts(20)).toEqual(['C0MEMBER']);
  });

  test('a process that dies between the request and the reply: found, and not sent again', async () => {
    const setting = await start();
    const { tick, posts } = setting;
    await die(-6, 'after', setting);
    expect(await tick(-5)).toEqual(['unknown', 'sent']);
    expect(await tick(20)).toEqual([]);
    expect(posts(20)).toEqual(['C0MEMBER']);
  });

  test('500 twice, then well: one post', async () => {
    const { slack, tick, posts } = await start();
    for (const minute of [-6, -4.5]) {
      slack.failNext('chat.scheduleMessage', { status: 500 });
      expect(await tick(minute)).toEqual(['unknown']);
    }
    expect(await tick(-3)).toEqual(['sent']);
    expect(await tick(20)).toEqual([]);
    expect(posts(20)).toEqual(['C0MEMBER']);
  });

  test('a lost reply: found among what is to be posted, and not sent again', async () => {
    const { slack, tick, posts } = await start();
    slack.loseNextReply('chat.scheduleMessage');
    expect(await tick(-6)).toEqual(['unknown']);
    expect(await tick(-5)).toEqual(['sent']);
    expect(await tick(20)).toEqual([]);
    expect(posts(20)).toEqual(['C0MEMBER']);
  });

  test('a Slack that fails until the last moment, and may have it: reported, and not sent again', async () => {
    const { slack, tick, posts } = await start();
    slack.loseNextReply('chat.scheduleMessage');
    expect(await tick(-6)).toEqual(['unknown']);
    for (const minute of [-5, -4, -3, -1]) {
      slack.failNext('chat.scheduledMessages.list', { status: 500 });
      expect(await tick(minute)).toEqual(['error']);
    }
    expect(await tick(0.9)).toEqual([]);
    expect(await tick(20)).toEqual([]);
    expect(await tick(30)).toEqual([]);
    expect(posts(30)).toEqual(['C0MEMBER']);
  });
});

test('429: this workspace waits for as long as Slack says, and no other; each is posted once', async () => {
  const { slack, save, tick, posts } = await start();
  await save('D2', 'T1', 'C0SECOND');
  slack.failNext('chat.scheduleMessage', { status: 429, retryAfter: 90 });
  expect(await tick(-6)).toEqual(['rate-limited']);
  await save('D3', 'T2', 'D0DIRECT');
  expect(await tick(-5)).toEqual(['sent']);
  expect(await tick(-4)).toEqual(['sent', 'sent']);
  expect(await tick(-3)).toEqual([]);
  expect(posts(1).sort()).toEqual(['C0MEMBER', 'C0SECOND', 'D0DIRECT']);
});

test('a digest that is switched off some minutes before its hour does not appear', async () => {
  const { state, tick, posts } = await start();
  await tick(-6);
  const off = settingsOf({ channel: 'C0MEMBER', state: { name: 'off' } });
  await state.digests.save(off, new Date(due.getTime() - 5 * 60_000));
  expect(await tick(-4.9)).toEqual(['withdrawn']);
  expect(posts(20)).toEqual([]);
});
