import { element } from './dom.js';
import { link } from './mrkdwn.js';

/**
 * The elements of a `rich_text` block to nodes of the page
 * (https://docs.slack.dev/reference/block-kit/blocks/rich-text-block).
 *
 * @typedef {Record<string, any>} Json
 * @param {Json[]} elements
 * @param {import('./mrkdwn.js').Names} names
 * @returns {Node[]}
 */
export function richText(elements, names) {
  return elements.map((item) => {
    switch (item.type) {
      case 'rich_text_list': {
        const tag = item.style === 'ordered' ? 'ol' : 'ul';
        return element(tag, {}, ...richText(item.elements, names).map((entry) => element('li', {}, entry)));
      }
      case 'rich_text_quote':
        return element('blockquote', {}, ...spans(item.elements, names));
      case 'rich_text_preformatted':
        return element('pre', {}, ...spans(item.elements, names));
      default:
        return element('div', {}, ...spans(item.elements, names));
    }
  });
}

/**
 * @param {Json[]} items
 * @param {import('./mrkdwn.js').Names} names
 */
function spans(items, names) {
  return items.map((item) => {
    switch (item.type) {
      case 'link':
        return link(item.url, item.text ?? item.url);
      case 'user':
        return element(
          'span',
          { class: 'mention' },
          `@${item.user_id === names.botUser ? names.bot : names.you}`,
        );
      case 'emoji':
        return document.createTextNode(emoji(item));
      default:
        return styled(String(item.text ?? ''), item.style ?? {});
    }
  });
}

/**
 * @param {string} text
 * @param {Json} style
 * @returns {Node}
 */
function styled(text, style) {
  /** @type {Node} */
  let node = document.createTextNode(text);
  if (style.code) node = element('code', {}, node);
  if (style.strike) node = element('s', {}, node);
  if (style.italic) node = element('em', {}, node);
  if (style.bold) node = element('strong', {}, node);
  return node;
}

/** @param {Json} emoji */
function emoji({ unicode, name }) {
  if (!unicode) return `:${name}:`;
  return String.fromCodePoint(
    ...unicode.split('-').map((/** @type {string} */ point) => Number.parseInt(point, 16)),
  );
}
