import { createHmac } from 'node:crypto';
import { isValidSlackRequest } from '@slack/bolt';
import { expect, test } from 'vitest';
import { signatureReader } from '../../../src/slack/transport/signature.ts';

const secret = 'the secret of the app';
const now = new Date('2026-01-05T09:00:00Z');
const seconds = now.getTime() / 1000;
const body = 'command=%2Fesante&text=é';
const signed = (time: number | string, said = body, key = secret) =>
  `v0=${createHmac('sha256', key).update(`v0:${time}:${said}`).digest('hex')}`;

test.each<[string, string | undefined, string | undefined, boolean]>([
  ['what Slack signed', signed(seconds), `${seconds}`, true],
  ['what it signed nearly five minutes ago', signed(seconds - 299), `${seconds - 299}`, true],
  ['what it signed more than five minutes ago', signed(seconds - 301), `${seconds - 301}`, false],
  ['another time than the one signed', signed(seconds), `${seconds - 1}`, false],
  ['another body', signed(seconds, 'command=%2Fesante&text=e'), `${seconds}`, false],
  ['another secret', signed(seconds, body, 'another'), `${seconds}`, false],
  ['another version', signed(seconds).replace('v0', 'v1'), `${seconds}`, false],
  ['half a signature', signed(seconds).slice(0, 35), `${seconds}`, false],
  ['no letters and digits', `v0=${'é'.repeat(32)}`, `${seconds}`, false],
  ['an empty signature', '', `${seconds}`, false],
  ['no signature', undefined, `${seconds}`, false],
  ['no time', signed(seconds), undefined, false],
  ['a time that is none', signed('soon'), 'soon', false],
])('%s is recognised as Bolt does: %s', (_, signature, time, recognised) => {
  const headers = { 'x-slack-signature': signature, 'x-slack-request-timestamp': time };
  const isSigned = signatureReader(secret, () => now);
  expect(isSigned({ headers }, Buffer.from(body))).toBe(recognised);
  if (signature === undefined || time === undefined) return;
  const asBolt = { 'x-slack-signature': signature, 'x-slack-request-timestamp': Number(time) };
  const options = { signingSecret: secret, body, headers: asBolt, nowMilliseconds: now.getTime() };
  expect(isValidSlackRequest(options)).toBe(recognised);
});

test('what is signed for days to come is left to Bolt', () => {
  const headers = {
    'x-slack-signature': signed(seconds + 301),
    'x-slack-request-timestamp': `${seconds + 301}`,
  };
  expect(signatureReader(secret, () => now)({ headers }, Buffer.from(body))).toBe(false);
});
