import { type ChildProcess, spawn } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { compileCache } from './compile-cache.ts';
import { botToken, type FakeSlack, startFakeSlack } from './fake-slack.ts';
import { startFakeSocketMode } from './fake-socket-mode.ts';
import { freePort } from './free-port.ts';

const main = join(import.meta.dirname, '../../src/main.ts');

/** What ends a program and what it is connected to. */
const ends: (() => unknown)[] = [];

/** Ends all that was started here, the last first: to be called after each test, or after those that share a program. */
export async function endPrograms(): Promise<void> {
  for (const end of ends.splice(0).reverse()) await end();
}

/** The program as a process of its own, with nothing of the environment of the tests. */
export function start(env: Record<string, string>, ...nodeOptions: string[]) {
  const folder = mkdtempSync(join(tmpdir(), 'esante-'));
  const child = spawn(process.execPath, [...nodeOptions, main], {
    env: { DATABASE_FILE: join(folder, 'state.db'), HEALTH_PORT: '0', ...compileCache, ...env },
  });
  ends.push(() => {
    child.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  });
  return child;
}

/** Its first line on standard output that is not a line of the log. */
export async function announcement(child: ChildProcess): Promise<string> {
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

export async function ended(child: ChildProcess): Promise<{ code: number | null; errors: string }> {
  const errors = text(child.stderr as NonNullable<ChildProcess['stderr']>);
  const [code] = child.exitCode === null ? await once(child, 'exit') : [child.exitCode];
  return { code, errors: await errors };
}

export async function fakeSlack(): Promise<FakeSlack> {
  const slack = await startFakeSlack(() => new Date());
  ends.push(() => slack.close());
  return slack;
}

export async function overHttp(slack: FakeSlack, env: Record<string, string> = {}) {
  const port = await freePort();
  const healthPort = await freePort();
  const child = start({
    HEALTH_PORT: healthPort,
    NODE_ENV: 'production',
    SLACK_BOT_TOKEN: botToken,
    SLACK_SIGNING_SECRET: 'secret',
    SLACK_API_URL: slack.apiUrl,
    QUESTIONS_PER_MINUTE: '9999',
    PORT: port,
    ...env,
  });
  return { child, port, healthPort };
}

export async function overSocket(slack: FakeSlack, env: Record<string, string> = {}) {
  const socket = await startFakeSocketMode(slack.apiUrl);
  ends.push(() => socket.close());
  const [port, healthPort] = [await freePort(), await freePort()];
  const child = start({
    HEALTH_PORT: healthPort,
    SLACK_BOT_TOKEN: botToken,
    SLACK_APP_TOKEN: 'xapp-1-fake',
    SLACK_API_URL: socket.apiUrl,
    PORT: port,
    ...env,
  });
  return { child, port, healthPort, socket };
}

/** As Slack signs it, with the secret above. */
export function signed(body: string, contentType: string): RequestInit {
  const timestamp = Math.floor(Date.now() / 1000);
  const signature = createHmac('sha256', 'secret').update(`v0:${timestamp}:${body}`).digest('hex');
  const headers = {
    'content-type': contentType,
    'x-slack-request-timestamp': String(timestamp),
    'x-slack-signature': `v0=${signature}`,
  };
  return { method: 'POST', headers, body };
}

export const command = new URLSearchParams({
  command: '/esante',
  text: 'action 15',
  team_id: 'T0FAKE',
  channel_id: 'C0MEMBER',
  user_id: 'U0PERSON',
}).toString();

export const message = (number: number): string =>
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

export const posts = (slack: FakeSlack) => slack.calls.filter(({ method }) => method === 'chat.postMessage');
