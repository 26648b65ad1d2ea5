import { pino } from 'pino';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Playground, startPlayground } from '../../src/playground/playground.ts';
import { dayInZone } from '../../src/roadmap/calendar.ts';
import { loadRoadmap } from '../../src/roadmap/load.ts';
import { subcommands } from '../../src/slack/commands.ts';
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

const now = () => new Date();
const start = (port: number) =>
  startPlayground({
    roadmap,
    state,
    log: pino({ level: 'silent' }),
    port,
    now,
    today: () => dayInZone(now(), 'Europe/Paris'),
  });

beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

beforeEach(async () => {
  state = await openState({ file: ':memory:' });
  playground = await start(0);
  page = await browser.newPage({ locale: 'en-GB', viewport: { width: 1280, height: 800 } });
  complaints = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(playground.url);
  await field().waitFor();
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
  return (await fromBot().last().textContent()) ?? '';
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
  expect(text).toContain('assurance maladie (pilotage opérationnel)');
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

test('the buttons of an answer turn it, with the focus where it was, and open a modal that Escape closes', async () => {
  await ask('/esante action 15');
  await page.getByRole('button', { name: 'Action 16' }).focus();
  await page.keyboard.press('Enter');
  await page.getByText('bouquet de services numériques').first().waitFor();
  expect(await fromBot().count()).toBe(1);
  expect(await page.evaluate('document.activeElement.textContent')).toContain('Action 17');

  const more = page.getByRole('button', { name: 'Lire la suite' });
  await more.click();
  const modal = page.getByRole('dialog', { name: 'Action 16' });
  await modal.getByText('fin 2022').waitFor();
  await page.keyboard.press('Escape');
  await modal.waitFor({ state: 'hidden' });
  expect(await page.evaluate('document.activeElement.textContent')).toBe(await more.textContent());

  await page.getByRole('button', { name: 'Partager' }).click();
  await page.getByText('Partagé par').waitFor();
  expect(await fromBot().last().textContent()).not.toContain('Only visible to you');
});

test('commands and the name of the bot complete by keyboard, without accents too', async () => {
  const completions = page.getByRole('listbox', { name: 'Commands' });
  await field().pressSequentially('/es');
  expect(await completions.getByRole('option').count()).toBe(subcommands.length);
  await field().press('ArrowDown');
  expect(await field().getAttribute('aria-activedescendant')).toBe('completion-0');
  await field().press('Enter');
  expect(await field().inputValue()).toBe('/esante action ');
  await page.getByRole('button', { name: 'Français' }).click();
  await page.getByRole('combobox').fill('');
  await page.getByRole('combobox').pressSequentially('/esante ech');
  await page.getByRole('combobox').press('Tab');
  expect(await page.getByRole('combobox').inputValue()).toBe('/esante échéances ');
  await page.getByRole('combobox').fill('bonjour @es');
  await page.getByRole('combobox').press('Tab');
  expect(await page.getByRole('combobox').inputValue()).toBe('bonjour @esante ');
  await page.getByRole('combobox').fill('/');
  await page.getByRole('combobox').press('Escape');
  await page.getByRole('listbox').waitFor({ state: 'hidden' });
});

test('a thread goes on: its follow-up question is answered in it', async () => {
  await ask('@esante when does e-prescription biologie start');
  await answer();
  await messages().first().hover();
  await page.getByRole('button', { name: 'Reply in thread' }).click();
  expect(await field().inputValue()).toBe('@esante ');
  await field().pressSequentially('who owns it?');
  await field().press('Enter');
  await fromBot().nth(1).waitFor();
  expect(await messages().first().getByRole('article').count()).toBe(3);
  await field().press('Escape');
  expect(await page.getByText('Replying in the thread').isVisible()).toBe(false);
});

test('what cannot work is explained in a sentence', async () => {
  const alert = page.getByRole('alert');
  await ask('bonjour à tous');
  await alert.getByText('mention @esante').waitFor();
  await ask('/unknown 15');
  await alert.getByText('/unknown is not a command here').waitFor();
  await ask('/esante help');
  await answer();
  expect(await alert.isVisible()).toBe(false);
});

test('a program that stops is noticed, and found again when it is back', async () => {
  const alert = page.getByRole('alert');
  const port = Number(new URL(playground.url).port);
  await playground.close();
  await alert.getByText('lost touch').waitFor();
  playground = await start(port);
  await alert.waitFor({ state: 'hidden' });
  await ask('/esante action 15');
  await answer();
  // The browser itself reports the connection that ended: here it is meant to.
  complaints = [];
});

test('another visit finds the messages and the day, in the language of the reader', async () => {
  await setToday('2020-05-01');
  await ask('/esante action 15');
  await answer();
  const visit = await browser.newPage({ locale: 'fr-FR' });
  await visit.goto(playground.url);
  await visit.getByRole('log', { name: 'Messages' }).getByText('janvier 2022').first().waitFor();
  expect(await visit.getByLabel('Nous sommes le').inputValue()).toBe('2020-05-01');
  expect(await visit.getByText('Visible par vous seul').count()).toBe(2);
  expect(await visit.title()).toBe('esante · démonstration');
  await visit.close();
});
