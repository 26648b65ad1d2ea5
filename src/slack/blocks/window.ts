import type { types } from '@slack/bolt';
import { z } from 'zod';
import { phrasesIn } from '../../phrases/phrases.ts';
import type { Language } from '../../understanding/language.ts';
import { limits } from '../transport/limits.ts';
import { type Block, context, option, plain } from './elements.ts';

/**
 * A window; what Slack would refuse for their number is left out of its blocks, and that is said. `form`: of one that is
 * filled in and sent, the name by which its listener hears of it, and what it knows besides what is filled in; `submit`
 * sends it, and `cancel`, beside it, closes it, as any window where it has no such word.
 */
export function modal(
  language: Language,
  { title, submit = '', cancel }: { title: string; submit?: string; cancel?: string },
  blocks: Block[],
  form?: { callback: string; frame: object },
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
      private_metadata: JSON.stringify(form.frame),
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

const Choice = z.object({ value: z.string() }).nullish();

/** One element of a submitted window, whatever its type. https://docs.slack.dev/reference/views/#state */
const Element = z.object({
  value: z.string().nullish(),
  selected_option: Choice,
  selected_options: z.array(z.object({ value: z.string() })).nullish(),
  selected_time: z.string().nullish(),
  selected_conversation: z.string().nullish(),
  files: z
    .array(z.object({ id: z.string(), name: z.string(), url_private_download: z.string().optional() }))
    .nullish(),
});

const Values = z.record(z.string(), z.record(z.string(), Element));

export type Element = z.infer<typeof Element>;

/** What was filled in, by the name of the field; a field that is not there is empty. */
export interface Submitted {
  (name: string): Element;
  has(name: string): boolean;
}

/** Reads a submitted window. `values`: Slack's `view.state.values`. */
export function submitted(values: unknown): Submitted {
  const given = Values.parse(values);
  const of = (name: string): Element => Object.values(given[name] ?? {})[0] ?? {};
  return Object.assign(of, { has: (name: string) => name in given });
}
