import { foldSpace } from '../roadmap/paragraphs.ts';
import type { Quote } from '../roadmap/schema.ts';
import { isBlank, type SourceLine } from '../roadmap/source-lines.ts';
import { readHeading } from './headings.ts';

/** Of a page or a footnote; four digits are a year that ends a deadline. */
const loneNumber = /^\s*(?:page\s+)?\d{1,3}(?:\s*(?:\/|of|sur)\s*\d{1,3})?\s*$/i;

/** Page headers, page numbers and footnotes stand in the middle of a text but belong to no paragraph. */
export function takeOutFurniture(lines: readonly SourceLine[]): { kept: SourceLine[]; footnotes: Quote[] } {
  const footnotes: Quote[] = [];
  const taken = new Set<SourceLine>();
  for (const [place, line] of lines.entries()) {
    if (line.level || taken.has(line) || !loneNumber.test(line.text)) continue;
    const next = lines[place + 1];
    if (next && !isBlank(next) && !readHeading(next) && /^\s*\d+\s*$/.test(line.text)) {
      // A number with text right below it is the mark of a footnote; alone, it is a page number.
      footnotes.push({ text: foldSpace(next.text), lines: { from: line.at, to: next.at } });
      taken.add(line).add(next);
    } else if (isBlank(lines[place - 1]) || isBlank(next)) {
      taken.add(line).add(headerAbove(lines, place) ?? line);
    }
  }
  return { kept: lines.filter((line) => !taken.has(line)), footnotes };
}

/** A short line with blank lines on both sides, just above a page number, that is no sentence, date or heading. */
function headerAbove(lines: readonly SourceLine[], place: number): SourceLine | null {
  if (!isBlank(lines[place - 1])) return null;
  const line = lines[place - 2];
  if (!line || isBlank(line) || !isBlank(lines[place - 3])) return null;
  const text = line.text.trim();
  const isHeader = text.length < 90 && !/[.:;,]$|\d{4}$/.test(text) && !readHeading(line);
  return isHeader ? line : null;
}
