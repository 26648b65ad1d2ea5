import { expect, test } from 'vitest';
import { chosen, findElement, stateValues } from '../../src/playground/payloads.ts';
import type { Input } from '../../src/playground/protocol.ts';

const text = (words: string) => ({ type: 'plain_text', text: words });
const option = (value: string) => ({ text: text(`Option ${value}`), value });
const options = [option('a'), option('b')];

test.for<[string, object, Input, object]>([
  ['button', { text: text('Lire'), value: '15' }, '', { text: text('Lire'), value: '15' }],
  ['feedback_buttons', { positive_button: option('a'), negative_button: option('b') }, 'b', option('b')],
  ['static_select', { options }, 'a', { selected_option: option('a') }],
  ['static_select', { options }, '', { selected_option: null }],
  [
    'static_select',
    { option_groups: [{ label: text('G'), options }] },
    'b',
    { selected_option: option('b') },
  ],
  ['multi_static_select', { options }, ['a', 'b'], { selected_options: options }],
  ['multi_static_select', { options }, [], { selected_options: [] }],
  ['datepicker', {}, '2019-11-25', { selected_date: '2019-11-25' }],
  ['datepicker', {}, '', { selected_date: null }],
  ['timepicker', {}, '09:30', { selected_time: '09:30' }],
  ['plain_text_input', {}, 'oui', { value: 'oui' }],
  ['plain_text_input', {}, '', { value: null }],
])('reports what was chosen in a %s, as Slack does', ([type, fields, input, reported]) => {
  expect(chosen({ type, action_id: 'it', ...fields }, input)).toEqual(reported);
});

test('says so for an element that it cannot use', () => {
  expect(() => chosen({ type: 'rich_text_input', action_id: 'it' }, 'a')).toThrow('rich_text_input');
});

test('finds an element wherever a block may hold it', () => {
  const element = { type: 'button', action_id: 'it' };
  for (const place of [{ elements: [element] }, { accessory: element }, { element }]) {
    expect(findElement([{ type: 'any', block_id: 'b', ...place }], 'b', 'it')).toBe(element);
  }
  expect(() => findElement([], 'b', 'it')).toThrow('There is no element it in block b');
});

test('reports all inputs by block and action', () => {
  const blocks = [{ type: 'input', block_id: 'b', element: { type: 'plain_text_input', action_id: 'it' } }];
  expect(stateValues(blocks, [{ block: 'b', action: 'it', input: 'oui' }])).toEqual({
    b: { it: { type: 'plain_text_input', value: 'oui' } },
  });
});
