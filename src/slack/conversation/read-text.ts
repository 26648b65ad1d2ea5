import { unescapeText } from '../transport/escape.ts';

/**
 * What a person wrote, out of what Slack sends for it: the mention of the app goes, other references become the
 * words that Slack shows for them (https://docs.slack.dev/messaging/formatting-message-text#retrieving).
 */
export function readText(sent: string, bot: string | undefined): string {
  const readable = sent.replace(
    /<([@#!]?)([^<>|]*)(?:\|([^<>]*))?>/g,
    (_, kind: string, target: string, label?: string) => {
      if (kind === '@' && target === bot) return ' ';
      if (kind === '') return label ?? target;
      return `${kind === '#' ? '#' : '@'}${label ?? target}`;
    },
  );
  return unescapeText(readable).trim();
}
