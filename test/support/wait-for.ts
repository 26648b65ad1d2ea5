import { vi } from 'vitest';

/**
 * Waits until a check no longer throws, and returns what it gives: at most half a minute, since a busy machine must fail
 * no test, and hardly longer than it takes.
 */
export const waitFor = <Result>(check: () => Result | Promise<Result>): Promise<Result> =>
  vi.waitFor(check, { interval: 5, timeout: 30_000 });
