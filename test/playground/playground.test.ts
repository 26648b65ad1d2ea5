import { pino } from 'pino';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Playground, startPlayground } from '../../src/playground/playground.ts';
import type { Happening } from '../../src/playground/protocol.ts';
import { onlyPack } from '../../src/roadmap/packs.ts';
import { subcommands } from '../../src/slack/conversation/commands.ts';
import { openState } from '../../src/state/open-state.ts';
import type { State } from '../../src/state/state.ts';
import { roadmap } from '../support/roadmap.ts';

const options = {
  packs: onlyPack(roadmap),
  log: pino({ level: 'silent' }),
  // Half past eleven in the evening in London is the next day in Paris.
  now: () => new Date('2026-06-30T22:30:00Z'),
};
let state: State;
let playground: Playground;

beforeEach(async () => {
  state = await openState({ file: ':memory:' });
  playground = await startPlayground({ ...options, state, port: 0, opensOn: '2026-06-15' });
});
afterEach(async () => {
  await playground.close();
  await state.close();
});

/** What a page that connects now is told first. */
async function hello(): Promise<Extract<Happening, { type: 'hello' }>> {
  const { body } = await fetch(`${playground.url}/happenings`);
  const reader = body?.pipeThrough(new TextDecoderStream()).getReader();
  let told = '';
  while (!told.endsWith('\n\n')) told += (await reader?.read())?.value;
  await reader?.cancel();
  return JSON.parse(told.slice('data: '.length));
}

const act = (body: object) =>
  fetch(`${playground.url}/act`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: playground.url },
    body: JSON.stringify(body),
  });

test('a page is told the names, the commands and both languages', async () => {
  const { names, commands, phrases } = await hello();
  expect(names).toMatchObject({ bot: 'esante', channel: 'esante' });
  for (const language of ['fr', 'en'] as const) {
    expect(commands[language].map(({ name }) => name)).toEqual(
      subcommands.map(({ name }) => `/esante ${name[language]}`),
    );
  }
  expect(phrases.fr.send).toBe('Envoyer');
  expect(phrases.en.send).toBe('Send');
});

test('the day is the one it was started with until the person picks another; the real one is that of Paris', async () => {
  expect(await hello()).toMatchObject({ today: '2026-06-15', realToday: '2026-07-01' });
  await act({ type: 'today', today: '2019-11-25' });
  expect(await hello()).toMatchObject({ today: '2019-11-25', realToday: '2026-07-01' });
});

test('without a day of its own it opens on one when the roadmap was young, and offers the real one', async () => {
  await playground.close();
  playground = await startPlayground({ ...options, state, port: 0 });
  const { today, days, realToday } = await hello();
  expect({ today, days, realToday }).toEqual({
    today: '2019-11-25',
    days: ['2019-11-25', '2020-05-01', '2021-06-01'],
    realToday: '2026-07-01',
  });
});

test('an act that fails is an error of that act, and the page goes on', async () => {
  expect((await act({ type: 'say', channel: 'C0NOWHERE', text: 'bonjour' })).status).toBe(500);
  expect((await act({ type: 'today', today: '2020-05-01' })).status).toBe(204);
});

test('a port that is taken fails with its code, and leaves nothing running', async () => {
  const port = Number(new URL(playground.url).port);
  await expect(startPlayground({ ...options, state, port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
});
