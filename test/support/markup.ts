/** Every text of a message or view in which Slack reads markup. */
export function markupOf(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const { type, text } = value as { type?: unknown; text?: unknown };
  if (['plain_text', 'text'].includes(String(type))) return [];
  const own = typeof text === 'string' ? [text] : [];
  return [...own, ...Object.values(value).flatMap(markupOf)];
}
