import type { types, ViewOutput, ViewStateValue } from '@slack/bolt';
import type { z } from 'zod';
import { phrasesIn } from '../../phrases/phrases.ts';
import type { Language } from '../../understanding/language.ts';
import { limits } from '../transport/limits.ts';
import { type Block, context, option, plain } from './elements.ts';

/** Of a window that is filled in and sent: the name by which it is heard of, and what it knows besides, its frame. */
export interface Form<Frame> {
  callback: string;
  schema: z.ZodType<Frame>;
}

/** A window, with as many blocks as Slack takes. `submit` sends it, where it is a form, and `cancel`, beside it, closes it. */
export function modal<Frame>(
  language: Language,
  { title, submit = '', cancel }: { title: string; submit?: string; cancel?: string },
  blocks: Block[],
  form?: Form<Frame>,
  frame?: Frame,
): types.ModalView {
  const { slack } = phrasesIn(language);
  const most = limits.modal.blocks;
  return {
    type: 'modal',
    title: plain(title, limits.modal.title),
    close: plain((form && cancel) ?? slack.closeModal, limits.modal.close),
    blocks: blocks.length > most ? [...blocks.slice(0, most - 1), context(slack.action.cut)] : blocks,
    ...(form && {
      callback_id: form.callback,
      private_metadata: JSON.stringify(frame),
      submit: plain(submit, limits.modal.close),
    }),
  };
}

/** The fields of a window. Each is a block of its own, named as what it fills in. */

/** The element of each of a window's blocks but those that have a name of their own. */
export const fieldValue = 'value';

/** `value`: what stands in it at first. */
export const text = (value: string, most: number, multiline = false): types.PlainTextInput => ({
  type: 'plain_text_input',
  action_id: fieldValue,
  ...(multiline && { multiline }),
  max_length: most,
  ...(value !== '' && value.length <= most && { initial_value: value }),
});

/** What one may choose from: the value of each option, and how it reads. */
export type Entry = [value: string, label: string];

/** `chosen`: the value of the option that is chosen at first; none where there is no such option. */
export const select = (entries: Entry[], chosen = ''): types.StaticSelect => {
  const options = entries.map(([value, label]) => option(value, label));
  const initial = options.find(({ value }) => value === chosen);
  return {
    type: 'static_select',
    action_id: fieldValue,
    options,
    ...(initial && { initial_option: initial }),
  };
};

export const field = (
  name: string,
  label: string,
  element: types.InputBlock['element'],
  hint?: string,
  optional = false,
): types.InputBlock => ({
  type: 'input',
  block_id: name,
  label: plain(label, limits.input.label),
  element,
  ...(hint !== undefined && { hint: plain(hint, limits.input.hint) }),
  ...(optional && { optional }),
});

/** What was filled in, by the name of the field; a field that is not there is empty. https://docs.slack.dev/reference/views/#state */
export type Filled = (name: string) => Partial<ViewStateValue>;

/** Reads a window that was sent. */
export const filledIn = ({ state: { values } }: Pick<ViewOutput, 'state'>): Filled => {
  return (name) => Object.values(values[name] ?? {})[0] ?? {};
};
