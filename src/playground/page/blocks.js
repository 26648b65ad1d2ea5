import { carousel } from './carousel.js';
import { dataTable } from './data-table.js';
import { element, fill } from './dom.js';
import { interactive } from './elements.js';
import { mrkdwn } from './mrkdwn.js';

/**
 * Slack's Block Kit to nodes of the page: the blocks that this app sends
 * (https://docs.slack.dev/reference/block-kit/blocks). A block that is not known says so rather than vanish.
 *
 * @typedef {Record<string, any>} Json
 * @typedef {import('./elements.js').Context} Context
 */

/**
 * @param {Json[]} blocks
 * @param {Context} context
 */
export function renderBlocks(blocks, context) {
  return blocks.map((block) => render(block, context));
}

/**
 * @param {Json} block
 * @param {Context} context
 * @returns {HTMLElement}
 */
function render(block, context) {
  /** @param {Json} item */
  const control = (item) => interactive(item, block.block_id, context);
  switch (block.type) {
    case 'header':
      return element('h3', { class: 'block' }, block.text.text);
    case 'divider':
      return element('hr', { class: 'block' });
    case 'section':
      return section(block, context, control);
    case 'context':
      return element(
        'div',
        { class: 'block context' },
        ...block.elements.map((/** @type {Json} */ item) => text(item, context)),
      );
    case 'actions':
    case 'context_actions':
      return element('div', { class: 'block actions' }, ...block.elements.map(control));
    case 'input':
      return input(block, context);
    case 'data_table':
      return dataTable(block, context);
    case 'carousel':
      return carousel(block, (object) => text(object, context), control);
    case 'rich_text':
      return element(
        'div',
        { class: 'block' },
        ...block.elements.map((/** @type {Json} */ item) => quotation(item, context)),
      );
    default:
      return unknown(block, context);
  }
}

/**
 * @param {Json} block
 * @param {Context} context
 */
const unknown = ({ type }, { phrases }) =>
  element('p', { class: 'block context' }, fill(phrases.unknownBlock, { type }));

/**
 * Of rich text, the part that this app sends; its text is no markup.
 *
 * @param {Json} part
 * @param {Context} context
 */
function quotation(part, context) {
  if (part.type !== 'rich_text_quote') return unknown(part, context);
  return element('blockquote', {}, ...part.elements.map((/** @type {Json} */ { text }) => text));
}

/**
 * @param {Json} block
 * @param {Context} context
 * @param {(item: Json) => HTMLElement} control
 */
function section({ text: body, fields = [], accessory }, context, control) {
  const made = element('div', { class: 'block section' });
  const main = element('div', {});
  if (body) main.append(text(body, context));
  if (fields.length > 0) {
    main.append(
      element('div', { class: 'fields' }, ...fields.map((/** @type {Json} */ field) => text(field, context))),
    );
  }
  made.append(main);
  if (accessory) made.append(control(accessory));
  return made;
}

/**
 * @param {Json} block
 * @param {Context} context
 */
function input({ block_id, label, element: item, hint, dispatch_action }, context) {
  const id = `input-${block_id}`;
  const control = interactive(item, block_id, context, dispatch_action === true);
  const named = control.querySelector('[role="combobox"]') ?? control;
  named.id = id;
  named.setAttribute('aria-labelledby', `${id}-label`);
  return element(
    'div',
    { class: 'block input', 'data-input': block_id },
    element('label', { id: `${id}-label`, for: id }, label.text),
    control,
    ...(hint ? [element('small', {}, hint.text)] : []),
  );
}

/**
 * A text object, `plain_text` or `mrkdwn`.
 *
 * @param {Json} object
 * @param {Context} context
 */
function text({ type, text: content }, { names }) {
  return element('div', {}, ...(type === 'mrkdwn' ? mrkdwn(content, names) : [content]));
}
