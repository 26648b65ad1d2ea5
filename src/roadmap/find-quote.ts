import type { LineRange } from './schema.ts';

/**
 * Where a quotation stands in the text, white space folded on both sides: its first and last line, counted
 * from 1, or null where the text does not hold it. Quotations that cross a page header are not found.
 */
export function findQuote(source: string, quote: string): LineRange | null {
  const wanted = quote.trim().split(/\s+/u);
  if (wanted[0] === '') return null;
  const pattern = wanted.map((word) => word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')).join('\\s+');
  const found = new RegExp(pattern, 'u').exec(source);
  if (!found) return null;
  const lineAt = (offset: number) => source.slice(0, offset).split('\n').length;
  return { from: lineAt(found.index), to: lineAt(found.index + found[0].length) };
}
