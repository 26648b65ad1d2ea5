import { EventEmitter } from 'node:events';
import { request, type ServerResponse } from 'node:http';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type PageDependencies, servePage } from '../../src/playground/page-server.ts';
import type { Act, Outcome, Snapshot } from '../../src/playground/protocol.ts';
import type { SharedFile } from '../../src/playground/slack/files.ts';

let seen = 'first';
const snapshot = (language: string) => ({ today: `${seen} ${language}` }) as Snapshot;
const act = vi.fn(async (_act: Act): Promise<Outcome> => ({ errors: {} }));
const changes = new EventEmitter<{ change: [] }>();
let page: Awaited<ReturnType<typeof servePage>>;
const uploads: SharedFile[] = [];
const upload = (id: string, name: string, type: string, content: string) => {
  const file = { title: name, alt: '', channel: 'C1' };
  uploads.push({ id, name, type, content: Buffer.from(content), ...file });
};
const calendar = async (_: unknown, response: ServerResponse) => void response.end('BEGIN:VCALENDAR');

const dependencies: PageDependencies = {
  port: 0,
  changes,
  uploads,
  calendar,
  snapshot,
  act,
  onError: () => {},
};

beforeEach(async () => {
  act.mockClear();
  page = await servePage(dependencies);
});
afterEach(() => page.close());

const own = () => page.url;
const say = { type: 'say', channel: 'C1', text: 'bonjour' };
const post = (body: string, headers: Record<string, string>) =>
  fetch(`${page.url}/act`, { method: 'POST', body, headers });
const json = { 'content-type': 'application/json' };

/** `fetch` sets the Host header itself, so a foreign one needs a bare request. */
const statusFor = (host: string) =>
  new Promise<number | undefined>((resolve, reject) => {
    const { port } = new URL(page.url);
    request({ host: '127.0.0.1', port, headers: { host } }, (response) => resolve(response.statusCode))
      .on('error', reject)
      .end();
  });

test('serves the page, its scripts and styles, and nothing else', async () => {
  const home = await fetch(page.url);
  expect(home.status).toBe(200);
  const markup = await home.text();
  const files = [...markup.matchAll(/(?:src|href)="(\/[^"]+)"/g)].map(([, path]) => path);
  expect(files).toContain('/main.ts');
  for (const path of files) expect((await fetch(page.url + path)).status, path).toBe(200);
  for (const path of ['/tsconfig.json', '/../playground.ts', '/%2e%2e/playground.ts', '/nothing']) {
    expect((await fetch(page.url + path)).status, path).toBe(404);
  }
});

test('serves its scripts as the JavaScript that is left of them without their types', async () => {
  const script = await fetch(`${page.url}/main.ts`);
  expect(script.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
  expect(await script.text()).not.toContain('import type');
});

test('lets the browser run only the page’s own scripts and parse no string as markup', async () => {
  const policy = (await fetch(page.url)).headers.get('content-security-policy');
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("script-src 'self'");
  expect(policy).toContain("require-trusted-types-for 'script'");
});

test('answers only to its own host names', async () => {
  const { port } = new URL(page.url);
  expect(await statusFor(`localhost:${port}`)).toBe(200);
  expect(await statusFor(`127.0.0.1:${port}`)).toBe(200);
  for (const host of [
    'evil.example',
    `evil.example:${port}`,
    'localhost',
    `localhost:${port}.evil.example`,
  ]) {
    expect(await statusFor(host), host).toBe(421);
  }
});

test('does what its own page asks', async () => {
  const response = await fetch(`${page.url}/act?language=fr`, {
    method: 'POST',
    body: JSON.stringify(say),
    headers: { ...json, origin: own() },
  });
  expect(await response.json()).toEqual({ errors: {} });
  expect(act).toHaveBeenCalledExactlyOnceWith(say, 'fr');
});

test('does nothing for another origin, or without one', async () => {
  for (const origin of ['http://evil.example', 'null', own().replace('http:', 'https:'), undefined]) {
    const response = await post(JSON.stringify(say), { ...json, ...(origin && { origin }) });
    expect(response.status, origin).toBe(403);
  }
  expect(act).not.toHaveBeenCalled();
});

test('shows nothing to another origin either, and may not be a part of its page', async () => {
  for (const path of ['/', '/snapshots', '/main.ts', '/calendar/x.ics']) {
    const foreign = await fetch(page.url + path, { headers: { origin: 'http://evil.example' } });
    expect(foreign.status, path).toBe(403);
    const open = await fetch(page.url + path, { headers: { origin: own() } });
    expect([open.status, open.headers.get('cross-origin-resource-policy')]).toEqual([200, 'same-origin']);
    await open.body?.cancel();
  }
});

test('says what is wrong with a request that it does not understand', async () => {
  for (const body of [
    '',
    '{',
    'type=say',
    '[]',
    '{"type":"dance"}',
    '{"type":"today","today":"2021-02-30"}',
  ]) {
    const response = await post(body, { ...json, origin: own() });
    expect(response.status, body).toBe(400);
    expect(((await response.json()) as { error: string }).error).toMatch(/^Not understood: ./);
  }
  expect(act).not.toHaveBeenCalled();
});

test('tells each page all that it draws, in its language, at once and after each change', async () => {
  const response = await fetch(`${page.url}/snapshots?language=fr`);
  expect(response.headers.get('content-type')).toBe('text/event-stream');
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  expect((await reader?.read())?.value).toBe('data: {"today":"first fr"}\n\n');
  seen = 'second';
  changes.emit('change');
  expect((await reader?.read())?.value).toBe('data: {"today":"second fr"}\n\n');
  await reader?.cancel();
});

test('serves what the app uploaded: pictures to look at, all else to keep', async () => {
  upload('F1', 'frise été.png', 'image/png', 'p');
  upload('F2', 'dates.ics', 'text/calendar', 'c');
  const picture = await fetch(`${page.url}/files/F1`);
  expect([picture.headers.get('content-type'), await picture.text()]).toEqual(['image/png', 'p']);
  expect(picture.headers.get('content-disposition')).toBe(
    "inline; filename*=UTF-8''frise%20%C3%A9t%C3%A9.png",
  );
  const other = await fetch(`${page.url}/files/F2`);
  expect(other.headers.get('content-disposition')).toMatch(/^attachment/);
  expect((await fetch(`${page.url}/files/F3`)).status).toBe(404);
});

test('fails with Node’s own error when the port is taken', async () => {
  const port = Number(new URL(page.url).port);
  await expect(servePage({ ...dependencies, port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
});
