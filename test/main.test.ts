import { get } from 'node:http';
import ICAL from 'ical.js';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { botToken, type FakeSlack } from './support/fake-slack.ts';
import { freePort, takenPort } from './support/free-port.ts';
import {
  announcement,
  command,
  ended,
  endPrograms,
  fakeSlack,
  message,
  overHttp,
  overSocket,
  posts,
  signed,
  start,
} from './support/program.ts';
import { waitFor } from './support/wait-for.ts';

/** Of a path as it is written, which `fetch` would tidy up. */
const statusOf = (port: string, path: string): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    get({ port, path }, (response) => resolve(response.resume().statusCode)).on('error', reject);
  });

/** Makes Node find no package of that name. */
const withoutPreact = `data:text/javascript,${encodeURIComponent(`
  import { registerHooks } from 'node:module';
  registerHooks({
    resolve(name, context, next) {
      if (name !== 'preact') return next(name, context);
      throw Object.assign(new Error('Cannot find package'), { code: 'ERR_MODULE_NOT_FOUND' });
    },
  });
`)}`;

describe('npm start', () => {
  afterEach(endPrograms);

  it('serves the playground without Slack, says where, and how to connect', async () => {
    const port = await freePort();
    const child = start({ PORT: port });
    expect(await announcement(child)).toContain(`http://localhost:${port}`);
    expect((await fetch(`http://127.0.0.1:${port}/`)).status).toBe(200);
    child.kill('SIGTERM');
    expect((await ended(child)).code).toBe(0);
  });

  it('says what the playground lacks in an install without development packages', async () => {
    const { code, errors } = await ended(start({ PORT: await freePort() }, '--import', withoutPreact));
    expect(code).toBe(1);
    expect(errors).toContain('the playground, which needs none, needs the development packages: `npm ci`');
    expect(errors).not.toContain('    at ');
  });

  it('ends after ten seconds although Slack never answers', async () => {
    const slack = await fakeSlack();
    const { child, port } = await overHttp(slack);
    await announcement(child);
    slack.hold('chat.postMessage');
    await fetch(`http://127.0.0.1:${port}/slack/events`, signed(message(1), 'application/json'));
    child.kill('SIGTERM');
    expect((await ended(child)).code).toBe(1);
  });

  it('waits for workspaces where it has a client id', async () => {
    const slack = await fakeSlack();
    const [port, healthPort] = [await freePort(), await freePort()];
    const child = start({
      SLACK_CLIENT_ID: '1.2',
      SLACK_CLIENT_SECRET: 'client secret',
      SLACK_STATE_SECRET: 'state secret',
      SLACK_TOKEN_KEY: '22'.repeat(32),
      SLACK_SIGNING_SECRET: 'secret',
      SLACK_API_URL: slack.apiUrl,
      PORT: port,
      HEALTH_PORT: healthPort,
    });
    expect(await announcement(child)).toContain('Ready for workspaces');
    expect(await (await fetch(`http://127.0.0.1:${port}/slack/install`)).text()).toContain('client_id=1.2');
    expect((await fetch(`http://127.0.0.1:${healthPort}/readyz`)).status).toBe(200);
    const answer = await fetch(
      `http://127.0.0.1:${port}/slack/events`,
      signed(command, 'application/x-www-form-urlencoded'),
    );
    expect(await answer.text()).toContain('not installed in your workspace');
  });

  it('stops with a sentence when Slack refuses the app token', async () => {
    const slack = await fakeSlack();
    const child = start({
      SLACK_BOT_TOKEN: botToken,
      SLACK_APP_TOKEN: 'xapp-wrong',
      SLACK_API_URL: slack.apiUrl,
      PORT: await freePort(),
    });
    const { code, errors } = await ended(child);
    expect(code).toBe(1);
    expect(errors).toContain('Slack refuses SLACK_APP_TOKEN (invalid_auth)');
  });

  it('stops with all that is missing in production', async () => {
    const { code, errors } = await ended(start({ NODE_ENV: 'production' }));
    expect(code).toBe(1);
    expect(errors).toContain('SLACK_BOT_TOKEN is missing');
    expect(errors).toContain('SLACK_SIGNING_SECRET (HTTP) is missing');
    expect(errors).not.toContain('    at ');
  });

  it('stops with a sentence when the port is taken', async () => {
    const { port, free } = await takenPort();
    const { code, errors } = await ended(start({ PORT: String(port) }));
    free();
    expect(code).toBe(1);
    expect(errors).toContain(`Port ${port} is taken`);
  });

  it('stops with a sentence when the store cannot be opened', async () => {
    const { code, errors } = await ended(start({ DATABASE_FILE: '/dev/null/state.db' }));
    expect(code).toBe(1);
    expect(errors).toContain('The state file /dev/null/state.db cannot be used');
    expect(errors).not.toContain('    at ');
  });
});

