import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { command as ourCommand } from '../slack/conversation/commands.ts';
import { escapeText } from '../slack/transport/escape.ts';
import { clickPayload, messageActionPayload, nameOf, sender, withState } from './payloads.ts';
import { type Act, ActError, type OptionGroup, type Outcome, type Values } from './protocol.ts';
import { app, directMessage, team, you } from './scene.ts';
import { refuseOptions, refuseView } from './slack/block-rules.ts';
import type { Response } from './slack/responses.ts';
import type { Slack } from './slack/slack.ts';
import type { View } from './slack/workspace.ts';

type Acts = Exclude<Act, { type: 'today' }>;
type ActOf<Type extends Acts['type']> = Extract<Acts, { type: Type }>;

/** A file of the page: its content as a `data:` address. */
const GivenFile = z.object({ name: z.string(), data: z.string() });

/** Hands the app what Slack would send it; returns what the app acknowledges it with. */
export type Deliver = (body: object) => Promise<unknown>;

const failed = (detail = '') => new ActError({ problem: 'failed', detail });

/** One person in the workspace: what they do is sent to the app as Slack would. */
export function createPerson(slack: Slack, deliver: Deliver) {
  const { workspace, responses, newResponseUrl } = slack;

  const interact = async (payload: object) => (await deliver({ ...sender, ...payload })) || {};

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
      response_url: newResponseUrl({ channel }),
      trigger_id: workspace.newTrigger(),
    });
    if (!said) return;
    // An acknowledgement may itself be the answer, with blocks or as plain text.
    const answer: Response = typeof said === 'string' ? { text: said } : said;
    const { ok, error } = responses.act({ channel }, answer);
    if (!ok) throw failed(error);
  }

  /** A click on a button, or a choice in another element: of a message, of the Home or else of the modal. */
  async function choose({ message: place, home, ...used }: ActOf<'choose'>): Promise<void> {
    const message = place && workspace.find(place.channel, place.ts);
    const view = place ? undefined : home ? workspace.home() : workspace.topModal();
    const from = message
      ? { message, response_url: newResponseUrl({ channel: message.channel, original: message }) }
      : view && { view };
    if (!from) throw new Error('What was clicked is gone');
    const trigger_id = workspace.newTrigger();
    await interact({ ...clickPayload(from, used, workspace.newTs()), trigger_id });
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
        view: withState(view, values),
        trigger_id: workspace.newTrigger(),
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
      if (report.files) report.files = z.array(GivenFile).parse(report.files).map(give);
    }
  }
  const give = ({ name, data }: z.infer<typeof GivenFile>) =>
    slack.give(name, Buffer.from(data.slice(data.indexOf(',') + 1), 'base64'));

  /**
   * Goes to a conversation; with the bot's own one, that is opening one of its tabs
   * (https://docs.slack.dev/reference/events/app_home_opened).
   */
  async function open({ channel, tab = 'messages' }: ActOf<'open'>): Promise<void> {
    if (channel !== directMessage.id) return;
    await sendEvent(channel, workspace.newTs(), { type: 'app_home_opened', tab });
  }

  async function shortcut({ callbackId: callback_id, channel, ts }: ActOf<'shortcut'>): Promise<void> {
    const message = ts === undefined ? undefined : workspace.find(channel, ts);
    if (ts !== undefined && !message) throw new Error('The message of the shortcut is gone');
    const of = message ? messageActionPayload(message, newResponseUrl({ channel })) : { type: 'shortcut' };
    await interact({ ...of, callback_id, trigger_id: workspace.newTrigger() });
  }

  /**
   * A letter was typed in a menu of the modal: what the app offers
   * (https://docs.slack.dev/reference/interaction-payloads/block_suggestion-payload).
   */
  async function suggest({ block, action, typed: value }: ActOf<'suggest'>): Promise<Outcome> {
    const view = workspace.topModal();
    if (!view) return {};
    const payload = { type: 'block_suggestion', view, block_id: block, action_id: action, value };
    const offered: Partial<OptionGroup> & { option_groups?: OptionGroup[] } = await interact({
      ...payload,
      container: { type: 'view', view_id: view.id },
    });
    const refused = refuseOptions(offered);
    if (refused) throw failed(refused);
    return { groups: offered.option_groups ?? [{ options: offered.options ?? [] }] };
  }

  // The app hears of a modal that is closed only if it asks to, which ours does not.
  const close = async () => workspace.closeModal();
  const acts = { say, open, choose, submit, close, shortcut, suggest };
  /**
   * Does an act of the page. Rejects with an `ActError` where the app or Slack will not have it, with any other error
   * where it cannot be done, such as a click on a button that is gone.
   */
  return async (done: Acts): Promise<Outcome> => (await acts[done.type](done as never)) ?? {};
}

/** What a person typed, in Slack's notation: three characters escaped, the bot's name as a mention. */
function asSlackText(typed: string): string {
  const { name, user } = app.bot;
  const mentioned = new RegExp(`(?<![\\p{L}\\p{N}.@])@${name}(?![\\p{L}\\p{N}])`, 'giu');
  return escapeText(typed).replace(mentioned, `<@${user}>`);
}
