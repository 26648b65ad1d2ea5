import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import ICAL from 'ical.js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { feedAddress, serveFeed } from '../../src/calendar/feed.ts';
import type { State } from '../../src/state/open-state.ts';
import { openState } from '../../src/state/open-state.ts';
import { onlyPack, roadmap } from '../support/roadmap.ts';

let state: State;
let base: string;
const server = createServer((request, response) => {
  void serveFeed(request, response, { packs: onlyPack(roadmap), state, today: () => '2020-05-01' });
});

beforeAll(async () => {
  state = await openState({ file: ':memory:' });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
});
afterAll(async () => {
  server.close();
  await state.close();
});

const events = (content: string) =>
  new ICAL.Component(ICAL.parse(content)).getAllSubcomponents('vevent').length;
const address = async (words: string, language: 'fr' | 'en' = 'fr') =>
  feedAddress(base, await state.feeds.secretOf('T1'), { words, language });

test('a workspace has one address, whose words choose the dates', async () => {
  expect(await address('')).toBe(await address(''));
  const all = await fetch(await address(''));
  expect(all.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
  expect(events(await all.text())).toBe(58);
  expect(events(await (await fetch(await address('DNS', 'en'))).text())).toBe(9);
});

test('nothing is sent again that is unchanged', async () => {
  const first = await fetch(await address('2021'));
  const etag = first.headers.get('etag') ?? '';
  expect(first.headers.get('cache-control')).toBe('private, max-age=3600');
  const again = await fetch(await address('2021'), { headers: { 'if-none-match': etag } });
  expect([again.status, await again.text()]).toEqual([304, '']);
  const head = await fetch(await address('2021'), { method: 'HEAD' });
  expect([head.status, head.headers.get('etag')]).toEqual([200, etag]);
});

test('a tag that was made weak on its way, or stands among others, is known', async () => {
  const etag = (await fetch(await address('2021'))).headers.get('etag') ?? '';
  const status = async (known: string) =>
    (await fetch(await address('2021'), { headers: { 'if-none-match': known } })).status;
  expect(await status(`W/${etag}`)).toBe(304);
  expect(await status(`"other", W/${etag}`)).toBe(304);
  expect(await status('W/"other"')).toBe(200);
});

test('words bring no line of their own into the calendar', async () => {
  const content = await (await fetch(await address('DNS\r\nX-OTHER:1'))).text();
  expect(content).not.toMatch(/^X-OTHER/m);
  expect(content.endsWith('END:VCALENDAR\r\n')).toBe(true);
});

test('a wrong secret, an old one, and words without an answer get 404', async () => {
  const old = await address('');
  const status = async (url: string) => (await fetch(url)).status;
  expect(await status(`${base}calendar/${'x'.repeat(32)}.ics`)).toBe(404);
  expect(await status(`${base}calendar/..%2F.ics`)).toBe(404);
  expect(await status(await address('flurbizon'))).toBe(404);
  await state.feeds.renew('T1');
  expect(await status(old)).toBe(404);
  expect(await status(await address(''))).toBe(200);
});
