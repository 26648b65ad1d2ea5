import { pino } from 'pino';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Playground, startPlayground } from '../../src/playground/playground.ts';
import { loadRoadmap } from '../../src/roadmap/load.ts';
import { shortcuts } from '../../src/slack/shortcuts.ts';
import { roadmapStepTitle } from '../../src/slack/workflow-step.ts';
import { openState } from '../../src/state/open-state.ts';
import type { State } from '../../src/state/state.ts';
import { launchChromium } from './chromium.ts';

/** What is done without a command: shortcuts, a table that sorts, the workflow step. */
const roadmap = loadRoadmap();
let browser: Browser;
let state: State;
let playground: Playground;
let page: Page;

beforeAll(async () => {
  browser = await launchChromium();
  state = await openState({ file: ':memory:' });
  playground = await startPlayground({
    roadmap,
    state,
    log: pino({ level: 'silent' }),
    port: 0,
    now: () => new Date(),
    today: () => '2020-05-01',
  });
  page = await browser.newPage({ locale: 'fr-FR', viewport: { width: 1280, height: 900 } });
  page.setDefaultTimeout(20_000);
  await page.goto(playground.url);
  await field().waitFor();
}, 60_000);
afterAll(async () => {
  await browser.close();
  await playground.close();
  await state.close();
});

const field = () => page.getByRole('combobox', { name: /^Message/ });
const log = () => page.getByRole('log');
const fromBot = () => log().getByRole('article', { name: 'esante' });
const dialog = () => page.getByRole('dialog');
const type = async (line: string) => {
  await field().fill(line);
  await field().press('Enter');
};
const runFromMenu = async (name: string) => {
  await page.locator('#acts summary').click();
  await page.locator('#acts').getByRole('button', { name }).click();
};
const close = () => dialog().getByRole('button', { name: 'Fermer' }).first().click();

test('a misspelt word is found while one types, and what is chosen shows', async () => {
  await runFromMenu(shortcuts.find.name);
  const menu = dialog().getByRole('combobox', { name: 'Une action ou une échéance' });
  await menu.pressSequentially('mesagerie secur');
  const suggestion = dialog().getByRole('option').first();
  await suggestion.filter({ hasText: 'messageries sécurisées' }).waitFor();
  await menu.press('Enter');
  await dialog().getByText('Action 12').first().waitFor();
  expect(await dialog().textContent()).toContain('ANS');
  expect(await fromBot().count()).toBe(0);
  await close();
});

test('a message is asked about from its own menu', async () => {
  const words = 'Qui pilote l’espace numérique de santé ?';
  await type(words);
  const message = log().getByRole('article', { name: 'Camille' }).filter({ hasText: words });
  await message.hover();
  await message.locator('summary').click();
  await message.getByRole('button', { name: shortcuts.askAbout.name }).click();
  const question = dialog().getByRole('textbox', { name: 'Ou une question' });
  await question.waitFor();
  expect(await question.inputValue()).toBe(words);
  await dialog().getByRole('button', { name: 'Demander' }).click();
  await dialog().getByText('assurance maladie').first().waitFor();
  await close();
});

test('a list is a table that a click on the date sorts by time', async () => {
  await type('/esante toutes les échéances');
  const table = fromBot().last().getByRole('table');
  const heads = await table.getByRole('columnheader').allTextContents();
  const dates = () => table.locator(`tbody tr > :nth-child(${heads.indexOf('Date') + 1})`).allTextContents();
  const year = (written: string) => Number(/\d{4}/.exec(written)?.[0]);
  const date = table.getByRole('columnheader', { name: 'Date' });
  await date.getByRole('button').click();
  expect(await date.getAttribute('aria-sort')).toBe('ascending');
  const first = (await dates()).map(year);
  expect(first.length).toBeGreaterThanOrEqual(5);
  expect(first).toEqual(first.toSorted());
  expect(first[0]).toBe(2018);
  await date.getByRole('button').click();
  expect(await date.getAttribute('aria-sort')).toBe('descending');
  // What has no date in the text comes after every date, thus first here; a period stands where it begins.
  const dated = (await dates()).map(year).filter((each) => !Number.isNaN(each));
  const starts = roadmap.actions.flatMap(({ deadlines }) => deadlines.flatMap(({ start }) => start ?? []));
  expect(dated[0]).toBe(year(starts.toSorted().at(-1) ?? ''));
  expect(dated).toEqual(dated.toSorted().reverse());
});

test('the workflow step runs with what is filled in, and shows what the workflow gets', async () => {
  await runFromMenu(roadmapStepTitle);
  await dialog().getByRole('textbox', { name: 'number' }).fill('quinze');
  await dialog().getByRole('button', { name: 'Lancer l’étape' }).click();
  await dialog().getByText('« quinze » n’est pas un numéro').waitFor();
  await dialog().getByRole('textbox', { name: 'number' }).fill('');
  await dialog().getByRole('textbox', { name: 'question' }).fill('who owns secure messaging?');
  await dialog().getByRole('button', { name: 'Lancer l’étape' }).click();
  await dialog().getByText('ANS (lead)', { exact: true }).waitFor();
  const outputs = await dialog().locator('dt').allTextContents();
  expect(outputs).toEqual(['found', 'text', 'number', 'title', 'owners', 'deadlines', 'quote', 'source']);
  await close();
  await dialog().waitFor({ state: 'hidden' });
});
