import { describe, expect, it } from 'vitest';
import { createInFlight } from '../../../src/slack/transport/in-flight.ts';

describe('createInFlight', () => {
  it('is idle when the last one is over', async () => {
    const inFlight = createInFlight();
    await inFlight.idle();
    const ends = [inFlight.enter(), inFlight.enter()];
    let idle = false;
    const waiting = inFlight.idle().then(() => {
      idle = true;
    });
    ends[0]?.();
    await Promise.resolve();
    expect(idle).toBe(false);
    ends[1]?.();
    await waiting;
    expect(idle).toBe(true);
  });
});
