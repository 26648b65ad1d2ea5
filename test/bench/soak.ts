import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { DigestSettings, type Weekday, weekdays } from '../../src/state/digest-settings.ts';
import { openState } from '../../src/state/open-state.ts';
import { bot, botToken, team } from '../support/fake-slack.ts';
import { isServed, startBadSlack } from './soak/bad-slack.ts';
import { type Delivery, startReplicas } from './soak/replicas.ts';

/**
 * Two replicas of the whole program on Postgres, one of them killed every twenty seconds, with a Slack that answers
 * 429 and 500, hangs for ten seconds, and drops replies, at random: `node test/bench/soak.ts --database postgres://…`
 * (an empty database). What is lost is told with its cause.
 */
const { values } = parseArgs({
  options: {
    database: { type: 'string' },
    minutes: { type: 'string', default: '10' },
  },
});
const { database: url } = values;
if (url === undefined)
  throw new Error('Say where the database is: --database postgres://user@host:5432/name');
const trouble = Number(values.minutes) * 60_000;
const start = Date.now();
const slack = await startBadSlack({ isBad: () => Date.now() - start < trouble });
const { channels } = slack.workspace.seed;

/** Digests that fall due each minute, but for the last two. */
const perMinute = 20;
const dueMinutes = Math.max(Math.floor(trouble / 60_000) - 2, 1);
const state = await openState({ url });
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

const replicas = await startReplicas({
  DATABASE_URL: url,
  SLACK_BOT_TOKEN: botToken,
  SLACK_API_URL: slack.apiUrl,
  QUESTIONS_PER_MINUTE: '9999',
  ROADMAP_TODAY: '2019-11-25',
});

/** What somebody asked for: what its posts are known by at Slack, and how it was delivered, each time. */
interface Wanted {
  target: string;
  deliveries: Delivery[];
}

const questions: Wanted[] = [];
async function mention(): Promise<void> {
  const number = questions.length + 1;
  const ts = `${Math.floor(start / 1000)}.${String(number).padStart(6, '0')}`;
  const question: Wanted = { target: ts, deliveries: [] };
  questions.push(question);
  const text = '<@U0BOT> action 15';
  const event = { type: 'app_mention', channel: 'C0MEMBER', user: 'U0PERSON', text, ts };
  const body = { type: 'event_callback', team_id: team.id, event_id: `Ev${number}`, event };
  question.deliveries.push(await replicas.deliver(JSON.stringify(body), 'application/json', true));
}

const shares: (Wanted & { person: string })[] = [];
/** Who shared an answer stands below it: each share is by a person of its own. */
const sharedBy = ({ person }: { person: string }) =>
  slack.workspace
    .messages()
    .filter((message) => !message.ephemeral && JSON.stringify(message).includes(`<@${person}>`)).length;

async function share(): Promise<void> {
  const { url: response_url, target } = slack.newResponseUrl();
  const entry = { person: `U0SHARE${shares.length}X`, target, deliveries: [] as Delivery[] };
  shares.push(entry);
  const channel = { id: 'C0MEMBER' };
  const message_ts = `1.${shares.length}`;
  const value = JSON.stringify({ text: 'action 15', today: '2019-11-25', language: 'en' });
  const payload = {
    type: 'block_actions',
    user: { id: entry.person, team_id: team.id },
    team: { id: team.id },
    channel,
    container: { type: 'message', message_ts, channel_id: channel.id, is_ephemeral: true },
    actions: [{ type: 'button', action_id: 'share:0', block_id: 'b', action_ts: '1.1', value }],
    response_url,
    trigger_id: slack.newTrigger(),
  };
  const body = new URLSearchParams({ payload: JSON.stringify(payload) }).toString();
  // Whoever sees nothing happen clicks again.
  for (let click = 0; click < 3 && sharedBy(entry) === 0; click += 1) {
    entry.deliveries.push(await replicas.deliver(body, 'application/x-www-form-urlencoded', false));
    await sleep(15_000);
  }
}

