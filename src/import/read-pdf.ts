import type { Phrases } from '../phrases/phrases.ts';
import type { Extracted } from './drafts.ts';
import { markdownRow } from './html-to-markdown.ts';
import { ImportError } from './import-error.ts';
import { isCode, kindOf } from './labels.ts';

/** Points from the first and the last line of a page. */
const EDGE = 20;
/** Parts of the size of the letters: further below than this, another paragraph begins. */
const PARAGRAPH = 1.75;

/** The text of a PDF, line by line, a blank line where there is a gap. Throws an `ImportError`. */
export async function readPdf(
  path: string,
  bytes: Buffer,
  { refusals, remarks: say }: Phrases,
): Promise<Extracted> {
  const { extractTextItems, getDocumentProxy } = await import('unpdf');
  const pages = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 })
    .then((pdf) => extractTextItems(pdf))
    .catch((error: unknown) => {
      const { name, message } = error as Error;
      throw new ImportError(
        name === 'PasswordException' ? refusals.password(path) : refusals.damaged(path, 'pdf', message),
      );
    });
  const remarks: string[] = [];
  const unsure: string[] = [];
  const heads = headsOf(pages.items);
  if (heads.size > 0) remarks.push(say.pageHeads);
  const texts = pages.items.map((pieces, index) => {
    const page = withTables(pieces.filter((piece) => !heads.has(placeOf(piece))));
    if (page.unsure.length > 0) remarks.push(say.merged(index + 1, page.unsure.length));
    unsure.push(...page.unsure);
    return textOf(linesOf(page.pieces));
  });
  if (texts.every((text) => text.trim() === '')) {
    throw new ImportError(refusals.scanned(path, pages.totalPages));
  }
  const without = texts.flatMap((text, index) => (text.trim() === '' ? [index + 1] : []));
  if (without.length > 0) remarks.push(say.emptyPages(without.join(', ')));
  remarks.push(say.drawn);
  return { format: 'txt', text: `${texts.join('\n\n')}\n`, unsure, remarks };
}

const placeOf = ({ str, y }: Piece): string => `${Math.round(y)} ${str.trim().replace(/\d+/g, '#')}`;

/** What stands at the same place of several pages, numbers apart: their heads and feet. */
function headsOf(pages: readonly (readonly Piece[])[]): Set<string> {
  const counts = new Map<string, number>();
  for (const pieces of pages) {
    const filled = pieces.filter(({ str }) => str.trim() !== '');
    const [top, bottom] = [Math.max(...filled.map(({ y }) => y)), Math.min(...filled.map(({ y }) => y))];
    const edges = filled.filter(({ y }) => y > top - EDGE || y < bottom + EDGE).map(placeOf);
    for (const place of new Set(edges)) counts.set(place, (counts.get(place) ?? 0) + 1);
  }
  return new Set(
    [...counts].filter(([, count]) => count > 1 && count * 2 > pages.length).map(([place]) => place),
  );
}

function textOf(lines: readonly Line[]): string {
  const texts = lines.flatMap((line, index) => {
    const drop = (lines[index - 1]?.y ?? line.y) - line.y;
    // Upwards: the next column.
    const isApart = drop > line.size * PARAGRAPH || drop < 0;
    return [...(isApart ? [''] : []), ...wordsOf(line, Number.POSITIVE_INFINITY).map(({ text }) => text)];
  });
  return texts.join('\n');
}

/** A piece of a page of a PDF: some letters, and where they stand. */
interface Piece {
  str: string;
  x: number;
  y: number;
  width: number;
  fontSize: number;
}

/** Pieces beside each other. */
interface Line {
  y: number;
  size: number;
  pieces: Piece[];
}

/** A gap of as many letters' sizes parts two columns. */
const GAP = 0.9;
/** Letters as many times larger are of a heading. */
const LARGER = 1.3;
/** Lines further apart than this part of the usual distance are of two rows. */
const ROW = 1.25;

/**
 * The pieces of a page, where one holds each table as Markdown: a line with the heads of three columns or more, at least
 * two of them known, and the lines below it as long as their words stand below these heads. A PDF has no rows: one
 * begins at a wider gap, or where the first column has a key. What can be told by neither is kept in the row above, and
 * that row is `unsure`.
 */
