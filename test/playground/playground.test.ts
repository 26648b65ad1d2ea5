import net from 'node:net';
import { pino } from 'pino';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { startPlayground } from '../../src/playground/playground.ts';
import type { Act, Outcome, Snapshot } from '../../src/playground/protocol.ts';
import { directMessage, channel as theChannel } from '../../src/playground/scene.ts';
import type { Message } from '../../src/playground/slack/workspace.ts';
import type { State } from '../../src/state/open-state.ts';
import { openState } from '../../src/state/open-state.ts';
import { onlyPack, roadmap } from '../support/roadmap.ts';

/** The real app in front of the playground's own Slack, as a page uses it. */
const options = {
  packs: onlyPack(roadmap),
  log: pino({ level: 'silent' }),
  now: () => new Date(),
};
/** Half past eleven in the evening in London is the next day in Paris. */
const lateEvening = () => new Date('2026-06-30T22:30:00Z');
const channel = theChannel.id;
const listen = vi.spyOn(net.Server.prototype, 'listen');
let state: State;
let playground: Awaited<ReturnType<typeof startPlayground>>;
let pages: AbortController;

beforeEach(async () => {
  listen.mockClear();
  pages = new AbortController();
  state = await openState({ file: ':memory:' });
  playground = await startPlayground({ ...options, state, port: 0, opensOn: '2020-05-01' });
});
afterEach(async () => {
  pages.abort();
  await playground.close();
  await state.close();
});

/** What a page is told, until `isEnough`. */
async function seen(
  isEnough: (snapshot: Snapshot) => boolean = () => true,
  language = 'fr',
): Promise<Snapshot> {
  const { signal } = pages;
  const { body } = await fetch(`${playground.url}/snapshots?language=${language}`, { signal });
  let told = '';
  for await (const part of body?.pipeThrough(new TextDecoderStream()) ?? []) {
    told += part;
    const whole = told.split('\n\n').slice(0, -1);
    told = told.slice(whole.join('\n\n').length).replace(/^\n\n/, '');
    const enough = whole
      .map((each): Snapshot => JSON.parse(each.slice('data: '.length)))
      .find((each) => isEnough(each));
    if (enough) return enough;
  }
  throw new Error('The page is told nothing more');
}

