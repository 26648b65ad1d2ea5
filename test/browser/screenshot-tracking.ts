import { pino } from 'pino';
import { startPlayground } from '../../src/playground/playground.ts';
import { loadRoadmap } from '../../src/roadmap/load.ts';
import { openState } from '../../src/state/open-state.ts';
import { launchChromium } from './chromium.ts';

/** Writes docs/tracking.png and docs/status.png: `node test/browser/screenshot-tracking.ts`. */
const state = await openState({ file: ':memory:' });
const playground = await startPlayground({
  roadmap: loadRoadmap(),
  state,
  log: pino({ level: 'warn' }),
  port: 0,
  now: () => new Date(),
  today: () => '2021-11-15',
});
const browser = await launchChromium();
const page = await browser.newPage({ locale: 'en-GB', viewport: { width: 1280, height: 900 } });
await page.goto(playground.url);
const field = page.getByRole('combobox', { name: /^Message/ });
const fromBot = page.getByRole('log').getByRole('article', { name: 'esante' });
const window = page.getByRole('dialog');
const shoot = async (name: string) => {
  await page.mouse.move(0, 0);
  await page.screenshot({ path: new URL(`../../docs/${name}.png`, import.meta.url).pathname });
};
const type = async (command: string) => {
  await field.fill(command);
  await field.press('Enter');
};
const report = async (deadline: string, told: string, date: string, note = '') => {
  await type(`/esante update ${deadline}`);
  await window.getByLabel('State').selectOption({ label: told });
  await window.getByLabel(/new date/).fill(date);
  await window.getByLabel('Note').fill(note);
  await window.getByRole('button', { name: 'Report' }).click();
  await window.getByText('Reported:').waitFor();
  await window.getByRole('button', { name: 'Close' }).first().click();
};

await report('13.1', 'Done', 'March 2020', 'Tried in three departments');
await report('13.5', 'Late', 'March 2023', 'Vendors are not ready');
await report('6.1', 'Done', '2020');
await type('/esante history 13');
await fromBot.getByText('2 reports').waitFor();
await shoot('tracking');

await type('/esante status');
await fromBot.getByText('Status as of').first().waitFor();
await page.getByRole('button', { name: 'Post the picture here' }).click();
await page.getByRole('img', { name: /reported done/ }).waitFor();
await page.waitForTimeout(500);
await shoot('status');

await browser.close();
await playground.close();
await state.close();
