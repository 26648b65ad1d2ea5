import { foldSpace } from './paragraphs.ts';
import type { LineRange } from './schema.ts';

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
