/** A line of a pack's text, without the marks that only give it its looks. */
export interface SourceLine {
  text: string;
  /** In the file, counted from 1. */
  at: number;
  /** Of a Markdown heading: 1 for `#`. */
  level?: number;
  /** One of a list. */
  item?: true;
}

/**
 * The lines of a text file or, where its name ends in `.md`, of a Markdown file: one for each line of the file, so
 * that a quotation's lines are those that an editor shows.
 */
export function readLines(fileName: string, source: string): SourceLine[] {
  const lines = source.split(/\r\n|\r|\n/u);
  if (!/\.(?:md|markdown)$/i.test(fileName)) return lines.map(readPlainLine);
  return lines.map((text, index) => readMarkdownLine(text, index + 1));
}

/** What quotations are held against: the lines without marks. */
export const plainText = (lines: readonly SourceLine[]): string => lines.map(({ text }) => text).join('\n');

const bullet = /^\s*(?:[-*+•▪◦‣·–]|\d{1,2}[.)])\s+(?=\S)/u;

function readPlainLine(text: string, index: number): SourceLine {
  return { text, at: index + 1, ...(bullet.test(text) && { item: true as const }) };
}

function readMarkdownLine(line: string, at: number): SourceLine {
  const heading = /^ {0,3}(#{1,6})\s+(.*?)(?:\s+#+)?\s*$/.exec(line);
  if (heading) return { text: withoutMarks(heading[2] ?? ''), at, level: heading[1]?.length ?? 1 };
  // The rule below a table's head, a rule across the page.
  if (/^[\s|:=_*-]*[-=_*]{3,}[\s|:=_*-]*$/.test(line)) return { text: '', at };
  const row = /^\s*\|(.*)\|\s*$/.exec(line);
  if (row) return { text: withoutMarks((row[1] ?? '').trim()), at, item: true };
  const item = /^\s*(?:>\s*)*(?:[-*+]|\d{1,3}[.)])\s+(?:\[[ xX]\]\s+)?(.*)$/.exec(line);
  if (item) return { text: withoutMarks(item[1] ?? ''), at, item: true };
  return { text: withoutMarks(line.replace(/^\s*(?:>\s*)+/, '')), at };
}

/** Emphasis, code, links and escapes of Markdown as the words that a reader sees. */
function withoutMarks(text: string): string {
  return text
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/(\*\*|__)(?=\S)(.*?\S)\1/g, '$2')
    .replace(/(?<![\p{L}\p{N}*])\*(?=\S)([^*]*\S)\*(?![\p{L}\p{N}*])/gu, '$1')
    .replace(/(?<![\p{L}\p{N}_])_(?=\S)([^_]*\S)_(?![\p{L}\p{N}_])/gu, '$1')
    .replace(/`([^`]+)`/g, '$1')
    .replace(/\\([\\`*_{}[\]()#+.!|-])/g, '$1');
}
