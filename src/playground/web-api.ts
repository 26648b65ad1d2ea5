import type { IncomingMessage, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import type { Feed } from './feed.ts';
import { type Files, sharedFile, typeOf, type UploadedFile } from './files.ts';
import type { Home } from './home.ts';
import { loopback, sendJson, serveOnLoopback } from './loopback.ts';
import type { Modals } from './modals.ts';
import type { Block, Happening, View } from './protocol.ts';
import { type Responses, withBlockIds } from './responses.ts';
import type { Steps } from './steps.ts';
import type { Reply, Workspace } from './workspace.ts';

type Args = Record<string, unknown>;

/**
 * Serves Slack's Web API to the app: passes its calls on to the workspace and shows on the page what came of
 * them. What the emulator lacks is answered here: response URLs, the status and the prompts of an agent, the
 * conversations of a person, the end of a workflow step. Unlike the emulator it refuses every token but the app's.
 * Returns the base address, which ends without a slash.
 */
export async function serveWebApi(
  {
    workspace,
    feed,
    home,
    modals,
    responses,
    files,
    steps,
  }: {
    workspace: Workspace;
    files: Files;
    feed: Feed;
    home: Home;
    modals: Modals;
    responses: Responses;
    steps: Steps;
  },
  onError: (error: unknown) => void,
): Promise<{ url: string; close(): Promise<void> }> {
  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = request.url ?? '';
    const body = await text(request);
    if (path.startsWith('/response/')) {
      const status = await responses.receive(path, JSON.parse(body));
      return sendJson(response, status, { ok: status === 200 });
    }
    if (!path.startsWith('/api/')) return sendJson(response, 404, { ok: false });
    if (request.headers.authorization !== `Bearer ${workspace.botToken}`) {
      return sendJson(response, 200, { ok: false, error: 'invalid_auth' });
    }
    const method = path.slice('/api/'.length);
    const args = readArgs(body);
    const happening = agentHappening(method, args);
    if (happening) {
      feed.tell(happening);
      return sendJson(response, 200, { ok: true });
    }
    const ended = steps.end(method, args);
    if (ended) return sendJson(response, 200, ended);
    const reply =
      method === 'users.conversations'
        ? await conversationsOf(String(args.user), workspace)
        : await workspace.forward(method, args);
    if (reply.ok && method === 'files.completeUploadExternal') await showFiles(args, reply);
    else if (reply.ok) show(method, args, reply);
    sendJson(response, 200, reply);
  }

  /** A file in a channel is a message of its own, with the blocks that came with it. */
  async function showFiles(args: Args, reply: Reply): Promise<void> {
    const uploaded = reply.files as UploadedFile[];
    for (const { id, name, url_private } of uploaded) {
      files.keep(id, { name, type: typeOf(name), content: await workspace.download(url_private) });
    }
    const channel = String(args.channel_id);
    const shares = Object.values(uploaded[0]?.shares ?? {}).flatMap((channels) => channels[channel] ?? []);
    for (const { ts, thread_ts } of shares) {
      feed.show({
        channel,
        ts,
        from: 'bot',
        text: String(args.initial_comment ?? ''),
        ephemeral: false,
        files: uploaded.map(sharedFile),
        ...(args.blocks !== undefined && { blocks: args.blocks as Block[] }),
        ...(thread_ts && { thread: thread_ts }),
      });
    }
  }

  function show(method: string, args: Args, reply: Reply): void {
    const channel = String(reply.channel ?? args.channel);
    const ts = String(reply.ts ?? reply.message_ts);
    switch (method) {
      case 'chat.postMessage':
      case 'chat.postEphemeral':
      case 'chat.update': {
        const thread = args.thread_ts ?? feed.find(channel, ts)?.thread;
        feed.show({
          channel,
          ts,
          from: 'bot',
          text: String(args.text ?? ''),
          ephemeral: method === 'chat.postEphemeral',
          ...(args.blocks !== undefined && { blocks: args.blocks as Block[] }),
          ...(thread !== undefined && { thread: String(thread) }),
        });
        break;
      }
      case 'chat.delete':
        feed.remove(channel, ts);
        break;
      case 'views.open':
        modals.open(reply.view as View);
        break;
      case 'views.push':
        modals.push(reply.view as View);
        break;
      case 'views.publish':
        home.show(reply.view as View);
        break;
      case 'views.update': {
        const view = reply.view as View;
        if (view.type === 'home') home.show(view);
        else modals.update(view);
        break;
      }
    }
  }

  const server = await serveOnLoopback(0, handle, onError);
  return { url: `http://${loopback}:${server.port}`, close: server.close };
}

/** The calls of an agent that the emulator does not know. */
function agentHappening(method: string, args: Args): Happening | undefined {
  const channel = String(args.channel_id);
  switch (method) {
    case 'assistant.threads.setStatus':
      return { type: 'status', channel, thread: String(args.thread_ts), text: String(args.status) };
    case 'assistant.threads.setSuggestedPrompts':
      return { type: 'prompts', channel, prompts: args.prompts as { title: string; message: string }[] };
    default:
      return undefined;
  }
}

/** The channels that somebody is in, which the emulator does not tell. */
async function conversationsOf(user: string, { call }: Workspace): Promise<Reply> {
  const { channels } = (await call('bot', 'conversations.list', {})) as Reply & {
    channels: { id: string }[];
  };
  const joined = await Promise.all(
    channels.map(async ({ id }) => {
      const { members } = (await call('bot', 'conversations.members', { channel: id })) as Reply & {
        members: string[];
      };
      return members.includes(user);
    }),
  );
  return { ok: true, channels: channels.filter((_, index) => joined[index]) };
}

/** The arguments of a call of Slack's own client: a form, where structured values are JSON. */
function readArgs(body: string): Args {
  const args: Args = Object.fromEntries(new URLSearchParams(body));
  for (const name of ['blocks', 'view', 'prompts', 'metadata', 'files', 'outputs']) {
    if (typeof args[name] === 'string') args[name] = JSON.parse(args[name]);
  }
  if (args.blocks) args.blocks = withBlockIds(args.blocks as Block[]);
  const view = args.view as { blocks?: Block[] } | undefined;
  if (view?.blocks) view.blocks = withBlockIds(view.blocks);
  return args;
}
