import type { types } from '@slack/bolt';
import { type Ask, writeAsk } from '../ask.ts';
import { clip, escapeText, orDots, tidy } from '../escape.ts';
import { limits } from '../limits.ts';

export type Block = types.KnownBlock;

/** What a click does, and the listener that hears it. */
export type Does =
  | 'ask'
  | 'turn'
  | 'read-more'
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

/** Markup whose outside parts are escaped. `verbatim`: Slack makes no link or mention out of plain words. */
export const mrkdwn = (text: string): types.MrkdwnElement => ({ type: 'mrkdwn', text, verbatim: true });

/** Shown as it stands: no markup, no `:emoji:`. */
export const plain = (text: string, most: number): types.PlainTextElement => ({
  type: 'plain_text',
  text: orDots(clip(tidy(text), most)),
  emoji: false,
});

export const header = (text: string): types.HeaderBlock => ({
  type: 'header',
  text: plain(text, limits.header),
});

export const section = (text: string, accessory?: ButtonOptions): types.SectionBlock => ({
  type: 'section',
  text: mrkdwn(clip(text, limits.section)),
  ...(accessory && { accessory: button(accessory) }),
});

export const context = (text: string): types.ContextBlock => ({
  type: 'context',
  elements: [mrkdwn(clip(text, limits.context))],
});

/** A row of buttons; Slack wants different ids within one block. */
export const buttons = (row: ButtonOptions[]): types.ActionsBlock => ({
  type: 'actions',
  elements: row.slice(0, limits.actions).map(button),
});

/** A menu whose options do what buttons do; without those that Slack would refuse for their length. */
export const menu = (
  does: Does,
  placeholder: string,
  options: Omit<ButtonOptions, 'does'>[],
): types.ActionsBlock => ({
  type: 'actions',
  elements: [
    {
      type: 'static_select',
      action_id: `${does}:menu`,
      placeholder: plain(placeholder, limits.placeholder),
      options: options
        .map(({ label, ask }) => ({ text: plain(label, limits.select.text), value: JSON.stringify(ask) }))
        .filter(({ value }) => value.length <= limits.select.value)
        .slice(0, limits.select.options),
    },
  ],
});

const button = ({ does, label, ask }: ButtonOptions, index = 0): types.Button => ({
  type: 'button',
  action_id: `${does}:${index}`,
  text: plain(label, limits.button.text),
  value: writeAsk(ask),
});

/** Lines of markup as few sections as they fit, in order. */
export function sections(lines: string[]): types.SectionBlock[] {
  const texts: string[] = [];
  for (const line of lines) {
    const last = texts.at(-1);
    if (last !== undefined && last.length + 1 + line.length <= limits.section) {
      texts[texts.length - 1] = `${last}\n${line}`;
    } else texts.push(line);
  }
  return texts.map((text) => section(text));
}

/** A text from outside, escaped, at most so long, on one line. */
export const outside = (text: string, most: number): string =>
  orDots(clip(escapeText(text).replaceAll(/\s+/g, ' ').trim(), most));

export const quote = (text: string, most: number): string => `>${outside(text, most)}`;

/** Names a person; nothing that is not the id of one. */
export const mention = (user: string): string => (/^[UW][A-Z0-9]+$/.test(user) ? `<@${user}>` : '?');
