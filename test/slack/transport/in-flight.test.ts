import { expect, test } from 'vitest';
import { type InFlight, idle } from '../../../src/slack/transport/in-flight.ts';

test('all is idle when the last one is over', async () => {
  const inFlight: InFlight = new Set();
  await idle(inFlight);
  const ends = [0, 1].map(() => {
    const { promise, resolve } = Promise.withResolvers<void>();
    inFlight.add(promise.finally(() => inFlight.clear()));
    return resolve;
  });
  let isIdle = false;
  const waiting = idle(inFlight).then(() => {
    isIdle = true;
  });
  ends[0]?.();
  await new Promise((resolve) => setImmediate(resolve));
  expect(isIdle).toBe(false);
  ends[1]?.();
  await waiting;
});
