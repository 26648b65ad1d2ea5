import { pino } from 'pino';
import { startPlayground } from '../../src/playground/playground.ts';
import { loadRoadmap } from '../../src/roadmap/load.ts';
import { openState } from '../../src/state/open-state.ts';
import { launchChromium } from './chromium.ts';

/** Writes docs/home.png and docs/agent-thread.png: `node test/browser/home-screenshots.ts`. */
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
const page = await browser.newPage({ locale: 'en-GB', viewport: { width: 1280, height: 1000 } });
page.setDefaultTimeout(60_000);
await page.goto(playground.url);
const field = page.getByRole('combobox', { name: /^Message/ });
const messages = page.getByRole('log').getByRole('article');
const fromBot = page.getByRole('log').getByRole('article', { name: 'esante' });
const shoot = async (name: string) => {
  await page.mouse.move(0, 0);
  await page.screenshot({ path: new URL(`../../docs/${name}.png`, import.meta.url).pathname });
};

await page.getByRole('navigation').getByRole('button', { name: 'esante APP' }).click();
await field.fill('who owns action 15?');
await field.press('Enter');
await fromBot.first().waitFor();
await messages.first().hover();
await page.getByRole('button', { name: 'Reply in thread' }).click();
await field.pressSequentially('when does it start?');
await field.press('Enter');
await fromBot.nth(1).waitFor();
await field.press('Escape');
await shoot('agent-thread');

await page.setViewportSize({ width: 1280, height: 1760 });
await page.getByRole('tab', { name: 'Home' }).click();
const home = page.getByRole('region');
await home.getByRole('button', { name: 'Open orientation 4' }).click();
await home.getByText('Espace Numérique de Santé').first().waitFor();
await shoot('home');

await browser.close();
await playground.close();
await state.close();
