/**
 * French puts a space before « : ; ? ! » and inside « », and no line ends there: the one place that makes those spaces
 * no-break ones. A sign that begins a word (":smile:") is none of these.
 */
export const noBreak = (text: string): string =>
  text.replace(/ (?=[:;?!»%](?![\p{L}\p{N}:]))|(?<=«) /gu, '\u00a0');

/** The same sentences, whether texts, functions that write one, or groups of either, with no-break spaces. */
export function withNoBreaks<Sentences>(sentences: Sentences): Sentences {
  if (typeof sentences === 'string') return noBreak(sentences) as Sentences;
  if (Array.isArray(sentences)) return sentences.map(withNoBreaks) as Sentences;
  if (typeof sentences === 'function')
    return ((...given: unknown[]) => withNoBreaks(sentences(...given))) as Sentences;
  if (typeof sentences !== 'object' || sentences === null) return sentences;
  return Object.fromEntries(
    Object.entries(sentences).map(([key, value]) => [key, withNoBreaks(value)]),
  ) as Sentences;
}
