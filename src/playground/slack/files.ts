import { extname } from 'node:path';
import { z } from 'zod';
import { limits } from '../../slack/transport/limits.ts';
import { refuseMessage } from './block-rules.ts';
import { type Args, type Message, type Reply, refuse, type Workspace } from './workspace.ts';

/** A file that somebody can see, and the message that it came with. */
export type SharedFile = NonNullable<Message['files']>[number] &
  Pick<Message, 'channel' | 'thread' | 'blocks'> & { content: Buffer };

/** Slack passes over an argument of any other name, such as `alt_text`. */
const Start = z.object({
  filename: z.string().min(1),
  length: z.coerce.number().int().positive(),
  alt_txt: z.string().optional(),
});
type Started = z.infer<typeof Start> & { content?: Buffer };
const Complete = z.object({
  files: z.array(z.object({ id: z.string(), title: z.string().min(1).optional() })).min(1),
  channel_id: z.string(),
  thread_ts: z.string().optional(),
  blocks: z.array(z.looseObject({ type: z.enum(['section', 'context', 'header', 'divider']) })).optional(),
});

const types: Record<string, string> = {
  '.png': 'image/png',
  '.ics': 'text/calendar; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
};

/**
 * https://docs.slack.dev/messaging/working-with-files, as strict as Slack: the length must be as announced, the app in
 * the channel, and the blocks of those that a file may bring. `base`: where Slack is reached.
 */
export function createFiles(workspace: Workspace, base: string) {
  const started = new Map<string, Started>();
  const shared: SharedFile[] = [];
  const given: Buffer[] = [];
  return {
    shared,
    /** A file that a person gave in a window, as the window's state tells the app of it. */
    give(name: string, content: Buffer) {
      const id = `F0GIVEN${given.push(content)}`;
      return { id, name, url_private_download: `${base}/given/${id}` };
    },
    /** Its content, for the app alone: anyone else gets the page to sign in. */
    fetch(path: string, authorization: string | null): Response {
      const content = given[Number(path.replace('/given/F0GIVEN', '')) - 1];
      return content && authorization
        ? new Response(new Uint8Array(content), { headers: { 'content-type': 'application/octet-stream' } })
        : new Response('Sign in', { headers: { 'content-type': 'text/html' } });
    },
    start(args: Args): Reply {
      const { success, data } = Start.safeParse(args);
      if (!success) return refuse('invalid_arguments');
      if ((data.alt_txt ?? '').length > limits.altText) return refuse('alt_txt_too_large');
      const id = `F${started.size + shared.length + 1}`;
      started.set(id, data);
      return { ok: true, file_id: id, upload_url: `${base}/upload/${id}` };
    },
    /** The HTTP status that the upload gets. */
    async receive(path: string, request: Request): Promise<number> {
      const file = started.get(path.replace('/upload/', ''));
      const content = Buffer.from(await request.arrayBuffer());
      if (!file || content.length !== file.length) return 400;
      file.content = content;
      return 200;
    },
    /** A file in a channel is a message of its own, with the blocks that came with it. */
    complete(args: Args): Reply {
      const { success, data } = Complete.safeParse(args);
      if (!success) return refuse('invalid_arguments');
      const { files, channel_id: channel, thread_ts: thread, blocks } = data;
      if (files.some(({ id }) => !started.get(id)?.content)) return refuse('file_not_found');
      const refused = workspace.refuseChannel(channel) ?? refuseMessage({ text: '-', blocks });
      if (refused) return refused;
      const place = { channel, thread, blocks };
      const told = files.map(({ id, title }) => {
        const { filename: name, alt_txt: alt = '', content = Buffer.of() } = started.get(id) as Started;
        started.delete(id);
        const type = types[extname(name)] ?? 'application/octet-stream';
        const file = { id, name, type, title: title ?? name, alt };
        shared.push({ ...file, ...place, content });
        return file;
      });
      workspace.post({ ...place, from: 'bot', text: '', files: told });
      return { ok: true, files };
    },
  };
}

export type Files = ReturnType<typeof createFiles>;
