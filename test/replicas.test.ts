import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Weekday, weekdays } from '../src/state/digest-settings.ts';
import { openState, type State } from '../src/state/open-state.ts';
import { settingsOf } from './digest/roadmaps.ts';
import { onPostgres } from './state/places.ts';
import type { FakeSlack } from './support/fake-slack.ts';
import { type Line, newLine } from './support/line.ts';
import {
  announcement,
  ended,
  endPrograms,
  fakeSlack,
  message,
  overHttp,
  posts,
  signed,
} from './support/program.ts';
import { waitFor } from './support/wait-for.ts';

type Replica = Awaited<ReturnType<typeof overHttp>>;

/** Two processes of the program, one database: what each does alone they do together once. In this order, the same two. */
onPostgres('two replicas of the program', (newPlace) => {
  let [url, line, state, slack]: [string, Line, State, FakeSlack] = [] as never;
  let [one, other]: [Replica, Replica] = [] as never;
  beforeAll(async () => {
    const { place } = await newPlace();
    url = place.url ?? '';
    line = await newLine(url);
    state = await openState({ url });
    const dueAt = new Date(Date.now() - 60_000);
    const settings = settingsOf({
      team: 'T0FAKE',
      channel: 'C0MEMBER',
      weekday: weekdays[(dueAt.getUTCDay() + 6) % 7] as Weekday,
      time: dueAt.toISOString().slice(11, 16),
      zone: 'Etc/UTC',
    });
    await state.digests.save(settings, new Date(Date.now() - 24 * 60 * 60 * 1000));
    slack = await fakeSlack();
    const env = { DATABASE_URL: line.url, ROADMAP_TODAY: '2019-11-25' };
    [one, other] = await Promise.all([overHttp(slack, env), overHttp(slack, env)]);
    for (const { child } of [one, other]) await announcement(child);
  }, 60_000);
  afterAll(async () => {
    await endPrograms();
    await line.cut();
    await state.close();
  });

  const send = async (number: number, to = [one, other]) => {
    const body = message(number);
    const at = (port: string) => `http://127.0.0.1:${port}/slack/events`;
    const sent = to.map(({ port }) => fetch(at(port), signed(body, 'application/json')));
    for (const { status } of await Promise.all(sent)) expect(status).toBe(200);
  };
  const scheduled = () => slack.calls.filter(({ method }) => method === 'chat.scheduleMessage');

  test('post a digest that is due once, and answer each message once, whoever gets it', async () => {
    for (let number = 1; number <= 10; number += 1) await send(number);
    await waitFor(() => expect(posts(slack)).toHaveLength(10));
    await waitFor(async () => expect(await state.deliveries.recent(5)).toMatchObject([{ state: 'sent' }]));
    expect(scheduled()).toMatchObject([{ args: { channel: 'C0MEMBER' }, reply: { ok: true } }]);
  });

  test('are unready and apologise while the database is gone, and go on when it is back', async () => {
    const ready = async () => (await fetch(`http://127.0.0.1:${one.healthPort}/readyz`)).status;
    await line.cut();
    expect(await ready()).toBe(503);
    await send(11, [one]);
    await waitFor(() => expect(posts(slack)).toHaveLength(11));
    expect(posts(slack)[10]?.args.text).toMatch(/[Rr]éférence|reference/);
    await line.mend();
    await waitFor(async () => expect(await ready()).toBe(200));
    await send(12);
    await waitFor(() => expect(posts(slack)).toHaveLength(12));
    expect(posts(slack)[11]?.args.text).toContain('15');
  });

  test('answer what one of them died over, since Slack was told nothing and sends it again', async () => {
    const database = new pg.Client(url);
    await database.connect();
    // What is kept of conversations is read before anything is answered.
    await database.query('begin; lock table turns in access exclusive mode');
    const [{ status }] = await Promise.allSettled([
      send(13, [one]),
      waitFor(async () => expect((await database.query(waiting)).rowCount).toBe(1)).then(() =>
        one.child.kill('SIGKILL'),
      ),
    ]);
    await database.query('rollback');
    await database.end();
    expect(status).toBe('rejected');
    expect(posts(slack)).toHaveLength(12);
    await send(13, [other]);
    await waitFor(() => expect(posts(slack)).toHaveLength(13));
    expect(posts(slack)[12]?.args.text).toContain('15');
  });

  test('have done all of it once when the last one ends', async () => {
    other.child.kill('SIGTERM');
    expect((await ended(other.child)).code).toBe(0);
    expect(posts(slack).map(({ args }) => args.channel)).toEqual(Array(13).fill('D0DIRECT'));
    expect(scheduled()).toHaveLength(1);
  });
});

/** Whoever waits for a lock on that table. */
const waiting = `select from pg_locks where not granted and relation = 'turns'::regclass`;
