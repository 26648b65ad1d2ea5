import { type ChildProcess, spawn } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { request as ask, createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { type AddressInfo, createServer as createTcp } from 'node:net';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { DigestSettings, type Weekday, weekdays } from '../../src/state/digest-settings.ts';
import { openState } from '../../src/state/open-state.ts';
import { bot, botToken, startFakeSlack, team } from '../support/fake-slack.ts';

/**
 * Two replicas of the whole program on Postgres, one of them killed every twenty seconds, with a Slack that answers
 * 429 and 500, hangs for ten seconds, and drops replies, at random: `node test/bench/soak.ts --database postgres://…`
 * (an empty database). `--history`: the app may read the history of channels.
 */
const { values } = parseArgs({
  options: {
    database: { type: 'string' },
    minutes: { type: 'string', default: '10' },
    history: { type: 'boolean', default: false },
  },
});
const { database: url } = values;
if (url === undefined)
  throw new Error('Say where the database is: --database postgres://user@host:5432/name');
const trouble = Number(values.minutes) * 60_000;
const start = Date.now();
const inTrouble = () => Date.now() - start < trouble;
const counts: Record<string, number> = {};
const count = (what: string) => {
  counts[what] = (counts[what] ?? 0) + 1;
};

const slack = await startFakeSlack(() => new Date());
const { channels } = slack.workspace.seed;

/** What goes wrong with a call, and how often. */
const faults: [string, number][] = [
  ['429', 0.03],
  ['500', 0.03],
  ['10 s, then served', 0.02],
  ['10 s, not served', 0.01],
  ['reply dropped', 0.03],
];
function fault(): string {
  let dice = inTrouble() ? Math.random() : 1;
  for (const [name, share] of faults) {
    dice -= share;
    if (dice < 0) return name;
  }
  return '';
}
const end = (response: ServerResponse, status: number, headers = {}) =>
  response.writeHead(status, headers).end();

/** In front of Slack: what goes wrong. */
const proxy = createServer(async (request, response) => {
  const body = await buffer(request);
  const method = request.url?.split('/').at(-1) ?? '';
  const what = method === 'auth.test' ? '' : fault();
  if (what) count(`fault: ${what}`);
  if (what.startsWith('10 s')) await sleep(10_000);
  if (what === '429') return void end(response, 429, { 'retry-after': '2' });
  if (what === '500') return void end(response, 500);
  if (what === '10 s, not served') return void request.socket.destroy();
  if (method === 'conversations.history' && !values.history) {
    return void response.end(JSON.stringify({ ok: false, error: 'missing_scope' }));
  }
  const { authorization = '', 'content-type': type = '' } = request.headers;
  const served = ask(slack.apiUrl.replace('/api/', request.url ?? ''), {
    method: 'POST',
    agent: false,
    headers: { authorization, 'content-type': type, 'content-length': body.length },
  });
  served.end(body);
  const [reply] = (await once(served, 'response')) as [IncomingMessage];
  const text = await buffer(reply);
  if (what === 'reply dropped') return void request.socket.destroy();
  response.writeHead(reply.statusCode ?? 500, { 'content-type': 'application/json' }).end(text);
});
await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
const slackUrl = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`;

async function freePort(): Promise<number> {
  const server = createTcp().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}

interface Replica {
  child: ChildProcess;
  port: number;
}

const replicas: Replica[] = [];
let stopping = false;

/** One that ends is started again, as whoever runs it would. */
async function startReplica(place: number): Promise<void> {
  const [port, health] = [await freePort(), await freePort()];
  const child = spawn(process.execPath, [join(import.meta.dirname, '../../src/main.ts')], {
    env: {
      NODE_ENV: 'production',
      DATABASE_URL: url,
      SLACK_BOT_TOKEN: botToken,
      SLACK_SIGNING_SECRET: 'secret',
      SLACK_API_URL: `${slackUrl}/api/`,
      QUESTIONS_PER_MINUTE: '9999',
      ROADMAP_TODAY: '2019-11-25',
      PORT: String(port),
      HEALTH_PORT: String(health),
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  replicas[place] = { child, port };
  child.once('exit', () => stopping || void startReplica(place));
}

const state = await openState({ url });
const perMinute = 20;
const dueMinutes = Math.max(Math.floor(trouble / 60_000) - 2, 1);
for (let minute = 1; minute <= dueMinutes; minute += 1) {
  const due = new Date(start + minute * 60_000);
  for (let number = 0; number < perMinute; number += 1) {
    const id = `C${minute}X${number}`;
    channels[id] = { name: id.toLowerCase(), members: [bot.user] };
    const settings = DigestSettings.parse({
      id: `digest-${id}`,
      team: team.id,
      channel: id,
      creator: 'U0PERSON',
      weekday: weekdays[(due.getUTCDay() + 6) % 7] as Weekday,
      time: due.toISOString().slice(11, 16),
      zone: 'Etc/UTC',
    });
    await state.digests.save(settings, new Date(start - 60_000));
  }
}

for (const place of [0, 1]) await startReplica(place);

/** As Slack delivers: signed, and again after a while where nobody acknowledged. */
async function deliver(path: string, body: string, type: string, retries: number): Promise<boolean> {
  for (let attempt = 0; attempt <= retries; attempt += 1) {
    const { port } = replicas[(Math.random() * replicas.length) | 0] as Replica;
    const timestamp = Math.floor(Date.now() / 1000);
    const signature = createHmac('sha256', 'secret').update(`v0:${timestamp}:${body}`).digest('hex');
    const headers = {
      'content-type': type,
      'x-slack-request-timestamp': String(timestamp),
      'x-slack-signature': `v0=${signature}`,
    };
    const signal = AbortSignal.timeout(3000);
    const reply = await fetch(`http://127.0.0.1:${port}${path}`, {
      method: 'POST',
      headers,
      body,
      signal,
    }).catch(() => null);
    if (reply?.ok) return true;
    if (attempt < retries) await sleep(10_000);
  }
  return false;
}

