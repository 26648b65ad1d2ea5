import { RespondError, webApi } from '@slack/bolt';
import { describe, expect, it, vi } from 'vitest';
import { sentenceMessage } from '../../../src/slack/blocks/message.ts';
import { within } from '../../../src/slack/conversation/current-request.ts';
import { onlyToAsker, replyingTo, sendOrPlain } from '../../../src/slack/transport/send.ts';
import { waitFor } from '../../support/wait-for.ts';

const message = sentenceMessage('an answer');

describe('the reply to a command', () => {
  const unused = { client: {} as never, command: {} as never };

  it('goes out with the acknowledgement once, then through the response URL', async () => {
    const ack = vi.fn(async () => {});
    const respond = vi.fn(async () => new Response());
    const { tell } = replyingTo({ ack, respond, ...unused });
    await tell(message);
    await tell(sentenceMessage('an apology'));
    expect(ack.mock.calls).toEqual([[expect.objectContaining({ text: 'an answer' })]]);
    expect(respond.mock.calls).toEqual([[expect.objectContaining({ text: 'an apology' })]]);
  });

  it('goes through the response URL where the acknowledgement could not wait for it', async () => {
    const ack = vi.fn(async () => {});
    const respond = vi.fn(async () => new Response());
    const { promise, reject } = Promise.withResolvers<never>();
    const { tell } = within({ reference: 'r', surface: 'command', late: promise }, () =>
      replyingTo({ ack, respond, ...unused }),
    );
    reject(new Error('late'));
    await waitFor(() => expect(ack.mock.calls).toEqual([[]]));
    await tell(message);
    expect(ack).toHaveBeenCalledTimes(1);
    expect(respond.mock.calls).toEqual([[expect.objectContaining({ text: 'an answer' })]]);
  });
});

describe('a message that Slack refuses', () => {
  const refused = (error: string) => new webApi.WebAPIPlatformError({ ok: false, error } as never);
  const small = { type: 'context_actions', elements: [] } as never;

  it.each([
    ['invalid_blocks', refused('invalid_blocks')],
    ['invalid_blocks_format', refused('invalid_blocks_format')],
    ['msg_blocks_too_long', refused('msg_blocks_too_long')],
    ['invalid_attachments', refused('invalid_attachments')],
    ['a response URL that answers 400', new RespondError('refused', 400)],
  ])('for %s is sent once more without newer blocks', async (_, error) => {
    const send = vi.fn(async ({ blocks }: { blocks: { type: string }[] }) => {
      if (send.mock.calls.length === 1) throw error;
      return blocks.map(({ type }) => type);
    });
    expect(await sendOrPlain({ ...message, blocks: [...message.blocks, small] }, send)).toEqual(['section']);
  });

  it('is sent once more where only the body of the reply tells', async () => {
    const replies = [Response.json({ ok: false, error: 'invalid_blocks' }), new Response('ok')];
    const respond = vi.fn(async () => replies.shift() as Response);
    await onlyToAsker(respond)({ ...message, blocks: [...message.blocks, small] });
    expect(respond.mock.calls).toMatchObject([[{ blocks: { length: 2 } }], [{ blocks: { length: 1 } }]]);
  });

  it.each([
    ['there is nothing newer in it', message, refused('invalid_blocks')],
    ['it may have been posted', { ...message, blocks: [small] }, refused('internal_error')],
    ['the response URL is used up', { ...message, blocks: [small] }, new RespondError('gone', 404)],
  ])('is not sent again where %s', async (_, given, error) => {
    const send = vi.fn(async () => Promise.reject(error));
    await expect(sendOrPlain(given, send)).rejects.toBe(error);
    expect(send).toHaveBeenCalledTimes(1);
  });
});

it('says that an answer does without what is kept', async () => {
  const respond = vi.fn(async () => new Response());
  const request = { reference: 'r', surface: 'command', forgetful: true } as const;
  await within(request, () => onlyToAsker(respond)(message));
  expect(JSON.stringify(respond.mock.calls)).toContain('could not be read: this answer does without');
});
