import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { buildDigest } from '../../../src/digest/digest.ts';
import { createLog } from '../../../src/log.ts';
import { clientsOf, digestSender } from '../../../src/slack/digest/sender.ts';
import { boltLogger } from '../../../src/slack/transport/bolt-logger.ts';
import type { Delivery } from '../../../src/state/deliveries.ts';
import { roadmap, settingsOf } from '../../digest/roadmaps.ts';
import { botToken, startFakeSlack } from '../../support/fake-slack.ts';

const logger = boltLogger(createLog('silent'));
const settings = settingsOf({ channel: 'C0MEMBER', creator: 'U0PERSON' });
const digest = buildDigest({ roadmap, settings, today: '2019-11-25', lastDay: '2019-11-18' });
const due = new Date('2019-11-25T08:00:00Z');
const key = { team: settings.team, channel: settings.channel, digest: settings.id, due };
const unknown: Delivery = {
  ...key,
  state: 'unknown',
  attempts: 0,
  day: '2019-11-25',
  postAt: due,
  message: null,
  error: null,
};

async function withFake() {
  const slack = await startFakeSlack(() => due);
  onTestFinished(() => slack.close());
  const sender = digestSender(
    clientsOf({
      tokenOf: async (team) => (team === 'T1' ? botToken : null),
      clientOptions: { slackApiUrl: slack.apiUrl, logger },
    }),
  );
  const send = (over = {}, at?: Date) => sender.send(digest, { ...settings, ...over }, at);
  return { slack, sender, send };
}

/** A Slack that does the same to every call, and how many calls reached it. */
async function withServer(handle: RequestListener) {
  let calls = 0;
  const server = createServer((request, response) => {
    calls += 1;
    handle(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  const sender = digestSender(
    clientsOf({
      tokenOf: async () => botToken,
      clientOptions: { slackApiUrl: `http://127.0.0.1:${port}/api/`, logger },
    }),
  );
  return { result: await sender.send(digest, settings), calls: () => calls, sender, server };
}

const minutes = (count: number) => new Date(due.getTime() + count * 60_000);

test('a digest is posted once; afterwards Slack lists it nowhere', async () => {
  const { slack, sender, send } = await withFake();
  const sent = await send();
  const [posted] = slack.workspace.messages();
  expect(sent).toEqual({ outcome: 'sent', message: posted?.ts });
  expect(slack.calls.at(-1)?.args.metadata).toBeUndefined();
  expect(slack.posts()).toEqual(['C0MEMBER']);
  expect(await sender.find(unknown, minutes(1))).toBe('unreadable');
});

test('one that Slack is to post later is found until shortly before, and can be taken back', async () => {
  const { slack, sender, send } = await withFake();
  const later = { ...unknown, postAt: minutes(5) };
  expect(await sender.find(later, due)).toBe('absent');
  expect(await sender.find(later, minutes(2.9))).toBe('absent');
  expect(await sender.find(later, minutes(3))).toBe('later');
  const sent = await send({}, minutes(5));
  const message = 'message' in sent ? sent.message : '';
  expect(message).toMatch(/^Q/);
  expect(slack.posts()).toEqual([]);
  expect(await sender.find(later, due)).toEqual({ message });
  expect(await sender.find({ ...later, postAt: minutes(6) }, due)).toBe('absent');
  expect(await sender.find({ ...later, channel: 'C0SECOND' }, due)).toBe('absent');
  slack.failNext('chat.deleteScheduledMessage', { error: 'ratelimited' });
  await expect(sender.withdraw({ ...later, message })).rejects.toThrow('ratelimited');
  slack.failNext('chat.deleteScheduledMessage', { status: 500 });
  await expect(sender.withdraw({ ...later, message })).rejects.toThrow();
  await sender.withdraw({ ...later, message });
  expect(await sender.find(later, due)).toBe('absent');
  // Another replica was faster.
  await sender.withdraw({ ...later, message });
  await sender.withdraw({ ...later, team: 'T2', message });
});

test('what Slack is to post is read page by page, up to ten; in a workspace without the app it cannot be', async () => {
  let pages = 0;
  const { sender } = await withServer((_, response) => {
    pages += 1;
    const response_metadata = { next_cursor: 'more' };
    response.end(JSON.stringify({ ok: true, scheduled_messages: [], response_metadata }));
  });
  pages = 0;
  await expect(sender.find({ ...unknown, postAt: minutes(5) }, due)).rejects.toThrow('too many');
  expect(pages).toBe(10);
  const { sender: another } = await withFake();
  expect(await another.find({ ...unknown, team: 'T2', postAt: minutes(5) }, due)).toBe('unreadable');
});

test.each([
  ['is_archived', 'gone'],
  ['account_inactive', 'gone'],
  ['internal_error', 'unknown'],
  ['msg_blocks_too_long', 'failed'],
])('Slack says %s: %s', async (error, outcome) => {
  const { slack, send } = await withFake();
  slack.failNext('chat.postMessage', { error });
  expect(await send()).toEqual({ outcome, error });
});

test('a channel that is unknown, or that the app is not in, is gone', async () => {
  const { send } = await withFake();
  expect(await send({ channel: 'C0NOWHERE' })).toEqual({ outcome: 'gone', error: 'channel_not_found' });
  expect(await send({ channel: 'C0OUTSIDE' })).toEqual({ outcome: 'gone', error: 'not_in_channel' });
  expect(await send({ team: 'T2' })).toEqual({ outcome: 'gone', error: 'not_installed' });
});

test('a token that cannot be read sends nothing', async () => {
  const sender = digestSender(() => Promise.reject(new Error('the database is locked')));
  expect(await sender.send(digest, settings)).toEqual({
    outcome: 'failed',
    error: 'the database is locked',
  });
});

test('429 says how long this workspace waits, after one call', async () => {
  const { result, calls } = await withServer((_, response) => {
    response.writeHead(429, { 'retry-after': '17' }).end();
  });
  expect(result).toEqual({ outcome: 'rate-limited', retryAfter: 17 });
  expect(calls()).toBe(1);
});

test.each([
  [500, 'unknown'],
  [503, 'failed'],
  [404, 'failed'],
])('HTTP %i: %s, after one call', async (status, outcome) => {
  const { result, calls } = await withServer((_, response) => void response.writeHead(status).end('no'));
  expect(result).toEqual({ outcome, error: `HTTP ${status}` });
  expect(calls()).toBe(1);
});

test('a lost reply is unknown, and not asked for again', async () => {
  const { result, calls } = await withServer((request) => void request.socket.destroy());
  expect(result).toMatchObject({ outcome: 'unknown' });
  expect(calls()).toBe(1);
});

test('a message that never left is only refused', async () => {
  const { sender, server } = await withServer((_, response) => void response.end('{"ok":true,"ts":"1.1"}'));
  await new Promise((resolve) => {
    server.close(resolve);
    server.closeAllConnections();
  });
  expect(await sender.send(digest, settings)).toEqual({ outcome: 'failed', error: 'ECONNREFUSED' });
});

test('who made the digest is told in a direct message, in its language', async () => {
  const { slack, sender } = await withFake();
  await sender.tellCreator({ ...settings, language: 'en' }, 'is_archived');
  expect(slack.calls.at(-1)).toMatchObject({ method: 'chat.postMessage', reply: { ok: true } });
  expect(slack.calls.at(-1)?.args).toMatchObject({ channel: 'U0PERSON' });
  expect(JSON.stringify(slack.calls.at(-1)?.args)).toMatch(/<#C0MEMBER>.*is_archived/);
});