let asked = 0;
/** The timestamps of those that somebody acknowledged. */
const acknowledged = new Set<string>();
async function mention(): Promise<void> {
  asked += 1;
  const ts = `${Math.floor(start / 1000)}.${String(asked).padStart(6, '0')}`;
  const event = {
    type: 'app_mention',
    channel: 'C0MEMBER',
    user: 'U0PERSON',
    text: '<@U0BOT> action 15',
    ts,
  };
  const body = { type: 'event_callback', team_id: team.id, event_id: `Ev${asked}`, event };
  if (await deliver('/slack/events', JSON.stringify(body), 'application/json', 3)) acknowledged.add(ts);
}

/** Who shared an answer stands below it: each share is by a person of its own. */
const sharedBy = (person: string) =>
  slack.workspace
    .messages()
    .filter((message) => !message.ephemeral && JSON.stringify(message).includes(`<@${person}>`)).length;
const shares: { person: string; acknowledged: boolean }[] = [];
async function share(): Promise<void> {
  const person = `U0SHARE${shares.length}X`;
  const entry = { person, acknowledged: false };
  shares.push(entry);
  const payload = {
    type: 'block_actions',
    user: { id: person, team_id: team.id },
    team: { id: team.id },
    channel: { id: 'C0MEMBER' },
    container: {
      type: 'message',
      message_ts: `1.${shares.length}`,
      channel_id: 'C0MEMBER',
      is_ephemeral: true,
    },
    actions: [
      {
        type: 'button',
        action_id: 'share:0',
        block_id: 'b',
        action_ts: '1.1',
        value: JSON.stringify({ text: 'action 15', today: '2019-11-25', language: 'en' }),
      },
    ],
    response_url: slackUrl + new URL(slack.newResponseUrl()).pathname,
    trigger_id: slack.newTrigger(),
  };
  const body = new URLSearchParams({ payload: JSON.stringify(payload) }).toString();
  const type = 'application/x-www-form-urlencoded';
  // Whoever sees nothing happen clicks again.
  for (let click = 0; click < 3 && sharedBy(person) === 0; click += 1) {
    if (await deliver('/slack/events', body, type, 0)) entry.acknowledged = true;
    await sleep(15_000);
  }
}

