import type { Act, Input, Inputs, Option, OptionGroup } from './protocol.ts';
import { app, channel, directMessage, team, you } from './scene.ts';
import type { Block, Message, View } from './slack/workspace.ts';

/** What Slack sends to an app, field by field, as far as apps read it; times are in seconds, as text. */

export const nameOf = (id: string): string => (id === directMessage.id ? directMessage : channel).name;

/** Who does something, in each payload of an interaction. */
export const sender = {
  api_app_id: app.id,
  team,
  user: { id: you.id, name: you.name, username: you.name, team_id: team.id },
  enterprise: null,
  is_enterprise_install: false,
};

/** https://docs.slack.dev/reference/interaction-payloads/block_actions-payload, from a message or a view. */
export function clickPayload(
  from: { message: Message; response_url: string } | { view: View },
  { block, action, input, inputs }: Omit<Extract<Act, { type: 'choose' }>, 'type'>,
  action_ts: string,
) {
  const blocks = ('view' in from ? from.view.blocks : from.message.blocks) ?? [];
  const element = findElement(blocks, block, action);
  const done = { type: element.type, block_id: block, action_id: action, action_ts };
  return {
    type: 'block_actions',
    ...('view' in from
      ? { container: { type: 'view', view_id: from.view.id }, view: withState(from.view, inputs) }
      : { ...placeOf(from.message), response_url: from.response_url }),
    state: { values: stateValues(blocks, inputs) },
    actions: [{ ...done, ...chosen(element, input) }],
  };
}

function placeOf({ channel, ts, thread, ephemeral, text, blocks }: Message) {
  const { user, id: bot_id } = app.bot;
  const place = { message_ts: ts, channel_id: channel, thread_ts: thread };
  return {
    container: { type: 'message', is_ephemeral: ephemeral, ...place },
    channel: { id: channel, name: nameOf(channel) },
    // Slack does not hand back the content of a message that only one person sees.
    ...(!ephemeral && { message: { type: 'message', user, bot_id, ts, text, blocks, thread_ts: thread } }),
  };
}

/** https://docs.slack.dev/reference/interaction-payloads/shortcuts-interaction-payload, of a message. */
export const messageActionPayload = ({ from, ts, text, thread, channel }: Message, response_url: string) => ({
  type: 'message_action',
  message: { type: 'message', user: from === 'bot' ? app.bot.user : you.id, ts, text, thread_ts: thread },
  message_ts: ts,
  channel: { id: channel, name: nameOf(channel) },
  response_url,
});

/** A view as its submission shows it. */
export const withState = (view: View, inputs: Inputs) => ({
  ...view,
  state: { values: stateValues(view.blocks, inputs) },
});

/** An interactive element of Block Kit. */
export interface Element {
  type: string;
  action_id: string;
  [field: string]: unknown;
}

/** The element with an action id in a block: one of its elements, its accessory or its input. */
export function findElement(blocks: Block[], blockId: string, actionId: string): Element {
  const block = blocks.find(({ block_id }) => block_id === blockId);
  const elements = [block?.elements, block?.accessory, block?.element].flat() as (Element | undefined)[];
  const element = elements.find((candidate) => candidate?.action_id === actionId);
  if (!element) throw new Error(`There is no element ${actionId} in block ${blockId}`);
  return element;
}

/**
 * What Slack reports when a person uses an element, besides its ids
 * (https://docs.slack.dev/reference/interaction-payloads/block_actions-payload).
 */
export function chosen(element: Element, input: Input): Record<string, unknown> {
  const typed = typeof input === 'string' && input !== '' ? input : null;
  const groups = (element.option_groups ?? []) as OptionGroup[];
  const options = [element as { options?: Option[] }, ...groups].flatMap(({ options = [] }) => options);
  const selected_options = options.filter(({ value }) => [input].flat().includes(value));
  const one = { selected_option: selected_options[0] ?? null };
  const verdicts = [element.positive_button, element.negative_button] as Option[];
  const reported: Record<string, Record<string, unknown>> = {
    button: { text: element.text, value: element.value },
    icon_button: { text: element.text, value: element.value },
    feedback_buttons: { ...verdicts.find((verdict) => verdict?.value === input) },
    static_select: one,
    overflow: one,
    external_select: one,
    multi_static_select: { selected_options },
    datepicker: { selected_date: typed },
    timepicker: { selected_time: typed },
    conversations_select: { selected_conversation: typed },
    plain_text_input: { value: typed },
  };
  if (element.type === 'file_input') return { files: typed === null ? [] : [JSON.parse(typed)] };
  const report = reported[element.type];
  if (!report) throw new Error(`The playground cannot use an element of type ${element.type}`);
  return report;
}

/** Slack's `state.values`: what stands in each input, by block and action. */
export function stateValues(blocks: Block[], inputs: Inputs) {
  const values: Record<string, Record<string, object>> = {};
  for (const { block, action, input } of inputs) {
    const element = findElement(blocks, block, action);
    values[block] = { ...values[block], [action]: { type: element.type, ...chosen(element, input) } };
  }
  return values;
}
