import { randomUUID } from 'node:crypto';
import { limits } from '../../slack/transport/limits.ts';

/** Who and what is in a workspace from the start. */
export interface Seed {
  team: { id: string; name: string };
  app: { id: string; token: string; bot: { id: string; user: string; name: string } };
  /** By id: what `users.info` tells of each. */
  people: Record<string, object>;
  /** By id; a conversation between the app and one person is `direct`. */
  channels: Record<string, { name: string; members: string[]; direct?: true }>;
}

/** A block of Slack's Block Kit, as the app sent it, with the `block_id` that Slack would have added. */
export interface Block {
  type: string;
  block_id?: string;
  [field: string]: unknown;
}

export interface Message {
  channel: string;
  ts: string;
  /** The message that this one replies to. */
  thread?: string | undefined;
  from: 'you' | 'bot';
  /** In Slack's own notation, where `&`, `<` and `>` are escaped. */
  text: string;
  blocks?: Block[] | undefined;
  /** `type`: the media type; `alt`: what a picture shows. */
  files?: { id: string; name: string; type: string; title: string; alt: string }[];
  ephemeral: boolean;
}

/** A modal or a Home as `views.open` or `views.publish` answers it; more fields go back to the app unread. */
export interface View {
  id: string;
  type?: string;
  title?: { text: string };
  submit?: { text: string } | null;
  close?: { text: string } | null;
  blocks: Block[];
  [field: string]: unknown;
}

/** A question that the app offers in its own conversation. */
export type Prompt = Record<'title' | 'message', string>;

/** Of the app's Home. */
const homeId = 'V0HOME';

export type Args = Record<string, unknown>;
export type Reply = { ok: boolean; error?: string; detail?: string; [field: string]: unknown };

export const refuse = (error: string, detail?: string): Reply => ({
  ok: false,
  error,
  ...(detail && { detail }),
});

/** All that is seen in a workspace, and what a click gives the right to. `changed` hears of each change. */
export function createWorkspace(seed: Seed, { now, changed }: { now: () => Date; changed: () => void }) {
  const messages = new Map<string, Message>();
  const views = new Map<string, View>();
  const triggers = new Map<string, number>();
  let modals: string[] = [];
  /** What the app says that it is doing, until its next message; and the questions that it offers. */
  let agent: { status: string; prompts: Prompt[] } = { status: '', prompts: [] };
  let last = 0;
  const key = (channel: string, ts: string) => `${channel} ${ts}`;

  /** The time of a new message, by which Slack names it: in seconds, and later than any before. */
  function newTs(): string {
    last = Math.max(now().getTime() * 1000, last + 100);
    return (last / 1_000_000).toFixed(6);
  }
  function show(told: Message): Message {
    const message = { ...told, blocks: told.blocks && withBlockIds(told.blocks) };
    messages.set(key(message.channel, message.ts), message);
    if (message.from === 'bot') agent = { ...agent, status: '' };
    changed();
    return message;
  }
  /** Draws a window or the Home, where it stands if it does. */
  function draw(view: Omit<View, 'id'>, id: string): View {
    const drawn = { ...view, id, blocks: withBlockIds(view.blocks as Block[]) };
    views.set(id, drawn);
    changed();
    return drawn;
  }

  return {
    seed,
    messages: () => [...messages.values()],
    find: (channel: string, ts: string) => messages.get(key(channel, ts)),
    /** Why the app may not write to a channel. */
    refuseChannel(id: string): Reply | undefined {
      const channel = seed.channels[id];
      if (!channel) return refuse('channel_not_found');
      return channel.members.includes(seed.app.bot.user) ? undefined : refuse('not_in_channel');
    },
    /** The id of a conversation; that of a person stands for the direct message with them. */
    conversation(id: string): string {
      const direct = Object.entries(seed.channels).find(
        ([, { direct, members }]) => direct && members.includes(id),
      );
      return direct ? direct[0] : id;
    },
    post(message: Omit<Message, 'ts' | 'ephemeral'> & { ephemeral?: boolean }, ts = newTs()): Message {
      return show({ ephemeral: false, ...message, ts });
    },
    /** Puts other words, and other blocks or none, in the place of a message's. */
    change(message: Message, { text, blocks }: Pick<Message, 'text' | 'blocks'>): Message {
      return show({ ...message, text, blocks });
    },
    remove(channel: string, ts: string): void {
      messages.delete(key(channel, ts));
      changed();
    },

    agent: () => agent,
    setAgent(told: Partial<typeof agent>): void {
      agent = { ...agent, ...told };
      changed();
    },

    draw,
    home: () => views.get(homeId) ?? null,
    publish: (view: Omit<View, 'id'>): View => draw(view, homeId),
    topModal: () => views.get(modals.at(-1) ?? ''),
    /** Opens a window in the place of all others, or upon them. */
    open(view: Omit<View, 'id'>, how: 'alone' | 'on top'): View {
      const id = `V${randomUUID()}`;
      modals = how === 'alone' ? [id] : [...modals, id];
      return draw(view, id);
    },
    hasView: (id: string) => views.has(id),
    closeModal(): void {
      modals.pop();
      changed();
    },

    newTs,
    /** What a click or a command gives the app: the right to open one window within three seconds. */
    newTrigger(): string {
      const id = randomUUID();
      triggers.set(id, now().getTime());
      return id;
    },
    /** Uses a trigger up. Returns Slack's error where it is none, or is no longer one. */
    useTrigger(id: string): string | undefined {
      const since = triggers.get(id);
      if (since === undefined) return 'invalid_trigger_id';
      triggers.delete(id);
      return now().getTime() - since > limits.patience ? 'expired_trigger_id' : undefined;
    },
  };
}

export type Workspace = ReturnType<typeof createWorkspace>;

/** Blocks as Slack keeps them: each with an id. */
function withBlockIds(blocks: Block[]): Block[] {
  return blocks.map((block, index) => ({ block_id: `block-${index}`, ...block }));
}
