import { html } from 'htm/preact';

/**
 * Slack's own markup as nodes of the page, as in https://docs.slack.dev/messaging/formatting-message-text.
 * Only text and a few fixed elements come out, so nothing in a message can become markup or script.
 *
 * @typedef {{ bot: string, botUser: string, you: string, channel: string }} Names
 * @typedef {import('preact').ComponentChildren} Nodes
 */

const formatted = /`([^`\n]+)`|<([^<>\n]+)>|(?<![\p{L}\p{N}])([*_~])(?=\S)([^\n]*?\S)\3(?![\p{L}\p{N}])|\n/gu;
/** @type {Record<string, string>} */
const tags = { '*': 'strong', _: 'em', '~': 's' };

/** @type {(text: string, names: Names) => Nodes} */
export const mrkdwn = (text, names) =>
  text
    .split(/```\n?(.*?)```\n?/s)
    .map((part, index) => (index % 2 === 1 ? html`<pre>${unescaped(part)}</pre>` : lines(part, names)));

/** Lines, where those that start with `>` are a quotation. @type {(text: string, names: Names) => Nodes} */
const lines = (text, names) =>
  text.split(/((?:^(?:>|&gt;).*(?:\n|$))+)/m).map((part, index) => {
    if (index % 2 === 0) return inline(part, names);
    const quoted = part.replace(/^(?:>|&gt;) ?/gm, '').replace(/\n$/, '');
    return html`<blockquote>${inline(quoted, names)}</blockquote>`;
  });

/** @type {(text: string, names: Names) => Nodes} */
function inline(text, names) {
  /** @type {Nodes[]} */
  const nodes = [];
  let end = 0;
  for (const match of text.matchAll(formatted)) {
    const [all, code, reference, mark, inner = ''] = match;
    nodes.push(unescaped(text.slice(end, match.index)));
    end = match.index + all.length;
    if (code !== undefined) nodes.push(html`<code>${unescaped(code)}</code>`);
    else if (reference !== undefined) nodes.push(referred(reference, names));
    else if (mark !== undefined) nodes.push(html`<${tags[mark]}>${inline(inner, names)}</>`);
    else nodes.push(html`<br />`);
  }
  return [...nodes, unescaped(text.slice(end))];
}

/** Between `<` and `>`: a person, a channel, a broadcast, a date, a link. @type {(text: string, names: Names) => Nodes} */
function referred(reference, names) {
  const [target = '', label] = reference.split('|');
  const mention = (name) => html`<span class="mention">${name}</span>`;
  if (target.startsWith('@')) return mention(`@${target === `@${names.botUser}` ? names.bot : names.you}`);
  if (target.startsWith('#')) return mention(`#${label || names.channel}`);
  if (target.startsWith('!date')) return unescaped(label ?? '');
  if (target.startsWith('!')) return mention(`@${label ?? target.slice(1)}`);
  const [url, shown] = [unescaped(target), unescaped(label ?? target)];
  // Any other scheme is only text.
  if (!/^(https?:|mailto:)/i.test(url)) return shown;
  return html`<a href=${url} target="_blank" rel="noopener noreferrer">${shown}</a>`;
}

export const unescaped = (text) =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
