import { type ChildProcess, spawn } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { botToken, type FakeSlack, startFakeSlack } from './support/fake-slack.ts';
import { startFakeSocketMode } from './support/fake-socket-mode.ts';

const main = join(import.meta.dirname, '../src/main.ts');
const started: ChildProcess[] = [];
const servers: { close(): Promise<void> }[] = [];
const folders: string[] = [];
const compiled = mkdtempSync(join(tmpdir(), 'esante-compiled-'));
afterAll(() => rmSync(compiled, { recursive: true, force: true }));

/** The program as a process of its own, with nothing of the environment of the tests. */
function start(env: Record<string, string>, ...nodeOptions: string[]) {
  const folder = mkdtempSync(join(tmpdir(), 'esante-'));
  folders.push(folder);
  const child = spawn(process.execPath, [...nodeOptions, main], {
    // Compiled once for all the processes of this file.
    env: { DATABASE_FILE: join(folder, 'state.db'), NODE_COMPILE_CACHE: compiled, ...env },
  });
  started.push(child);
  return child;
}

/** Its first line on standard output that is not a line of the log. */
async function announcement(child: ChildProcess): Promise<string> {
  let seen = '';
  for await (const chunk of child.stdout ?? []) {
    seen += chunk;
    const line = seen
      .split('\n')
      .slice(0, -1)
      .find((each) => !each.startsWith('{'));
    if (line) return line;
  }
  throw new Error(`it ended without a word: ${seen}`);
}

async function ended(child: ChildProcess): Promise<{ code: number | null; errors: string }> {
  const errors = text(child.stderr as NonNullable<ChildProcess['stderr']>);
  const [code] = child.exitCode === null ? await once(child, 'exit') : [child.exitCode];
  return { code, errors: await errors };
}

async function fakeSlack(): Promise<FakeSlack> {
  const slack = await startFakeSlack(() => new Date());
  servers.push(slack);
  return slack;
}

async function overHttp(slack: FakeSlack, env: Record<string, string> = {}) {
  const port = await freePort();
  const child = start({
    NODE_ENV: 'production',
    SLACK_BOT_TOKEN: botToken,
    SLACK_SIGNING_SECRET: 'secret',
    SLACK_API_URL: slack.apiUrl,
    QUESTIONS_PER_MINUTE: '9999',
    PORT: port,
    ...env,
  });
  return { child, port };
}

/** As Slack signs it, with the secret above. */
function signed(body: string, contentType: string): RequestInit {
  const timestamp = Math.floor(Date.now() / 1000);
  const signature = createHmac('sha256', 'secret').update(`v0:${timestamp}:${body}`).digest('hex');
  const headers = {
    'content-type': contentType,
    'x-slack-request-timestamp': String(timestamp),
    'x-slack-signature': `v0=${signature}`,
  };
  return { method: 'POST', headers, body };
}

const command = new URLSearchParams({
  command: '/esante',
  text: 'action 15',
  team_id: 'T0FAKE',
  channel_id: 'C0MEMBER',
  user_id: 'U0PERSON',
}).toString();

const message = (number: number): string =>
  JSON.stringify({
    type: 'event_callback',
    team_id: 'T0FAKE',
    event_id: `Ev${number}`,
    event: {
      type: 'message',
      channel_type: 'im',
      channel: 'D0DIRECT',
      user: 'U0PERSON',
      text: 'action 15',
      ts: `${number}.1`,
    },
  });

const posts = (slack: FakeSlack) => slack.calls.filter(({ method }) => method === 'chat.postMessage');

/** Makes Node find no package of that name. */
const withoutEmulator = `data:text/javascript,${encodeURIComponent(`
  import { registerHooks } from 'node:module';
  registerHooks({
    resolve(name, context, next) {
      if (name !== 'emulate') return next(name, context);
      throw Object.assign(new Error('Cannot find package'), { code: 'ERR_MODULE_NOT_FOUND' });
    },
  });
`)}`;

async function takenPort(): Promise<{ port: number; free: () => void }> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { port: (server.address() as { port: number }).port, free: () => server.close() };
}

async function freePort(): Promise<string> {
  const { port, free } = await takenPort();
  free();
  return String(port);
}

