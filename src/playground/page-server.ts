import { createHash } from 'node:crypto';
import { type EventEmitter, once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { stripTypeScriptTypes } from 'node:module';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { json } from 'node:stream/consumers';
import { z } from 'zod';
import type { Language } from '../understanding/language.ts';
import { Act, type Outcome, type Snapshot } from './protocol.ts';
import { loopback } from './scene.ts';
import type { SharedFile } from './slack/files.ts';

export interface PageDependencies {
  port: number;
  /** Says that a page has something new to draw. */
  changes: EventEmitter<{ change: [] }>;
  /** Answers what is under /calendar/. */
  calendar: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
  uploads: readonly SharedFile[];
  snapshot: (language: Language) => Snapshot;
  act: (act: Act, language: Language) => Promise<Outcome>;
  /** Hears of what fails; the page gets a 500. */
  onError: (error: unknown) => void;
}

const script = 'text/javascript; charset=utf-8';
const contentTypes: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': script,
  '.ts': script,
  '.svg': 'image/svg+xml',
};

const folder = join(import.meta.dirname, 'page');
const [, importMap = ''] =
  /<script type="importmap">(.*?)<\/script>/s.exec(readFileSync(join(folder, 'index.html'), 'utf8')) ?? [];

/** By path, all that the page is made of, its libraries as the packages have them; fails without these packages. */
const files = new Map(
  [
    ...readdirSync(folder).map((name) => ({ path: `/${name}`, file: join(folder, name) })),
    ...Object.entries<string>(JSON.parse(importMap).imports).map(([name, path]) => ({
      path,
      file: new URL(import.meta.resolve(name)),
    })),
  ].map(({ path, file }) => [path, { type: contentTypes[extname(path)], content: readFileSync(file) }]),
);

/** Only our own files, no inline script but the import map, and no string ever parsed as markup (trusted types). */
const headers = new Map([
  [
    'content-security-policy',
    `default-src 'none'; script-src 'self' 'sha256-${createHash('sha256').update(importMap).digest('base64')}'; ` +
      "style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; " +
      "frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
  ],
  ['x-content-type-options', 'nosniff'],
  ['cross-origin-resource-policy', 'same-origin'],
  ['referrer-policy', 'no-referrer'],
  ['cache-control', 'no-store'],
]);

/**
 * Serves the page: its files; what it draws, at once and after each change (`/snapshots`, server-sent events); and what
 * the person does (`POST /act`), in the language of the page (`?language=fr`). Only on the loopback interface, for that
 * host and from its own origin: no other site in the same browser can use it. Rejects when the port is taken.
 */
export async function servePage(deps: PageDependencies) {
  const { port, changes, uploads, calendar, snapshot, act, onError } = deps;
  let hosts: string[] = [];

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    response.setHeaders(headers);
    const answer = (status: number, body: object) =>
      void response
        .writeHead(status, { 'content-type': 'application/json; charset=utf-8' })
        .end(JSON.stringify(body));
    const refuse = (status: number, error: string) => answer(status, { error });
    const { host = '', origin } = request.headers;
    if (!hosts.includes(host)) return refuse(421, `This server answers only to ${hosts.join(' and ')}.`);
    const [path = '', query] = (request.url ?? '').split('?');
    const language = new URLSearchParams(query).get('language') === 'fr' ? 'fr' : 'en';

    const isAct = request.method === 'POST' && path === '/act';
    // A browser that only reads its own site says nothing about where it comes from.
    if (origin === undefined ? isAct : origin !== `http://${host}`) {
      return refuse(403, 'Only the playground’s own page may do this.');
    }
    if (isAct) {
      const { error, data } = Act.safeParse(await json(request).catch(() => undefined));
      if (error) return refuse(400, `Not understood: ${z.prettifyError(error)}`);
      return answer(200, await act(data, language));
    }
    if (path === '/snapshots') return follow(response, language);
    if (path.startsWith('/calendar/')) return calendar(request, response);
    const upload = uploads.find(({ id }) => path === `/files/${id}`);
    if (upload) {
      // A picture is shown where it stands; anything else becomes a file of the person's.
      const shown = upload.type.startsWith('image/') ? 'inline' : 'attachment';
      const name = encodeURIComponent(upload.name);
      response.setHeader('content-disposition', `${shown}; filename*=UTF-8''${name}`);
    }
    const file = upload ?? files.get(path === '/' ? '/index.html' : path);
    if (!file?.type) return refuse(404, 'There is no such page.');
    // Node takes the types out of our scripts, as it does of the modules of the program.
    const content = path.endsWith('.ts') ? stripTypeScriptTypes(String(file.content)) : file.content;
    response.writeHead(200, { 'content-type': file.type }).end(content);
  }

  function follow(response: ServerResponse, language: Language): void {
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    const send = () => void response.write(`data: ${JSON.stringify(snapshot(language))}\n\n`);
    send();
    changes.on('change', send);
    response.on('close', () => changes.off('change', send));
  }

  const server = createServer((request, response) => {
    handle(request, response).catch((error: unknown) => {
      onError(error);
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
  await once(server.listen(port, loopback), 'listening');
  const taken = (server.address() as AddressInfo).port;
  hosts = ['localhost', loopback].map((name) => `${name}:${taken}`);
  return {
    url: `http://localhost:${taken}`,
    async close(): Promise<void> {
      const closed = once(server.close(), 'close');
      server.closeAllConnections();
      await closed;
    },
  };
}
