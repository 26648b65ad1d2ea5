import { randomUUID } from 'node:crypto';
import { limits } from '../../slack/transport/limits.ts';
import { refuseMessage } from './block-rules.ts';
import { type Block, type Message, type Reply, refuse, type Workspace } from './workspace.ts';

/** Where a response goes, and the message that "original" means in it. */
interface Origin {
  channel: string;
  original?: Message;
}

/** https://docs.slack.dev/interactivity/handling-user-interaction#message_responses; a slash command's answer, too. */
export interface Response {
  text?: string;
  blocks?: Block[];
  response_type?: 'ephemeral' | 'in_channel';
  replace_original?: boolean;
  delete_original?: boolean;
  thread_ts?: string;
}

/** Response URLs, which begin with `base`: what arrives at them becomes messages of the workspace. */
export function createResponses(workspace: Workspace, now: () => Date, base: string) {
  const urls = new Map<string, { origin: Origin; since: number; left: number }>();

  /** Does what a response says; refuses what Slack refuses. */
  function act({ channel, original }: Origin, response: Response): Reply {
    const { text, blocks, replace_original, delete_original, response_type, thread_ts } = response;
    const silent = delete_original === true && text === undefined;
    const refused = silent ? null : refuseMessage({ text, blocks });
    if (refused) return refused;
    if (original && delete_original) workspace.remove(original.channel, original.ts);
    if (silent) return { ok: true };
    const content = { text: String(text), blocks };
    if (original && replace_original) workspace.change(original, content);
    else {
      const ephemeral = response_type !== 'in_channel';
      workspace.post({ channel, from: 'bot', thread: thread_ts, ephemeral, ...content });
    }
    return { ok: true };
  }

  return {
    act,
    /** A new response URL. */
    open(origin: Origin): string {
      const path = `/response/${randomUUID()}`;
      urls.set(path, { origin, since: now().getTime(), left: limits.responseUrl.uses });
      return base + path;
    },
    /** What was sent to a response URL; 404 where it is unknown, used up or too old. */
    receive(path: string, response: Response): { status: number; reply: Reply } {
      const url = urls.get(path);
      if (!url || url.left === 0) return { status: 404, reply: refuse('used_url') };
      if (now().getTime() - url.since > limits.responseUrl.lifetime)
        return { status: 404, reply: refuse('expired_url') };
      url.left -= 1;
      const reply = act(url.origin, response);
      return { status: reply.ok ? 200 : 400, reply };
    },
  };
}