afterEach(async () => {
  for (const child of started.splice(0)) child.kill('SIGKILL');
  for (const server of servers.splice(0)) await server.close();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

describe('npm start', { timeout: 30_000 }, () => {
  it('serves the playground without Slack, says where, and how to connect', async () => {
    const port = await freePort();
    const child = start({ PORT: port });
    expect(await announcement(child)).toContain(`http://localhost:${port}`);
    expect((await fetch(`http://127.0.0.1:${port}/`)).status).toBe(200);
    child.kill('SIGTERM');
    expect((await ended(child)).code).toBe(0);
  });

  it('says what the playground lacks in an install without development packages', async () => {
    const { code, errors } = await ended(start({ PORT: await freePort() }, '--import', withoutEmulator));
    expect(code).toBe(1);
    expect(errors).toContain('the playground, which needs none, needs the development packages: `npm ci`');
    expect(errors).not.toContain('    at ');
  });

  it('connects over HTTP, tells its health, and ends cleanly on SIGTERM', async () => {
    const slack = await fakeSlack();
    const { child, port } = await overHttp(slack);
    expect(await announcement(child)).toBe(
      `Connected to Fake as esante, at http://localhost:${port}/slack/events, the Request URL behind your own https address.`,
    );
    const health = await fetch(`http://127.0.0.1:${port}/healthz`);
    expect([health.status, await health.json()]).toEqual([200, { status: 'ok' }]);
    const ready = await fetch(`http://127.0.0.1:${port}/readyz`);
    const checks = { database: 'ok', index: 'ok', slack: 'ok' };
    expect([ready.status, await ready.json()]).toEqual([200, { status: 'ready', checks }]);
    const metrics = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
    expect(metrics).toContain('esante_slack_calls_total{method="auth.test",outcome="ok"}');
    expect(
      (await fetch(`http://127.0.0.1:${port}/slack/events`, { method: 'POST', body: '{}' })).status,
    ).toBe(401);
    child.kill('SIGTERM');
    expect((await ended(child)).code).toBe(0);
  });

  it('finishes on SIGTERM what it has begun, under load, and refuses the rest', async () => {
    const slack = await fakeSlack();
    const { child, port } = await overHttp(slack);
    await announcement(child);
    const url = `http://127.0.0.1:${port}/slack/events`;
    const release = slack.hold('chat.postMessage');
    const messages = Array.from({ length: 10 }, (_, number) => message(number));
    for (const body of messages)
      expect((await fetch(url, signed(body, 'application/json'))).status).toBe(200);

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
    await vi.waitFor(() => expect(statuses.length).toBeGreaterThan(20));
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

  it('ends after ten seconds although Slack never answers', async () => {
    const slack = await fakeSlack();
    const { child, port } = await overHttp(slack);
    await announcement(child);
    slack.hold('chat.postMessage');
    await fetch(`http://127.0.0.1:${port}/slack/events`, signed(message(1), 'application/json'));
    child.kill('SIGTERM');
    expect((await ended(child)).code).toBe(1);
  });

  it('serves Socket Mode through its failures, and is not ready meanwhile', async () => {
    const slack = await fakeSlack();
    const socket = await startFakeSocketMode(slack.apiUrl);
    servers.push(socket);
    const port = await freePort();
    const child = start({
      SLACK_BOT_TOKEN: botToken,
      SLACK_APP_TOKEN: 'xapp-1-fake',
      SLACK_API_URL: socket.apiUrl,
      PORT: port,
    });
    expect(await announcement(child)).toContain('Connected to Fake as esante, through Socket Mode');
    type Ready = { status: string; checks: object };
    const ready = async () => (await (await fetch(`http://127.0.0.1:${port}/readyz`)).json()) as Ready;
    const answered = async () => {
      const envelope = socket.deliver('slash_commands', Object.fromEntries(new URLSearchParams(command)));
      await vi.waitFor(() => expect(socket.acks.map((ack) => ack.envelope_id)).toContain(envelope));
    };
    expect((await ready()).status).toBe('ready');
    // The library trips over it, in a promise that nobody awaits.
    socket.deliver('events_api', { type: 'app_rate_limited', team_id: 'T0FAKE', minute_rate_limited: 1 });
    await answered();
    socket.refusals.push({ status: 503, error: 'unavailable' });
    socket.cut();
    await vi.waitFor(async () => expect((await ready()).checks).toMatchObject({ slack: 'failed' }));
    await vi.waitFor(async () => expect((await ready()).status).toBe('ready'), { timeout: 10_000 });
    await answered();
    child.kill('SIGTERM');
    expect((await ended(child)).code).toBe(0);
  });

  it('waits for workspaces where it has a client id', async () => {
    const slack = await fakeSlack();
    const port = await freePort();
    const child = start({
      SLACK_CLIENT_ID: '1.2',
      SLACK_CLIENT_SECRET: 'client secret',
      SLACK_STATE_SECRET: 'state secret',
      SLACK_TOKEN_KEY: '22'.repeat(32),
      SLACK_SIGNING_SECRET: 'secret',
      SLACK_API_URL: slack.apiUrl,
      PORT: port,
    });
    expect(await announcement(child)).toContain('Ready for workspaces');
    expect(await (await fetch(`http://127.0.0.1:${port}/slack/install`)).text()).toContain('client_id=1.2');
    expect((await fetch(`http://127.0.0.1:${port}/readyz`)).status).toBe(200);
    const answer = await fetch(
      `http://127.0.0.1:${port}/slack/events`,
      signed(command, 'application/x-www-form-urlencoded'),
    );
    expect(await answer.text()).toContain('not installed in your workspace');
  });

  it('stops with a sentence when the workspace is not allowed', async () => {
    const slack = await fakeSlack();
    const { child } = await overHttp(slack, { ALLOWED_TEAMS: 'T0OTHER' });
    const { code, errors } = await ended(child);
    expect(code).toBe(1);
    expect(errors).toContain('Fake (T0FAKE), which ALLOWED_TEAMS does not name');
  });

  it('stops with a sentence when Slack refuses the token', async () => {
    const slack = await fakeSlack();
    const child = start({
      SLACK_BOT_TOKEN: 'xoxb-wrong',
      SLACK_SIGNING_SECRET: 's',
      SLACK_API_URL: slack.apiUrl,
    });
    const { code, errors } = await ended(child);
    expect(code).toBe(1);
    expect(errors).toBe(
      'Slack refuses SLACK_BOT_TOKEN (invalid_auth): copy it again from “OAuth & Permissions” of your app.\n',
    );
  });

  it('stops with a sentence when Slack cannot be reached', async () => {
    const port = await freePort();
    const child = start({
      SLACK_BOT_TOKEN: botToken,
      SLACK_SIGNING_SECRET: 's',
      SLACK_API_URL: `http://127.0.0.1:${port}/api/`,
    });
    const { code, errors } = await ended(child);
    expect(code).toBe(1);
    expect(errors).toContain(`Slack cannot be reached at http://127.0.0.1:${port}/api/`);
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
