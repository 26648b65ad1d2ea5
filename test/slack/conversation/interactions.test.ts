import { RespondError, webApi } from '@slack/bolt';
import { expect, onTestFinished, test } from 'vitest';
import { once } from '../../../src/slack/conversation/interactions.ts';
import { openState } from '../../../src/state/open-state.ts';

const platform = (error: string) => new webApi.WebAPIPlatformError({ ok: false, error });

async function start() {
  const state = await openState({ file: ':memory:' });
  onTestFinished(() => state.close());
  return (act: () => Promise<unknown>) =>
    once('share:1', { state, now: () => new Date('2026-05-04T07:00:00Z') }, act);
}

test('what is done is done once', async () => {
  const share = await start();
  expect(await share(async () => {})).toBe(true);
  expect(await share(async () => {})).toBe(false);
});

test.each([
  ['Slack’s name for it', platform('channel_not_found')],
  ['a status of the response URL', new RespondError('used_url', 404)],
])('what Slack has refused may be asked for again: %s', async (_name, error) => {
  const share = await start();
  await expect(share(() => Promise.reject(error))).rejects.toThrow();
  expect(await share(async () => {})).toBe(true);
});

test('what was refused, and told, may be asked for again', async () => {
  const share = await start();
  expect(await share(async () => false)).toBe(true);
  expect(await share(async () => true)).toBe(true);
  expect(await share(async () => true)).toBe(false);
});

test.each([
  ['no reply', new Error('socket hang up')],
  ['an error of Slack’s own', platform('internal_error')],
  ['a status', new RespondError('', 500)],
])('what may have been done is not done again: %s', async (_name, error) => {
  const share = await start();
  await expect(share(() => Promise.reject(error))).rejects.toThrow();
  expect(await share(async () => {})).toBe(false);
});
