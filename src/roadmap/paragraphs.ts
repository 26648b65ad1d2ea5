import type { LineRange, Quote } from './schema.ts';
import { isBlank, type SourceLine } from './source-lines.ts';

export const foldSpace = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/**
 * Paragraphs end at a blank line, unless the next line goes on in lower case: a text may be set with a blank line
 * after every line. Each item of a list is one.
 */
export function readParagraphs(lines: readonly SourceLine[]): Quote[] {
  const paragraphs: SourceLine[][] = [];
  let last = -1;
  for (const [place, line] of lines.entries()) {
    if (isBlank(line)) continue;
    const before = lines[last];
    // Else something that belongs elsewhere stood between: a deadline, an owner, the foot of a page.
    const isNext = before && line.at - before.at === place - last;
    const goesOn = last === place - 1 ? !before?.level : /^\s*\p{Ll}/u.test(line.text);
    if (isNext && goesOn && !line.item && !line.level) paragraphs.at(-1)?.push(line);
    else paragraphs.push([line]);
    last = place;
  }
  return paragraphs.map(quoteOf);
}

/** The sentences of a paragraph, without the bullet before the first. */
export const splitSentences = (text: string): string[] =>
  text
    .replace(/^[\s\p{Co}•]+/u, '')
    .split(/(?<=…)\s+(?=\p{Lu})/u)
    .flatMap((part) => [...new Intl.Segmenter('fr', { granularity: 'sentence' }).segment(part)])
    .map(({ segment }) => segment.trim())
    .filter(Boolean);

/** Lines as one quotation. */
export const quoteOf = (lines: readonly SourceLine[]): Quote => ({
  text: foldSpace(lines.map(({ text }) => text).join(' ')),
  lines: rangeOf(lines),
});

/** From the first line that is not blank to the last. */
export function rangeOf(lines: readonly SourceLine[]): LineRange {
  const filled = lines.filter((line) => !isBlank(line));
  return { from: filled[0]?.at ?? lines[0]?.at ?? 1, to: filled.at(-1)?.at ?? lines.at(-1)?.at ?? 1 };
}

/**
 * Where a quotation stands in the text: from a line on where it stands there, for the same words may stand before too.
 * Null where the text does not hold it.
 */
export type FindQuote = (quote: string, from?: number) => LineRange | null;

/**
 * Finds quotations in a text, white space folded on both sides: their first and last line, counted from 1.
 * Quotations that cross a page header are not found.
 */
export function quoteFinder(source: string): FindQuote {
  const starts: number[] = [];
  let folded = '';
  for (const line of source.split('\n').map(foldSpace)) {
    starts.push(folded.length);
    folded += line && `${line} `;
  }
  const lineOf = (place: number): number => starts.findLastIndex((start) => start <= place) + 1;
  return (quote, from = 1) => {
    const wanted = foldSpace(quote);
    if (wanted === '') return null;
    const later = folded.indexOf(wanted, starts[from - 1]);
    const at = later < 0 ? folded.indexOf(wanted) : later;
    return at < 0 ? null : { from: lineOf(at), to: lineOf(at + wanted.length - 1) };
  };
}
