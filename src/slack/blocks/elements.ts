import type { types } from '@slack/bolt';
import { cutAtClause, cutAtWord } from '../../roadmap/short-names.ts';
import { type Ask, writeAsk } from '../conversation/ask.ts';
import { clip, escapeText, orDots, tidy } from '../transport/escape.ts';
import { limits, shown } from '../transport/limits.ts';

export type Block = types.KnownBlock;

/** What a click does, and the listener that hears it: the first part of an element's id. */
export type Does =
  | 'ask'
  | 'turn'
  | 'read-more'
  | 'in-text'
  | 'why'
  | 'share'
  | 'tell'
  | 'csv'
  | 'post-file'
  | 'send-file';

export interface ButtonOptions {
  does: Does;
  /** Plain text; comes from outside where it names an action. */
  label: string;
  ask: Ask;
}

/** Of a button that asks something. */
export const asking = (label: string, ask: Ask): ButtonOptions => ({ does: 'ask', label, ask });

/** Markup whose outside parts are escaped. `verbatim`: Slack makes no link or mention out of plain words. */
export const mrkdwn = (text: string): types.MrkdwnElement => ({ type: 'mrkdwn', text, verbatim: true });

/** Shown as it stands: no markup, no `:emoji:`; what is too long is cut after a word, unless half of it is one. */
export function plain(text: string, most: number): types.PlainTextElement {
  const whole = tidy(text);
  const cut = whole.lastIndexOf(' ', most) > most / 2 ? cutAtWord : clip;
  return { type: 'plain_text', text: orDots(cut(whole, most)), emoji: false };
}

export const header = (text: string): types.HeaderBlock => ({
  type: 'header',
  text: plain(text, limits.header),
});

export const section = (text: string, accessory?: types.SectionBlockAccessory): types.SectionBlock => ({
  type: 'section',
  text: mrkdwn(clip(text, limits.section)),
  ...(accessory && { accessory }),
});

export const context = (text: string): types.ContextBlock => ({
  type: 'context',
  elements: [mrkdwn(clip(text, limits.context))],
});

/** Buttons that carry questions, in one row. */
export const buttons = (row: ButtonOptions[]): types.ActionsBlock =>
  rowOf(row.map(({ ask, ...one }) => ({ ...one, value: writeAsk(ask) })));

/**
 * A row of a few buttons, and a menu with the others, as far as they are short enough for it, whose options say what they
 * do; Slack wants different ids within one block. What the menu has no room for stands in sight.
 */
export function rowOf(row: Record<'does' | 'label' | 'value', string>[]): types.ActionsBlock {
  const most = Math.max(shown.buttons, row.length - limits.overflow.options);
  const seen = row
    .slice(0, most)
    .map(({ does, label, value }, index) => anyButton(`${does}:${index}`, label, value));
  const options = row
    .slice(most)
    .map(({ does, label, value }) => option(`${does} ${value}`, label))
    .filter(({ value = '' }) => value.length <= limits.overflow.value);
  if (options.length === 0) return actions(seen);
  return actions([...seen, { type: 'overflow', action_id: 'more:menu', options }]);
}

export const actions = (elements: types.ActionsBlock['elements']): types.ActionsBlock => ({
  type: 'actions',
  elements,
});

export const option = (value: string, label: string): types.PlainTextOption => ({
  text: plain(label, limits.select.text),
  value,
});

export const button = ({ does, label, ask }: ButtonOptions): types.Button =>
  anyButton(`${does}:0`, label, writeAsk(ask));

/** `value`: what it carries. */
export const anyButton = (id: string, label: string, value?: string): types.Button => ({
  type: 'button',
  action_id: id,
  text: plain(label, limits.button.text),
  ...(value !== undefined && { value }),
});

/** A line of markup, or a quotation. */
export type Line = string | types.RichTextQuote;

/** Lines in as few blocks as they fit, in order: markup in sections, each quotation in a block of its own. */
export function sections(lines: Line[]): (types.SectionBlock | types.RichTextBlock)[] {
  const parts: Line[] = [];
  for (const line of lines) {
    const last = parts.at(-1);
    const joined = typeof last === 'string' && typeof line === 'string' ? `${last}\n${line}` : null;
    if (joined !== null && joined.length <= limits.section) parts[parts.length - 1] = joined;
    else parts.push(line);
  }
  return parts.map((part) =>
    typeof part === 'string' ? section(part) : { type: 'rich_text', elements: [part] },
  );
}

/** White space but for no-break spaces, which our French has. */
const spaces = /[^\S\u00a0]+/g;

/** A text from outside, escaped, at most so long, on one line. */
export const outside = (text: string, most: number): string =>
  orDots(clip(escapeText(text).replaceAll(spaces, ' ').trim(), most));

/** A text from outside as it stands, where Slack reads no markup: at most so long, on one line. */
export const asItStands = (text: string, most: number): string =>
  orDots(clip(tidy(text).replaceAll(spaces, ' ').trim(), most));

/** A quotation, cut after a sentence, a part of one or a word, and its place in the text. In rich text no sign is markup. */
export function quote(text: string, most: number, place?: string): types.RichTextQuote {
  const whole = asItStands(text, text.length + 1);
  const cut = whole.length <= most ? whole : `${cutAtClause(whole, most - 2).replace(/…$/, '')} …`;
  const behind = place === undefined ? '' : ` (${place})`;
  return { type: 'rich_text_quote', elements: [{ type: 'text', text: cut + behind }] };
}

/** Names a person; nothing that is not the id of one. */
export const mention = (user: string): string => (/^[UW][A-Z0-9]+$/.test(user) ? `<@${user}>` : '?');

/** Slack shows the name of a channel for its id; nothing that is not an id. */
export const channelName = (id: string): string => (/^[CG][A-Z0-9]+$/.test(id) ? `<#${id}>` : '…');
