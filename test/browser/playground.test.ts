import { pino } from 'pino';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Playground, startPlayground } from '../../src/playground/playground.ts';
import { loadRoadmap } from '../../src/roadmap/load.ts';
import { openState } from '../../src/state/open-state.ts';
import type { State } from '../../src/state/state.ts';
import { launchChromium } from './chromium.ts';

/** What a stranger does first: asks in the page, which the real app answers over HTTP. */
const roadmap = loadRoadmap();
let browser: Browser;
let state: State;
let playground: Playground;
let page: Page;
let complaints: string[];

beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

beforeEach(async () => {
  state = await openState({ file: ':memory:' });
  playground = await startPlayground({
    roadmap,
    state,
    log: pino({ level: 'silent' }),
    port: 0,
    now: () => new Date(),
  });
  page = await browser.newPage({ locale: 'en-GB', viewport: { width: 1280, height: 800 } });
  complaints = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(playground.url);
});
afterEach(async () => {
  await page.close();
  await playground.close();
  await state.close();
  expect(complaints).toEqual([]);
});

const field = () => page.getByRole('combobox', { name: /^Message/ });
const messages = () => page.getByRole('log').getByRole('article');
const fromBot = () => page.getByRole('log').getByRole('article', { name: 'esante' });

async function ask(text: string): Promise<void> {
  await field().fill(text);
  await field().press('Enter');
}

/** The text of the bot's message when it has come. */
async function answer(): Promise<string> {
  await fromBot().last().waitFor();
  return fromBot().last().innerText();
}

async function setToday(day: string): Promise<void> {
  await page.getByLabel('Today is').fill(day);
  await page.getByLabel('Today is').press('Tab');
}

test('“/esante action 15” shows the action, its deadlines and its owner, to the person only', async () => {
  await ask('/esante action 15');
  const text = await answer();
  expect(text).toContain('Only visible to you');
  expect(text).toContain('Espace Numérique de Santé');
  expect(text).toContain('Ouverture de la plateforme');
  expect(text).toContain('janvier 2022');
  expect(text).toContain('CNAM');
});

test('“when does e-prescription biologie start” quotes the experiment and the generalisation, in a thread', async () => {
  await ask('@esante when does e-prescription biologie start');
  const text = await answer();
  expect(text).toContain('Expérimentation de la e-prescription de biologie');
  expect(text).toContain('2020');
  expect(text).toContain('Début de généralisation de la e-prescription biologie');
  expect(text).toContain('2021');
  expect(text).not.toContain('Only visible to you');
  await expect(messages().first().getByRole('article', { name: 'esante' }).count()).resolves.toBe(1);
});

test('“prochaines échéances” in a direct message is relative to the day of the page', async () => {
  await setToday('2019-11-25');
  await page.getByRole('navigation').getByRole('button', { name: 'esante APP' }).click();
  await ask('prochaines échéances');
  expect(await answer()).toMatch(/fin 2019|décembre 2019/);
});
