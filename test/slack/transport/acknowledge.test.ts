import type { App, ReceiverEvent } from '@slack/bolt';
import { expect, test, vi } from 'vitest';
import { acknowledgeWhenDone } from '../../../src/slack/transport/acknowledge.ts';
import { waitFor } from '../../support/wait-for.ts';

/** What the app is given to do ends when `end` is called. */
function working() {
  const { promise, resolve: end } = Promise.withResolvers<void>();
  const app = {
    async processEvent({ ack }: ReceiverEvent) {
      // As Bolt does with an event, before anything is done about it.
      await ack();
      await promise;
    },
  } as App;
  acknowledgeWhenDone(app, { warn: vi.fn() });
  const ack = vi.fn(async () => {});
  const deliver = (type: string) => app.processEvent({ body: { type }, ack });
  return { deliver, ack, end };
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

test('an event is acknowledged when all is done about it', async () => {
  const { deliver, ack, end } = working();
  const delivered = deliver('event_callback');
  await settled();
  expect(ack).not.toHaveBeenCalled();
  end();
  await delivered;
  expect(ack).toHaveBeenCalledTimes(1);
});

test('an event that takes longer is acknowledged while Slack still waits', async () => {
  const { deliver, ack } = working();
  void deliver('event_callback');
  await waitFor(() => expect(ack).toHaveBeenCalledTimes(1));
});

test('a click is acknowledged by its listener', async () => {
  const { deliver, ack, end } = working();
  void deliver('block_actions');
  await settled();
  expect(ack).toHaveBeenCalledTimes(1);
  end();
});

test('an event whose acknowledgement does not reach Slack is worked on to its end', async () => {
  const { deliver, ack, end } = working();
  ack.mockRejectedValue(new Error('the socket is closed'));
  const delivered = deliver('event_callback');
  end();
  await expect(delivered).rejects.toThrow('the socket is closed');
});
