import { z } from 'zod';
import { findElement } from './elements.ts';
import {
  changedEvent,
  clickPayload,
  closingPayload,
  commandPayload,
  type Event,
  edited,
  eventPayload,
  shortcutPayload,
  stepEvent,
  submissionPayload,
  suggestionPayload,
} from './payloads.ts';
import type { Act, Happening, Inputs, Option, OptionGroup, Problem } from './protocol.ts';
import { app, directMessage, channel as theChannel } from './scene.ts';
import type { Delivery, SignedRequests } from './signed-requests.ts';
import { refuseOptions, refuseView } from './slack/block-rules.ts';
import type { Response } from './slack/responses.ts';
import type { View } from './slack/shown.ts';
import type { Slack } from './slack/slack.ts';

export interface PersonDependencies {
  slack: Slack;
  /** Hears what the page is to be told. */
  tell: (happening: Happening) => void;
  requests: SignedRequests;
  /** The slash commands that the app has, with their slash. */
  commands: string[];
}

/** What an app may answer to a submitted modal. */
interface SubmissionAnswer {
  response_action?: 'errors' | 'update' | 'push' | 'clear';
  errors?: Record<string, string>;
  view?: View;
}

type Acts = Exclude<Act, { type: 'today' | 'run digests' | 'read ledger' }>;
type ActOf<Type extends Acts['type']> = Extract<Acts, { type: Type }>;

/** One person in the workspace: what they do is sent to the app as Slack would, and shown to them. */
/** A file of the page: its content as a `data:` address. */
const GivenFile = z.object({ name: z.string(), data: z.string() });

