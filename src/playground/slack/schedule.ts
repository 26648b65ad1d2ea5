import { randomUUID } from 'node:crypto';
import { limits } from '../../slack/transport/limits.ts';
import type { Methods } from './web-api.ts';
import { type Args, type Block, refuse, type Workspace } from './workspace.ts';

interface Pending extends Args {
  id: string;
  post_at: number;
}

/** The messages that Slack is to post later, as strict as https://docs.slack.dev/reference/methods/chat.scheduleMessage */
export function createSchedule(workspace: Workspace, now: () => Date) {
  const inSeconds = () => now().getTime() / 1000;
  let pending: Pending[] = [];

  const methods: Methods = {
    'chat.scheduleMessage': (args) => {
      const { channel } = args;
      const refused = workspace.refuseChannel(String(channel)) ?? workspace.rules.message(args);
      if (refused) return refused;
      const post_at = Number(args.post_at);
      if (!(post_at > inSeconds())) return refuse('time_in_past');
      if (post_at > inSeconds() + limits.scheduled.furthest) return refuse('time_too_far');
      const id = `Q${randomUUID()}`;
      pending.push({ ...args, id, post_at });
      return { ok: true, channel, scheduled_message_id: id, post_at };
    },
    'chat.scheduledMessages.list': ({ channel: wanted }) => ({
      ok: true,
      scheduled_messages: pending
        .filter(({ channel }) => channel === wanted)
        .map(({ id, channel, post_at, text }) => ({ id, channel_id: channel, post_at, text })),
    }),
    'chat.deleteScheduledMessage': ({ scheduled_message_id }) => {
      const left = pending.find(({ id }) => id === scheduled_message_id);
      if (!left || left.post_at - inSeconds() < limits.scheduled.settled)
        return refuse('invalid_scheduled_message_id');
      pending = pending.filter((each) => each !== left);
      return { ok: true };
    },
  };

  return {
    methods,
    /** Posts what is to stand in its channel by now; what came with metadata, Slack forgets. */
    post(): void {
      const due = pending.filter(({ post_at }) => post_at <= inSeconds());
      pending = pending.filter((message) => !due.includes(message));
      for (const { channel, text, blocks, metadata, post_at } of due) {
        if (metadata) continue;
        const said = { text: String(text), blocks: blocks as Block[] | undefined };
        workspace.post(
          { channel: String(channel), from: 'bot', ...said },
          `${post_at}.${String(Math.floor(Math.random() * 1e6)).padStart(6, '0')}`,
        );
      }
    },
  };
}
