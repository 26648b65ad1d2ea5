import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import autocannon from 'autocannon';
import { freePort } from '../support/free-port.ts';
import { BOT, SIGNING_SECRET, signedBody, signedCommand } from './signed-command.ts';

/**
 * The whole program under load, over HTTP with SQLite on disk, then a bare Bolt app that only acknowledges:
 * `npm run bench:load -- --seconds 60 --connections 50,200`. Of four requests, three are commands, one is a mention,
 * which is claimed in the database, answered with a post to Slack (a stand-in on this machine) and remembered. The
 * load generator runs on the same cores.
 */
const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '60' },
    connections: { type: 'string', default: '50,200' },
    /** In megabytes, what V8 may take for objects; without it, V8 decides by the machine. */
    heap: { type: 'string' },
  },
});
const seconds = Number(values.seconds);
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
  const { teamId: team_id, botId: bot_id, botUserId: user_id } = BOT;
  const reply = { ok: true, ts: `${posts}.1`, team: 'Bench', team_id, user: 'esante', user_id, bot_id };
  request
    .resume()
    .on('end', () => response.setHeader('content-type', 'application/json').end(JSON.stringify(reply)));
});
await new Promise<void>((resolve) => slack.listen(0, '127.0.0.1', resolve));
const slackUrl = `http://127.0.0.1:${(slack.address() as AddressInfo).port}`;

interface Program {
  child: ChildProcess;
  port: string | number;
  /** Requests that are acknowledged or not, and still worked on. */
  inFlight: () => Promise<number>;
}

async function startOurs(): Promise<Program> {
  const [port, healthPort] = [await freePort(), await freePort()];
  const folder = mkdtempSync(join(tmpdir(), 'esante-load-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const child = spawn(process.execPath, [...heap, join(import.meta.dirname, '../../src/main.ts')], {
    env: {
      NODE_ENV: 'production',
      LOG_LEVEL: 'silent',
      PORT: port,
      HEALTH_PORT: healthPort,
      SLACK_API_URL: `${slackUrl}/api/`,
      SLACK_BOT_TOKEN: BOT.botToken,
      SLACK_SIGNING_SECRET: SIGNING_SECRET,
      QUESTIONS_PER_MINUTE: '9999',
      DATABASE_FILE: join(folder, 'state.db'),
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  const inFlight = async () => {
    const metrics = await (await fetch(`http://127.0.0.1:${healthPort}/metrics`)).text();
    return Number(/^esante_requests_in_flight (\d+)/m.exec(metrics)?.[1]);
  };
  return { child, port, inFlight };
}

async function startBare(): Promise<Program> {
  const file = join(import.meta.dirname, 'processes/bare-app.ts');
  const child = spawn(process.execPath, [...heap, file], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  const [{ port }] = (await once(child, 'message')) as [{ port: number }];
  return { child, port, inFlight: async () => 0 };
}

let sent = 0;
let mentions = 0;
function next() {
  sent += 1;
  const text = questions[sent % questions.length] ?? '';
  const user = `U${sent % 500}`;
  if (sent % 4 !== 0) return signedCommand(text, `${slackUrl}/response`, new Date(), user);
  mentions += 1;
  const message = { type: 'app_mention', channel: 'C1', user, text: `<@${BOT.botUserId}> ${text}` };
  const event = { ...message, ts: `${sent}.1` };
  const envelope = { type: 'event_callback', team_id: BOT.teamId, event_id: `Ev${sent}`, event };
  return signedBody(JSON.stringify(envelope), 'application/json', new Date());
}

/** Linux alone tells what a process takes. */
const megabytes = ({ pid }: ChildProcess): number =>
  Math.round(Number(/^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1000);

/** In milliseconds, what a process has worked so far, whatever else the machine does. Linux counts in hundredths. */
function worked({ pid }: ChildProcess): number {
  const [user, system] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ').slice(11) ?? [];
  return 10 * (Number(user) + Number(system));
}

async function measure(app: string, start: () => Promise<Program>, connections: number) {
  const { child, port, inFlight } = await start();
  const load = (duration: number) =>
    autocannon({
      url: `http://127.0.0.1:${port}/slack/events`,
      connections,
      duration,
      requests: [{ method: 'POST', setupRequest: (request) => ({ ...request, ...next() }) }],
    });
  const idle = megabytes(child);
  await load(Math.min(5, seconds));
  posts = 0;
  mentions = 0;
  const before = worked(child);
  const { requests, latency, errors, timeouts, non2xx } = await load(seconds);
  const work = worked(child) - before;
  const atEnd = await inFlight();
  await sleep(5000);
  const row = {
    app,
    connections,
    'requests/s': Math.round(requests.average),
    'CPU ms each': Number((work / requests.total).toFixed(2)),
    'median ms': latency.p50,
    'p99 ms': latency.p99,
    'max ms': latency.max,
    'errors, timeouts, not 200': [errors, timeouts, non2xx].join(', '),
    'in flight at end': atEnd,
    '5 s later': await inFlight(),
    'mentions, posts': `${mentions}, ${posts}`,
    'MB idle': idle,
    'MB after': megabytes(child),
  };
  child.kill();
  await once(child, 'exit');
  return row;
}

const rows = [];
for (const connections of values.connections.split(',').map(Number)) {
  rows.push(await measure('our program', startOurs, connections));
  rows.push(await measure('bare Bolt', startBare, connections));
}
console.table(rows);
slack.close();
