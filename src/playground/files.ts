import { extname } from 'node:path';
import type { SharedFile } from './protocol.ts';

/** A file that the app uploaded, as the page gets it. */
export interface KeptFile {
  name: string;
  type: string;
  content: Buffer;
}

/** The files of the workspace, by id: the page shows pictures and offers the others for download. */
export interface Files {
  keep(id: string, file: KeptFile): void;
  find(id: string): KeptFile | undefined;
}

export function createFiles(): Files {
  const kept = new Map<string, KeptFile>();
  return {
    keep: (id, file) => void kept.set(id, file),
    find: (id) => kept.get(id),
  };
}

/** A file as the emulator describes it, as far as it is shown (https://docs.slack.dev/reference/objects/file-object). */
export interface UploadedFile {
  id: string;
  name: string;
  title: string;
  alt_txt?: string;
  url_private: string;
  /** By kind of channel, then by channel: the messages that show it. */
  shares?: Record<string, Record<string, { ts: string; thread_ts?: string }[]>>;
}

const types: Record<string, string> = {
  '.png': 'image/png',
  '.ics': 'text/calendar; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
};

export const typeOf = (name: string): string => types[extname(name)] ?? 'application/octet-stream';

export const sharedFile = ({ id, name, title, alt_txt }: UploadedFile): SharedFile => ({
  id,
  name,
  title,
  picture: typeOf(name).startsWith('image/'),
  ...(alt_txt && { alt: alt_txt }),
});
