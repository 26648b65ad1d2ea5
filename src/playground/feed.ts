import type { Happening, Message } from './protocol.ts';

/** What a workspace shows: the messages that stand in it, and what happens, told to every open page. */
export interface Feed {
  messages(): Message[];
  find(channel: string, ts: string): Message | undefined;
  /** Shows a message, in the place of the one with the same channel and `ts`. */
  show(message: Message): void;
  remove(channel: string, ts: string): void;
  tell(happening: Happening): void;
  /** Calls `listener` with all that happens from now on. Returns how to stop. */
  follow(listener: (happening: Happening) => void): () => void;
}

export function createFeed(): Feed {
  const messages = new Map<string, Message>();
  const listeners = new Set<(happening: Happening) => void>();
  const key = (channel: string, ts: string) => `${channel} ${ts}`;
  const tell = (happening: Happening) => {
    for (const listener of listeners) listener(happening);
  };
  return {
    messages: () => [...messages.values()],
    find: (channel, ts) => messages.get(key(channel, ts)),
    show(message) {
      messages.set(key(message.channel, message.ts), message);
      tell({ type: 'message', message });
    },
    remove(channel, ts) {
      if (messages.delete(key(channel, ts))) tell({ type: 'removed', channel, ts });
    },
    tell,
    follow(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
