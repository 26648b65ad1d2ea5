import { expect, onTestFinished, test } from 'vitest';
import { deliverDue } from '../../../src/digest/deliver.ts';
import { createLog } from '../../../src/log.ts';
import { digestSender } from '../../../src/slack/digest/sender.ts';
import { boltLogger } from '../../../src/slack/transport/bolt-logger.ts';
import { openState } from '../../../src/state/open-state.ts';
import { roadmap, settingsOf } from '../../digest/roadmaps.ts';
import { botToken, startFakeSlack } from '../../support/fake-slack.ts';

/** The whole delivery, from the ledger to Slack's Web API and back, while Slack fails. */
const due = new Date('2019-11-25T08:00:00Z');

async function start() {
  const slack = await startFakeSlack(() => due);
  const state = await openState({ file: ':memory:' });
  onTestFinished(async () => {
    await slack.close();
    await state.close();
  });
  const save = (id: string, team: string, channel: string) =>
    state.digests.save(settingsOf({ id, team, channel }), new Date('2019-11-20T12:00:00Z'));
  await save('D1', 'T1', 'C0MEMBER');
  const sender = digestSender({
    tokenOf: async () => botToken,
    clientOptions: { slackApiUrl: slack.apiUrl, logger: boltLogger(createLog('silent')) },
  });
  const tick = async (minute: number) => {
    const clock = () => new Date(due.getTime() + minute * 60_000);
    return (await deliverDue({ state, roadmap, clock, ...sender })).map(({ outcome }) => outcome);
  };
  /** Channels with a post in them. */
  const posts = () =>
    slack.calls
      .filter(({ method, reply }) => method === 'chat.postMessage' && reply.ok)
      .map(({ args }) => args.channel);
  const hideHistory = () => slack.failNext('conversations.history', { error: 'missing_scope' });
  return { slack, save, tick, posts, hideHistory };
}

test('500 twice, then well: one post, once the history shows that there is none', async () => {
  const { slack, tick, posts } = await start();
  for (const minute of [0, 2]) {
    slack.failNext('chat.postMessage', { status: 500 });
    expect(await tick(minute)).toEqual(['unknown']);
    expect(posts()).toEqual([]);
  }
  expect(await tick(4)).toEqual(['sent']);
  expect(await tick(6)).toEqual([]);
  expect(posts()).toEqual(['C0MEMBER']);
});

test('500 where the history may not be read: reported, and not sent again', async () => {
  const { slack, tick, posts, hideHistory } = await start();
  slack.failNext('chat.postMessage', { status: 500 });
  expect(await tick(0)).toEqual(['unknown']);
  hideHistory();
  expect(await tick(2)).toEqual([]);
  expect(await tick(60)).toEqual([]);
  expect(posts()).toEqual([]);
});

test('a reply that is lost after the post: found in the history, and not posted again', async () => {
  const { slack, tick, posts } = await start();
  slack.loseNextReply('chat.postMessage');
  expect(await tick(0)).toEqual(['unknown']);
  expect(await tick(2)).toEqual(['sent']);
  expect(await tick(4)).toEqual([]);
  expect(posts()).toEqual(['C0MEMBER']);
});

test('a reply that is lost where the history may not be read: reported, and not posted again', async () => {
  const { slack, tick, posts, hideHistory } = await start();
  slack.loseNextReply('chat.postMessage');
  expect(await tick(0)).toEqual(['unknown']);
  hideHistory();
  expect(await tick(2)).toEqual([]);
  expect(await tick(60)).toEqual([]);
  expect(posts()).toEqual(['C0MEMBER']);
});

test('429: this workspace waits for as long as Slack says, and no other; each is posted once', async () => {
  const { slack, save, tick, posts } = await start();
  await save('D2', 'T1', 'C0SECOND');
  slack.failNext('chat.postMessage', { status: 429, retryAfter: 90 });
  expect(await tick(0)).toEqual(['rate-limited']);
  await save('D3', 'T2', 'D0DIRECT');
  expect(await tick(1)).toEqual(['sent']);
  expect(posts()).toEqual(['D0DIRECT']);
  expect(await tick(2)).toEqual(['sent', 'sent']);
  expect(await tick(3)).toEqual([]);
  expect(posts().sort()).toEqual(['C0MEMBER', 'C0SECOND', 'D0DIRECT']);
});
