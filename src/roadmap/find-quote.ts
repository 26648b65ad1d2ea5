import type { LineRange } from './schema.ts';

/** Where a quotation stands in the text; null where the text does not hold it. */
export type FindQuote = (quote: string) => LineRange | null;

/**
 * Finds quotations in a text, white space folded on both sides: their first and last line, counted from 1.
 * Quotations that cross a page header are not found.
 */
export function quoteFinder(source: string): FindQuote {
  const words = [...source.matchAll(/\S+/gu)];
  const folded = words.map(([word]) => word).join(' ');
  const starts: number[] = [];
  let offset = 0;
  for (const [word] of words) {
    starts.push(offset);
    offset += word.length + 1;
  }
  const lineBreaks = [...source.matchAll(/\n/gu)].map(({ index }) => index);
  const lineOf = (place: number): number => {
    const word = words[countBelow(starts, place + 1) - 1];
    return countBelow(lineBreaks, word?.index ?? 0) + 1;
  };
  return (quote) => {
    const wanted = quote.trim().replace(/\s+/gu, ' ');
    const at = wanted === '' ? -1 : folded.indexOf(wanted);
    return at < 0 ? null : { from: lineOf(at), to: lineOf(at + wanted.length - 1) };
  };
}

/** How many of some rising numbers lie below a limit. */
function countBelow(numbers: readonly number[], limit: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] as number) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
