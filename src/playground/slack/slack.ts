import { createFiles } from './files.ts';
import { createResponses } from './responses.ts';
import { createSchedule, createWebApi, type Methods } from './web-api.ts';
import { type Args, createWorkspace, type Reply, type Seed } from './workspace.ts';

/** A call of the Web API, or a message sent to a response URL (`response`). */
export interface Call {
  method: string;
  args: Args;
  reply: Reply;
}

export interface SlackOptions {
  seed: Seed;
  now: () => Date;
  /** Where it is reached, without a slash at its end. */
  base: string;
  /** Methods of the Web API that nobody calls in the playground. */
  methods?: Methods;
  onCall?: (call: Call) => void;
  onChange?: () => void;
}

/**
 * A Slack of one workspace, in memory, which refuses what Slack refuses. The playground shows it on a page, the tests
 * put it behind HTTP.
 */
export function createSlack({ seed, now, base, methods, onCall, onChange = () => {} }: SlackOptions) {
  const workspace = createWorkspace(seed, { now, changed: onChange });
  const files = createFiles(workspace, base);
  const responses = createResponses(workspace, now, base);
  const schedule = createSchedule(workspace, now);
  const webApi = createWebApi(workspace, files, { ...schedule.methods, ...methods });

  async function answer(url: string | URL | Request, init?: RequestInit): Promise<Response> {
    const request = new Request(url, init);
    schedule.post();
    const { pathname } = new URL(request.url);
    if (pathname.startsWith('/upload/')) {
      return new Response('OK', { status: await files.receive(pathname, request) });
    }
    if (pathname.startsWith('/given/')) return files.fetch(pathname, tokenOf(request));
    const { method, args } = await readCall(request);
    const { status, reply } =
      method === 'response'
        ? responses.receive(pathname, args)
        : { status: 200, reply: webApi(method, tokenOf(request), args) };
    onCall?.({ method, args, reply });
    return Response.json(reply, { status });
  }

  return {
    workspace,
    responses,
    files: files.shared,
    give: files.give,
    /** Posts what was scheduled and is due, as each call does. */
    postDue: schedule.post,
    /** For the app's client: Slack without a network. */
    fetch: answer,
  };
}

export type Slack = ReturnType<typeof createSlack>;

const tokenOf = (request: Request) => request.headers.get('authorization');

/** The method that a path calls: `response` for any response URL. */
export const methodOf = (pathname: string): string =>
  pathname.startsWith('/response/') ? 'response' : pathname.replace('/api/', '');

/** What is called: JSON for a response URL, else the form of Slack's own client, where structured values are JSON. */
export async function readCall(request: Request): Promise<Pick<Call, 'method' | 'args'>> {
  const method = methodOf(new URL(request.url).pathname);
  const body = await request.text();
  if (method === 'response') return { method, args: JSON.parse(body) };
  const args: Args = Object.fromEntries(new URLSearchParams(body));
  for (const name of ['blocks', 'view', 'prompts', 'metadata', 'files', 'outputs']) {
    if (typeof args[name] === 'string') args[name] = JSON.parse(args[name]);
  }
  return { method, args };
}
