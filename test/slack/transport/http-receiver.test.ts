import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AppUnderTest, startAppUnderTest } from '../../support/app-under-test.ts';

const form = 'application/x-www-form-urlencoded';

describe('what arrives over HTTP', () => {
  let app: AppUnderTest;
  beforeAll(async () => {
    app = await startAppUnderTest();
  });
  afterAll(() => app.close());

  it('refuses a forged signature with 401', async () => {
    const body = '{"type":"url_verification","challenge":"c"}';
    expect(await app.request(body, { secret: 'another' })).toEqual({ status: 401, body: '' });
  });

  it.each([
    ['of another length', { 'x-slack-signature': 'v0=00' }],
    ['that is no hash', { 'x-slack-signature': 'é' }],
    ['of an unknown version', { 'x-slack-signature': `v1=${'0'.repeat(64)}` }],
  ])('refuses a signature %s with 401', async (_, headers) => {
    const timestamp = String(Math.floor(Date.now() / 1000));
    const sent = { 'content-type': form, 'x-slack-request-timestamp': timestamp, ...headers };
    expect((await app.raw('/slack/events', sent, 'command=%2Fesante&channel_id=C1')).status).toBe(401);
  });

  it('answers a check of the connection', async () => {
    expect(await app.request('ssl_check=1', { contentType: form })).toEqual({ status: 200, body: '' });
  });

  it.each([
    '/./slack/events',
    '/x/../slack/events',
    '/slack/%2e/events',
    '/slack\\events',
    '/slack/..\\slack/events',
    '/slack/events#x',
    '//slack/events',
    '//',
    '/%ff',
    '*',
    'http://slack.com/slack/events',
  ])('knows no address %s, and makes no fuss about it', async (path) => {
    const from = app.logged.length;
    const command = { command: '/esante', text: 'action 15', channel_id: 'C1', user_id: 'U1', team_id: 'T1' };
    const body = new URLSearchParams(command).toString();
    expect(await app.raw(path, { 'content-type': form }, body)).toEqual({ status: 404, body: '' });
    expect(app.logged.slice(from)).toEqual([]);
  });

  it.each([
    ['without a signature', { 'content-length': '500' }, 401],
    ['of 3.9 MB without a signature', { 'content-length': '3900000' }, 401],
    ['without a time', { 'content-length': '500', 'x-slack-signature': 'v0=00' }, 401],
    [
      'of another time',
      { 'content-length': '500', 'x-slack-signature': 'v0=00', 'x-slack-request-timestamp': '1556150400' },
      401,
    ],
    [
      'of more than a megabyte',
      {
        'content-length': '1000001',
        'x-slack-signature': 'v0=00',
        'x-slack-request-timestamp': String(Math.floor(Date.now() / 1000)),
      },
      413,
    ],
  ])('refuses a body %s before it is sent', async (_, headers, status) => {
    expect((await app.raw('/slack/events', { 'content-type': form, ...headers })).status).toBe(status);
  });

  it('refuses a timestamp more than five minutes ahead with 401', async () => {
    const body = '{"type":"url_verification","challenge":"c"}';
    expect((await app.request(body, { late: -310 })).status).toBe(401);
    expect((await app.request(body, { late: -290 })).status).toBe(200);
  });

  it('refuses a timestamp more than five minutes old with 401', async () => {
    expect((await app.request('{"type":"url_verification","challenge":"c"}', { late: 301 })).status).toBe(
      401,
    );
    expect((await app.request('{"type":"url_verification","challenge":"c"}', { late: 290 })).status).toBe(
      200,
    );
  });

  it('answers the verification of its address', async () => {
    const { body } = await app.request('{"type":"url_verification","challenge":"c"}');
    expect(JSON.parse(body)).toEqual({ challenge: 'c' });
  });

  it.each([
    ['JSON that is none', '{"type":', 'application/json'],
    ['a form called JSON', 'command=%2Fesante&text=action+15', 'application/json'],
    ['JSON called a form', '{"type":"event_callback"}', form],
    ['null', 'null', 'application/json'],
    ['a list', '[]', 'application/json'],
    ['a text', '"action 15"', 'application/json'],
    ['a number', '15', 'application/json'],
    ['nothing', '', 'application/json'],
    ['an empty form', '', form],
    ['a payload of null', 'payload=null', form],
    ['a payload that is no JSON', 'payload=%7B', form],
    ['an interaction without a person', 'payload=%7B%22type%22%3A%22block_actions%22%7D', form],
    [
      'a click on nothing',
      `payload=${encodeURIComponent('{"type":"block_actions","user":{"id":"U1"},"actions":[]}')}`,
      form,
    ],
    [
      'an event in a channel of null',
      '{"type":"event_callback","event":{"type":"message","channel":null}}',
      'application/json',
    ],
    ['an event without an event', '{"type":"event_callback"}', 'application/json'],
    ['an event that is a text', '{"type":"event_callback","event":"message"}', 'application/json'],
    ['bytes', '\u0000\u0001\u0002', 'application/octet-stream'],
  ])('refuses %s with 400', async (_, body, contentType) => {
    expect(await app.request(body, { contentType })).toEqual({ status: 400, body: '' });
  });

  it('refuses more than a megabyte with 413', async () => {
    expect((await app.request(`{"text":"${'x'.repeat(1_000_000)}"}`)).status).toBe(413);
  });

  it('takes note that Slack holds events back', async () => {
    const body =
      '{"type":"app_rate_limited","team_id":"T1","minute_rate_limited":1518467820,"api_app_id":"A1"}';
    expect((await app.request(body)).status).toBe(200);
    expect(app.logged.join('')).toContain('holding events back');
  });

  it('still answers after all that', async () => {
    const shown = await app.result(() => app.command('action 15'));
    expect(shown.text).toContain('Espace Numérique de Santé');
  });
});
