import type { IncomingHttpHeaders } from 'node:http';
import { z } from 'zod';
import { refuseMessage } from './block-rules.ts';

/** A file that somebody can see. */
export interface SharedFile {
  name: string;
  title: string | undefined;
  alt: string | undefined;
  content: Buffer;
  channel: string;
  thread: string | undefined;
  blocks: unknown;
}

type Answer = { ok: true; [field: string]: unknown } | { ok: false; error: string };
type Args = Record<string, unknown>;

const Start = z.object({
  filename: z.string().min(1),
  length: z.coerce.number().int().positive(),
  alt_text: z.string().min(1).max(2000).optional(),
});
const Complete = z.object({
  files: z
    .array(z.object({ id: z.string(), title: z.string().min(1).optional() }))
    .min(1)
    .max(10),
  channel_id: z.string(),
  thread_ts: z.string().optional(),
  blocks: z.array(z.looseObject({ type: z.enum(['section', 'context', 'header', 'divider']) })).optional(),
});

/**
 * Slack's upload in three calls (https://docs.slack.dev/messaging/working-with-files): it refuses a file of another
 * length than announced, a channel without the app, and blocks that Slack is not known to take with a file.
 */
export function fakeFiles(isMember: (channel: string) => boolean | undefined) {
  const started = new Map<string, z.infer<typeof Start> & { content?: Buffer }>();
  const shared: SharedFile[] = [];
  return {
    shared,
    start(args: Args, base: string): Answer {
      const read = Start.safeParse(args);
      if (!read.success) return { ok: false, error: 'invalid_arguments' };
      const id = `F${started.size + 1}`;
      started.set(id, read.data);
      return { ok: true, file_id: id, upload_url: `${base}/upload/${id}` };
    },
    /** The HTTP status that the upload gets. */
    async receive(path: string, headers: IncomingHttpHeaders, body: Buffer): Promise<number> {
      const file = started.get(path.replace('/upload/', ''));
      const type = headers['content-type'] ?? '';
      const form =
        type.startsWith('multipart/') &&
        (await new Response(new Uint8Array(body), { headers: { 'content-type': type } }).formData());
      const [part] = form ? form.values() : [];
      const content = part instanceof Blob ? Buffer.from(await part.arrayBuffer()) : body;
      if (!file || content.length !== file.length) return 400;
      file.content = content;
      return 200;
    },
    complete(args: Args): Answer {
      const read = Complete.safeParse(args);
      if (!read.success) return { ok: false, error: 'invalid_arguments' };
      const { files, channel_id: channel, thread_ts: thread, blocks = [] } = read.data;
      if (files.some(({ id }) => !started.get(id)?.content)) return { ok: false, error: 'file_not_found' };
      const member = isMember(channel);
      if (member === undefined) return { ok: false, error: 'channel_not_found' };
      if (!member) return { ok: false, error: 'not_in_channel' };
      const refused = refuseMessage({ text: '-', blocks });
      if (refused) return { ok: false, ...refused };
      for (const { id, title } of files) {
        const {
          filename: name,
          alt_text: alt,
          content = Buffer.of(),
        } = started.get(id) as z.infer<typeof Start> & { content?: Buffer };
        started.delete(id);
        shared.push({ name, title, alt, content, channel, thread, blocks });
      }
      return { ok: true, files };
    },
  };
}
