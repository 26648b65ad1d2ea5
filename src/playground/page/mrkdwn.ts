import { html } from 'htm/preact';
import { usePage } from './page.ts';

/** A quoted line, code, a reference, a text between marks, the end of a line. */
const formatted =
  /^(?:>|&gt;) ?(.*)\n?|`([^`\n]+)`|<([^<>\n]+)>|(?<![\p{L}\p{N}])([*_~])(?=\S)([^\n]*?\S)\4(?![\p{L}\p{N}])|\n/gmu;
const tags: Record<string, string> = { '*': 'strong', _: 'em', '~': 's' };

/** https://docs.slack.dev/messaging/formatting-message-text as nodes: text and a few elements, never any markup. */
export function mrkdwn(text: string): unknown[] {
  const nodes: unknown[] = [];
  let end = 0;
  for (const match of text.matchAll(formatted)) {
    const [all, quoted, code, reference, mark, inner = ''] = match;
    nodes.push(unescaped(text.slice(end, match.index)));
    end = match.index + all.length;
    if (quoted !== undefined) nodes.push(html`<blockquote>${mrkdwn(quoted)}</blockquote>`);
    else if (code !== undefined) nodes.push(html`<code>${unescaped(code)}</code>`);
    else if (reference !== undefined) nodes.push(html`<${Reference} of=${reference} />`);
    else if (mark !== undefined) nodes.push(html`<${tags[mark]}>${mrkdwn(inner)}</>`);
    else nodes.push(html`<br />`);
  }
  return [...nodes, unescaped(text.slice(end))];
}

/** Between `<` and `>`: a person, a channel, a link. */
function Reference({ of }: { of: string }) {
  const { names } = usePage();
  const [target = '', label] = of.split('|');
  const mention = (name: string) => html`<span class="mention">${name}</span>`;
  if (target.startsWith('@')) return mention(`@${target === `@${names.botUser}` ? names.bot : names.you}`);
  if (target.startsWith('#')) return mention(`#${label || names.channel}`);
  const [url, shown] = [unescaped(target), unescaped(label ?? target)];
  // Any other scheme is only text.
  if (!/^(https?:|mailto:)/i.test(url)) return shown;
  return html`<a href=${url} target="_blank" rel="noopener noreferrer">${shown}</a>`;
}

const unescaped = (text: string) =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