function withTables(pieces: readonly Piece[]): { pieces: Piece[]; unsure: string[] } {
  // Row by row, in whatever order the cells were drawn.
  const lines = linesOf(pieces.toSorted((one, other) => other.y - one.y || one.x - other.x));
  for (const line of lines) line.pieces.sort((one, other) => one.x - other.x);
  const replaced = new Map<Piece, Piece[]>();
  const unsure: string[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const head = lines[at] as Line;
    const heads = wordsOf(head);
    const known = heads.filter(({ text }) => kindOf(text) !== null).length;
    if (heads.length < 3 || known < 2) continue;
    const below = cellsBelow(heads, lines.slice(at + 1), head.size);
    if (below.length === 0) continue;
    const table = rowsOf(below);
    unsure.push(...[...table.unsure].map(markdownRow));
    for (const line of lines.slice(at, at + 1 + below.length))
      for (const piece of line.pieces) replaced.set(piece, []);
    const rows = [heads.map(({ text }) => text), ...table.rows].map(markdownRow);
    const place = head.pieces[0] as Piece;
    replaced.set(place, [{ ...place, str: rows.join('\n') }]);
    at += below.length;
  }
  return { pieces: pieces.flatMap((piece) => replaced.get(piece) ?? piece), unsure };
}

/** Pieces in their order as lines. */
function linesOf(pieces: readonly Piece[]): Line[] {
  const lines: Line[] = [];
  for (const piece of pieces.filter(({ str }) => str.trim() !== '')) {
    const size = piece.fontSize || 10;
    const last = lines.at(-1);
    if (last && Math.abs(last.y - piece.y) < size / 2) last.pieces.push(piece);
    else lines.push({ y: piece.y, size, pieces: [piece] });
  }
  return lines;
}

/** The words of a line that stand together: with less than a gap of as many letters' sizes between them. */
function wordsOf({ pieces, size }: Line, gap = GAP): (Band & { text: string })[] {
  const words: (Band & { text: string })[] = [];
  for (const { str, x, width } of pieces) {
    const last = words.at(-1);
    if (last && x - last.end < size * gap) {
      const isApart = x - last.end > size * 0.15 && !/\s$/.test(last.text);
      last.text += `${isApart ? ' ' : ''}${str}`;
      last.end = x + width;
    } else words.push({ x, end: x + width, text: str });
  }
  return words.map((each) => ({ ...each, text: each.text.trimEnd() }));
}

/** From where to where across the page. */
interface Band {
  x: number;
  end: number;
}

/** A line of a table: what stands in each column. */
interface Cells {
  y: number;
  cells: string[];
}

/**
 * The lines below the heads of a table, which ends where words stand across two columns, or in larger letters. Words
 * stand in the nearest column, which is as wide as its head and all below it: that may begin left of a centred head.
 */
function cellsBelow(heads: readonly Band[], lines: readonly Line[], size: number): Cells[] {
  const bands = heads.map(({ x, end }) => ({ x, end }));
  const read: Cells[] = [];
  for (const line of lines) {
    const cells = bands.map(() => '');
    const placed = wordsOf(line).map(({ x, end, text }) => {
      const distances = bands.map((band) => Math.max(0, band.x - end, x - band.end));
      return { x, end, text, distances };
    });
    const isAcross = placed.some(({ distances }) => distances.filter((one) => one === 0).length > 1);
    if (isAcross || line.size > size * LARGER) break;
    for (const { x, end, text, distances } of placed) {
      const nearest = Math.min(...distances);
      const column = distances.indexOf(nearest);
      const band = bands[column] as Band;
      if (nearest === 0) bands[column] = { x: Math.min(band.x, x), end: Math.max(band.end, end) };
      cells[column] = `${cells[column]} ${text}`.trim();
    }
    read.push({ y: line.y, cells });
  }
  return read;
}

function rowsOf(lines: readonly Cells[]): { rows: string[][]; unsure: Set<string[]> } {
  const gaps = lines.slice(1).map(({ y }, index) => (lines[index] as Cells).y - y);
  const usual = Math.min(...gaps);
  const hasGaps = gaps.some((gap) => gap > usual * ROW);
  const rows: string[][] = [];
  const unsure = new Set<string[]>();
  for (const [index, { cells }] of lines.entries()) {
    const isApart = (gaps[index - 1] ?? 0) > usual * ROW;
    const last = rows.at(-1);
    const begins = isCode(cells[0] ?? '') || (hasGaps ? isApart : cells.every((cell) => cell !== ''));
    if (!last || begins) rows.push([...cells]);
    else {
      for (const [column, cell] of cells.entries()) last[column] = `${last[column]} ${cell}`.trim();
      if (!hasGaps) unsure.add(last);
    }
  }
  return { rows, unsure };
}
