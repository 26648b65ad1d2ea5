import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { startRunner } from '../../src/digest/runner.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const fail = (error: unknown) => {
  throw error;
};

test('a round comes at once, and then every half minute', async () => {
  const deliver = vi.fn(async () => {});
  const runner = startRunner(deliver, fail);
  await vi.advanceTimersByTimeAsync(0);
  expect(deliver).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(29_999);
  expect(deliver).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(60_001);
  expect(deliver).toHaveBeenCalledTimes(4);
  await runner.stop();
});

test('a round that takes long is waited for: no other one runs beside it', async () => {
  let running = 0;
  let most = 0;
  const deliver = vi.fn(async () => {
    running += 1;
    most = Math.max(most, running);
    await new Promise((resolve) => setTimeout(resolve, 100_000));
    running -= 1;
  });
  const runner = startRunner(deliver, fail);
  await vi.advanceTimersByTimeAsync(400_000);
  expect(most).toBe(1);
  expect(deliver).toHaveBeenCalledTimes(4);
  const stopped = runner.stop();
  await vi.advanceTimersByTimeAsync(100_000);
  await stopped;
});

test('a round that fails is told about, and the next one comes', async () => {
  const errors: unknown[] = [];
  const deliver = vi.fn(() => Promise.reject(new Error('no database')));
  const runner = startRunner(deliver, (error) => errors.push(error));
  await vi.advanceTimersByTimeAsync(30_000);
  expect(errors).toHaveLength(2);
  await runner.stop();
});

test('a stop waits for the round that runs, tells it, and starts no other', async () => {
  let finish = () => {};
  let heard: AbortSignal | undefined;
  const deliver = vi.fn((signal: AbortSignal) => {
    heard = signal;
    return new Promise<void>((resolve) => {
      finish = resolve;
    });
  });
  const runner = startRunner(deliver, fail);
  let stopped = false;
  const stop = runner.stop().then(() => {
    stopped = true;
  });
  await vi.advanceTimersByTimeAsync(1000);
  expect(heard?.aborted).toBe(true);
  expect(stopped).toBe(false);
  finish();
  await stop;
  await vi.advanceTimersByTimeAsync(120_000);
  expect(deliver).toHaveBeenCalledTimes(1);
});
