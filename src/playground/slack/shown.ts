/** What stands in a workspace and is seen by people in it. */

/** A block of Slack's Block Kit, as the app sent it, with the `block_id` that Slack would have added. */
export interface Block {
  type: string;
  block_id?: string;
  [field: string]: unknown;
}

/** A file in a message, without its content. */
export interface ShownFile {
  id: string;
  name: string;
  title: string;
  picture: boolean;
  /** What a picture shows. */
  alt: string;
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
  files?: ShownFile[];
  /** Only visible to the person who asked. */
  ephemeral: boolean;
  /** The person changed it. */
  edited?: boolean | undefined;
}

/** A modal or a Home as `views.open` or `views.publish` answers it; more fields go back to the app unread. */
export interface View {
  id: string;
  type?: string;
  /** A Home has none. */
  title?: { text: string };
  submit?: { text: string } | null;
  close?: { text: string } | null;
  blocks: Block[];
  [field: string]: unknown;
}

/** What a call of the app changed. `modal`: the window that is on top now, or none. */
export type Change =
  | { type: 'message'; message: Message }
  | { type: 'removed'; channel: string; ts: string }
  | { type: 'modal'; view: View | null }
  | { type: 'home'; view: View }
  | { type: 'status'; channel: string; thread: string; text: string }
  | { type: 'prompts'; channel: string; prompts: { title: string; message: string }[] };
