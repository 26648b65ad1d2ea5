import { randomBytes } from 'node:crypto';
import { createEmulator } from 'emulate';

/** Slack's answer to a Web API call. */
export interface Reply {
  ok: boolean;
  error?: string;
  [field: string]: unknown;
}

/**
 * A Slack workspace on this machine, with one person, one channel and the bot. `emulate` keeps it: people,
 * conversations, messages, modals and their triggers. It lacks what Slack sends to an app (commands, mentions,
 * clicks: see person.ts) and response URLs (responses.ts), takes any token, and refuses a token's 5,000th call
 * within an hour. A development dependency: only the playground needs it.
 */
export interface Workspace {
  team: { id: string; domain: string };
  appId: string;
  botToken: string;
  bot: { id: string; user: string; name: string };
  you: { id: string; name: string };
  channel: { id: string; name: string };
  directMessage: { id: string };
  /** Calls the Web API with named arguments. Throws when it answers anything but `ok`. */
  call(as: 'bot' | 'you', method: string, args: Record<string, unknown>): Promise<Reply>;
  /** What the app uploaded, from the address that a file has in the workspace. */
  download(address: string): Promise<Buffer>;
  /** The same call by the app, with the reply as it is, `ok` or not. */
  forward(method: string, args: Record<string, unknown>): Promise<Reply>;
  close(): Promise<void>;
}

const team = { name: 'Playground', domain: 'playground' };
const bot = { appId: 'A0ESANTE001', id: 'B0ESANTE001', user: 'U0ESANTE001', name: 'esante' };
const person = { name: 'camille', real_name: 'Camille' };

/** Starts the workspace on a free port of the loopback interface. */
export async function openWorkspace(): Promise<Workspace> {
  const tokens = {
    bot: `xoxb-${randomBytes(16).toString('hex')}`,
    you: `xoxp-${randomBytes(16).toString('hex')}`,
  };
  const emulator = await createEmulator({
    service: 'slack',
    port: 0,
    seed: {
      slack: {
        team,
        users: [person],
        channels: [{ name: bot.name }],
        oauth_apps: [
          {
            app_id: bot.appId,
            bot_id: bot.id,
            bot_user_id: bot.user,
            bot_name: bot.name,
            name: bot.name,
            client_id: bot.name,
            client_secret: tokens.bot,
            redirect_uris: [],
          },
        ],
        tokens: [
          {
            token: tokens.bot,
            type: 'bot',
            user: bot.user,
            app_id: bot.appId,
            bot_id: bot.id,
            bot_user_id: bot.user,
          },
          { token: tokens.you, type: 'user', user: person.name, app_id: bot.appId, bot_id: bot.id },
        ],
      },
    },
  });

  const post = async (as: 'bot' | 'you', method: string, args: Record<string, unknown>): Promise<Reply> => {
    const response = await fetch(`${emulator.url}/api/${method}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${tokens[as]}`, 'content-type': 'application/json' },
      body: JSON.stringify(args),
    });
    if (response.status === 404) return { ok: false, error: 'unknown_method' };
    return (await response.json()) as Reply;
  };
  const call: Workspace['call'] = async (as, method, args) => {
    const reply = await post(as, method, args);
    if (!reply.ok) throw new Error(`The playground's workspace refused ${method}: ${reply.error}`);
    return reply;
  };

  // Ids of people and channels are the emulator's own: they are looked up by name.
  const { team_id, user_id } = (await call('you', 'auth.test', {})) as Reply & {
    team_id: string;
    user_id: string;
  };
  const { channels } = (await call('you', 'conversations.list', {})) as Reply & {
    channels: { id: string; name: string }[];
  };
  const channel = channels.find(({ name }) => name === bot.name);
  if (!channel) throw new Error(`The playground's workspace has no channel #${bot.name}`);
  await call('you', 'conversations.invite', { channel: channel.id, users: bot.user });
  const opened = (await call('you', 'conversations.open', { users: bot.user })) as Reply & {
    channel: { id: string };
  };

  return {
    team: { id: team_id, domain: team.domain },
    appId: bot.appId,
    botToken: tokens.bot,
    bot,
    you: { id: user_id, name: person.real_name },
    channel: { id: channel.id, name: bot.name },
    directMessage: { id: opened.channel.id },
    call,
    async download(address) {
      const response = await fetch(address, { headers: { authorization: `Bearer ${tokens.bot}` } });
      if (!response.ok) throw new Error(`The playground's workspace has no file at ${address}`);
      return Buffer.from(await response.arrayBuffer());
    },
    forward: (method, args) => post('bot', method, args),
    close: () => emulator.close(),
  };
}
