import { readdirSync, readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { z } from 'zod';
import type { Feed } from './feed.ts';
import type { Files, KeptFile } from './files.ts';
import { loopback, sendJson, serveOnLoopback } from './loopback.ts';
import { Act, type Happening, type Hello } from './protocol.ts';

export interface PageDependencies {
  port: number;
  feed: Feed;
  /** Answers what is under /calendar/. */
  calendar: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
  /** What the app uploaded. */
  uploads: Files;
  hello: () => Hello;
  act: (act: Act) => Promise<void>;
  onError: (error: unknown) => void;
}

const contentTypes: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** Only our own files, no inline script, and no string ever parsed as markup (trusted types). */
const headers = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; " +
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'; " +
    "require-trusted-types-for 'script'; trusted-types 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
};

/**
 * Serves the page: its files, what happens (server-sent events), and what the person does (`POST /act`). It
 * listens on the loopback interface only, and answers only requests for that host and from its own origin, so
 * that no other site open in the same browser can read or use it. Rejects when the port is taken.
 */
export async function servePage({ port, feed, uploads, calendar, hello, act, onError }: PageDependencies) {
  const files = readPage();
  let hosts: string[] = [];

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    const { host = '', origin } = request.headers;
    if (!hosts.includes(host))
      return refuse(response, 421, `This server answers only to ${hosts.join(' and ')}.`);
    const path = request.url === '/' ? '/index.html' : (request.url ?? '');

    if (request.method === 'POST' && path === '/act') {
      if (origin !== `http://${host}`)
        return refuse(response, 403, 'Only the playground’s own page may do this.');
      if (request.headers['content-type'] !== 'application/json') {
        return refuse(response, 415, 'Send JSON, with content-type application/json.');
      }
      return receive(await text(request), response);
    }
    if (request.method !== 'GET') return refuse(response, 405, 'There is nothing to send here.');
    if (path === '/happenings') return follow(response);
    if (path.startsWith('/calendar/')) return calendar(request, response);
    const upload = path.startsWith('/files/') && uploads.find(path.slice('/files/'.length));
    if (upload) return send(upload, response);
    const file = files.get(path);
    if (!file) return refuse(response, 404, 'There is no such page.');
    response.writeHead(200, { 'content-type': file.type });
    response.end(file.content);
  }

  /** A picture is shown where it stands; anything else becomes a file of the person's. */
  function send({ name, type, content }: KeptFile, response: ServerResponse): void {
    const shown = type.startsWith('image/') ? 'inline' : 'attachment';
    response.writeHead(200, {
      'content-type': type,
      'content-disposition': `${shown}; filename*=UTF-8''${encodeURIComponent(name)}`,
    });
    response.end(content);
  }

  async function receive(body: string, response: ServerResponse): Promise<void> {
    const parsed = Act.safeParse(parseJson(body));
    if (!parsed.success) return refuse(response, 400, `Not understood: ${z.prettifyError(parsed.error)}`);
    await act(parsed.data);
    response.writeHead(204);
    response.end();
  }

  function follow(response: ServerResponse): void {
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    const send = (happening: Happening) => response.write(`data: ${JSON.stringify(happening)}\n\n`);
    send({ type: 'hello', ...hello() });
    response.on('close', feed.follow(send));
  }

  const server = await serveOnLoopback(port, handle, onError);
  hosts = ['localhost', loopback].map((name) => `${name}:${server.port}`);
  return { url: `http://localhost:${server.port}`, close: server.close };
}

function refuse(response: ServerResponse, status: number, error: string): void {
  sendJson(response, status, { error });
}

function parseJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

function readPage(): Map<string, { type: string; content: Buffer }> {
  const folder = join(import.meta.dirname, 'page');
  const names = readdirSync(folder).filter((name) => extname(name) in contentTypes);
  return new Map(
    names.map((name) => [
      `/${name}`,
      { type: contentTypes[extname(name)] as string, content: readFileSync(join(folder, name)) },
    ]),
  );
}
