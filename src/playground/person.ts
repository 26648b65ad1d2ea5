import type { Feed } from './feed.ts';
import type { Home } from './home.ts';
import type { Modals } from './modals.ts';
import {
  type Choice,
  clickPayload,
  closingPayload,
  commandPayload,
  eventPayload,
  submissionPayload,
} from './payloads.ts';
import type { Act, Block, Inputs, View } from './protocol.ts';
import { type Response, type Responses, withBlockIds } from './responses.ts';
import { createShortcuts } from './shortcuts.ts';
import type { Delivery, SignedRequests } from './signed-requests.ts';
import type { Steps } from './steps.ts';
import type { Workspace } from './workspace.ts';

export interface PersonDependencies {
  workspace: Workspace;
  feed: Feed;
  home: Home;
  modals: Modals;
  responses: Responses;
  requests: SignedRequests;
  steps: Steps;
  /** Where response URLs are served; without a slash at its end. */
  responseBase: string;
  /** The slash commands that the app has, with their slash. */
  commands: string[];
  now: () => Date;
}

/** What an app may answer to a submitted modal. */
interface SubmissionAnswer {
  response_action?: 'errors' | 'update' | 'push' | 'clear';
  errors?: Record<string, string>;
  view?: View;
}

/** One person in the workspace: what they do is sent to the app as Slack would, and shown to them. */
export function createPerson({
  workspace,
  feed,
  home,
  modals,
  responses,
  requests,
  steps,
  responseBase,
  commands,
  now,
}: PersonDependencies) {
  const { bot, you } = workspace;
  const timestamp = () => (now().getTime() / 1000).toFixed(6);

  /** Does an act of the page. Rejects where it cannot be done, such as a click on a button that is gone. */
  async function act(done: Exclude<Act, { type: 'today' | 'run digests' }>): Promise<void> {
    switch (done.type) {
      case 'say':
        return done.text.startsWith('/') ? command(done) : say(done);
      case 'open':
        return open(done);
      case 'choose':
        return choose(done, done);
      case 'edit':
        return edit(done);
      case 'submit':
        return submit(done.inputs);
      case 'close':
        return close();
      case 'shortcut':
        return shortcuts.run(done);
      case 'suggest':
        return shortcuts.suggest(done);
      case 'step':
        return sendEvent(workspace.channel.id, steps.start(done.fields, timestamp()));
    }
  }

  /** Waits for the acknowledgement and returns its body; tells the page when none came. */
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

  const shortcuts = createShortcuts({
    workspace,
    feed,
    modals,
    responses,
    requests,
    responseBase,
    trigger,
    deliver,
  });

  /** A message: the app hears of it in the direct message, or where it is mentioned. */
  async function say({ channel, text: typed, thread }: Line): Promise<void> {
    const text = asSlackText(typed, bot);
    const args = { channel, text, ...(thread && { thread_ts: thread }) };
    const ts = String((await workspace.call('you', 'chat.postMessage', args)).ts);
    feed.show({ channel, ts, from: 'you', text, ephemeral: false, ...(thread && { thread }) });
    const event = { ...args, ts, event_ts: ts, team: workspace.team.id };
    if (channel === workspace.directMessage.id) {
      await sendEvent(channel, { type: 'message', channel_type: 'im', ...event });
    } else if (text.includes(`<@${bot.user}>`)) {
      await sendEvent(channel, { type: 'app_mention', ...event });
    } else {
      feed.tell({ type: 'problem', channel, problem: 'unheard' });
    }
  }

  /**
   * A message of the person's own is changed: the app hears of it as of the message itself
   * (https://docs.slack.dev/reference/events/message/message_changed).
   */
  async function edit({ channel, ts, text: typed }: Extract<Act, { type: 'edit' }>): Promise<void> {
    const before = feed.find(channel, ts);
    if (before?.from !== 'you' || before.ephemeral) throw new Error('There is no message to edit');
    const text = asSlackText(typed, bot);
    await workspace.call('you', 'chat.update', { channel, ts, text });
    feed.show({ ...before, text, edited: true });
    const event_ts = timestamp();
    const message = {
      user: you.id,
      text,
      ts,
      ...(before.thread && { thread_ts: before.thread }),
      edited: { user: you.id, ts: event_ts },
    };
    if (channel === workspace.directMessage.id) {
      const changed = { type: 'message', subtype: 'message_changed', hidden: true, channel_type: 'im' };
      const previous_message = { type: 'message', user: you.id, text: before.text, ts };
      await sendEvent(channel, {
        ...changed,
        user: undefined,
        channel,
        ts: event_ts,
        event_ts,
        message: { type: 'message', ...message },
        previous_message,
      });
    } else if (text.includes(`<@${bot.user}>`)) {
      await sendEvent(channel, { type: 'app_mention', ...message, channel, event_ts });
    }
  }

  async function sendEvent(channel: string, event: Parameters<typeof eventPayload>[1]): Promise<void> {
    await deliver(channel, requests.event(eventPayload(workspace, event)));
  }

  /** A slash command; Slack shows what was typed to nobody, this page to the person who typed it. */
  async function command({ channel, text: line, thread }: Line): Promise<void> {
    const [, name = '', typed = ''] = /^(\S+)\s*(.*)$/s.exec(line) ?? [];
    if (!commands.includes(name)) {
      return feed.tell({ type: 'problem', channel, problem: 'no such command', detail: name });
    }
    if (thread) return feed.tell({ type: 'problem', channel, problem: 'command in thread', detail: name });
    const echo = { channel, text: asSlackText(line, bot) };
    const { message_ts } = await workspace.call('you', 'chat.postEphemeral', { ...echo, user: you.id });
    feed.show({ ...echo, ts: String(message_ts), from: 'you', ephemeral: true });
    const fields = {
      command: name,
      text: asSlackText(typed, bot),
      channel_id: channel,
      response_url: responseBase + responses.open({ channel }),
      trigger_id: await trigger(),
    };
    const body = await deliver(channel, requests.command(commandPayload(workspace, fields)));
    if (body) await responses.act({ channel }, readAcknowledgement(body));
  }

  /** A click on a button, or a choice in another element: of a message, of the Home or else of the modal. */
  async function choose(choice: Choice, where: Pick<Chosen, 'message' | 'home'>): Promise<void> {
    const message = where.message && feed.find(where.message.channel, where.message.ts);
    const modal = where.message || where.home ? undefined : modals.top();
    const view = where.home ? home.view() : modal;
    const sent = { trigger_id: await trigger(modal), action_ts: timestamp() };
    if (message) {
      const response_url = responseBase + responses.open({ channel: message.channel, original: message });
      const payload = clickPayload(workspace, { message, response_url }, choice, sent);
      await deliver(message.channel, requests.interaction(payload));
    } else if (view) {
      const payload = clickPayload(workspace, { view }, choice, sent);
      await deliver(workspace.channel.id, requests.interaction(payload));
    } else {
      throw new Error('What was clicked is gone');
    }
  }

  /** The modal's own button: the app closes it, redraws it, puts another upon it, or says what is wrong. */
  async function submit(inputs: Inputs): Promise<void> {
    const view = modals.top();
    if (!view) return;
    const responseUrl = (channel: string) => responseBase + responses.open({ channel });
    const sent = { trigger_id: await trigger(view), responseUrl };
    const payload = submissionPayload(workspace, view, inputs, sent);
    const body = await deliver(workspace.channel.id, requests.interaction(payload));
    if (body === undefined) return;
    const answer: SubmissionAnswer = body === '' ? {} : JSON.parse(body);
    switch (answer.response_action) {
      case 'errors':
        return feed.tell({ type: 'modal', view, errors: answer.errors ?? {} });
      case 'update':
        return modals.update(await next(view, 'views.update', answer.view));
      case 'push':
        return modals.push(await next(view, 'views.push', answer.view));
      default:
        return modals.close(answer.response_action === 'clear' ? 'all' : 'top');
    }
  }

  async function next(view: View, method: string, content: View | undefined): Promise<View> {
    const blocks = withBlockIds(content?.blocks as Block[]);
    const args = { view_id: view.id, trigger_id: await trigger(view), view: { ...content, blocks } };
    return (await workspace.call('bot', method, args)).view as View;
  }

  /** Closes the modal; the app hears of it only if it asked to. */
  async function close(): Promise<void> {
    const view = modals.top();
    modals.close('top');
    if (!view?.notify_on_close) return;
    await deliver(workspace.channel.id, requests.interaction(closingPayload(workspace, view)));
  }

  /**
   * Goes to a conversation; with the bot's own one, that is opening one of its tabs
   * (https://docs.slack.dev/reference/events/app_home_opened).
   */
  async function open({ channel, tab = 'messages' }: Extract<Act, { type: 'open' }>): Promise<void> {
    if (channel !== workspace.directMessage.id) return;
    const view = tab === 'home' ? home.view() : null;
    const event = { type: 'app_home_opened', tab, channel, event_ts: timestamp(), ...(view && { view }) };
    await sendEvent(channel, event);
  }

  return { act };
}

type Line = Extract<Act, { type: 'say' }>;
type Chosen = Extract<Act, { type: 'choose' }>;

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
