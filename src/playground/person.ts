import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { command as ourCommand } from '../slack/conversation/commands.ts';
import { escapeText } from '../slack/transport/escape.ts';
import { type Act, ActError, type Outcome, type Values } from './protocol.ts';
import { app, directMessage, team, channel as theChannel, you } from './scene.ts';
import { Options, refuseView } from './slack/block-rules.ts';
import type { Response } from './slack/responses.ts';
import type { Slack } from './slack/slack.ts';
import type { Message, View } from './slack/workspace.ts';

type Acts = Exclude<Act, { type: 'today' }>;
type ActOf<Type extends Acts['type']> = Extract<Acts, { type: Type }>;

/** Hands the app what Slack would send it; returns what the app acknowledges it with. */
export type Deliver = (body: object) => Promise<unknown>;

const failed = (detail = '') => new ActError({ problem: 'failed', detail });

/** Who does something, in each payload of an interaction. */
const sender = {
  api_app_id: app.id,
  team,
  user: { id: you.id, name: you.name, username: you.name, team_id: team.id },
  enterprise: null,
  is_enterprise_install: false,
};

/** One person in the workspace: what they do is sent to the app as Slack would. */
export function createPerson(slack: Slack, deliver: Deliver) {
  const { workspace, responses } = slack;

  const interact = async (payload: object) =>
    (await deliver({ ...sender, ...payload, trigger_id: workspace.newTrigger() })) || {};

  /** https://docs.slack.dev/apis/events-api#callback-field */
  async function sendEvent(channel: string, event_ts: string, fields: object): Promise<void> {
    const event = { user: you.id, channel, event_ts, ...fields };
    const envelope = { type: 'event_callback', team_id: team.id, api_app_id: app.id, event };
    const sent = { event_id: `Ev${randomUUID()}`, event_time: Math.floor(Number(event_ts)) };
    await deliver({ ...envelope, ...sent });
  }

  /** A message: the app hears of it in the direct message, or where it is mentioned. */
  async function say(said: ActOf<'say'>): Promise<void> {
    if (said.text.startsWith('/')) return command(said);
    const { channel, thread } = said;
    if (!workspace.seed.channels[channel]) throw new Error(`There is no conversation ${channel}`);
    const text = asSlackText(said.text);
    const { ts } = workspace.post({ channel, text, from: 'you', ...(thread && { thread }) });
    const message = { text, ts, ...(thread && { thread_ts: thread }) };
    if (channel === directMessage.id) {
      await sendEvent(channel, ts, { type: 'message', channel_type: 'im', ...message });
    } else if (text.includes(`<@${app.bot.user}>`))
      await sendEvent(channel, ts, { type: 'app_mention', ...message });
    else throw new ActError({ problem: 'unheard' });
  }

  /**
   * A slash command; Slack shows what was typed to nobody, this page to the person who typed it
   * (https://docs.slack.dev/interactivity/implementing-slash-commands#app_command_handling).
   */
  async function command({ channel, text: line, thread }: ActOf<'say'>): Promise<void> {
    const [, name = '', typed = ''] = /^(\S+)\s*(.*)$/s.exec(line) ?? [];
    if (name !== ourCommand) throw new ActError({ problem: 'no such command', detail: name });
    if (thread) throw new ActError({ problem: 'command in thread', detail: name });
    workspace.post({ channel, text: asSlackText(line), from: 'you', ephemeral: true });
    const said = await deliver({
      command: name,
      text: asSlackText(typed),
      channel_id: channel,
      channel_name: nameOf(channel),
      user_id: you.id,
      user_name: you.name,
      team_id: team.id,
      team_domain: team.domain,
      api_app_id: app.id,
      is_enterprise_install: 'false',
      response_url: responses.open({ channel }),
      trigger_id: workspace.newTrigger(),
    });
    if (!said) return;
    // An acknowledgement may itself be the answer, with blocks or as plain text.
    const answer: Response = typeof said === 'string' ? { text: said } : said;
    const { ok, error } = responses.act({ channel }, answer);
    if (!ok) throw failed(error);
  }

  /**
   * A click on a button, or a choice in another element: of a message, of the Home or else of the modal
   * (https://docs.slack.dev/reference/interaction-payloads/block_actions-payload).
   */
  async function choose({ message: place, home, action, values }: ActOf<'choose'>): Promise<void> {
    const message = place && workspace.find(place.channel, place.ts);
    const view = place ? undefined : home ? workspace.home() : workspace.topModal();
    const state = { values };
    const from = message
      ? { ...placeOf(message), response_url: responses.open({ channel: message.channel, original: message }) }
      : view && { container: { type: 'view', view_id: view.id }, view: { ...view, state } };
    if (!from) throw new Error('What was clicked is gone');
    const actions = [{ ...action, action_ts: workspace.newTs() }];
    await interact({ type: 'block_actions', ...from, state, actions });
  }

  /**
   * The modal's own button: the app closes it, redraws it, or says what is wrong
   * (https://docs.slack.dev/reference/interaction-payloads/view-interactions-payload).
   */
  async function submit({ values }: ActOf<'submit'>): Promise<Outcome> {
    const view = workspace.topModal();
    if (!view) return {};
    giveFiles(values);
    const acknowledged: { response_action?: string; errors?: Record<string, string>; view?: View } =
      await interact({
        type: 'view_submission',
        view: { ...view, state: { values } },
      });
    const { response_action: next, errors, view: content } = acknowledged;
    if (next === 'errors' && errors) return { errors };
    if (next === undefined) workspace.closeModal();
    else if (next === 'update' && content) {
      const refused = refuseView(content);
      if (refused) throw failed(refused.detail);
      workspace.draw(content, view.id);
    } else throw failed(`response_action ${next}`);
    return {};
  }

  /** Files are given to Slack first, as a person's browser does. */
  function giveFiles(values: Values): void {
    for (const report of Object.values(values).flatMap((block) => Object.values(block))) {
      if (report.files) Object.assign(report, { files: report.files.map(give) });
    }
  }
  const give = ({ name, data }: Record<'name' | 'data', string>) =>
    slack.give(name, Buffer.from(data.slice(data.indexOf(',') + 1), 'base64'));

  /**
   * Goes to a conversation; with the bot's own one, that is opening one of its tabs
   * (https://docs.slack.dev/reference/events/app_home_opened).
   */
  async function open({ channel, tab = 'messages' }: ActOf<'open'>): Promise<void> {
    if (channel !== directMessage.id) return;
    await sendEvent(channel, workspace.newTs(), { type: 'app_home_opened', tab });
  }

  /** https://docs.slack.dev/reference/interaction-payloads/shortcuts-interaction-payload, of a message or of none. */
  async function shortcut({ callbackId: callback_id, channel, ts }: ActOf<'shortcut'>): Promise<void> {
    if (ts === undefined) return void (await interact({ type: 'shortcut', callback_id }));
    const message = workspace.find(channel, ts);
    if (!message) throw new Error('The message of the shortcut is gone');
    await interact({
      type: 'message_action',
      callback_id,
      message: messageOf(message),
      message_ts: ts,
      channel: channelOf(message),
      response_url: responses.open({ channel }),
    });
  }

  /**
   * A letter was typed in a menu of the modal: what the app offers
   * (https://docs.slack.dev/reference/interaction-payloads/block_suggestion-payload).
   */
  async function suggest({ block, action, typed: value }: ActOf<'suggest'>): Promise<Outcome> {
    const view = workspace.topModal();
    if (!view) return {};
    const container = { type: 'view', view_id: view.id };
    const payload = { type: 'block_suggestion', container, view, block_id: block, action_id: action, value };
    const { data, error } = Options.safeParse(await deliver({ ...sender, ...payload }));
    if (error) throw failed(z.prettifyError(error));
    return { groups: 'option_groups' in data ? data.option_groups : [data] };
  }

  // The app hears of a modal that is closed only if it asks to, which ours does not.
  const close = async () => workspace.closeModal();
  const acts = { say, open, choose, submit, close, shortcut, suggest };
  /** Does an act of the page. Rejects, with an `ActError` where the app or Slack will not have it. */
  return async (done: Acts): Promise<Outcome> => (await acts[done.type](done as never)) ?? {};
}

