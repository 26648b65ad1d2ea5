import pg from 'pg';
import { expect, onTestFinished, test } from 'vitest';
import { type Weekday, weekdays } from '../src/state/digest-settings.ts';
import { settingsOf } from './digest/roadmaps.ts';
import { onPostgres } from './state/places.ts';
import { newLine } from './support/line.ts';
import { announcement, ended, fakeSlack, message, overHttp, posts, signed } from './support/program.ts';
import { waitFor } from './support/wait-for.ts';

type Replica = Awaited<ReturnType<typeof overHttp>>;

/** Two processes of the program, one database: what each does alone they do together once. */
onPostgres('two replicas of the program', (newPlace) => {
  async function startTwo(url: string) {
    const slack = await fakeSlack();
    const env = { DATABASE_URL: url, ROADMAP_TODAY: '2019-11-25' };
    const replicas: Replica[] = await Promise.all([overHttp(slack, env), overHttp(slack, env)]);
    await Promise.all(replicas.map(({ child }) => announcement(child)));
    const send = async (number: number, to = replicas) => {
      const body = message(number);
      const url = (port: string) => `http://127.0.0.1:${port}/slack/events`;
      const sent = to.map(({ port }) => fetch(url(port), signed(body, 'application/json')));
      for (const { status } of await Promise.all(sent)) expect(status).toBe(200);
    };
    const ready = async ({ healthPort }: Replica) =>
      (await fetch(`http://127.0.0.1:${healthPort}/readyz`)).status;
    return { slack, replicas, send, ready };
  }

  test('post a digest that is due once, and answer each message once, whoever gets it', async () => {
    const open = await newPlace();
    const state = await open();
    const dueAt = new Date(Date.now() - 60_000);
    const settings = settingsOf({
      team: 'T0FAKE',
      channel: 'C0MEMBER',
      weekday: weekdays[(dueAt.getUTCDay() + 6) % 7] as Weekday,
      time: dueAt.toISOString().slice(11, 16),
      zone: 'Etc/UTC',
    });
    await state.digests.save(settings, new Date(Date.now() - 24 * 60 * 60 * 1000));
    const { slack, replicas, send } = await startTwo(open.place.url ?? '');
    const numbers = Array.from({ length: 10 }, (_, number) => number);
    for (const number of numbers) await send(number);
    const scheduled = () => slack.calls.filter(({ method }) => method === 'chat.scheduleMessage');
    await waitFor(() => expect([...posts(slack), ...scheduled()]).toHaveLength(11));
    for (const { child } of replicas) child.kill('SIGTERM');
    for (const { child } of replicas) expect((await ended(child)).code).toBe(0);
    expect(scheduled()).toMatchObject([{ args: { channel: 'C0MEMBER' }, reply: { ok: true } }]);
    expect(posts(slack).map(({ args }) => args.channel)).toEqual(numbers.map(() => 'D0DIRECT'));
    expect(await state.deliveries.recent(5)).toMatchObject([{ state: 'sent' }]);
  }, 60_000);

  test('are unready and apologise while the database is gone, and go on when it is back', async () => {
    const { place } = await newPlace();
    const line = await newLine(place.url ?? '');
    onTestFinished(line.cut);
    const { slack, replicas, send, ready } = await startTwo(line.url);
    const [one] = replicas;
    if (!one) throw new Error('no replica');
    await line.cut();
    expect(await ready(one)).toBe(503);
    await send(1, [one]);
    await waitFor(() => expect(posts(slack)).toHaveLength(1));
    expect(posts(slack)[0]?.args.text).toMatch(/[Rr]éférence|reference/);
    await line.mend();
    await waitFor(async () => expect(await ready(one)).toBe(200));
    await send(2);
    await waitFor(() => expect(posts(slack)).toHaveLength(2));
    expect(posts(slack)[1]?.args.text).toContain('15');
  }, 60_000);

  test('answer what one of them died over, since Slack was told nothing and sends it again', async () => {
    const { place } = await newPlace();
    const { slack, replicas, send } = await startTwo(place.url ?? '');
    const [dying, other] = replicas;
    if (!dying || !other) throw new Error('no replica');
    const database = new pg.Client(place.url);
    await database.connect();
    // What is kept of conversations is read before anything is answered.
    await database.query('begin; lock table turns in access exclusive mode');
    const [{ status }] = await Promise.allSettled([
      send(1, [dying]),
      waitFor(async () => expect((await database.query(waiting)).rowCount).toBe(1)).then(() =>
        dying.child.kill('SIGKILL'),
      ),
    ]);
    await database.query('rollback');
    await database.end();
    expect(status).toBe('rejected');
    expect(posts(slack)).toHaveLength(0);
    await send(1, [other]);
    await waitFor(() => expect(posts(slack)).toHaveLength(1));
    expect(posts(slack)[0]?.args.text).toContain('15');
  }, 60_000);
});

/** Whoever waits for a lock on that table. */
const waiting = `select from pg_locks where not granted and relation = 'turns'::regclass`;