export function createPerson({ slack, tell, requests, commands }: PersonDependencies) {
  const { workspace, responses, newResponseUrl } = slack;
  const { bot } = app;

  /** Does an act of the page. Rejects where it cannot be done, such as a click on a button that is gone. */
  async function act(done: Acts): Promise<void> {
    switch (done.type) {
      case 'say':
        return done.text.startsWith('/') ? command(done) : say(done);
      case 'edit':
        return edit(done);
      case 'open':
        return open(done);
      case 'choose':
        return choose(done);
      case 'submit':
        return submit(done.inputs);
      case 'close':
        return close();
      case 'shortcut':
        return shortcut(done);
      case 'suggest':
        return suggest(done);
      case 'step': {
        const { newExecution, newTs, seed } = workspace;
        return sendEvent(theChannel.id, stepEvent(newExecution(), done.fields, seed.app.token, newTs()));
      }
    }
  }

  const complain = (channel: string, problem: Problem) => tell({ type: 'problem', channel, ...problem });

  /** Waits for the acknowledgement and returns its body; tells the page when none came. */
  async function deliver(channel: string, delivery: Promise<Delivery>): Promise<string | undefined> {
    const result = await delivery;
    if ('body' in result) return result.body;
    complain(channel, result);
    return undefined;
  }

  async function sendEvent(channel: string, event: Event): Promise<void> {
    await deliver(channel, requests.event(eventPayload(event)));
  }

  const mentions = (text: string) => text.includes(`<@${bot.user}>`);

  /** A message: the app hears of it in the direct message, or where it is mentioned. */
  async function say({ channel, text: typed, thread }: ActOf<'say'>): Promise<void> {
    if (!workspace.seed.channels[channel]) throw new Error(`There is no conversation ${channel}`);
    const text = asSlackText(typed);
    const { ts } = workspace.post({ channel, text, from: 'you', ...(thread && { thread }) });
    const event = { channel, text, ts, event_ts: ts, ...(thread && { thread_ts: thread }) };
    if (channel === directMessage.id) {
      await sendEvent(channel, { type: 'message', channel_type: 'im', ...event });
    } else if (mentions(text)) {
      await sendEvent(channel, { type: 'app_mention', ...event });
    } else {
      complain(channel, { problem: 'unheard' });
    }
  }

  /** A message of the person's own is changed: the app hears of it as of the message itself. */
  async function edit({ channel, ts, text: typed }: ActOf<'edit'>): Promise<void> {
    const before = workspace.find(channel, ts);
    if (before?.from !== 'you' || before.ephemeral) throw new Error('There is no message to edit');
    const text = asSlackText(typed);
    workspace.change(before, { text }, true);
    const event_ts = workspace.newTs();
    if (channel === directMessage.id) await sendEvent(channel, changedEvent(before, text, event_ts));
    else if (mentions(text)) {
      await sendEvent(channel, { type: 'app_mention', ...edited(before, text, event_ts), channel, event_ts });
    }
  }

  /** A slash command; Slack shows what was typed to nobody, this page to the person who typed it. */
  async function command({ channel, text: line, thread }: ActOf<'say'>): Promise<void> {
    const [, name = '', typed = ''] = /^(\S+)\s*(.*)$/s.exec(line) ?? [];
    if (!commands.includes(name)) return complain(channel, { problem: 'no such command', detail: name });
    if (thread) return complain(channel, { problem: 'command in thread', detail: name });
    workspace.post({ channel, text: asSlackText(line), from: 'you', ephemeral: true });
    const fields = {
      command: name,
      text: asSlackText(typed),
      channel_id: channel,
      response_url: newResponseUrl({ channel }),
      trigger_id: workspace.newTrigger(),
    };
    const body = await deliver(channel, requests.command(commandPayload(fields)));
    if (!body) return;
    const { ok, error = '' } = responses.act({ channel }, readAcknowledgement(body));
    if (!ok) complain(channel, { problem: 'failed', detail: error });
  }

  /** A click on a button, or a choice in another element: of a message, of the Home or else of the modal. */
  async function choose({ message: place, home, ...choice }: ActOf<'choose'>): Promise<void> {
    const message = place && workspace.find(place.channel, place.ts);
    const view = place ? undefined : home ? workspace.home() : workspace.topModal();
    const sent = { trigger_id: workspace.newTrigger(), action_ts: workspace.newTs() };
    const channel = message?.channel ?? theChannel.id;
    const from = message
      ? { message, response_url: newResponseUrl({ channel, original: message }) }
      : view && { view };
    if (!from) throw new Error('What was clicked is gone');
    await deliver(channel, requests.interaction(clickPayload(from, choice, sent)));
  }

  /** The modal's own button: the app closes it, redraws it, puts another upon it, or says what is wrong. */
  async function submit(inputs: Inputs): Promise<void> {
    const view = workspace.topModal();
    if (!view) return;
    const responseUrl = (channel: string) => newResponseUrl({ channel });
    const sent = { trigger_id: workspace.newTrigger(), responseUrl };
    const payload = submissionPayload(view, withFiles(view, inputs), sent);
    const body = await deliver(theChannel.id, requests.interaction(payload));
    if (body === undefined) return;
    const { response_action: next, errors = {}, view: content }: SubmissionAnswer = JSON.parse(body || '{}');
    if (next === 'errors') return tell({ type: 'modal', view, errors });
    if (next !== 'update' && next !== 'push') return workspace.closeModal(next === 'clear' ? 'all' : 'top');
    const refused = refuseView(content);
    if (refused) return complain(theChannel.id, { problem: 'failed', detail: refused.detail });
    if (next === 'update') workspace.redraw(view.id, content as View);
    else workspace.open(content as View, 'on top');
  }

  /** Files are given to Slack first, as a person's browser does. */
  const withFiles = ({ blocks }: View, inputs: Inputs): Inputs =>
    Object.fromEntries(
      Object.entries(inputs).map(([block, actions]) => [
        block,
        Object.fromEntries(
          Object.entries(actions).map(([action, input]) => {
            if (input === '' || findElement(blocks, block, action).type !== 'file_input')
              return [action, input];
            const { name, data } = GivenFile.parse(JSON.parse(String(input)));
            const content = Buffer.from(data.slice(data.indexOf(',') + 1), 'base64');
            return [action, JSON.stringify(slack.give(name, content))];
          }),
        ),
      ]),
    );

  /** Closes the modal; the app hears of it only if it asked to. */
  async function close(): Promise<void> {
    const view = workspace.topModal();
    workspace.closeModal('top');
    if (view?.notify_on_close) await deliver(theChannel.id, requests.interaction(closingPayload(view)));
  }

  /**
   * Goes to a conversation; with the bot's own one, that is opening one of its tabs
   * (https://docs.slack.dev/reference/events/app_home_opened).
   */
  async function open({ channel, tab = 'messages' }: ActOf<'open'>): Promise<void> {
    if (channel !== directMessage.id) return;
    const view = tab === 'home' ? workspace.home() : null;
    const event_ts = workspace.newTs();
    await sendEvent(channel, { type: 'app_home_opened', tab, channel, event_ts, ...(view && { view }) });
  }

  /** A shortcut, of a message where one is given. */
  async function shortcut({ callbackId, channel, ts }: ActOf<'shortcut'>): Promise<void> {
    const message = ts === undefined ? undefined : workspace.find(channel, ts);
    if (ts !== undefined && !message) throw new Error('The message of the shortcut is gone');
    const from = message && { message, response_url: newResponseUrl({ channel }) };
    const sent = { callback_id: callbackId, trigger_id: workspace.newTrigger() };
    await deliver(channel, requests.interaction(shortcutPayload(sent, from)));
  }

  /** A letter was typed in a menu of the modal: the page is told what the app offers. */
  async function suggest(typing: ActOf<'suggest'>): Promise<void> {
    const view = workspace.topModal();
    if (!view) return;
    const element = findElement(view.blocks, typing.block, typing.action);
    const body = await deliver(theChannel.id, requests.interaction(suggestionPayload(view, typing)));
    if (body === undefined) return;
    const offered: { options?: Option[]; option_groups?: OptionGroup[] } = JSON.parse(body || '{}');
    const detail = refuseOptions(offered);
    if (detail) return complain(theChannel.id, { problem: 'failed', detail });
    const groups = offered.option_groups ?? [{ options: offered.options ?? [] }];
    // What is chosen is reported with its text, as Slack does.
    element.option_groups = groups;
    tell({ ...typing, type: 'suggestions', groups });
  }

  return { act };
}

/** What a person typed, in Slack's notation: three characters escaped, the bot's name as a mention. */
function asSlackText(typed: string): string {
  const { name, user } = app.bot;
  return typed
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(new RegExp(`(?<![\\p{L}\\p{N}.@])@${name}(?![\\p{L}\\p{N}])`, 'giu'), `<@${user}>`);
}

/** An acknowledgement may itself be the answer to a slash command: JSON, or plain text. */
function readAcknowledgement(body: string): Response {
  return body.startsWith('{') ? (JSON.parse(body) as Response) : { text: body };
}
