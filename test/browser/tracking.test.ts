import { pino } from 'pino';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Playground, startPlayground } from '../../src/playground/playground.ts';
import { loadRoadmap } from '../../src/roadmap/load.ts';
import { openState } from '../../src/state/open-state.ts';
import type { State } from '../../src/state/state.ts';
import { launchChromium } from './chromium.ts';

/** A maintainer reports what happened, and it is seen wherever the deadline is. */
let browser: Browser;
let state: State;
let playground: Playground;
let page: Page;

beforeAll(async () => {
  browser = await launchChromium();
  state = await openState({ file: ':memory:' });
  playground = await startPlayground({
    roadmap: loadRoadmap(),
    state,
    log: pino({ level: 'silent' }),
    port: 0,
    now: () => new Date(),
    today: () => '2021-11-15',
  });
  page = await browser.newPage({ locale: 'fr-FR', viewport: { width: 1280, height: 900 } });
  await page.goto(playground.url);
  await field().waitFor();
}, 60_000);
afterAll(async () => {
  await browser.close();
  await playground.close();
  await state.close();
});

const field = () => page.getByRole('combobox', { name: /^Message/ });
const fromBot = () => page.getByRole('log').getByRole('article', { name: 'esante' });
const type = async (command: string) => {
  await field().fill(command);
  await field().press('Enter');
};
const answered = async (command: string) => {
  const before = await fromBot().count();
  await type(command);
  await fromBot().nth(before).waitFor();
  return (await fromBot().nth(before).textContent()) ?? '';
};

test('an update is seen in the answer, the digest, the timeline and the history', async () => {
  await type('/esante maj 13.5');
  const window = page.getByRole('dialog');
  await window.getByText('Ce que vous signalez').waitFor();
  await window.getByLabel('État').selectOption({ label: 'En retard' });
  await window.getByLabel(/nouvelle date/).fill('bientôt');
  await window.getByLabel(/Note/).fill('Éditeurs pas prêts');
  await window.getByRole('button', { name: 'Signaler' }).click();
  await window.getByText('n’est pas comprise').waitFor();
  await window.getByLabel(/nouvelle date/).fill('mars 2023');
  await window.getByRole('button', { name: 'Signaler' }).click();
  await window.getByText('en retard, nouvelle date : mars 2023').waitFor();
  await window.getByRole('button', { name: 'Fermer' }).first().click();

  const answer = await answered('/esante action 13');
  expect(answer).toContain('2021 – en cours');
  expect(answer).toMatch(/Signalé par @?\S+ le 15 novembre 2021 : en retard, nouvelle date : mars 2023/);
  const digest = await answered('/esante digest preview');
  expect(digest).toContain('Ce qui a été signalé depuis');
  expect(digest).toContain('2021 → mars 2023');
  const timeline = await answered('/esante frise action 13');
  expect(timeline).toContain('mars 2023');
  const history = await answered('/esante historique 13');
  expect(history).toContain('Un signalement');
  expect(history).toContain('Éditeurs pas prêts');
  expect(await answered('/esante qu’est-ce qui est en retard ?')).toContain('en retard');
});