/** A calendar's address in a reply serves it, and no other address does. */
async function expectCalendar(port: string, reply: string): Promise<void> {
  const [, path = '', secret = ''] =
    /https:\/\/bot\.example\.org(\/calendar\/([\w-]+)\.ics[^`]*)`/.exec(reply) ?? [];
  expect(secret.length).toBeGreaterThanOrEqual(20);
  const at = (address: string) => fetch(`http://127.0.0.1:${port}${address.replaceAll('&amp;', '&')}`);

  const feed = await at(path);
  expect([feed.status, feed.headers.get('content-type')]).toEqual([200, 'text/calendar; charset=utf-8']);
  const events = new ICAL.Component(ICAL.parse(await feed.text())).getAllSubcomponents('vevent');
  expect(events.length).toBeGreaterThan(5);

  for (const wrong of [
    path.replace(secret, 'x'.repeat(secret.length)),
    path.replace(secret, 'T0FAKE'),
    '/calendar/',
  ]) {
    const refused = await at(wrong);
    const said = await refused.text();
    expect(refused.status, wrong).toBe(404);
    expect(said).not.toMatch(new RegExp(`${secret}|T0FAKE|    at |node_modules|VEVENT`));
  }
  expect(await (await at(path.replace(secret, 'x'.repeat(secret.length)))).text()).toBe(
    'There is no such calendar: ask the bot for its address.\n',
  );
}

const publicUrl = 'https://bot.example.org';
const calendarAsked = new URLSearchParams(command);
calendarAsked.set('text', 'calendrier 2021');

/** These share one program, which the last one stops. */
describe('over HTTP', () => {
  let slack: FakeSlack;
  let program: Awaited<ReturnType<typeof overHttp>>;
  beforeAll(async () => {
    slack = await fakeSlack();
    program = await overHttp(slack, { PUBLIC_URL: publicUrl });
  });
  afterAll(endPrograms);

  it('connects over HTTP and tells its health', async () => {
    expect(await announcement(program.child)).toBe(
      `Connected to Fake as esante, at http://localhost:${program.port}/slack/events, the Request URL behind your own https address.`,
    );
    const health = await fetch(`http://127.0.0.1:${program.healthPort}/healthz`);
    expect([health.status, await health.json()]).toEqual([200, { status: 'ok' }]);
    const ready = await fetch(`http://127.0.0.1:${program.healthPort}/readyz`);
    const checks = { database: 'ok', slack: 'ok' };
    expect([ready.status, await ready.json()]).toEqual([200, { status: 'ready', checks }]);
    const metrics = await (await fetch(`http://127.0.0.1:${program.healthPort}/metrics`)).text();
    expect(metrics).toContain('esante_slack_calls_total{method="auth.test",outcome="ok"}');
    // Strangers reach the other port, through proxies that read addresses in their own way.
    for (const path of ['/metrics', '/readyz', '/healthz', '/slack/..\\metrics', '/calendar/..\\readyz']) {
      expect([path, await statusOf(program.port, path)]).toEqual([path, 404]);
    }
    expect(
      (await fetch(`http://127.0.0.1:${program.port}/slack/events`, { method: 'POST', body: '{}' })).status,
    ).toBe(401);
  });

  it('serves the calendar at the address that it tells, and at no other', async () => {
    const url = `http://127.0.0.1:${program.port}/slack/events`;
    const response = await fetch(url, signed(`${calendarAsked}`, 'application/x-www-form-urlencoded'));
    await expectCalendar(program.port, await response.text());
  });

  it('finishes on SIGTERM what it has begun, under load, and refuses the rest', async () => {
    const { child, port } = program;
    const url = `http://127.0.0.1:${port}/slack/events`;
    const release = slack.hold('chat.postMessage');
    const messages = Array.from({ length: 10 }, (_, number) => message(number));
    // Acknowledged after a while, since no answer can be posted.
    const delivered = messages.map((body) => fetch(url, signed(body, 'application/json')));
    for (const { status } of await Promise.all(delivered)) expect(status).toBe(200);

    // Four who ask without a pause until nobody listens any more.
    const statuses: number[] = [];
    const ask = async () => {
      const question = signed(command, 'application/x-www-form-urlencoded');
      for (;;) {
        const response = await fetch(url, question).catch(() => null);
        if (!response) return;
        expect(await response.text()).toContain('Espace Numérique de Santé');
        statuses.push(response.status);
      }
    };
    const asking = Array.from({ length: 4 }, ask);
    await waitFor(() => expect(statuses.length).toBeGreaterThan(20));
    const before = statuses.length;
    child.kill('SIGTERM');
    await Promise.all(asking);
    expect(statuses.length).toBeGreaterThan(before);
    expect(statuses.every((status) => status === 200)).toBe(true);

    // Acknowledged, and still waiting for Slack.
    expect(child.exitCode).toBeNull();
    expect(posts(slack)).toEqual([]);
    release();
    expect((await ended(child)).code).toBe(0);
    expect(posts(slack)).toHaveLength(messages.length);
  });
});

/** These too. */
describe('with Socket Mode', () => {
  let program: Awaited<ReturnType<typeof overSocket>>;
  beforeAll(async () => {
    program = await overSocket(await fakeSlack(), { PUBLIC_URL: publicUrl });
  });
  afterAll(endPrograms);

  it('serves Socket Mode through its failures, and is not ready meanwhile', async () => {
    const { child, healthPort, socket } = program;
    expect(await announcement(child)).toContain('Connected to Fake as esante, through Socket Mode');
    type Ready = { status: string; checks: object };
    const ready = async () => (await (await fetch(`http://127.0.0.1:${healthPort}/readyz`)).json()) as Ready;
    const answered = async () => {
      const envelope = socket.deliver('slash_commands', Object.fromEntries(new URLSearchParams(command)));
      const acknowledged = () => socket.acks.map((ack) => ack.envelope_id);
      await waitFor(() => expect(acknowledged()).toContain(envelope));
    };
    expect((await ready()).status).toBe('ready');
    // The library trips over it, in a promise that nobody awaits.
    socket.deliver('events_api', { type: 'app_rate_limited', team_id: 'T0FAKE', minute_rate_limited: 1 });
    await answered();
    socket.refusals.push({ status: 503, error: 'unavailable' });
    socket.cut();
    await waitFor(async () => expect((await ready()).checks).toMatchObject({ slack: 'failed' }));
    await waitFor(async () => expect((await ready()).status).toBe('ready'));
    await answered();
  });

  it('serves the calendar at the address that it tells, and at no other', async () => {
    const { socket, port } = program;
    const envelope = socket.deliver('slash_commands', Object.fromEntries(calendarAsked));
    const reply = await waitFor(() => {
      const ack = socket.acks.find(({ envelope_id }) => envelope_id === envelope);
      if (!ack) throw new Error('no reply');
      return JSON.stringify(ack.payload);
    });
    await expectCalendar(port, reply);
  });

  it('ends cleanly on SIGTERM', async () => {
    const { child } = program;
    child.kill('SIGTERM');
    expect((await ended(child)).code).toBe(0);
  });
});
