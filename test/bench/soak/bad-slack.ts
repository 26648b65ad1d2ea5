import { once } from 'node:events';
import { request as ask, createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { startFakeSlack } from '../../support/fake-slack.ts';

/** What goes wrong with a call, and how often. */
const faults: [string, number][] = [
  ['429', 0.03],
  ['500', 0.03],
  ['10 s, then served', 0.02],
  ['10 s, not served', 0.01],
  ['reply dropped', 0.03],
];

function throwDice(): string {
  let dice = Math.random();
  for (const [name, share] of faults) {
    dice -= share;
    if (dice < 0) return name;
  }
  return 'served';
}

/** A post, and what became of it. */
interface Post {
  what: string;
  body: string;
}

/** What Slack has done, whether or not the app was told. */
export const isServed = ({ what }: Post): boolean =>
  what.endsWith('served') ? !what.includes('not') : what === 'reply dropped';

interface Weather {
  /** Whether anything goes wrong at the moment. */
  isBad: () => boolean;
}

/** A Slack that behaves badly while the weather is bad. */
export async function startBadSlack({ isBad }: Weather) {
  const slack = await startFakeSlack(() => new Date());
  const counts: Record<string, number> = {};
  /** The posts that reached Slack, by the thread or the response URL that they were for. */
  const posts = new Map<string, Post[]>();

  const server = createServer(async (request, response) => {
    const { url = '' } = request;
    const body = await buffer(request);
    const method = url.split('/').at(-1) ?? '';
    const what = method !== 'auth.test' && isBad() ? throwDice() : 'served';
    if (what !== 'served') counts[`fault: ${what}`] = (counts[`fault: ${what}`] ?? 0) + 1;
    const target = url.startsWith('/api/') ? threadOf(method, body) : url;
    if (target) posts.set(target, [...(posts.get(target) ?? []), { what, body: body.toString() }]);
    if (what.startsWith('10 s')) await sleep(10_000);
    if (what === '429') return void response.writeHead(429, { 'retry-after': '2' }).end();
    if (what === '500') return void response.writeHead(500).end();
    if (what === '10 s, not served') return void request.socket.destroy();
    const { authorization = '', 'content-type': type = '' } = request.headers;
    const served = ask(slack.apiUrl.replace('/api/', url), {
      method: 'POST',
      agent: false,
      headers: { authorization, 'content-type': type, 'content-length': body.length },
    });
    served.end(body);
    const [reply] = (await once(served, 'response')) as [IncomingMessage];
    const text = await buffer(reply);
    if (what === 'reply dropped') return void request.socket.destroy();
    response.writeHead(reply.statusCode ?? 500, { 'content-type': 'application/json' }).end(text);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    ...slack,
    apiUrl: `${url}/api/`,
    counts,
    postsTo: (target: string): Post[] => posts.get(target) ?? [],
    /** A response URL, and what its posts are known by. */
    newResponseUrl(): { url: string; target: string } {
      const target = new URL(slack.newResponseUrl()).pathname;
      return { url: url + target, target };
    },
  };
}

const threadOf = (method: string, body: Buffer): string | null =>
  method === 'chat.postMessage' ? new URLSearchParams(body.toString()).get('thread_ts') : null;
