import { request } from 'node:http';
import { text } from 'node:stream/consumers';
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
    const { status, body } = await app.request('{}', { secret: 'another' });
    expect(status).toBe(401);
    expect(body).toContain('not signed by Slack');
  });

  // `fetch` would tidy such a path up before it sends it.
  it.each([
    '/./slack/events',
    '/x/../slack/events',
    '/slack/%2e/events',
    '/slack\\events',
    '/slack/events#x',
    'http://slack.com/slack/events',
  ])('refuses what is not signed at %s, which is the same address', async (path) => {
    const command = { command: '/esante', text: 'action 15', channel_id: 'C1', user_id: 'U1', team_id: 'T1' };
    const headers = { 'content-type': form };
    const { status, body } = await new Promise<{ status: number | undefined; body: string }>(
      (resolve, reject) => {
        request({ port: app.port, path, method: 'POST', headers }, async (response) =>
          resolve({ status: response.statusCode, body: await text(response) }),
        )
          .on('error', reject)
          .end(new URLSearchParams(command).toString());
      },
    );
    expect({ status, body }).toEqual({ status: 401, body: expect.stringContaining('not signed by Slack') });
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
    ['an event without an event', '{"type":"event_callback"}', 'application/json'],
    ['an event that is a text', '{"type":"event_callback","event":"message"}', 'application/json'],
    [
      'an event in a channel of null',
      '{"type":"event_callback","event":{"type":"message","channel":null}}',
      'application/json',
    ],
    ['bytes', '\u0000\u0001\u0002', 'application/octet-stream'],
  ])('refuses %s with 400 and a sentence', async (_, body, contentType) => {
    const sent = await app.request(body, { contentType });
    expect(sent).toEqual({
      status: 400,
      body: 'The body is not what its content type says, or is nothing that Slack sends.\n',
    });
  });

  it('refuses five megabytes with 413', async () => {
    expect((await app.request(`{"text":"${'x'.repeat(5_000_000)}"}`)).status).toBe(413);
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
