import { pino } from 'pino';
import type { Browser, Locator, Page } from 'playwright-core';
import { prepareSuggestions } from '../../src/lookup/suggest.ts';
import { startPlayground } from '../../src/playground/playground.ts';
import { openState } from '../../src/state/open-state.ts';
import { onlyPack, roadmap } from '../support/roadmap.ts';
import { launchChromium } from './chromium.ts';

export interface Opening {
  /** The day that the page begins with. */
  today?: string;
  locale?: 'en-GB' | 'fr-FR';
  /** Of the window, in pixels. */
  height?: number;
  /** One that is open already, and stays open. */
  browser?: Browser;
}

/** The playground in a browser, and how a person uses it. */
export interface OpenPlayground {
  page: Page;
  /** What the browser reported: errors, and anything else in its console. */
  complaints: string[];
  /** Where one types. */
  field(): Locator;
  /** Everybody's. */
  messages(): Locator;
  fromBot(): Locator;
  dialog(): Locator;
  button(name: string | RegExp): Locator;
  /** Goes to the app's own conversation. */
  openApp(): Promise<void>;
  /** Types a line. */
  send(line: string): Promise<void>;
  /** Types a line and waits for as many messages of the bot; the last one is returned. */
  ask(line: string, messages?: number): Promise<Locator>;
  /** Goes on in the thread of the first message. */
  replyInThread(line: string): Promise<void>;
  /** Closes the windows that are open, one above the other, and waits until they are: keys go to them before. */
  closeWindows(): Promise<void>;
  /** Back from the thread to the conversation. */
  leaveThread(): Promise<void>;
  /** Writes docs/NAME.png. */
  shoot(name: string): Promise<void>;
  /** Another visit, in a page of its own. */
  again(locale: 'en-GB' | 'fr-FR'): Promise<Page>;
  /** The program stops, and starts again where it was. */
  stop(): Promise<void>;
  start(): Promise<void>;
  close(): Promise<void>;
}

export async function openPlayground({
  today = '2020-05-01',
  locale = 'en-GB',
  height = 900,
  browser: given,
}: Opening = {}): Promise<OpenPlayground> {
  const browser = given ?? (await launchChromium());
  const state = await openState({ file: ':memory:' });
  const startAt = (port: number) =>
    startPlayground({
      packs: onlyPack(roadmap),
      state,
      log: pino({ level: 'silent' }),
      port,
      now: () => new Date(),
      opensOn: today,
    });
  let playground = await startAt(0);
  // As the program does once it serves.
  prepareSuggestions(roadmap);
  const page = await browser.newPage({ locale, viewport: { width: 1280, height } });
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));

  const log = () => page.getByRole('log');
  const field = () => page.getByRole('textbox', { name: /^Message/ });
  const fromBot = () => log().getByRole('article', { name: 'esante' });
  // A window that is still closing would get the key.
  const windowClosed = () => page.getByRole('dialog').waitFor({ state: 'hidden' });
  async function send(line: string): Promise<void> {
    await windowClosed();
    await field().fill(line);
    await field().press('Enter');
  }
  await page.goto(playground.url);
  await field().waitFor();
  return {
    page,
    complaints,
    field,
    fromBot,
    send,
    messages: () => log().getByRole('article'),
    dialog: () => page.getByRole('dialog'),
    button: (name) => page.getByRole('button', { name }),
    openApp: () =>
      page
        .getByRole('navigation')
        .getByRole('button', { name: /^esante (APP|APPLI)$/ })
        .click(),
    async ask(line, messages = 1) {
      const last = (await fromBot().count()) + messages - 1;
      await send(line);
      await fromBot().nth(last).waitFor();
      return fromBot().nth(last);
    },
    async replyInThread(line) {
      await log().getByRole('article').first().hover();
      await page.getByRole('button', { name: /Reply in thread|Répondre dans le fil/ }).click();
      await field().pressSequentially(line);
      await field().press('Enter');
    },
    async closeWindows() {
      const title = page.locator('dialog h2');
      while ((await title.count()) > 0) {
        const [open = ''] = await title.allTextContents();
        await page.keyboard.press('Escape');
        await title.filter({ hasText: open }).first().waitFor({ state: 'hidden' });
      }
    },
    async leaveThread() {
      await windowClosed();
      await field().press('Escape');
      await page
        .getByRole('button', { name: /^(Leave the thread|Quitter le fil)$/ })
        .waitFor({ state: 'hidden' });
    },
    async shoot(name) {
      await page.mouse.move(0, 0);
      await page.screenshot({ path: new URL(`../../docs/${name}.png`, import.meta.url).pathname });
    },
    async again(locale) {
      const visit = await browser.newPage({ locale });
      await visit.goto(playground.url);
      return visit;
    },
    stop: () => playground.close(),
    async start() {
      playground = await startAt(Number(new URL(playground.url).port));
    },
    async close() {
      await page.close();
      await playground.close();
      await state.close();
      if (!given) await browser.close();
    },
  };
}
