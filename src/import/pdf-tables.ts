import { kindOf } from './labels.ts';
import { markdownRow } from './markdown-row.ts';

/** A piece of a page of a PDF: some letters, and where they stand. */
export interface Piece {
  str: string;
  x: number;
  y: number;
  width: number;
  fontSize: number;
}

export interface TablesOut {
  /** The pieces outside tables, and one for each table in its place. */
  rest: Piece[];
  /** The rows of each table by the piece that stands for it, as Markdown. */
  tables: ReadonlyMap<Piece, string[]>;
  /** Lines of which it cannot be told whether they begin a row or go on with one. */
  unsure: string[];
}

interface Line {
  y: number;
  size: number;
  pieces: Piece[];
}

/** A gap of as many letters' sizes parts two columns. */
const GAP = 0.9;
/** Lines further apart than this part of the usual distance are of two rows. */
const ROW = 1.25;

/**
 * Takes tables off a page: a line with the heads of three columns or more, at least two of them known, and the lines
 * below it as long as their words stand below these heads. A PDF has no rows: one begins at a wider gap, or where the
 * first column has a key. What can be told by neither is named, and kept in the row above.
 */
export function takeOutTables(pieces: readonly Piece[]): TablesOut {
  const lines = linesOf(pieces);
  const tables = new Map<Piece, string[]>();
  const taken = new Set<Piece>();
  const unsure: string[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const head = lines[at];
    const heads = head ? segmentsOf(head) : [];
    const known = heads.filter(({ text }) => kindOf(text) !== null).length;
    if (!head || heads.length < 3 || known < 2) continue;
    const starts = heads.map(({ x }) => x);
    let end = at + 1;
    while (end < lines.length && isBelow(lines[end] as Line, starts)) end += 1;
    const below = lines.slice(at + 1, end);
    if (below.length === 0) continue;
    const table = rowsOf(below, starts);
    unsure.push(...table.unsure);
    const place = head.pieces[0] as Piece;
    tables.set(place, [markdownRow(heads.map(({ text }) => text)), ...table.rows.map(markdownRow)]);
    for (const line of lines.slice(at, end)) for (const piece of line.pieces) taken.add(piece);
    at = end - 1;
  }
  return { rest: pieces.filter((piece) => !taken.has(piece) || tables.has(piece)), tables, unsure };
}

function linesOf(pieces: readonly Piece[]): Line[] {
  const lines: Line[] = [];
  const filled = pieces.filter(({ str }) => str.trim() !== '');
  for (const piece of filled.toSorted((one, other) => other.y - one.y || one.x - other.x)) {
    const size = piece.fontSize || 10;
    const last = lines.at(-1);
    if (last && last.y - piece.y < size / 2) last.pieces.push(piece);
    else lines.push({ y: piece.y, size, pieces: [piece] });
  }
  for (const line of lines) line.pieces.sort((one, other) => one.x - other.x);
  return lines;
}

/** The words of a line that stand together. */
function segmentsOf({ pieces, size }: Line): { x: number; end: number; text: string }[] {
  const segments: { x: number; end: number; text: string }[] = [];
  for (const { str, x, width } of pieces) {
    const last = segments.at(-1);
    if (last && x - last.end < size * GAP) {
      last.text += `${x - last.end > size * 0.15 ? ' ' : ''}${str}`;
      last.end = x + width;
    } else segments.push({ x, end: x + width, text: str });
  }
  return segments.map((segment) => ({ ...segment, text: segment.text.trim() }));
}

const columnOf = (x: number, starts: readonly number[]): number =>
  starts.findLastIndex((start) => start <= x + 3);

/** Whether each part of a line stands below one head, and not across two. */
function isBelow(line: Line, starts: readonly number[]): boolean {
  return segmentsOf(line).every(({ x, end }) => {
    const column = columnOf(x, starts);
    return column >= 0 && end <= (starts[column + 1] ?? Number.POSITIVE_INFINITY) + 3;
  });
}

function rowsOf(lines: readonly Line[], starts: readonly number[]): { rows: string[][]; unsure: string[] } {
  const gaps = lines.slice(1).map(({ y }, index) => (lines[index] as Line).y - y);
  const usual = Math.min(...gaps, Number.POSITIVE_INFINITY);
  const hasGaps = gaps.some((gap) => gap > usual * ROW);
  const rows: string[][] = [];
  const unsure: string[] = [];
  for (const [index, line] of lines.entries()) {
    const cells = starts.map(() => '');
    for (const { x, text } of segmentsOf(line)) {
      const column = columnOf(x, starts);
      cells[column] = `${cells[column]} ${text}`.trim();
    }
    const isApart = index === 0 || (gaps[index - 1] ?? 0) > usual * ROW;
    const isKey = /^\p{L}{0,6}[ ._-]?\d{1,4}(?:[._-]\d+)*\.?$/u.test(cells[0] ?? '');
    const last = rows.at(-1);
    if (!last || isKey || (hasGaps ? isApart : cells.every((cell) => cell !== ''))) rows.push(cells);
    else {
      for (const [column, cell] of cells.entries()) last[column] = `${last[column]} ${cell}`.trim();
      if (!hasGaps) unsure.push(cells.filter(Boolean).join(' | '));
    }
  }
  return { rows, unsure };
}
