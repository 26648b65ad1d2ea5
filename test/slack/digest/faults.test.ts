import { describe, expect, onTestFinished, test } from 'vitest';
import type { DeliverOptions } from '../../../src/digest/deliver.ts';
import { deliverDue } from '../../../src/digest/deliver.ts';
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
  const tick = async (minute: number, more: Partial<DeliverOptions> = {}) => {
    now = new Date(due.getTime() + minute * 60_000);
    const reports = await deliverDue({
      state,
      packs: onlyPack(roadmap),
      clock: () => now,
      ...sender,
      ...more,
    });
    return reports.map(({ outcome }) => outcome);
  };
  return { slack, sender, save, tick };
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
  test('all is well: one post, at its hour', async () => {
    const { slack, tick } = await start();
    expect(await tick(-0.1)).toEqual([]);
    expect(slack.posts()).toEqual([]);
    expect(await tick(0)).toEqual(['sent']);
    expect(await tick(20)).toEqual([]);
    expect(slack.posts()).toEqual(['C0MEMBER']);
  });

  test.each([
    ['request', 'before', []],
    ['reply', 'after', ['C0MEMBER']],
  ] as const)(
    'a process dies between the mark and the %s: reported, and not sent again',
    async (_name, when, posts) => {
      const setting = await start();
      await die(0, when, setting);
      expect(await setting.tick(1)).toEqual(['unknown']);
      expect(await setting.tick(20)).toEqual([]);
      expect(setting.slack.posts()).toEqual(posts);
    },
  );

  test('a lost reply: reported, and not sent again', async () => {
    const { slack, tick } = await start();
    slack.loseNextReply('chat.postMessage');
    expect(await tick(0)).toEqual(['unknown']);
    expect(await tick(20)).toEqual([]);
    expect(slack.posts()).toEqual(['C0MEMBER']);
  });

  test('500: it may have arrived; reported, and not sent again', async () => {
    const { slack, tick } = await start();
    slack.failNext('chat.postMessage', { status: 500 });
    expect(await tick(0)).toEqual(['unknown']);
    expect(await tick(20)).toEqual([]);
    expect(slack.posts()).toEqual([]);
  });

  test('503 twice, by which nothing was done, then well: one post', async () => {
    const { slack, tick } = await start();
    for (const minute of [0, 1]) {
      slack.failNext('chat.postMessage', { status: 503 });
      expect(await tick(minute)).toEqual(['waiting']);
    }
    expect(await tick(6)).toEqual(['sent']);
    expect(await tick(20)).toEqual([]);
    expect(slack.posts()).toEqual(['C0MEMBER']);
  });
});

test('429: this workspace waits for as long as Slack says, and no other; each is posted once', async () => {
  const { slack, save, tick } = await start();
  await save('D2', 'T1', 'C0SECOND');
  slack.failNext('chat.postMessage', { status: 429, retryAfter: 90 });
  expect(await tick(0)).toEqual(['rate-limited']);
  await save('D3', 'T2', 'D0DIRECT');
  expect(await tick(1)).toEqual(['sent']);
  expect(await tick(2)).toEqual(['sent', 'sent']);
  expect(await tick(3)).toEqual([]);
  expect(slack.posts().sort()).toEqual(['C0MEMBER', 'C0SECOND', 'D0DIRECT']);
});
