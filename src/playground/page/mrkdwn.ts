import { html } from 'htm/preact';
import { usePage } from './page.ts';

/** https://docs.slack.dev/messaging/formatting-message-text as nodes: text and a few elements, never any markup. */
export const mrkdwn = (text: string) =>
  // Lines that start with `>` are a quotation.
  text.split(/((?:^(?:>|&gt;).*(?:\n|$))+)/m).map((part, index) => {
    if (index % 2 === 0) return inline(part);
    const quoted = part.replace(/^(?:>|&gt;) ?/gm, '').replace(/\n$/, '');
    return html`<blockquote>${inline(quoted)}</blockquote>`;
  });

const formatted = /`([^`\n]+)`|<([^<>\n]+)>|(?<![\p{L}\p{N}])([*_~])(?=\S)([^\n]*?\S)\3(?![\p{L}\p{N}])|\n/gu;
const tags: Record<string, string> = { '*': 'strong', _: 'em', '~': 's' };

function inline(text: string): unknown[] {
  const nodes: unknown[] = [];
  let end = 0;
  for (const match of text.matchAll(formatted)) {
    const [all, code, reference, mark, inner = ''] = match;
    nodes.push(unescaped(text.slice(end, match.index)));
    end = match.index + all.length;
    if (code !== undefined) nodes.push(html`<code>${unescaped(code)}</code>`);
    else if (reference !== undefined) nodes.push(html`<${Reference} of=${reference} />`);
    else if (mark !== undefined) nodes.push(html`<${tags[mark]}>${inline(inner)}</>`);
    else nodes.push(html`<br />`);
  }
  return [...nodes, unescaped(text.slice(end))];
}

/** Between `<` and `>`: a person, a channel, a broadcast, a date, a link. */
function Reference({ of }: { of: string }) {
  const { names } = usePage();
  const [target = '', label] = of.split('|');
  const mention = (name: string) => html`<span class="mention">${name}</span>`;
  if (target.startsWith('@')) return mention(`@${target === `@${names.botUser}` ? names.bot : names.you}`);
  if (target.startsWith('#')) return mention(`#${label || names.channel}`);
  if (target.startsWith('!date')) return unescaped(label ?? '');
  if (target.startsWith('!')) return mention(`@${label ?? target.slice(1)}`);
  const [url, shown] = [unescaped(target), unescaped(label ?? target)];
  // Any other scheme is only text.
  if (!/^(https?:|mailto:)/i.test(url)) return shown;
  return html`<a href=${url} target="_blank" rel="noopener noreferrer">${shown}</a>`;
}

const unescaped = (text: string) =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
