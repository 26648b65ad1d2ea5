import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { refuseMessage } from '../../src/playground/slack/block-rules.ts';
import { type Call, createSlack, methodOf, readCall } from '../../src/playground/slack/slack.ts';
import type { Methods } from '../../src/playground/slack/web-api.ts';
import type { Args, Seed } from '../../src/playground/slack/workspace.ts';

export type { Call };

export const botToken = 'xoxb-fake-token';
export const team = { id: 'T0FAKE', name: 'Fake' };
export const bot = { id: 'B0FAKE', user: 'U0BOT', name: 'esante' };

/** What Slack sends back with somebody who installed the app. */
export const installCode = 'a-code';

const seed: Seed = {
  team,
  app: { id: 'A0FAKE', token: botToken, bot },
  people: {
    U0PERSON: { is_admin: false },
    U0ADMIN: { is_admin: true },
    U0STRANGER: { is_admin: true, is_stranger: true },
  },
  channels: {
    C0MEMBER: { name: 'member', members: [bot.user, 'U0PERSON'] },
    C0SECOND: { name: 'second', members: [bot.user] },
    C0OUTSIDE: { name: 'outside', members: ['U0PERSON'] },
    D0DIRECT: { name: 'directmessage', members: [bot.user, 'U0PERSON'], direct: true },
  },
};

/** What the playground has no use for. `executions`: of the app's workflow step, which may end each once. */
const othersOnly = (executions: Set<string>): Methods => ({
  'functions.completeSuccess': (args) => endStep(args, executions),
  'functions.completeError': (args) => endStep(args, executions),
  'api.test': () => ({ ok: true }),
  // https://docs.slack.dev/reference/methods/oauth.v2.access
  'oauth.v2.access': ({ code }) =>
    code === installCode
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
      : { ok: false, error: 'invalid_code' },
  'usergroups.users.list': ({ usergroup }) =>
    usergroup === 'S0CARERS' ? { ok: true, users: ['U0ADMIN'] } : { ok: false, error: 'no_such_subteam' },
});

const endStep = ({ function_execution_id }: Args, executions: Set<string>) =>
  executions.delete(String(function_execution_id))
    ? { ok: true }
    : { ok: false, error: 'function_execution_not_in_a_running_state' };

/** What a call gets instead of being served: an error of Slack's, or an HTTP status; with 429, seconds to wait. */
type Failure = { error: string } | { status: number; retryAfter?: number };

function failedWith(failure: Failure): Response {
  const status = 'status' in failure ? failure.status : 200;
  const wait = 'retryAfter' in failure ? { 'retry-after': String(failure.retryAfter) } : {};
  return Response.json({ ok: false, ...failure }, { status, headers: wait });
}

/**
 * The playground's Slack behind HTTP on this machine, which can be made to fail; it records every call. `now` is
 * its clock.
 */
export async function startFakeSlack(now: () => Date) {
  const calls: Call[] = [];
  const statuses: Call[] = [];
  const executions = new Set<string>();
  // That the app is at work is no message: it goes with the next one.
  const record = (call: Call) =>
    void (call.method === 'assistant.threads.setStatus' ? statuses : calls).push(call);
  /** Errors that the next call of a method gets instead of being served. */
  const failures = new Map<string, Failure>();
  /** Methods whose next call is served, and its reply lost. */
  const lost = new Set<string>();
  /** Methods whose calls wait. */
  const holds = new Map<string, Promise<void>>();

  const server = createServer(async (request, response) => {
    const { url = '', headers } = request;
    const method = methodOf(url);
    await holds.get(method);
    const failure = failures.get(method);
    failures.delete(method);
    const sent = new Request(base + url, {
      method: 'POST',
      headers: {
        'content-type': headers['content-type'] ?? '',
        authorization: headers.authorization ?? '',
      },
      body: new Uint8Array(await buffer(request)),
    });
    if (failure) record({ ...(await readCall(sent)), reply: { ok: false, ...failure } });
    const answer = failure ? failedWith(failure) : await slack.fetch(sent);
    if (lost.delete(method)) return void request.socket.destroy();
    response.writeHead(answer.status, Object.fromEntries(answer.headers)).end(await answer.text());
  });
  // Longer than a busy machine takes for a first answer: a connection that is closed meanwhile fails the next call.
  server.keepAliveTimeout = 60_000;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const slack = createSlack({
    seed,
    now,
    base,
    methods: othersOnly(executions),
    onCall: record,
  });
  const { workspace, files, responses } = slack;
  // What tests click in has stood there before.
  for (const id of ['V1', 'V2']) workspace.draw({ blocks: [] }, id);

  return {
    apiUrl: `${base}/api/`,
    calls,
    /** What the app said that it is doing. */
    statuses,
    workspace,
    failNext: (method: string, failure: Failure) => failures.set(method, failure),
    /** Serves the next call of a method, a post for instance, and drops the connection instead of replying. */
    loseNextReply: (method: string) => lost.add(method),
    /** The channels that a message of the app's stands in by now, one for each. */
    posts(): string[] {
      slack.postDue();
      return workspace.messages().map(({ channel }) => channel);
    },
    /** What was uploaded and completed. */
    files,
    /** Lets the calls of a method wait, unserved, until what it returns is called. */
    hold(method: string): () => void {
      const { promise, resolve } = Promise.withResolvers<void>();
      holds.set(method, promise);
      return () => {
        holds.delete(method);
        resolve();
      };
    },
    /** A workflow has come to the app's step. */
    newExecution(): string {
      const id = `Fx${randomUUID()}`;
      executions.add(id);
      return id;
    },
    newTrigger: workspace.newTrigger,
    /** A message that came with the acknowledgement of a command: recorded, and refused as any other. */
    acknowledged(args: Args): void {
      const refused = refuseMessage(args);
      calls.push({
        method: 'acknowledgement',
        args,
        reply: refused ?? { ok: true },
      });
    },
    newResponseUrl: (): string => responses.open({ channel: 'C0MEMBER' }),
    close: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

export type FakeSlack = Awaited<ReturnType<typeof startFakeSlack>>;
