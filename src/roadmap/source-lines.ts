/** A line of a pack's text, without the marks that only give it its looks. */
export interface SourceLine {
  text: string;
  /** In the file, counted from 1. */
  at: number;
  /** Of a Markdown heading: 1 for `#`. */
  level?: number;
  /** One of a list. */
  item?: true;
  /** How far a list's item is indented: those within another one stand further in. */
  indent?: number;
  /** Of a row of a table: its cells, where a line break in one is "\n". */
  cells?: string[];
  /** The rule below the head of a table. */
  rule?: true;
  /** The bold words with a colon that it begins with: "Cost" of "**Cost:** none". */
  label?: string;
  /** Of code or of the settings above a text, which are no prose. */
  code?: true;
}

/**
 * The lines of a text file or, where its name ends in `.md`, of a Markdown file: one for each line of the file, so
 * that a quotation's lines are those that an editor shows. What is struck out is left out.
 */
export function readLines(fileName: string, source: string): SourceLine[] {
  const lines = source.split(/\r\n|\r|\n/u);
  if (!/\.(?:md|markdown)$/i.test(fileName)) return lines.map(readPlainLine);
  let fence = '';
  let table = false;
  let settings = lines[0]?.trim() === '---' && lines.slice(1).some((line) => line.trim() === '---');
  return lines.map((text, index) => {
    const at = index + 1;
    if (settings) {
      settings = index === 0 || text.trim() !== '---';
      return { text, at, code: true as const };
    }
    const mark = /^\s*(`{3,}|~{3,})/.exec(text)?.[1] ?? '';
    if (fence || mark) {
      if (!fence) fence = mark;
      else if (mark.startsWith(fence)) fence = '';
      return { text, at, code: true as const };
    }
    // The head above a rule, and the lines with bars that follow it.
    const isRule = tableRule.test(text);
    table = isRule || (text.includes('|') && (table || tableRule.test(lines[index + 1] ?? '')));
    return readMarkdownLine(text, at, bordered.test(text) || (table && !isRule));
  });
}

/** Also where there is no line. */
export const isBlank = (line: SourceLine | undefined): boolean => (line?.text ?? '').trim() === '';

/** What quotations are held against: the lines without marks. */
export const plainText = (lines: readonly SourceLine[]): string => lines.map(({ text }) => text).join('\n');

const bullet = /^(\s*)(?:[-*+•▪◦‣·–]|\d{1,2}[.)])\s+(?=\S)/u;
const bordered = /^\s*\|(.*)\|\s*$/;

function readPlainLine(text: string, index: number): SourceLine {
  const at = index + 1;
  const row = bordered.exec(text)?.[1];
  if (row !== undefined) return { text, at, item: true, cells: row.split('|').map((cell) => cell.trim()) };
  const [, space] = bullet.exec(text) ?? [];
  return { text, at, ...(space !== undefined && { item: true as const, indent: space.length }) };
}

/** The rule below the head of a table. */
const tableRule = /^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)+\|?\s*$/;

function readMarkdownLine(line: string, at: number, isRow: boolean): SourceLine {
  const heading = /^ {0,3}(#{1,6})\s+(.*?)(?:\s+#+)?\s*$/.exec(line);
  if (heading) return { text: withoutMarks(heading[2] ?? ''), at, level: heading[1]?.length ?? 1 };
  if (tableRule.test(line)) return { text: '', at, rule: true };
  // A rule across the page.
  if (/^[\s|:=_*-]*[-=_*]{3,}[\s|:=_*-]*$/.test(line)) return { text: '', at };
  if (isRow) {
    const inner = bordered.exec(line)?.[1] ?? line.trim();
    const cells = inner
      .split(/(?<!\\)\|/)
      .map((cell) => withoutMarks(cell.replace(/<br\s*\/?>/gi, '\n').trim()));
    return { text: cells.join(' | ').replaceAll('\n', ' '), at, item: true, cells };
  }
  const item = /^(\s*)(?:>\s*)*(?:[-*+•]|\d{1,3}[.)])\s+(?:\[[ xX]\]\s+)?(.*)$/.exec(line);
  const words = item ? (item[2] ?? '') : line.replace(/^\s*(?:>\s*)+/, '');
  const text = withoutMarks(words);
  const bold = /^\s*(\*\*|__)(?=\S)([^*_]{2,60}?)\s*(?::\s*\1|\1\s*:)/.exec(words)?.[2];
  return {
    text,
    at,
    ...(item && { item: true as const, indent: item[1]?.length ?? 0 }),
    ...(bold && { label: withoutMarks(bold) }),
  };
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/** Emphasis, code, links, tags and escapes of Markdown as the words that a reader sees. */
function withoutMarks(text: string): string {
  return text
    .replace(/<(s|del|strike)>.*?<\/\1>|~~(?=\S).*?\S~~/gi, '')
    .replace(/<br\s*\/?>/gi, ' ')
    .replace(/<\/?(?:b|i|em|strong|u|sup|sub|span|p|div|a|small|mark|font|img|code|center)\b[^>]*>/gi, '')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/(\*\*|__)(?=\S)(.*?\S)\1/g, '$2')
    .replace(/(?<![\p{L}\p{N}*])\*(?=\S)([^*]*\S)\*(?![\p{L}\p{N}*])/gu, '$1')
    .replace(/(?<![\p{L}\p{N}_])_(?=\S)([^_]*\S)_(?![\p{L}\p{N}_])/gu, '$1')
    .replace(/`([^`]+)`/g, '$1')
    .replace(/\\([\\`*_{}[\]()#+.!|-])/g, '$1')
    .replace(/&(?:#(\d{2,4})|([a-z]+));/g, (whole, code, name) =>
      code ? String.fromCharCode(Number(code)) : (entities[name] ?? whole),
    );
}
