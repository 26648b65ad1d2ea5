import { pino } from 'pino';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Playground, startPlayground } from '../../src/playground/playground.ts';
import { loadRoadmap } from '../../src/roadmap/load.ts';
import { openState } from '../../src/state/open-state.ts';
import type { State } from '../../src/state/state.ts';
import { launchChromium } from './chromium.ts';

/** A person gets files from the bot: the page shows the picture and offers the others for download. */
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
    today: () => '2020-05-01',
  });
  page = await browser.newPage({ locale: 'en-GB', viewport: { width: 1280, height: 900 } });
  await page.goto(playground.url);
});
afterAll(async () => {
  await browser.close();
  await playground.close();
  await state.close();
});

const fromBot = () => page.getByRole('log').getByRole('article', { name: 'esante' });

async function type(command: string) {
  const field = page.getByRole('combobox', { name: /^Message/ });
  const before = await fromBot().count();
  await field.fill(command);
  await field.press('Enter');
  await fromBot().nth(before).waitFor();
  return fromBot().nth(before);
}

test('a timeline is shown in words, then as a picture for the channel', async () => {
  const answer = await type('/esante timeline DNS');
  expect(await answer.textContent()).toContain('Opening of the platform: January 2022');
  await answer.getByRole('button', { name: 'Post the picture here' }).click();
  const picture = page.getByRole('img', { name: /^7 actions \(DNS\)/ });
  await picture.waitFor();
  expect(await picture.evaluate((image: { naturalWidth: number }) => image.naturalWidth)).toBeGreaterThan(
    960,
  );
});

test('a calendar is downloaded, and subscribed to', async () => {
  const answer = await type('/esante calendar DNS');
  const address = await answer.locator('code').filter({ hasText: '/calendar/' }).textContent();
  const feed = await (await page.request.get(address ?? '')).text();
  expect(feed).toContain('SUMMARY:Action 15 · Opening of the platform');
  await answer.getByRole('button', { name: 'Post the file here' }).click();
  const link = page.getByRole('link', { name: 'Accélérer le virage numérique: DNS' });
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
  expect(download.suggestedFilename()).toBe('calendar-2020-05-01.ics');
});

test('a mention gets the picture in its thread', async () => {
  const before = await page.locator('figure.file img').count();
  await type('@esante dessine la frise de l’orientation 3');
  await page.locator('figure.file img').nth(before).waitFor();
});
