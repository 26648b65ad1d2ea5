import { quoteOf } from '../roadmap/paragraphs.ts';
import { isBlank, type SourceLine } from '../roadmap/source-lines.ts';

/** Shorter than this, a line was not broken because the page ended there. */
const WRAPPED = 60;

/** Takes the title off the lines of a block: its first line, and those over which it goes on. */
export function takeTitle(lines: readonly SourceLine[]): {
  title: string;
  titleLines: SourceLine[];
  rest: SourceLine[];
} {
  // "Action 3" alone on its line: the title stands below.
  let end = lines.findIndex((line) => !isBlank(line)) + 1 || 1;
  for (const [place, next] of lines.entries()) {
    const last = lines[end - 1];
    if (!last || place < end || isBlank(next)) continue;
    // Else something was taken out between them, such as the foot of a page.
    const isNext = next.at - last.at === place - end + 1;
    if (!isNext || !goesOn(last, next, place === end) || beginsSentence(lines, place)) break;
    end = place + 1;
  }
  const titleLines = lines.slice(0, end);
  return { title: quoteOf(titleLines).text, titleLines, rest: lines.slice(end) };
}

/** Some texts have a blank line after every line: there, only a small letter tells that it goes on. */
export function goesOn(line: SourceLine, next: SourceLine, below: boolean): boolean {
  if (line.level || next.level || next.item || next.label) return false;
  return /^\s*\p{Ll}/u.test(next.text) || (below && line.text.trimEnd().length >= WRAPPED);
}

/** A capital that opens a paragraph which ends as sentences do is no part of a title. */
function beginsSentence(lines: readonly SourceLine[], at: number): boolean {
  if (!/^\s*\p{Lu}/u.test(lines[at]?.text ?? '')) return false;
  const end = lines.findIndex((line, place) => place > at && isBlank(line));
  return /[.!?]\s*$/.test(lines.at(end < 0 ? -1 : end - 1)?.text ?? '');
}
