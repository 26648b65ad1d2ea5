import { element } from './dom.js';

/**
 * Slack's own markup to nodes of the page, as in https://docs.slack.dev/messaging/formatting-message-text.
 * Only text and a few fixed elements come out, so nothing in a message can become markup or script.
 *
 * @typedef {{ bot: string, botUser: string, you: string, channel: string }} Names
 */

const formatted = /`([^`\n]+)`|<([^<>\n]+)>|(?<![\p{L}\p{N}])([*_~])(?=\S)([^\n]*?\S)\3(?![\p{L}\p{N}])|\n/gu;

/** @param {string} mark */
const tagOf = (mark) => (mark === '*' ? 'strong' : mark === '_' ? 'em' : 's');

/**
 * @param {string} text
 * @param {Names} names
 * @returns {Node[]}
 */
export function mrkdwn(text, names) {
  return text.split(/```\n?(.*?)```\n?/s).flatMap((part, index) => {
    const preformatted = index % 2 === 1;
    return preformatted ? [element('pre', {}, unescaped(part))] : lines(part, names);
  });
}

/**
 * Lines, where those that start with `>` are a quotation.
 *
 * @param {string} text
 * @param {Names} names
 */
function lines(text, names) {
  const parts = text.split(/((?:^(?:>|&gt;).*(?:\n|$))+)/m);
  return parts.flatMap((part, index) => {
    if (index % 2 === 0) return inline(part, names);
    const quoted = part.replace(/^(?:>|&gt;) ?/gm, '').replace(/\n$/, '');
    return [element('blockquote', {}, ...inline(quoted, names))];
  });
}

/**
 * @param {string} text
 * @param {Names} names
 * @returns {Node[]}
 */
function inline(text, names) {
  const nodes = [];
  let end = 0;
  for (const match of text.matchAll(formatted)) {
    const [all, code, reference, mark, inner = ''] = match;
    if (match.index > end) nodes.push(document.createTextNode(unescaped(text.slice(end, match.index))));
    end = match.index + all.length;
    if (code !== undefined) nodes.push(element('code', {}, unescaped(code)));
    else if (reference !== undefined) nodes.push(referred(reference, names));
    else if (mark !== undefined) nodes.push(element(tagOf(mark), {}, ...inline(inner, names)));
    else nodes.push(element('br'));
  }
  if (end < text.length) nodes.push(document.createTextNode(unescaped(text.slice(end))));
  return nodes;
}

/**
 * What stands between `<` and `>`: a person, a channel, a broadcast, a date, or a link.
 *
 * @param {string} reference
 * @param {Names} names
 */
function referred(reference, names) {
  const [target = '', label] = reference.split('|');
  if (target.startsWith('@')) {
    const name = target === `@${names.botUser}` ? names.bot : names.you;
    return element('span', { class: 'mention' }, `@${name}`);
  }
  if (target.startsWith('#')) return element('span', { class: 'mention' }, `#${label || names.channel}`);
  if (target.startsWith('!date')) return document.createTextNode(unescaped(label ?? ''));
  if (target.startsWith('!')) return element('span', { class: 'mention' }, `@${label ?? target.slice(1)}`);
  return link(unescaped(target), unescaped(label ?? target));
}

/**
 * A link to another site or an address; any other scheme is only text.
 *
 * @param {string} url
 * @param {string} label
 */
function link(url, label) {
  if (!/^(https?:|mailto:)/i.test(url)) return document.createTextNode(label);
  return element('a', { href: url, target: '_blank', rel: 'noopener noreferrer' }, label);
}

/** @param {string} text */
function unescaped(text) {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}
