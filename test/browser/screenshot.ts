import { pino } from 'pino';
import { startPlayground } from '../../src/playground/playground.ts';
import { loadRoadmap } from '../../src/roadmap/load.ts';
import { openState } from '../../src/state/open-state.ts';
import { launchChromium } from './chromium.ts';

/** Writes the pictures of the documentation, docs/playground.png and digest.png: `node test/browser/screenshot.ts`. */
const state = await openState({ file: ':memory:' });
const playground = await startPlayground({
  roadmap: loadRoadmap(),
  state,
  log: pino({ level: 'warn' }),
  port: 0,
  now: () => new Date(),
  today: () => '2020-05-01',
});
const browser = await launchChromium();
const page = await browser.newPage({
  locale: 'en-GB',
  viewport: { width: 1280, height: 800 },
});
await page.goto(playground.url);
const field = page.getByRole('combobox');
const fromBot = page.getByRole('log').getByRole('article', { name: 'esante' });

const questions = ['@esante when does e-prescription biologie start', '/esante define MSSanté'];
for (const [index, question] of questions.entries()) {
  await field.fill(question);
  await field.press('Enter');
  await fromBot.nth(index).waitFor();
}
await page.mouse.move(0, 0);
const shoot = (name: string) =>
  page.screenshot({ path: new URL(`../../docs/${name}.png`, import.meta.url).pathname });
await shoot('playground');

await page.getByRole('button', { name: '25 Nov 2019' }).click();
await page.getByRole('button', { name: 'Run the weekly digest now' }).click();
await page.getByText('posted to the channel').waitFor();
await page.mouse.move(0, 0);
await shoot('digest');

await browser.close();
await playground.close();
await state.close();