/** Where a click on a message was. */
function placeOf(message: Message) {
  const { channel, ts, thread, ephemeral } = message;
  const place = { message_ts: ts, channel_id: channel, thread_ts: thread };
  return {
    container: { type: 'message', is_ephemeral: ephemeral, ...place },
    channel: channelOf(message),
    // Slack does not hand back the content of a message that only one person sees.
    ...(!ephemeral && { message: messageOf(message) }),
  };
}

function messageOf({ from, ts, text, blocks, thread }: Message) {
  const { user, id: bot_id } = app.bot;
  const author = from === 'bot' ? { user, bot_id } : { user: you.id };
  return { type: 'message', ...author, ts, text, blocks, thread_ts: thread };
}

const nameOf = (id: string): string => (id === directMessage.id ? directMessage : theChannel).name;
const channelOf = ({ channel }: Message) => ({ id: channel, name: nameOf(channel) });

/** What a person typed, in Slack's notation: three characters escaped, the bot's name as a mention. */
function asSlackText(typed: string): string {
  const { name, user } = app.bot;
  const mentioned = new RegExp(`(?<![\\p{L}\\p{N}.@])@${name}(?![\\p{L}\\p{N}])`, 'giu');
  return escapeText(typed).replace(mentioned, `<@${user}>`);
}
