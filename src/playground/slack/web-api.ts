import { randomUUID } from 'node:crypto';
import { limits } from '../../slack/transport/limits.ts';
import { refuseMessage, refuseView } from './block-rules.ts';
import type { Files } from './files.ts';
import {
  type Args,
  type Block,
  type Prompt,
  type Reply,
  refuse,
  type View,
  type Workspace,
} from './workspace.ts';

export type Methods = Record<string, (args: Args) => Reply>;

/** Methods that take no token. */
const open = ['api.test', 'oauth.v2.access'];

/** The methods that this app calls, as strict as https://docs.slack.dev/reference/methods. Any other is unknown. */
export function createWebApi(workspace: Workspace, files: Files, more: Methods = {}) {
  const { seed } = workspace;
  const { team, app, people, channels } = seed;
  const { bot } = app;

  function post({ channel: to, text, blocks, thread_ts: thread }: Args): Reply {
    const channel = workspace.conversation(String(to));
    const refused = workspace.refuseChannel(channel) ?? refuseMessage({ text, blocks });
    if (refused) return refused;
    const said = { text: String(text), blocks: blocks as Block[], thread: thread as string };
    const { ts } = workspace.post({ channel, from: 'bot', ...said });
    return { ok: true, channel, ts };
  }

  function openView(args: Args, how: 'alone' | 'on top'): Reply {
    const error = workspace.useTrigger(String(args.trigger_id));
    const refused = error === undefined ? refuseView(args.view) : refuse(error);
    return refused ?? { ok: true, view: workspace.open(args.view as View, how) };
  }

  const methods: Methods = {
    'auth.test': () => ({
      ok: true,
      team: team.name,
      team_id: team.id,
      user: bot.name,
      user_id: bot.user,
      bot_id: bot.id,
    }),
    'chat.postMessage': post,
    'chat.update': ({ channel, ts, text, blocks }) => {
      const message = workspace.find(String(channel), String(ts));
      if (message?.from !== 'bot' || message.ephemeral) return refuse('message_not_found');
      const refused = refuseMessage({ text, blocks });
      if (refused) return refused;
      workspace.change(message, { text: String(text), blocks: blocks as Block[] });
      return { ok: true, channel, ts };
    },
    'conversations.info': ({ channel }) => {
      const id = workspace.conversation(String(channel));
      const found = channels[id];
      if (!found) return refuse('channel_not_found');
      return { ok: true, channel: { id, name: found.name, is_member: found.members.includes(bot.user) } };
    },
    'users.conversations': ({ user }) => ({
      ok: true,
      channels: Object.entries(channels)
        .filter(([, { members, direct }]) => !direct && members.includes(String(user)))
        .map(([id, { name }]) => ({ id, name })),
    }),
    'users.info': ({ user }) => {
      const traits = people[String(user)];
      return traits
        ? { ok: true, user: { id: user, team_id: team.id, ...traits } }
        : refuse('user_not_found');
    },
    'views.open': (args) => openView(args, 'alone'),
    'views.push': (args) => openView(args, 'on top'),
    'views.update': ({ view_id, view }) => {
      const id = String(view_id);
      const refused = refuseView(view) ?? (workspace.hasView(id) ? null : refuse('not_found'));
      return refused ?? { ok: true, view: workspace.draw(view as View, id) };
    },
    'views.publish': ({ view }) => refuseView(view) ?? { ok: true, view: workspace.publish(view as View) },
    'files.getUploadURLExternal': files.start,
    'files.completeUploadExternal': files.complete,
    'assistant.threads.setStatus': ({ thread_ts, status }) => {
      if (!thread_ts) return refuse('invalid_thread_ts');
      workspace.setAgent({ status: String(status) });
      return { ok: true };
    },
    'assistant.threads.setSuggestedPrompts': ({ thread_ts, prompts }) => {
      // In the agent messaging of 2026 a thread makes the call fail in silence: better aloud.
      if (thread_ts !== undefined) return refuse('invalid_thread_ts');
      workspace.setAgent({ prompts: prompts as Prompt[] });
      return { ok: true };
    },
  };

  return (method: string, token: string | null, args: Args): Reply => {
    if (token !== `Bearer ${app.token}` && !open.includes(method)) return refuse('invalid_auth');
    return (methods[method] ?? more[method])?.(args) ?? refuse('unknown_method');
  };
}

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
      const refused = workspace.refuseChannel(String(channel)) ?? refuseMessage(args);
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
