import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { refuseMessage, refuseView } from './block-rules.ts';
import { fakeFiles } from './fake-files.ts';

export const botToken = 'xoxb-fake-token';
export const team = { id: 'T0FAKE', name: 'Fake' };
export const bot = { id: 'B0FAKE', user: 'U0BOT', name: 'esante' };

/** What Slack sends back with somebody who installed the app. */
export const installCode = 'a-code';
const people: Record<string, object> = {
  U0PERSON: { is_admin: false },
  U0ADMIN: { is_admin: true },
  U0STRANGER: { is_admin: true, is_stranger: true },
};
/** Methods that take no token. */
const open = ['api.test', 'oauth.v2.access'];

type Args = Record<string, unknown>;

/** A call of the Web API, or a message sent to a response URL (`response`) or with an `acknowledgement`. */
export interface Call {
  method: string;
  args: Args;
  reply: { ok: boolean; error?: string };
}

/** An error of Slack's, or an HTTP status; with 429, `retryAfter` in seconds. */
type Failure = { error: string } | { status: number; retryAfter?: number };

interface Served {
  status: number;
  retryAfter?: number;
  reply: Call['reply'];
}

const minutes = 60_000;

/** Channels that exist, and whether the app is in them. */
const channels: Record<string, boolean> = {
  C0MEMBER: true,
  C0SECOND: true,
  C0OUTSIDE: false,
  D0DIRECT: true,
  // A person's id stands for the direct message with them.
  U0PERSON: true,
};
/** Those that the person is in. */
const ofPerson = ['C0MEMBER', 'C0OUTSIDE'];

/**
 * A small Slack on this machine: it refuses what Slack refuses (tokens, channels, over-long or malformed blocks,
 * used or late triggers and response URLs) and records every call. `now` is its clock.
 */
