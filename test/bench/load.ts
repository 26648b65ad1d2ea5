import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import autocannon from 'autocannon';
import { BOT, SIGNING_SECRET, signedBody, signedCommand } from './signed-command.ts';

/**
 * The whole program under load, over HTTP with SQLite on disk: `npm run bench:load -- --seconds 60 --connections 50`.
 * Of four requests, three are commands, one is a mention, which is claimed in the database, answered with a post to
 * Slack (a stand-in on this machine) and remembered. The load generator runs on the same cores.
 */
const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '60' },
    connections: { type: 'string', default: '50' },
    /** In megabytes, what V8 may take for objects; without it, V8 decides by the machine. */
    heap: { type: 'string' },
  },
});
const duration = Number(values.seconds);
const connections = Number(values.connections);
const heap = values.heap === undefined ? [] : [`--max-old-space-size=${values.heap}`];

const questions = [
  'action 15',
  'when does e-prescription biologie start',
  'qui pilote la messagerie sécurisée ?',
  'échéances 2021',
  'définir MSSanté',
  'liste 3',
  'action 15 vs 16',
  'quel est le budget de la feuille de route ?',
];

let posts = 0;
const slack = createServer((request, response) => {
  if (request.url?.endsWith('chat.postMessage')) posts += 1;
  const reply = {
    ok: true,
    ts: `${posts}.1`,
    team: 'Bench',
    team_id: BOT.teamId,
    user: 'esante',
    user_id: BOT.botUserId,
    bot_id: BOT.botId,
  };
  request
    .resume()
    .on('end', () => response.setHeader('content-type', 'application/json').end(JSON.stringify(reply)));
});
await new Promise<void>((resolve) => slack.listen(0, '127.0.0.1', resolve));
const slackUrl = `http://127.0.0.1:${(slack.address() as AddressInfo).port}`;

const port = await freePort();
const folder = mkdtempSync(join(tmpdir(), 'esante-load-'));
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
const program = spawn(process.execPath, [...heap, join(import.meta.dirname, '../../src/main.ts')], {
  env: {
    NODE_ENV: 'production',
    LOG_LEVEL: 'warn',
    PORT: String(port),
    SLACK_API_URL: `${slackUrl}/api/`,
    SLACK_BOT_TOKEN: BOT.botToken,
    SLACK_SIGNING_SECRET: SIGNING_SECRET,
    QUESTIONS_PER_MINUTE: '9999',
    DATABASE_FILE: join(folder, 'state.db'),
  },
  stdio: ['ignore', 'pipe', 'inherit'],
});
program.once('exit', (code) => process.exit(code ?? 1));
await once(program.stdout, 'data');
const url = `http://127.0.0.1:${port}/slack/events`;

let sent = 0;
let mentions = 0;
function next() {
  sent += 1;
  const text = questions[sent % questions.length] ?? '';
  const user = `U${sent % 500}`;
  if (sent % 4 !== 0) return signedCommand(text, `${slackUrl}/response`, new Date(), user);
  mentions += 1;
  const event = {
    type: 'app_mention',
    channel: 'C1',
    user,
    text: `<@${BOT.botUserId}> ${text}`,
    ts: `${sent}.1`,
  };
  return signedBody(
    JSON.stringify({ type: 'event_callback', team_id: BOT.teamId, event_id: `Ev${sent}`, event }),
    'application/json',
    new Date(),
  );
}

async function load(seconds: number) {
  return autocannon({
    url,
    connections,
    duration: seconds,
    requests: [{ method: 'POST', setupRequest: (request) => ({ ...request, ...next() }) }],
  });
}

/** Of the process, and of that what objects take that were not collected yet. */
const megabytes = async (): Promise<string> => {
  const metrics = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
  const of = (name: string) => Number(new RegExp(`^${name} (\\d+)`, 'm').exec(metrics)?.[1]) / 1_000_000;
  return `${Math.round(of('process_resident_memory_bytes'))}, heap ${Math.round(of('nodejs_heap_size_used_bytes'))}`;
};

const idle = await megabytes();
await load(Math.min(5, duration));
const warm = await megabytes();
posts = 0;
mentions = 0;
const { requests, latency, errors, timeouts, non2xx } = await load(duration);
await sleep(10_000);
const after = await megabytes();
console.table([
  {
    seconds: duration,
    connections,
    'requests/s': Math.round(requests.average),
    'median ms': latency.p50,
    'p99 ms': latency.p99,
    'max ms': latency.max,
    errors,
    timeouts,
    'not 200': non2xx,
    'mentions unanswered': mentions - posts,
    'MB idle': idle,
    'MB warm': warm,
    'MB after': after,
  },
]);
// Its end is that of this one, with the same code.
program.kill('SIGTERM');

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