const work: Promise<unknown>[] = [];
const asking = setInterval(() => work.push(mention()), 1000);
const sharing = setInterval(() => work.push(share()), 4000);
let kills = 0;
const killing = setInterval(() => {
  replicas.kill(kills % 2);
  kills += 1;
}, 20_000);
const telling = setInterval(() => {
  const messages = slack.workspace.messages().length;
  console.log(JSON.stringify({ asked: questions.length, shares: shares.length, messages, kills }));
}, 30_000);
await sleep(trouble);
for (const timer of [asking, sharing, killing]) clearInterval(timer);
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
replicas.stop();

const posts = Map.groupBy(slack.posts(), (channel) => channel);
const digests = Object.keys(channels).filter((id) => id.startsWith('C') && id.includes('X'));
const postsOf = (id: string) => posts.get(id)?.length ?? 0;
const unknown = rows.filter((row) => row.state === 'unknown');

const threads = Map.groupBy(
  slack.workspace.messages().filter(({ channel, thread }) => channel === 'C0MEMBER' && thread),
  ({ thread }) => thread,
);
const isApology = (text: string) => !/action 15/i.test(text);
const messagesOf = ({ target }: Wanted) => threads.get(target)?.map(({ text }) => text) ?? [];
const answersTo = (question: Wanted) => messagesOf(question).filter((text) => !isApology(text)).length;

/** A process that ended so soon after its acknowledgement, in milliseconds, may have left what it began. */
const longestWork = 30_000;

/** Why nothing at all came of what somebody asked for. */
function causeOf({ target, deliveries }: Wanted): string {
  const acknowledged = deliveries.filter(({ by }) => by);
  if (acknowledged.length === 0) return 'never acknowledged';
  const tries = slack.postsTo(target);
  if (tries.length > 0) return `at Slack: ${tries.map(({ what }) => what).join(', ')}`;
  const killed = acknowledged.some(({ by, at }) => (by?.ended ?? 0) - at < longestWork);
  return killed ? 'acknowledged, and killed before its post left' : 'acknowledged, and nothing done: a fault';
}

function tally<Each extends Wanted>(
  wanted: Each[],
  appeared: (each: Each) => number,
  isTold: (each: Each) => boolean,
) {
  const lost = wanted.filter((each) => appeared(each) === 0 && !isTold(each));
  for (const each of lost) {
    const cause = `lost: ${causeOf(each)}`;
    slack.counts[cause] = (slack.counts[cause] ?? 0) + 1;
  }
  return {
    due: wanted.length,
    acknowledged: wanted.filter(({ deliveries }) => deliveries.some(({ by }) => by)).length,
    appeared: wanted.filter((each) => appeared(each) > 0).length,
    doubled: wanted.filter((each) => appeared(each) > 1).length,
    'told otherwise': wanted.filter((each) => appeared(each) === 0 && isTold(each)).length,
    lost: lost.length,
  };
}

/** Whoever clicked and sees no share may have read that there is none. */
const isToldOfShare = ({ target }: Wanted) =>
  slack.postsTo(target).some((post) => isServed(post) && post.body.includes('"ephemeral"'));

console.table({
  digests: {
    due: digests.length,
    appeared: digests.filter((id) => postsOf(id) > 0).length,
    doubled: digests.filter((id) => postsOf(id) > 1).length,
    'told otherwise': unknown.filter(({ channel }) => postsOf(channel) === 0).length,
    lost:
      digests.filter((id) => postsOf(id) === 0).length -
      unknown.filter(({ channel }) => postsOf(channel) === 0).length,
  },
  answers: tally(questions, answersTo, (question) => messagesOf(question).length > 0),
  shares: tally(shares, sharedBy, isToldOfShare),
});
console.table({ ...slack.counts, kills });
process.exit();
