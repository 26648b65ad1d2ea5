import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import { launchChromium } from './chromium.ts';
import { type Opening, type OpenPlayground, openPlayground } from './open-playground.ts';

/** The playground for the tests of a file: one for all of them, or a new one for each. A browser must not complain. */
export function usePlayground(
  each: 'new for each test' | 'one for all tests',
  opening: Omit<Opening, 'browser'> = {},
): () => OpenPlayground {
  let browser: Browser;
  let opened: OpenPlayground;
  const open = async () => {
    opened = await openPlayground({ ...opening, browser });
  };
  const close = async () => {
    await opened.close();
    expect(opened.complaints).toEqual([]);
  };
  beforeAll(async () => {
    browser = await launchChromium();
  }, 60_000);
  afterAll(() => browser.close());
  if (each === 'new for each test') {
    beforeEach(open, 60_000);
    afterEach(close);
  } else {
    beforeAll(open, 60_000);
    afterAll(close);
  }
  return () => opened;
}
