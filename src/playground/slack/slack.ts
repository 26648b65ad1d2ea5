import { createFiles } from './files.ts';
import { createResponses, type Origin } from './responses.ts';
import { createSchedule } from './schedule.ts';
import { createWebApi, type Methods } from './web-api.ts';
import { type Args, createWorkspace, type Reply, type Seed } from './workspace.ts';

/** A call of the Web API, or a message sent to a response URL (`response`). */
export interface Call {
  method: string;
  args: Args;
  reply: Reply;
}

/** What a call gets instead of being served: an error of Slack's, or an HTTP status; with 429, seconds to wait. */
export type Failure = { error: string } | { status: number; retryAfter?: number };

export interface SlackOptions {
  seed: Seed;
  now: () => Date;
  /** Where it is reached, without a slash at its end. */
  base: string;
  /** Methods of the Web API that nobody calls in the playground. */
  methods?: Methods;
  /** Hears of each call, after it was answered. */
  onCall?: (call: Call) => void;
  /** Hears when something changes of what people see. */
  onChange?: () => void;
}

/**
 * A Slack of one workspace, in memory: it refuses what Slack refuses (tokens, channels, over-long or malformed
 * blocks, used or late triggers and response URLs). The playground shows it on a page, and the tests put it
 * behind HTTP and let it fail.
 */
export function createSlack({ seed, now, base, methods, onCall, onChange = () => {} }: SlackOptions) {
  const workspace = createWorkspace(seed, { now, changed: onChange });
  const files = createFiles(workspace);
  const responses = createResponses(workspace, now);
  const schedule = createSchedule(workspace, now);
  const webApi = createWebApi(workspace, files, { ...schedule.methods, ...methods });

  /** Answers a request as Slack would, or with a failure instead. */
  async function handle(request: Request, instead?: Failure): Promise<Response> {
    schedule.post();
    const { pathname } = new URL(request.url);
    if (pathname.startsWith('/upload/')) {
      return new Response('OK', { status: await files.receive(pathname, request) });
    }
    if (pathname.startsWith('/given/')) return files.fetch(pathname, tokenOf(request));
    const body = await request.text();
    const method = methodOf(pathname);
    const args: Args = method === 'response' ? JSON.parse(body) : readForm(body);
    const { status, reply } = instead
      ? { status: 'status' in instead ? instead.status : 200, reply: { ok: false, ...instead } }
      : method === 'response'
        ? responses.receive(pathname, args)
        : { status: 200, reply: webApi(method, tokenOf(request), args, base) };
    onCall?.({ method, args, reply });
    const wait = instead && 'retryAfter' in instead ? { 'retry-after': String(instead.retryAfter) } : {};
    return Response.json(reply, { status, headers: wait });
  }

  return {
    workspace,
    responses,
    /** What was uploaded and completed. */
    files: files.shared,
    handle,
    /** Takes a file that a person gives in a window. */
    give: (name: string, content: Buffer) => files.give(name, content, base),
    /** Posts what was scheduled and is due, as each call does. */
    postDue: schedule.post,
    /** For the app's client: Slack without a network. */
    fetch: (url: string | URL | Request, init?: RequestInit) => handle(new Request(url, init)),
    newResponseUrl: (origin: Origin) => base + responses.open(origin),
  };
}

export type Slack = ReturnType<typeof createSlack>;

const tokenOf = (request: Request) => request.headers.get('authorization');

/** The method that a path calls: `response` for any response URL. */
export const methodOf = (pathname: string): string =>
  pathname.startsWith('/response/') ? 'response' : pathname.replace('/api/', '');

/** The arguments of a call of Slack's own client: a form, where structured values are JSON. */
function readForm(body: string): Args {
  const args: Args = Object.fromEntries(new URLSearchParams(body));
  for (const name of ['blocks', 'view', 'prompts', 'metadata', 'files', 'outputs']) {
    if (typeof args[name] === 'string') args[name] = JSON.parse(args[name]);
  }
  return args;
}
