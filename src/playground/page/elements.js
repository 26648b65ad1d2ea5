import { element } from './dom.js';
import { externalSelect } from './external-select.js';

/**
 * The interactive elements of Block Kit as controls of the page. Each control that holds a value carries its
 * block and action in `data-block` and `data-action`, so that `readInputs` finds it.
 *
 * @typedef {Record<string, any>} Json
 * @typedef {(block: string, action: string, input: string | string[]) => void} Choose
 * @typedef {import('../protocol.ts').Hello} Hello
 *
 * `channel`: the one that a menu of conversations offers.
 * `suggest`: asks the app what a menu offers for what is typed in it.
 * @typedef {(block: string, action: string, typed: string) => void} Suggest
 * @typedef {Pick<Hello, 'names' | 'channel'> &
 *   { phrases: Hello['phrases']['fr'], choose: Choose, suggest?: Suggest }} Context
 */

/**
 * @param {Json} item
 * @param {string} block
 * @param {Context} context
 * @param {boolean} reports Whether a change is told to the app at once, as outside of inputs.
 * @returns {HTMLElement}
 */
export function interactive(item, block, context, reports = true) {
  const ids = { 'data-block': block, 'data-action': item.action_id };
  /** @param {string} value */
  const choose = (value) => context.choose(block, item.action_id, value);
  /** @param {Event} event */
  const onchange = (event) => {
    if (reports && event.currentTarget instanceof HTMLElement) {
      context.choose(block, item.action_id, readInput(event.currentTarget));
    }
  };
  switch (item.type) {
    case 'button':
      return item.url ? linkButton(item, () => choose('')) : button(item, item.text.text, () => choose(''));
    case 'icon_button':
      return button(item, item.text.text, () => choose(''));
    case 'feedback_buttons':
      return element(
        'span',
        { class: 'feedback' },
        ...[item.positive_button, item.negative_button].map((choice) =>
          button(choice, choice.text.text, () => choose(choice.value)),
        ),
      );
    case 'static_select':
      return menu(item, item.placeholder?.text ?? context.phrases.choose, { ...ids, onchange });
    case 'external_select':
      return externalSelect(item, ids, context, reports ? choose : () => {});
    case 'conversations_select': {
      const { channel, names } = context;
      const option = { value: channel, text: { text: `#${names.channel}` } };
      const initial = item.default_to_current_conversation ? channel : item.initial_conversation;
      const initial_option = initial === channel ? option : undefined;
      return menu({ options: [option], initial_option }, context.phrases.choose, { ...ids, onchange });
    }
    case 'multi_static_select':
    case 'checkboxes':
    case 'radio_buttons':
      return choices(item, { ...ids, onchange });
    case 'datepicker':
      return element('input', { type: 'date', value: item.initial_date, ...ids, onchange });
    case 'timepicker':
      return element('input', { type: 'time', value: item.initial_time, ...ids, onchange });
    case 'plain_text_input': {
      const field = textInput(item, ids);
      if (reports) field.addEventListener('keydown', (event) => sendAtEnter(event, choose));
      return field;
    }
    default:
      return element('span', {}, context.phrases.unknownBlock.replace('{type}', item.type));
  }
}

/**
 * A field that reports what is typed does so at Enter.
 *
 * @param {Event} event
 * @param {(value: string) => void} choose
 */
function sendAtEnter(event, choose) {
  if (!(event instanceof KeyboardEvent) || event.key !== 'Enter' || event.isComposing) return;
  event.preventDefault();
  choose(readInput(/** @type {HTMLElement} */ (event.currentTarget)).toString());
}

/**
 * What stands in the inputs inside `container`, by block and action.
 *
 * @param {HTMLElement} container
 */
export function readInputs(container) {
  /** @type {import('../protocol.ts').Inputs} */
  const inputs = {};
  for (const control of container.querySelectorAll('[data-action]')) {
    if (!(control instanceof HTMLElement)) continue;
    const { block = '', action = '' } = control.dataset;
    inputs[block] = { ...inputs[block], [action]: readInput(control) };
  }
  return inputs;
}

/**
 * @param {HTMLElement} control
 * @returns {string | string[]}
 */
function readInput(control) {
  if (control.dataset.value !== undefined) return control.dataset.value;
  if (!(control instanceof HTMLFieldSetElement)) {
    return /** @type {HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement} */ (control).value;
  }
  const checked = [...control.querySelectorAll('input:checked')];
  return checked.map((box) => /** @type {HTMLInputElement} */ (box).value);
}

/**
 * @param {Json} item
 * @param {string} text
 * @param {() => void} onclick
 */
function button({ style = '', accessibility_label }, text, onclick) {
  return element(
    'button',
    { type: 'button', class: `button ${style}`.trim(), 'aria-label': accessibility_label, onclick },
    text,
  );
}

/**
 * @param {Json} item
 * @param {() => void} onclick
 */
function linkButton({ url, text, style = '' }, onclick) {
  const href = /^https?:/i.test(url) ? url : undefined;
  return element(
    'a',
    { href, target: '_blank', rel: 'noopener noreferrer', class: `button ${style}`, onclick },
    text.text,
  );
}

/**
 * @param {Json} item
 * @param {string} label
 * @param {Record<string, unknown>} properties
 */
function menu(item, label, properties) {
  const initial = item.initial_option?.value;
  /** @param {Json} option */
  const option = ({ value, text }) => element('option', { value, selected: value === initial }, text.text);
  return element(
    'select',
    { 'aria-label': label, ...properties },
    element('option', { value: '', disabled: true, selected: initial === undefined }, label),
    ...(item.options ?? []).map(option),
    ...(item.option_groups ?? []).map((/** @type {Json} */ group) =>
      element('optgroup', { label: group.label.text }, ...group.options.map(option)),
    ),
  );
}

/**
 * Radio buttons, checkboxes, and menus with several choices, which are shown as checkboxes.
 *
 * @param {Json} item
 * @param {Record<string, unknown>} properties
 */
function choices(item, properties) {
  const type = item.type === 'radio_buttons' ? 'radio' : 'checkbox';
  const initial = [item.initial_option, item.initial_options].flat().map((option) => option?.value);
  return element(
    'fieldset',
    { class: 'choices', ...properties },
    ...item.options.map((/** @type {Json} */ { value, text, description }) =>
      element(
        'label',
        {},
        element('input', { type, name: item.action_id, value, checked: initial.includes(value) }),
        ` ${text.text}`,
        ...(description ? [element('small', {}, description.text)] : []),
      ),
    ),
  );
}

/**
 * @param {Json} item
 * @param {Record<string, unknown>} ids
 */
function textInput({ multiline, initial_value = '', placeholder, max_length }, ids) {
  const shared = { placeholder: placeholder?.text, maxlength: max_length, ...ids };
  if (multiline) return element('textarea', { rows: 4, ...shared }, initial_value);
  return element('input', { type: 'text', value: initial_value, ...shared });
}
