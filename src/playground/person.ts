import { randomUUID } from 'node:crypto';
import { chosen, findElement, stateValues } from './elements.ts';
import type { Feed } from './feed.ts';
import type { Modals } from './modals.ts';
import type { Act, Block, Inputs, View } from './protocol.ts';
import { type Origin, type Response, type Responses, withBlockIds } from './responses.ts';
import type { Delivery, SignedRequests } from './signed-requests.ts';
import type { Workspace } from './workspace.ts';

type Doing<T extends Act['type']> = Omit<Extract<Act, { type: T }>, 'type'>;

export interface PersonDependencies {
  workspace: Workspace;
  feed: Feed;
  modals: Modals;
  responses: Responses;
  requests: SignedRequests;
  /** Where response URLs are served; without a slash at its end. */
  responseBase: string;
  /** The slash commands that the app has, with their slash. */
  commands: string[];
  now: () => Date;
}

/** What one person does in Slack, as the requests that Slack would send to the app for it. */
export function createPerson({
  workspace,
  feed,
  modals,
  responses,
  requests,
  responseBase,
  commands,
  now,
}: PersonDependencies) {
  const { team, appId, bot, you } = workspace;
  const user = { id: you.id, name: you.name, username: you.name, team_id: team.id };
  const common = { api_app_id: appId, team, user, enterprise: null, is_enterprise_install: false };

  /** Sends, tells the page when no acknowledgement came, and returns its body when one did. */
  async function deliver(channel: string, delivery: Promise<Delivery>): Promise<string | undefined> {
    const result = await delivery;
    if ('body' in result) return result.body;
    feed.tell({ type: 'problem', channel, ...result });
    return undefined;
  }

  async function trigger(view?: View): Promise<string> {
    const args = { user_id: you.id, ...(view && { view_id: view.id }) };
    return String((await workspace.call('bot', 'views.generateTriggerId', args)).trigger_id);
  }

  async function sendEvent(
    channel: string,
    event: { type: string; [field: string]: unknown },
  ): Promise<void> {
    const envelope = {
      type: 'event_callback',
      team_id: team.id,
      api_app_id: appId,
      event: { user: you.id, channel, ...event },
      event_id: `Ev${randomUUID()}`,
      event_time: Math.floor(now().getTime() / 1000),
      authorizations: [
        {
          enterprise_id: null,
          team_id: team.id,
          user_id: bot.user,
          is_bot: true,
          is_enterprise_install: false,
        },
      ],
    };
    await deliver(channel, requests.event(envelope));
  }

  /** Types a line: a slash command, a mention in the channel, or a direct message. */
  async function say({ channel, text, thread }: Doing<'say'>): Promise<void> {
    if (text.startsWith('/')) return command(channel, text, thread);
    const sent = asSlackText(text, bot);
    const { ts } = await workspace.call('you', 'chat.postMessage', {
      channel,
      text: sent,
      thread_ts: thread,
    });
    const message = { ts: String(ts), text: sent, ...(thread && { thread_ts: thread }) };
    feed.show({
      channel,
      ts: message.ts,
      from: 'you',
      text: sent,
      ephemeral: false,
      ...(thread && { thread }),
    });
    const event = { ...message, event_ts: message.ts, team: team.id };
    if (channel === workspace.directMessage.id) {
      await sendEvent(channel, { type: 'message', channel_type: 'im', ...event });
    } else if (sent.includes(`<@${bot.user}>`)) {
      await sendEvent(channel, { type: 'app_mention', ...event });
    } else {
      feed.tell({ type: 'problem', channel, problem: 'unheard' });
    }
  }

  async function command(channel: string, line: string, thread: string | undefined): Promise<void> {
    const [, name = '', text = ''] = /^(\S+)\s*(.*)$/s.exec(line) ?? [];
    if (!commands.includes(name)) {
      return feed.tell({ type: 'problem', channel, problem: 'no such command', detail: name });
    }
    if (thread) return feed.tell({ type: 'problem', channel, problem: 'command in thread', detail: name });
    const typed = { channel, text: asSlackText(line, bot) };
    const { message_ts } = await workspace.call('you', 'chat.postEphemeral', { ...typed, user: you.id });
    feed.show({ ...typed, ts: String(message_ts), from: 'you', ephemeral: true });
    const origin = { channel };
    const body = await deliver(
      channel,
      requests.command({
        command: name,
        text: asSlackText(text, bot),
        response_url: responseBase + responses.open(origin),
        trigger_id: await trigger(),
        user_id: you.id,
        user_name: you.name,
        team_id: team.id,
        team_domain: team.domain,
        channel_id: channel,
        channel_name: channel === workspace.directMessage.id ? 'directmessage' : workspace.channel.name,
        api_app_id: appId,
        is_enterprise_install: 'false',
      }),
    );
    if (body) await responses.act(origin, readAcknowledgement(body));
  }

  /** Clicks a button, or chooses in another element, of a message or of the modal. */
  async function choose({ message: where, block, action, input, inputs }: Doing<'choose'>): Promise<void> {
    const message = where && feed.find(where.channel, where.ts);
    const view = where ? undefined : modals.top();
    const blocks = message?.blocks ?? view?.blocks ?? [];
    const element = findElement(blocks, block, action);
    const payload = {
      type: 'block_actions',
      ...common,
      trigger_id: await trigger(view),
      ...(message && fromMessage(message)),
      ...(view && { container: { type: 'view', view_id: view.id }, view: withState(view, inputs) }),
      state: { values: stateValues(blocks, inputs) },
      actions: [
        {
          type: element.type,
          block_id: block,
          action_id: action,
          action_ts: (now().getTime() / 1000).toFixed(6),
          ...chosen(element, input),
        },
      ],
    };
    await deliver(where?.channel ?? workspace.channel.id, requests.interaction(payload));
  }

  function fromMessage(message: NonNullable<Origin['original']>) {
    const { channel, ts, thread, ephemeral, text, blocks } = message;
    const name = channel === workspace.directMessage.id ? 'directmessage' : workspace.channel.name;
    return {
      container: {
        type: 'message',
        message_ts: ts,
        channel_id: channel,
        is_ephemeral: ephemeral,
        thread_ts: thread,
      },
      channel: { id: channel, name },
      // Slack does not hand back the content of a message that only one person sees.
      ...(!ephemeral && {
        message: { type: 'message', user: bot.user, bot_id: bot.id, ts, text, blocks, thread_ts: thread },
      }),
      response_url: responseBase + responses.open({ channel, original: message }),
    };
  }

  async function submit({ inputs }: Doing<'submit'>): Promise<void> {
    const view = modals.top();
    if (!view) return;
    const payload = { type: 'view_submission', ...common, trigger_id: await trigger(view) };
    const channel = workspace.channel.id;
    const body = await deliver(
      channel,
      requests.interaction({ ...payload, view: withState(view, inputs), response_urls: [] }),
    );
    if (body === undefined) return;
    const answer = (body === '' ? {} : JSON.parse(body)) as {
      response_action?: string;
      errors?: Record<string, string>;
      view?: View;
    };
    switch (answer.response_action) {
      case 'errors':
        return feed.tell({ type: 'modal', view, errors: answer.errors ?? {} });
      case 'update':
      case 'push': {
        const next = { ...answer.view, blocks: withBlockIds(answer.view?.blocks as Block[]) };
        const method = `views.${answer.response_action}`;
        const args = { view_id: view.id, trigger_id: await trigger(view), view: next };
        const shown = (await workspace.call('bot', method, args)).view as View;
        return answer.response_action === 'push' ? modals.push(shown) : modals.update(shown);
      }
      default:
        return modals.close(answer.response_action === 'clear' ? 'all' : 'top');
    }
  }

  /** Closes the modal; the app hears of it only if it asked to. */
  async function close(): Promise<void> {
    const view = modals.top();
    modals.close('top');
    if (!view?.notify_on_close) return;
    const payload = { type: 'view_closed', ...common, view, is_cleared: false };
    await deliver(workspace.channel.id, requests.interaction(payload));
  }

  /** Goes to a conversation; with the bot's own one, that is opening its messages tab. */
  async function open({ channel }: Doing<'open'>): Promise<void> {
    if (channel !== workspace.directMessage.id) return;
    const event_ts = (now().getTime() / 1000).toFixed(6);
    await sendEvent(channel, { type: 'app_home_opened', tab: 'messages', event_ts });
  }

  return { say, choose, submit, close, open };
}

/** A view with what stands in its inputs, as Slack hands it to the app. */
const withState = (view: View, inputs: Inputs) => ({
  ...view,
  state: { values: stateValues(view.blocks, inputs) },
});

/** What a person typed, in Slack's notation: three characters escaped, the bot's name as a mention. */
function asSlackText(typed: string, bot: Workspace['bot']): string {
  return typed
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(new RegExp(`(?<![\\p{L}\\p{N}.@])@${bot.name}(?![\\p{L}\\p{N}])`, 'giu'), `<@${bot.user}>`);
}

/** An acknowledgement may itself be the answer to a slash command: JSON, or plain text. */
function readAcknowledgement(body: string): Response {
  return body.startsWith('{') ? (JSON.parse(body) as Response) : { text: body };
}
