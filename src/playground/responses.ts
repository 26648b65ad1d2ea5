import { randomUUID } from 'node:crypto';
import type { Feed } from './feed.ts';
import type { Block, Message } from './protocol.ts';
import type { Workspace } from './workspace.ts';

/** Where a response goes, and the message that "original" means in it. */
export interface Origin {
  channel: string;
  original?: Message;
}

/**
 * What an app may send to a response URL, or answer a slash command with
 * (https://docs.slack.dev/interactivity/handling-user-interaction#message_responses).
 */
export interface Response {
  text?: string;
  blocks?: Block[];
  response_type?: 'ephemeral' | 'in_channel';
  replace_original?: boolean;
  delete_original?: boolean;
  thread_ts?: string;
}

export interface Responses {
  /** The path of a new response URL. */
  open(origin: Origin): string;
  /** Acts on what was sent to a response URL. Returns the HTTP status: 404 when it is unknown or used up. */
  receive(path: string, response: Response): Promise<200 | 404>;
  act(origin: Origin, response: Response): Promise<void>;
}

/** Slack takes five responses to one response URL. */
const uses = 5;

/** Response URLs, which the emulator lacks: what arrives becomes messages of the workspace. */
export function createResponses(workspace: Workspace, feed: Feed): Responses {
  const open = new Map<string, { origin: Origin; left: number }>();

  async function act({ channel, original }: Origin, response: Response): Promise<void> {
    const content = {
      text: response.text ?? '',
      ...(response.blocks && { blocks: withBlockIds(response.blocks) }),
    };
    if (original && response.replace_original) {
      const { channel, ts, ephemeral } = original;
      if (!ephemeral) await workspace.call('bot', 'chat.update', { channel, ts, ...content });
      const { blocks: _, ...rest } = original;
      return feed.show({ ...rest, ...content });
    }
    if (original && response.delete_original) {
      const { channel, ts, ephemeral } = original;
      if (!ephemeral) await workspace.call('bot', 'chat.delete', { channel, ts });
      feed.remove(channel, ts);
    }
    if (content.text === '' && content.blocks === undefined) return;
    const ephemeral = response.response_type !== 'in_channel';
    const thread = response.thread_ts;
    const args = { channel, ...content, ...(thread && { thread_ts: thread }) };
    const { ts, message_ts } = ephemeral
      ? await workspace.call('bot', 'chat.postEphemeral', { ...args, user: workspace.you.id })
      : await workspace.call('bot', 'chat.postMessage', args);
    feed.show({
      channel,
      ...content,
      ts: String(ts ?? message_ts),
      from: 'bot',
      ephemeral,
      ...(thread && { thread }),
    });
  }

  return {
    act,
    open(origin) {
      const path = `/response/${randomUUID()}`;
      open.set(path, { origin, left: uses });
      return path;
    },
    async receive(path, response) {
      const url = open.get(path);
      if (!url || url.left === 0) return 404;
      url.left -= 1;
      await act(url.origin, response);
      return 200;
    },
  };
}

/** Blocks as Slack keeps them: each with an id. */
export function withBlockIds(blocks: Block[]): Block[] {
  return blocks.map((block, index) => ({ block_id: `block-${index}`, ...block }));
}
