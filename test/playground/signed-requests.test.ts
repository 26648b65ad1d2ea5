import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { signedRequests } from '../../src/playground/signed-requests.ts';

const secret = '8f742231b10e8888abcd99yyyzzz85a5';
const now = () => new Date('2020-05-01T12:00:00Z');

let server: Server;
let received: { headers: Record<string, unknown>; body: string } | undefined;
/** What the app does with a request: a status, or no answer at all. */
let status: number | undefined;

beforeEach(async () => {
  received = undefined;
  status = 200;
  server = createServer(async (request, response) => {
    received = { headers: request.headers, body: await text(request) };
    if (status !== undefined) response.writeHead(status).end('taken');
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
});
const stop = () => {
  server.closeAllConnections();
  server.close();
};
afterEach(stop);
const port = () => (server.address() as AddressInfo).port;

const requests = (patience?: number) =>
  signedRequests({ url: `http://127.0.0.1:${port()}`, secret, now }, patience);

test('signs a request as Slack does', async () => {
  expect(await requests().command({ command: '/esante', text: 'échéances & co' })).toBe('taken');
  expect(received?.body).toBe('command=%2Fesante&text=%C3%A9ch%C3%A9ances+%26+co');
  const timestamp = String(now().getTime() / 1000);
  expect(received?.headers).toMatchObject({
    'content-type': 'application/x-www-form-urlencoded',
    'x-slack-request-timestamp': timestamp,
    'x-slack-signature': `v0=${createHmac('sha256', secret)
      .update(`v0:${timestamp}:${received?.body}`)
      .digest('hex')}`,
  });
});

test('sends events as JSON and interactions as a form with one field', async () => {
  await requests().event({ type: 'event_callback' });
  expect(received).toMatchObject({
    headers: { 'content-type': 'application/json' },
    body: '{"type":"event_callback"}',
  });
  await requests().interaction({ type: 'block_actions' });
  expect(new URLSearchParams(received?.body).get('payload')).toBe('{"type":"block_actions"}');
});

test('names what came instead of an acknowledgement', async () => {
  status = 401;
  await expect(requests().event({})).rejects.toMatchObject({ problem: { problem: 'refused' } });
  status = 500;
  const failed = { problem: 'failed', detail: '500' };
  await expect(requests().event({})).rejects.toMatchObject({ problem: failed });
  status = undefined;
  await expect(requests(20).event({})).rejects.toMatchObject({ problem: { problem: 'late' } });
  const gone = requests();
  stop();
  await expect(gone.event({})).rejects.toMatchObject({ problem: { problem: 'unreachable' } });
});
