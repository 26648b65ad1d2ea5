import { randomUUID } from 'node:crypto';
import { roadmapStep, roadmapStepTitle, type StepInputs } from '../slack/conversation/workflow-step.ts';
import { chosen, type Element, findElement, stateValues } from './elements.ts';
import type { Act, Inputs, StepFields } from './protocol.ts';
import { app, channel, directMessage, team, you } from './scene.ts';
import type { Message, View } from './slack/shown.ts';

/** What Slack sends to an app, field by field, as far as apps read it; times are in seconds, as text. */

export type Choice = Omit<Extract<Act, { type: 'choose' }>, 'type' | 'message' | 'home'>;
export interface Event {
  type: string;
  event_ts: string;
  [field: string]: unknown;
}

/** https://docs.slack.dev/apis/events-api#callback-field */
export const eventPayload = (event: Event) => ({
  type: 'event_callback',
  team_id: team.id,
  api_app_id: app.id,
  event: { user: you.id, ...event },
  event_id: `Ev${randomUUID()}`,
  event_time: Math.floor(Number(event.event_ts)),
});

/** A message of the person's own was changed: https://docs.slack.dev/reference/events/message/message_changed */
export const changedEvent = (before: Message, text: string, event_ts: string): Event => ({
  type: 'message',
  subtype: 'message_changed',
  hidden: true,
  channel_type: 'im',
  user: undefined,
  channel: before.channel,
  ts: event_ts,
  event_ts,
  message: { type: 'message', ...edited(before, text, event_ts) },
  previous_message: { type: 'message', user: you.id, text: before.text, ts: before.ts },
});

export const edited = ({ ts, thread }: Message, text: string, event_ts: string) => ({
  user: you.id,
  text,
  ts,
  ...(thread && { thread_ts: thread }),
  edited: { user: you.id, ts: event_ts },
});

/** A workflow has come to the app's step: https://docs.slack.dev/reference/events/function_executed */
export const stepEvent = (execution: string, fields: StepFields, token: string, event_ts: string): Event => ({
  type: 'function_executed',
  // Nobody in particular runs a workflow.
  user: undefined,
  function: { id: 'Fn0ESANTE', callback_id: roadmapStep, title: roadmapStepTitle, app_id: app.id },
  inputs: filledIn(fields),
  function_execution_id: execution,
  workflow_execution_id: `Wx${randomUUID()}`,
  bot_access_token: token,
  event_ts,
});

/** Slack leaves out what is empty; a number is one where it can be, and else what a variable of the workflow holds. */
function filledIn({ question, number, language, roadmap }: StepFields): StepInputs {
  return {
    ...(question && { question }),
    ...(number && { number: Number.isInteger(Number(number)) ? Number(number) : number }),
    ...(language && { language }),
    ...(roadmap && { roadmap }),
  };
}

/** https://docs.slack.dev/interactivity/implementing-slash-commands#app_command_handling */
export const commandPayload = (fields: {
  command: string;
  text: string;
  channel_id: string;
  response_url: string;
  trigger_id: string;
}): Record<string, string> => ({
  ...fields,
  user_id: you.id,
  user_name: you.name,
  team_id: team.id,
  team_domain: team.domain,
  channel_name: nameOf(fields.channel_id),
  api_app_id: app.id,
  is_enterprise_install: 'false',
});

/** https://docs.slack.dev/reference/interaction-payloads/block_actions-payload, from a message or a view. */
export function clickPayload(
  from: { message: Message; response_url: string } | { view: View },
  { block, action, input, inputs }: Choice,
  sent: { trigger_id: string; action_ts: string },
) {
  const blocks = ('view' in from ? from.view.blocks : from.message.blocks) ?? [];
  const element = findElement(blocks, block, action);
  return {
    type: 'block_actions',
    ...sender,
    trigger_id: sent.trigger_id,
    ...('view' in from
      ? { container: { type: 'view', view_id: from.view.id }, view: withState(from.view, inputs) }
      : { ...placeOf(from.message), response_url: from.response_url }),
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
  view: View,
  inputs: Inputs,
  { trigger_id, responseUrl }: { trigger_id: string; responseUrl: (channel: string) => string },
) => ({
  type: 'view_submission',
  ...sender,
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
  sent: { callback_id: string; trigger_id: string },
  from?: { message: Message; response_url: string },
) => ({
  type: from ? 'message_action' : 'shortcut',
  ...sender,
  ...sent,
  ...(from && {
    message: {
      type: 'message',
      user: from.message.from === 'bot' ? app.bot.user : you.id,
      ts: from.message.ts,
      text: from.message.text,
      thread_ts: from.message.thread,
    },
    message_ts: from.message.ts,
    channel: { id: from.message.channel, name: nameOf(from.message.channel) },
    response_url: from.response_url,
  }),
});

/** https://docs.slack.dev/reference/interaction-payloads/block_suggestion-payload */
export const suggestionPayload = (
  view: View,
  { block, action, typed }: Extract<Act, { type: 'suggest' }>,
) => ({
  type: 'block_suggestion',
  ...sender,
  container: { type: 'view', view_id: view.id },
  view,
  block_id: block,
  action_id: action,
  value: typed,
});

export const closingPayload = (view: View) => ({ type: 'view_closed', ...sender, view, is_cleared: false });

const sender = {
  api_app_id: app.id,
  team,
  user: { id: you.id, name: you.name, username: you.name, team_id: team.id },
  enterprise: null,
  is_enterprise_install: false,
};

function placeOf({ channel, ts, thread, ephemeral, text, blocks }: Message) {
  const { user, id: bot_id } = app.bot;
  return {
    container: {
      type: 'message',
      message_ts: ts,
      channel_id: channel,
      is_ephemeral: ephemeral,
      thread_ts: thread,
    },
    channel: { id: channel, name: nameOf(channel) },
    // Slack does not hand back the content of a message that only one person sees.
    ...(!ephemeral && { message: { type: 'message', user, bot_id, ts, text, blocks, thread_ts: thread } }),
  };
}

const nameOf = (id: string): string => (id === directMessage.id ? directMessage : channel).name;

const withState = (view: View, inputs: Inputs) => ({
  ...view,
  state: { values: stateValues(view.blocks, inputs) },
});
