import { randomUUID } from 'node:crypto';
import { chosen, type Element, findElement, stateValues } from './elements.ts';
import type { Act, Inputs, Message, View } from './protocol.ts';
import type { Workspace } from './workspace.ts';

/** What Slack sends to an app, field by field, as far as apps read it; times are in seconds, as text. */

export type Choice = Omit<Extract<Act, { type: 'choose' }>, 'type' | 'message' | 'home'>;

/** https://docs.slack.dev/apis/events-api#callback-field */
export function eventPayload(
  { team, appId, bot, you }: Workspace,
  event: { type: string; event_ts: string; [field: string]: unknown },
) {
  return {
    type: 'event_callback',
    team_id: team.id,
    api_app_id: appId,
    event: { user: you.id, ...event },
    event_id: `Ev${randomUUID()}`,
    event_time: Math.floor(Number(event.event_ts)),
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
}

/** https://docs.slack.dev/interactivity/implementing-slash-commands#app_command_handling */
export function commandPayload(
  workspace: Workspace,
  fields: { command: string; text: string; channel_id: string; response_url: string; trigger_id: string },
): Record<string, string> {
  const { team, appId, you } = workspace;
  return {
    ...fields,
    user_id: you.id,
    user_name: you.name,
    team_id: team.id,
    team_domain: team.domain,
    channel_name: channelName(fields.channel_id, workspace),
    api_app_id: appId,
    is_enterprise_install: 'false',
  };
}

/** https://docs.slack.dev/reference/interaction-payloads/block_actions-payload, from a message or a view. */
export function clickPayload(
  workspace: Workspace,
  from: { message: Message; response_url: string } | { view: View },
  { block, action, input, inputs }: Choice,
  sent: { trigger_id: string; action_ts: string },
) {
  const blocks = ('view' in from ? from.view.blocks : from.message.blocks) ?? [];
  const element = findElement(blocks, block, action);
  return {
    type: 'block_actions',
    ...sender(workspace),
    trigger_id: sent.trigger_id,
    ...('view' in from
      ? { container: { type: 'view', view_id: from.view.id }, view: withState(from.view, inputs) }
      : { ...place(workspace, from.message), response_url: from.response_url }),
    state: { values: stateValues(blocks, inputs) },
    actions: [
      {
        type: element.type,
        block_id: block,
        action_id: action,
        action_ts: sent.action_ts,
        ...chosen(element, input),
      },
    ],
  };
}

/**
 * https://docs.slack.dev/reference/interaction-payloads/view-interactions-payload. `responseUrl` makes one for each
 * conversation that is chosen in an element which wants one.
 */
export const submissionPayload = (
  workspace: Workspace,
  view: View,
  inputs: Inputs,
  { trigger_id, responseUrl }: { trigger_id: string; responseUrl: (channel: string) => string },
) => ({
  type: 'view_submission',
  ...sender(workspace),
  trigger_id,
  view: withState(view, inputs),
  response_urls: view.blocks.flatMap(({ block_id = '', element }) => {
    const { action_id, response_url_enabled } = (element ?? {}) as Partial<Element>;
    const channel_id = inputs[block_id]?.[action_id ?? ''];
    if (!response_url_enabled || typeof channel_id !== 'string' || channel_id === '') return [];
    return [{ block_id, action_id, channel_id, response_url: responseUrl(channel_id) }];
  }),
});

/** https://docs.slack.dev/reference/interaction-payloads/shortcuts-interaction-payload */
export const shortcutPayload = (
  workspace: Workspace,
  sent: { callback_id: string; trigger_id: string },
  from?: { message: Message; response_url: string },
) => ({
  type: from ? 'message_action' : 'shortcut',
  ...sender(workspace),
  ...sent,
  ...(from && {
    message: {
      type: 'message',
      user: from.message.from === 'bot' ? workspace.bot.user : workspace.you.id,
      ts: from.message.ts,
      text: from.message.text,
      thread_ts: from.message.thread,
    },
    message_ts: from.message.ts,
    channel: { id: from.message.channel, name: channelName(from.message.channel, workspace) },
    response_url: from.response_url,
  }),
});

/** https://docs.slack.dev/reference/interaction-payloads/block_suggestion-payload */
export const suggestionPayload = (
  workspace: Workspace,
  view: View,
  { block, action, typed }: { block: string; action: string; typed: string },
) => ({
  type: 'block_suggestion',
  ...sender(workspace),
  container: { type: 'view', view_id: view.id },
  view,
  block_id: block,
  action_id: action,
  value: typed,
});

export const closingPayload = (workspace: Workspace, view: View) => ({
  type: 'view_closed',
  ...sender(workspace),
  view,
  is_cleared: false,
});

const sender = ({ team, appId, you }: Workspace) => ({
  api_app_id: appId,
  team,
  user: { id: you.id, name: you.name, username: you.name, team_id: team.id },
  enterprise: null,
  is_enterprise_install: false,
});

function place(workspace: Workspace, { channel, ts, thread, ephemeral, text, blocks }: Message) {
  const { bot } = workspace;
  return {
    container: {
      type: 'message',
      message_ts: ts,
      channel_id: channel,
      is_ephemeral: ephemeral,
      thread_ts: thread,
    },
    channel: { id: channel, name: channelName(channel, workspace) },
    // Slack does not hand back the content of a message that only one person sees.
    ...(!ephemeral && {
      message: { type: 'message', user: bot.user, bot_id: bot.id, ts, text, blocks, thread_ts: thread },
    }),
  };
}

const channelName = (id: string, { directMessage, channel }: Workspace): string =>
  id === directMessage.id ? 'directmessage' : channel.name;

const withState = (view: View, inputs: Inputs) => ({
  ...view,
  state: { values: stateValues(view.blocks, inputs) },
});
