import type { Input, Inputs } from './protocol.ts';
import type { Block } from './slack/shown.ts';

/** An interactive element of Block Kit. */
export interface Element {
  type: string;
  action_id: string;
  [field: string]: unknown;
}

type Option = { value: string; text: unknown };

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
  const groups = (element.option_groups ?? []) as { options: Option[] }[];
  const options = [...((element.options ?? []) as Option[]), ...groups.flatMap(({ options }) => options)];
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
    radio_buttons: one,
    multi_static_select: { selected_options },
    checkboxes: { selected_options },
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

/** Each input as something else, by block and action. */
export const eachInput = <To>(
  inputs: Inputs,
  to: (block: string, action: string, input: Input) => To,
): Record<string, Record<string, To>> => {
  const each =
    (block: string) =>
    ([action, input]: [string, Input]) => [action, to(block, action, input)];
  return Object.fromEntries(
    Object.entries(inputs).map(([block, actions]) => [
      block,
      Object.fromEntries(Object.entries(actions).map(each(block))),
    ]),
  );
};

/** Slack's `state.values`: what stands in each input, by block and action. */
export const stateValues = (blocks: Block[], inputs: Inputs) =>
  eachInput(inputs, (block, action, input): Record<string, unknown> => {
    const element = findElement(blocks, block, action);
    return { type: element.type, ...chosen(element, input) };
  });
