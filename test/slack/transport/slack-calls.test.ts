import { webApi } from '@slack/bolt';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { createLog } from '../../../src/log.ts';
import { boltLogger } from '../../../src/slack/transport/bolt-logger.ts';
import { answerCalls, countCalls } from '../../../src/slack/transport/slack-calls.ts';
import { botToken, type FakeSlack, startFakeSlack } from '../../support/fake-slack.ts';
import { waitFor } from '../../support/wait-for.ts';

describe('countCalls', () => {
  let slack: FakeSlack;
  let client: webApi.WebClient;
  const counted: [string, string][] = [];
  const fetch = countCalls((...call) => void counted.push(call));
  beforeAll(async () => {
    slack = await startFakeSlack(() => new Date());
    client = new webApi.WebClient(botToken, {
      slackApiUrl: slack.apiUrl,
      retryConfig: { retries: 0 },
      logger: boltLogger(createLog('silent')),
      fetch,
    });
  });
  afterAll(() => slack.close());

  const lastOf = async (call: Promise<unknown>) => {
    await call.catch(() => {});
    return counted.at(-1);
  };

  it('tells how calls of the Web API went, and leaves them as they are', async () => {
    expect((await client.auth.test()).team_id).toBe('T0FAKE');
    expect(counted.at(-1)).toEqual(['auth.test', 'ok']);
    const posting = client.chat.postMessage({ channel: 'C0NONE', text: 'x' });
    await expect(posting).rejects.toThrow('channel_not_found');
    expect(counted.at(-1)).toEqual(['chat.postMessage', 'channel_not_found']);
    slack.failNext('auth.test', { status: 503 });
    expect(await lastOf(client.auth.test())).toEqual(['auth.test', 'http_503']);
  });

  it('tells how response URLs went', async () => {
    const body = JSON.stringify({ text: 'x' });
    expect(await lastOf(fetch(slack.newResponseUrl(), { method: 'POST', body }))).toEqual([
      'response_url',
      'ok',
    ]);
    expect(await lastOf(fetch(`${slack.apiUrl}../response/none`, { method: 'POST', body }))).toEqual([
      'response_url',
      'http_404',
    ]);
  });

  it('tells that no reply came', async () => {
    await slack.close();
    expect(await lastOf(client.auth.test())).toEqual(['auth.test', 'no_reply']);
  });
});

describe('calls that a person waits for', () => {
  async function client(patience?: number) {
    const slack = await startFakeSlack(() => new Date());
    onTestFinished(() => slack.close());
    const calls = answerCalls(undefined, patience);
    const options = { slackApiUrl: slack.apiUrl, retryConfig: { retries: 0 }, rejectRateLimitedCalls: true };
    const logger = boltLogger(createLog('silent'));
    const { chat } = new webApi.WebClient(botToken, { ...options, logger, fetch: calls.fetch });
    return { slack, calls, post: () => chat.postMessage({ channel: 'C0MEMBER', text: 'an answer' }) };
  }

  it('are made again when Slack says so, having refused them with 429', async () => {
    const { slack, post } = await client();
    slack.failNext('chat.postMessage', { status: 429, retryAfter: 1 });
    expect((await post()).ok).toBe(true);
    expect(slack.calls.map(({ reply }) => reply.ok)).toEqual([false, true]);
  });

  it('are made again as often as Slack says so, within twenty seconds', async () => {
    const { slack, post } = await client();
    const again = { status: 429, retryAfter: 0 };
    slack.failNext('chat.postMessage', again);
    const posted = post();
    await waitFor(() => expect(slack.calls).toHaveLength(1));
    slack.failNext('chat.postMessage', again);
    expect((await posted).ok).toBe(true);
    expect(slack.calls.map(({ reply }) => reply.ok)).toEqual([false, false, true]);
    slack.failNext('chat.postMessage', { status: 429, retryAfter: 1 });
    const late = post();
    await waitFor(() => expect(slack.calls).toHaveLength(4));
    slack.failNext('chat.postMessage', { status: 429, retryAfter: 20 });
    await expect(late).rejects.toThrow(webApi.WebAPIRateLimitedError);
  });

  it('are given up where that is too far ahead', async () => {
    const { slack, post } = await client();
    slack.failNext('chat.postMessage', { status: 429, retryAfter: 21 });
    await expect(post()).rejects.toThrow(webApi.WebAPIRateLimitedError);
    expect(slack.calls).toHaveLength(1);
  });

  it('are given up where Slack does not answer, which is known until it does', async () => {
    const { slack, calls, post } = await client(1000);
    const release = slack.hold('chat.postMessage');
    await expect(post()).rejects.toThrow(webApi.WebAPIRequestError);
    expect(calls.hangs()).toBe(true);
    release();
    await post();
    expect(calls.hangs()).toBe(false);
  });
});
