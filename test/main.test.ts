import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterEach, describe, expect, it } from 'vitest';
import { botToken, type FakeSlack, startFakeSlack } from './support/fake-slack.ts';

const main = join(import.meta.dirname, '../src/main.ts');
const started: ChildProcess[] = [];
const servers: FakeSlack[] = [];
const folders: string[] = [];

/** The program as a process of its own, with nothing of the environment of the tests. */
function start(env: Record<string, string>) {
  const folder = mkdtempSync(join(tmpdir(), 'esante-'));
  folders.push(folder);
  const child = spawn(process.execPath, [main], { env: { DATABASE_FILE: join(folder, 'state.db'), ...env } });
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

  it('connects over HTTP, tells its health, and ends cleanly on SIGTERM', async () => {
    const slack = await fakeSlack();
    const port = await freePort();
    const child = start({
      NODE_ENV: 'production',
      SLACK_BOT_TOKEN: botToken,
      SLACK_SIGNING_SECRET: 'secret',
      SLACK_API_URL: slack.apiUrl,
      PORT: port,
    });
    expect(await announcement(child)).toBe(
      `Connected to Fake as esante, at http://localhost:${port}/slack/events, the Request URL behind your own https address.`,
    );
    const health = await fetch(`http://127.0.0.1:${port}/healthz`);
    expect([health.status, await health.text()]).toEqual([200, 'ok\n']);
    expect(
      (await fetch(`http://127.0.0.1:${port}/slack/events`, { method: 'POST', body: '{}' })).status,
    ).toBe(401);
    child.kill('SIGTERM');
    expect((await ended(child)).code).toBe(0);
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
