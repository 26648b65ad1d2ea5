/** C0 and C1 controls but tab and line feed, and the marks that reverse the direction of the text after them. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: it is them that go
const unprintable = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** A text from outside, fit to be shown and stored: well-formed, without control characters. */
export function tidy(text: string): string {
  return text.toWellFormed().replace(unprintable, ' ');
}

/**
 * A text from outside, fit for Slack's markup: `<!channel>`, `<@U…>` and links become plain characters and ping
 * nobody (https://docs.slack.dev/messaging/formatting-message-text#escaping).
 */
export function escapeText(text: string): string {
  return tidy(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/**
 * At most `most` characters (UTF-16 units, as Slack's limits count at their strictest), with "…" where it was
 * cut: never within a character, nor within an `&amp;` that `escapeText` wrote.
 */
export function clip(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most - 1).replace(/&[a-z]{0,3}$|[\ud800-\udbff]$/, '');
  return `${cut.trimEnd()}…`;
}

/** Slack refuses an empty text: what nothing is left of shows as "…". */
export const orDots = (text: string): string => (text.trim() === '' ? '…' : text);

/** What Slack escaped in an incoming text, as the person typed it. */
export function unescapeText(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}
