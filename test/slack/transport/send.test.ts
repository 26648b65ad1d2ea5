import { expect, it, vi } from 'vitest';
import { sentenceMessage } from '../../../src/slack/blocks/notices.ts';
import { replyingTo } from '../../../src/slack/transport/send.ts';

it('replies to a command with the acknowledgement once, then through the response URL', async () => {
  const ack = vi.fn(async () => {});
  const respond = vi.fn(async () => new Response());
  const tell = replyingTo({ ack, respond });
  await tell(sentenceMessage('an answer'));
  await tell(sentenceMessage('an apology'));
  expect(ack.mock.calls).toEqual([[expect.objectContaining({ text: 'an answer' })]]);
  expect(respond.mock.calls).toEqual([[expect.objectContaining({ text: 'an apology' })]]);
});
