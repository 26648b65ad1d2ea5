import type { types } from '@slack/bolt';
import { limits } from '../transport/limits.ts';
import { plain } from './elements.ts';

/** The fields of a window. Each is a block of its own, named as what it fills in. */

/** The one element of each of a window's blocks. */
export const fieldValue = 'value';

/** `value`: what stands in it at first. */
export const text = (value: string, most: number, multiline = false): types.PlainTextInput => ({
  type: 'plain_text_input',
  action_id: fieldValue,
  ...(multiline && { multiline }),
  max_length: most,
  ...(value !== '' && value.length <= most && { initial_value: value }),
});

export const option = (value: string, label: string): types.PlainTextOption => ({
  text: plain(label, limits.select.text),
  value,
});

/** `chosen`: the value of the option that is chosen at first; none where there is no such option. */
export const select = (options: types.PlainTextOption[], chosen = ''): types.StaticSelect => {
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
