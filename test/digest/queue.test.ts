import { expect, onTestFinished, test } from 'vitest';
import { deliverDue, queueOf } from '../../src/digest/deliver.ts';
import type { DeliverOptions } from '../../src/digest/send.ts';
import { openState } from '../../src/state/open-state.ts';
import { onlyPack } from '../support/roadmap.ts';
import { roadmap, settingsOf, tellsNothing } from './roadmaps.ts';

const due = new Date('2019-11-25T08:00:00Z');
const minutes = (count: number) => new Date(due.getTime() + count * 60_000);

test('what is due waits in the queue until it is posted; what is refused, until it is tried again', async () => {
  const state = await openState({ file: ':memory:' });
  onTestFinished(() => state.close());
  for (const id of ['D1', 'D2', 'D3']) {
    await state.digests.save(settingsOf({ id, channel: `C-${id}` }), new Date('2019-11-20T12:00:00Z'));
  }
  const replies = ['sent', 'failed', 'unknown'] as const;
  const outcomes = replies.values();
  let now = minutes(-60);
  const options: DeliverOptions = {
    state,
    packs: onlyPack(roadmap),
    clock: () => now,
    ...tellsNothing,
    send: async () => {
      const { value: outcome = 'sent' } = outcomes.next();
      return outcome === 'sent' ? { outcome, message: '1.1' } : { outcome, error: 'no' };
    },
    tellCreator: async () => {},
  };
  await deliverDue(options);
  expect(await queueOf(state, minutes(-1))).toEqual({ due: 0 });
  expect(await queueOf(state, due)).toEqual({ due: 3 });
  now = due;
  await deliverDue(options);
  expect(await queueOf(state, minutes(1))).toEqual({ due: 1, waiting: 1, unknown: 1 });
  // Slack was asked about it, and cannot tell: nothing more comes of it.
  const [unknown] = await state.deliveries.toCheck(minutes(10));
  if (!unknown) throw new Error('none is unknown');
  await state.deliveries.resolve(unknown, 'unreadable', minutes(10));
  expect(await queueOf(state, minutes(10))).toEqual({ due: 1, waiting: 1 });
});