const post = (done: Act, language = 'fr') =>
  fetch(`${playground.url}/act?language=${language}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: playground.url },
    body: JSON.stringify(done),
  });
const act = async (done: Act, language?: string) => (await (await post(done, language)).json()) as Outcome;

/** The next message that the app posts or redraws after the person did something. */
async function afterwards(done: Act, language?: string): Promise<Message> {
  const messagesOf = ({ messages }: Snapshot) => messages.filter(({ from }) => from === 'bot');
  const before = new Set(messagesOf(await seen()).map((message) => JSON.stringify(message)));
  const isNew = (message: Message) => !before.has(JSON.stringify(message));
  await act(done, language);
  const after = await seen((snapshot) => messagesOf(snapshot).some(isNew));
  return messagesOf(after).find(isNew) as Message;
}

const say = (text: string, where = channel, language?: string) =>
  afterwards({ type: 'say', channel: where, text }, language);
const setToday = (today: string) => act({ type: 'today', today });
const wordsOf = (message: Message) => JSON.stringify(message.blocks);

/** A click on the button whose label holds some words. */
function click({ channel, ts, blocks = [] }: Message, label: string): Act {
  for (const { block_id = '', elements = [] } of blocks) {
    for (const { options = [], ...element } of elements as {
      type: string;
      action_id: string;
      value?: string;
      text?: { text?: string };
      options?: { text: { text: string }; value: string }[];
    }[]) {
      const option = options.find((each) => each.text.text.includes(label));
      if (!option && !element.text?.text?.replaceAll('\u00a0', ' ').includes(label)) continue;
      const action = { ...element, block_id, selected_option: option };
      return { type: 'choose', message: { channel, ts }, action, values: {} };
    }
  }
  throw new Error(`There is no button “${label}” in ${JSON.stringify(blocks)}`);
}

test('a page is told the names and its language', async () => {
  for (const language of ['fr', 'en'] as const) {
    const { names, phrases } = await seen(undefined, language);
    expect(names).toMatchObject({ bot: 'esante', channel: 'esante' });
    expect(phrases.send).toBe({ fr: 'Envoyer', en: 'Send' }[language]);
  }
});

test('the day is the one it was started with until the person picks another; the real one is that of Paris', async () => {
  await playground.close();
  const opening = { now: lateEvening, opensOn: '2020-05-01' };
  playground = await startPlayground({ ...options, ...opening, state, port: 0 });
  expect(await seen()).toMatchObject({ today: '2020-05-01', realToday: '2026-07-01' });
  await setToday('2019-11-25');
  expect(await seen()).toMatchObject({ today: '2019-11-25', realToday: '2026-07-01' });
});

test('without a day of its own it opens on one when the roadmap was young, and offers the real one', async () => {
  await playground.close();
  playground = await startPlayground({ ...options, now: lateEvening, state, port: 0 });
  const { today, days, realToday } = await seen();
  expect({ today, days, realToday }).toEqual({
    today: '2019-11-25',
    days: ['2019-11-25', '2020-05-01', '2021-06-01'],
    realToday: '2026-07-01',
  });
});

test('an act that fails is an error of that act, and the page goes on', async () => {
  expect((await post({ type: 'say', channel: 'C0NOWHERE', text: 'bonjour' })).status).toBe(500);
  expect(await act({ type: 'say', channel, text: 'bonjour' })).toEqual({ problem: { problem: 'unheard' } });
  expect(await setToday('2020-05-01')).toEqual({});
});

test('a port that is taken fails with its code, and leaves nothing running', async () => {
  const port = Number(new URL(playground.url).port);
  await expect(startPlayground({ ...options, state, port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
});

test('a slash command is answered to the person alone, in the language of the page where its words tell none', async () => {
  const card = await say('/esante action 15', channel, 'en');
  expect(card).toMatchObject({ channel, ephemeral: true });
  expect(wordsOf(card)).toContain('Espace Numérique de Santé');
  expect(wordsOf(card)).toContain('Deadlines');
  expect(wordsOf(card)).toContain('janvier 2022');
});

test('a mention is answered in its thread, with both deadlines quoted', async () => {
  const answer = await say('@esante when does e-prescription biologie start');
  const [question] = (await seen()).messages;
  expect(answer).toMatchObject({ ephemeral: false, thread: question?.ts });
  expect(wordsOf(answer)).toMatch(
    /e-prescription de biologie et des actes infirmiers.*2020.*généralisation.*2021/,
  );
});

test('a direct message is answered there', async () => {
  await setToday('2019-11-25');
  const answer = await say('prochaines échéances', directMessage.id);
  expect(answer).toMatchObject({ channel: directMessage.id, ephemeral: false });
  expect(answer.text).toMatch(/2019|2020/);
});

test('the day decides where a deadline stands', async () => {
  expect(wordsOf(await say('/esante action 15'))).toMatch(/janvier 2022\*.{1,3}à venir/);
  await setToday('2022-02-01');
  expect(wordsOf(await say('/esante action 15'))).toMatch(/janvier 2022\*.{1,3}passée/);
});

test('a click turns the list, opens a modal, or shares the answer', async () => {
  const list = await say('/esante échéances 2020');
  const next = await afterwards(click(list, 'Page suivante'));
  expect(next).toMatchObject({ ts: list.ts, ephemeral: true });
  expect(wordsOf(next)).toContain('Page 2 sur');

  const card = await afterwards(click(next, 'Action'));
  await act(click(card, 'Lire la suite'));
  const { modal } = await seen((snapshot) => snapshot.modal !== null);
  expect(modal?.title?.text).toMatch(/^Action /);

  const shared = await afterwards(click(card, 'Partager'));
  expect(shared).toMatchObject({ ephemeral: false, channel });
});

test('the weekly digest is set and posted by the commands of the page’s button', async () => {
  await setToday('2019-11-25');
  const { digest } = await seen(undefined, 'en');
  for (const text of digest) await act({ type: 'say', channel, text }, 'en');
  const posted = ({ ephemeral, from, text }: Message) =>
    !ephemeral && from === 'bot' && text.includes('as of 25 November 2019');
  const { messages } = await seen((snapshot) => snapshot.messages.some(posted));
  expect(messages.filter(posted)).toHaveLength(1);
  expect(messages.some(({ text }) => text.includes('will appear in this channel'))).toBe(true);
});

test('everything listens on the loopback interface only', () => {
  const addresses = listen.mock.contexts.map((server) => (server as net.Server).address() as net.AddressInfo);
  // The page: between the app and Slack there is no network.
  expect(addresses).toHaveLength(1);
  for (const { address } of addresses) expect(['127.0.0.1', '::1']).toContain(address);
});