const work: Promise<unknown>[] = [];
const asking = setInterval(() => work.push(mention()), 1000);
const sharing = setInterval(() => work.push(share()), 4000);
let kills = 0;
const killing = setInterval(() => {
  replicas[kills % 2]?.child.kill('SIGKILL');
  kills += 1;
}, 20_000);
const telling = setInterval(() => {
  const shared = shares.filter(({ person }) => sharedBy(person) > 0).length;
  const messages = slack.workspace.messages().length;
  console.log(
    JSON.stringify({
      asked,
      acknowledged: acknowledged.size,
      shares: shares.length,
      shared,
      messages,
      kills,
    }),
  );
}, 30_000);
await sleep(trouble);
clearInterval(asking);
clearInterval(sharing);
clearInterval(killing);
await Promise.all(work);

// What is left open is settled within some minutes.
let rows = await state.deliveries.recent(10_000);
for (let waited = 0; waited < 30; waited += 1) {
  rows = await state.deliveries.recent(10_000);
  const last = Math.max(...rows.map(({ postAt }) => postAt.getTime()));
  const open = await state.deliveries.open();
  if (Object.keys(open).length === 0 && last < Date.now() - 5_000) break;
  await sleep(20_000);
}
clearInterval(telling);
stopping = true;
for (const { child } of replicas) child.kill('SIGKILL');

const posts = Map.groupBy(slack.posts(), (channel) => channel);
const due = perMinute * dueMinutes;
const digests = Object.keys(channels).filter((id) => id.startsWith('C') && id.includes('X'));
const postsOf = (id: string) => posts.get(id)?.length ?? 0;
const unknown = rows.filter((row) => row.state === 'unknown');
const threads = Map.groupBy(
  slack.workspace.messages().filter((message) => message.channel === 'C0MEMBER' && message.thread),
  (message) => message.thread,
);
const isApology = (text: string) =>
  /reference|référence|wait|patient/i.test(text.slice(0, 400)) && !/action 15/i.test(text);
const answers = [...threads.values()].map(
  (messages) => messages.filter(({ text }) => !isApology(text)).length,
);
console.table({
  digests: {
    due,
    appeared: digests.filter((id) => postsOf(id) > 0).length,
    doubled: digests.filter((id) => postsOf(id) > 1).length,
    lost: digests.filter((id) => postsOf(id) === 0).length,
    'told as unknown': unknown.length,
    'of these lost': unknown.filter(({ channel }) => postsOf(channel) === 0).length,
  },
  answers: {
    due: asked,
    acknowledged: acknowledged.size,
    appeared: answers.filter((total) => total > 0).length,
    doubled: answers.filter((total) => total > 1).length,
    lost: asked - threads.size,
    'lost though acknowledged': [...acknowledged].filter((ts) => !threads.has(ts)).length,
    'told by an apology': answers.filter((total) => total === 0).length,
  },
  shares: {
    due: shares.length,
    acknowledged: shares.filter((share) => share.acknowledged).length,
    appeared: shares.filter(({ person }) => sharedBy(person) > 0).length,
    doubled: shares.filter(({ person }) => sharedBy(person) > 1).length,
    lost: shares.filter(({ person }) => sharedBy(person) === 0).length,
    'lost though acknowledged': shares.filter((share) => share.acknowledged && sharedBy(share.person) === 0)
      .length,
  },
});
console.table({ ...counts, kills });
process.exit();