export async function startFakeSlack(now: () => Date) {
  const calls: Call[] = [];
  const statuses: Call[] = [];
  const executions = new Set<string>();
  const triggers = new Map<string, number>();
  const responseUrls = new Map<string, { since: number; left: number }>();
  /** Errors that the next call of a method gets instead of being served. */
  const failures = new Map<string, Failure>();
  /** Methods whose next call is served, and its reply lost. */
  const lost = new Set<string>();
  /** Methods whose calls wait. */
  const holds = new Map<string, Promise<void>>();
  const files = fakeFiles((channel) => channels[channel]);
  let base = '';
  let posted = 0;
  const history: Args[] = [];

  function answer(method: string, args: Args): Call['reply'] & Args {
    switch (method) {
      case 'auth.test':
        return {
          ok: true,
          team: team.name,
          team_id: team.id,
          user: bot.name,
          user_id: bot.user,
          bot_id: bot.id,
        };
      case 'chat.postMessage': {
        const member = channels[String(args.channel)];
        if (member === undefined) return { ok: false, error: 'channel_not_found' };
        if (!member) return { ok: false, error: 'not_in_channel' };
        const refused = refuseMessage(args);
        posted += 1;
        if (!refused) history.push({ ts: `${posted}.000100`, text: args.text, metadata: args.metadata });
        return refused
          ? { ok: false, ...refused }
          : {
              ok: true,
              channel: args.channel === 'U0PERSON' ? 'D0DIRECT' : args.channel,
              ts: `${posted}.000100`,
            };
      }
      case 'views.open': {
        const since = triggers.get(String(args.trigger_id));
        if (since === undefined) return { ok: false, error: 'invalid_trigger_id' };
        triggers.delete(String(args.trigger_id));
        if (now().getTime() - since > 3000) return { ok: false, error: 'expired_trigger_id' };
        const refused = refuseView(args.view);
        return refused ? { ok: false, ...refused } : { ok: true, view: { id: 'V1' } };
      }
      case 'functions.completeSuccess':
      case 'functions.completeError': {
        const execution = String(args.function_execution_id);
        // The token that came with the event is the only one that may end the step, once.
        if (!executions.delete(execution))
          return { ok: false, error: 'function_execution_not_in_a_running_state' };
        return { ok: true };
      }
      case 'views.update':
      case 'views.push': {
        const refused = refuseView(args.view);
        return refused ? { ok: false, ...refused } : { ok: true, view: { id: 'V3' } };
      }
      case 'views.publish': {
        const refused = refuseView(args.view);
        return refused ? { ok: false, ...refused } : { ok: true, view: { id: 'V2' } };
      }
      case 'chat.update': {
        const refused = refuseMessage(args);
        if (refused) return { ok: false, ...refused };
        return Number(args.ts) > 0 && Number(args.ts) <= posted + 1
          ? { ok: true, channel: args.channel, ts: args.ts }
          : { ok: false, error: 'message_not_found' };
      }
      case 'assistant.threads.setStatus':
        return args.thread_ts ? { ok: true } : { ok: false, error: 'invalid_thread_ts' };
      case 'conversations.info': {
        const member = channels[String(args.channel)];
        return member === undefined
          ? { ok: false, error: 'channel_not_found' }
          : { ok: true, channel: { id: args.channel, is_member: member } };
      }
      case 'users.info': {
        const traits = people[String(args.user)];
        return traits
          ? { ok: true, user: { id: args.user, team_id: team.id, ...traits } }
          : { ok: false, error: 'user_not_found' };
      }
      case 'files.getUploadURLExternal':
        return files.start(args, base);
      case 'files.completeUploadExternal':
        return files.complete(args);
      case 'api.test':
        return { ok: true };
      case 'oauth.v2.access':
        return args.code === installCode
          ? {
              ok: true,
              app_id: 'A0FAKE',
              authed_user: { id: 'U0PERSON' },
              token_type: 'bot',
              access_token: botToken,
              scope: 'commands,chat:write',
              bot_user_id: bot.user,
              team,
              enterprise: null,
              is_enterprise_install: false,
            }
          : { ok: false, error: 'invalid_code' };
      case 'usergroups.users.list':
        return args.usergroup === 'S0CARERS'
          ? { ok: true, users: ['U0ADMIN'] }
          : { ok: false, error: 'no_such_subteam' };
      case 'users.conversations':
        return { ok: true, channels: ofPerson.map((id) => ({ id })) };
      case 'conversations.history':
        return { ok: true, messages: history };
      case 'assistant.threads.setSuggestedPrompts':
        // In the agent messaging of 2026 a thread makes the call fail in silence: better aloud.
        return args.thread_ts === undefined ? { ok: true } : { ok: false, error: 'invalid_thread_ts' };
      default:
        return { ok: false, error: 'unknown_method' };
    }
  }

  function respond(path: string, args: Args): { status: number; reply: Call['reply'] } {
    const url = responseUrls.get(path);
    if (!url || url.left === 0) return { status: 404, reply: { ok: false, error: 'used_url' } };
    if (now().getTime() - url.since > 30 * minutes)
      return { status: 404, reply: { ok: false, error: 'expired_url' } };
    url.left -= 1;
    const refused = args.delete_original === true && args.text === undefined ? null : refuseMessage(args);
    return refused ? { status: 400, reply: { ok: false, ...refused } } : { status: 200, reply: { ok: true } };
  }

  function serve(path: string, token: string | undefined, body: string): Served {
    const isResponse = path.startsWith('/response/');
    const method = isResponse ? 'response' : path.replace('/api/', '');
    const args = isResponse ? (JSON.parse(body) as Args) : readForm(body);
    const failure = failures.get(method);
    failures.delete(method);
    let result: Served;
    if (failure) {
      result =
        'error' in failure
          ? { status: 200, reply: { ok: false, error: failure.error } }
          : { ...failure, reply: { ok: false } };
    } else if (isResponse) result = respond(path, args);
    else if (token !== `Bearer ${botToken}` && !open.includes(method))
      result = { status: 200, reply: { ok: false, error: 'invalid_auth' } };
    else result = { status: 200, reply: answer(method, args) };
    // That the app is at work is no message: it goes with the next one.
    const to = method === 'assistant.threads.setStatus' ? statuses : calls;
    to.push({ method, args, reply: result.reply });
    return result;
  }

  const server = createServer(async (request, response) => {
    const { url = '', headers } = request;
    const method = url.replace('/api/', '');
    await holds.get(method);
    const body = await buffer(request);
    if (url.startsWith('/upload/')) {
      return void response.writeHead(await files.receive(url, headers, body)).end('OK');
    }
    const served = serve(url, headers.authorization, body.toString());
    if (lost.delete(method)) return void request.socket.destroy();
    const { status, retryAfter, reply } = served;
    const retry = retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) };
    response.writeHead(status, { 'content-type': 'application/json', ...retry }).end(JSON.stringify(reply));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  return {
    apiUrl: `${base}/api/`,
    calls,
    /** What the app said that it is doing. */
    statuses,
    failNext: (method: string, failure: Failure) => failures.set(method, failure),
    /** Serves the next call of a method, a post for instance, and drops the connection instead of replying. */
    loseNextReply: (method: string) => lost.add(method),
    /** What was uploaded and completed. */
    files: files.shared,
    /** Lets the calls of a method wait, unserved, until what it returns is called. */
    hold(method: string): () => void {
      const { promise, resolve } = Promise.withResolvers<void>();
      holds.set(method, promise);
      return () => {
        holds.delete(method);
        resolve();
      };
    },
    /** A workflow has come to a step of the app. */
    newExecution(): string {
      const id = `Fx${randomUUID()}`;
      executions.add(id);
      return id;
    },
    newTrigger(): string {
      const id = randomUUID();
      triggers.set(id, now().getTime());
      return id;
    },
    /** A message that came with the acknowledgement of a command: recorded, and refused as any other. */
    acknowledged(args: Args): void {
      const refused = refuseMessage(args);
      calls.push({
        method: 'acknowledgement',
        args,
        reply: refused ? { ok: false, ...refused } : { ok: true },
      });
    },
    newResponseUrl(): string {
      const path = `/response/${randomUUID()}`;
      responseUrls.set(path, { since: now().getTime(), left: 5 });
      return base + path;
    },
    close: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

export type FakeSlack = Awaited<ReturnType<typeof startFakeSlack>>;

/** The arguments of a call of Slack's own client: a form, where structured values are JSON. */
function readForm(body: string): Args {
  const args: Args = Object.fromEntries(new URLSearchParams(body));
  for (const name of ['blocks', 'view', 'prompts', 'metadata', 'files', 'outputs']) {
    if (typeof args[name] === 'string') args[name] = JSON.parse(args[name]);
  }
  return args;
}
