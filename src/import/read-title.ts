import { quoteOf } from '../roadmap/paragraphs.ts';
import type { SourceLine } from '../roadmap/source-lines.ts';

/** Shorter than this, a line was not broken because the page ended there. */
const WRAPPED = 60;

/** Takes the title off the lines of a block: its first line, and those over which it goes on. */
export function takeTitle(lines: readonly SourceLine[]): {
  title: string;
  titleLines: SourceLine[];
  rest: SourceLine[];
} {
  let end = 1;
  const [first] = lines;
  // "Action 3" alone on its line: the title stands below.
  if (first && first.text.trim() === '') {
    while (end < lines.length && lines[end]?.text.trim() === '') end += 1;
    if (end < lines.length) end += 1;
  }
  for (;;) {
    const blank = lines.slice(end).findIndex(({ text }) => text.trim() !== '');
    const next = lines[end + blank];
    if (blank < 0 || !next || !goesOn(lines[end - 1] as SourceLine, next, blank === 0)) break;
    // Something was taken out between them, such as the foot of a page.
    const isNext = next.at === (lines[end - 1]?.at ?? 0) + blank + 1;
    if (!isNext || beginsSentence(lines, end + blank)) break;
    end += blank + 1;
  }
  const titleLines = lines.slice(0, end);
  return {
    title: quoteOf(titleLines).text,
    titleLines,
    rest: lines.slice(end),
  };
}

/** Some texts have a blank line after every line: there, only a small letter tells that it goes on. */
export function goesOn(line: SourceLine, next: SourceLine, below: boolean): boolean {
  if (line.level || next.level || next.item || next.label) return false;
  return /^\s*\p{Ll}/u.test(next.text) || (below && line.text.trimEnd().length >= WRAPPED);
}

/** A capital that opens a paragraph which ends as sentences do is no part of a title. */
function beginsSentence(lines: readonly SourceLine[], at: number): boolean {
  if (!/^\s*\p{Lu}/u.test(lines[at]?.text ?? '')) return false;
  const length = lines.slice(at).findIndex(({ text }) => text.trim() === '');
  return /[.!?]\s*$/.test(lines.at(length < 0 ? -1 : at + length - 1)?.text ?? '');
}
