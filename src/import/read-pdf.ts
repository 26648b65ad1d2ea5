import type { Extracted } from './drafts.ts';
import { markdownRow } from './html-to-markdown.ts';
import { ImportError, type Refusals } from './import-error.ts';
import { isCode, kindOf } from './labels.ts';

/** Points from the first and the last line of a page. */
const EDGE = 20;
/** Parts of the size of the letters: further below than this, another paragraph begins. */
const PARAGRAPH = 1.75;

/** A gap of as many letters' sizes parts two columns. */
const GAP = 0.9;
/** Letters as many times larger are of a heading. */
const LARGER = 1.3;
/** Lines further apart than this part of the usual distance are of two rows. */
const ROW = 1.25;

/** A piece of a page: some letters, and where they stand. */
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

/** Words that stand together, from where to where across the page. */
interface Words {
  text: string;
  x: number;
  end: number;
}

/** The text of a PDF, line by line, a blank line where there is a gap. Throws an `ImportError`. */
export async function readPdf(path: string, bytes: Buffer, say: Refusals): Promise<Extracted> {
  const { extractTextItems, getDocumentProxy } = await import('unpdf');
  const { items, totalPages } = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 })
    .then((pdf) => extractTextItems(pdf))
    .catch(({ name, message }: Error) => {
      throw new ImportError(
        name === 'PasswordException' ? say.password(path) : say.damaged(path, 'pdf', message),
      );
    });
  const heads = headsOf(items);
  const pages = items.map((pieces) => withTables(pieces.filter((piece) => !heads.has(placeOf(piece)))));
  const texts = pages.map(({ pieces }) => textOf(linesOf(pieces)));
  const empty = [...texts.keys()].filter((index) => texts[index]?.trim() === '');
  if (empty.length === texts.length) throw new ImportError(say.scanned(path, totalPages));
  return {
    format: 'txt',
    text: `${texts.join('\n\n')}\n`,
    unsure: pages.flatMap(({ unsure }) => unsure),
    remarks: [
      ...(heads.size > 0 ? ['The heads and feet of pages are not kept.'] : []),
      ...(empty.length > 0
        ? [`No text on page(s) ${empty.map((index) => index + 1).join(', ')}: pictures are not read.`]
        : []),
      'The order of the words in a PDF is that in which they were drawn: look at tables and columns.',
    ],
  };
}

const placeOf = ({ str, y }: Piece): string => `${Math.round(y)} ${str.trim().replace(/\d+/g, '#')}`;

/** What stands at the same place of several pages, numbers apart: their heads and feet. */
function headsOf(pages: readonly (readonly Piece[])[]): Set<string> {
  const edges = pages.flatMap((pieces) => {
    const filled = pieces.filter(({ str }) => str.trim() !== '');
    const [top, bottom] = [Math.max(...filled.map(({ y }) => y)), Math.min(...filled.map(({ y }) => y))];
    return [...new Set(filled.filter(({ y }) => y > top - EDGE || y < bottom + EDGE).map(placeOf))];
  });
  const again = [...Map.groupBy(edges, (place) => place).values()].filter(
    ({ length }) => length > 1 && length * 2 > pages.length,
  );
  return new Set(again.flat());
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
  for (const [at, head] of lines.entries()) {
    const [place] = head.pieces;
    const heads = wordsOf(head);
    const known = heads.filter(({ text }) => kindOf(text) !== null).length;
    if (!place || replaced.has(place) || heads.length < 3 || known < 2) continue;
    const below = cellsBelow(heads, lines.slice(at + 1), head.size);
    if (below.length === 0) continue;
    const table = rowsOf(below);
    unsure.push(...[...table.unsure].map(markdownRow));
    for (const line of lines.slice(at, at + 1 + below.length))
      for (const piece of line.pieces) replaced.set(piece, []);
    const rows = [heads.map(({ text }) => text), ...table.rows].map(markdownRow);
    replaced.set(place, [{ ...place, str: rows.join('\n') }]);
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
function wordsOf({ pieces, size }: Line, gap = GAP): Words[] {
  const words: Words[] = [];
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

/** A line of a table: what stands in each column. */
interface Cells {
  y: number;
  cells: string[];
}

/**
 * The lines below the heads of a table, which ends where words stand across two columns, or in larger letters. Words
 * stand in the nearest column, which is as wide as its head and all below it: that may begin left of a centred head.
 */
function cellsBelow(heads: readonly Words[], lines: readonly Line[], size: number): Cells[] {
  const bands = heads.map((head) => ({ ...head }));
  const read: Cells[] = [];
  for (const line of lines) {
    const placed = wordsOf(line).map((words) => {
      const distances = bands.map(({ x, end }) => Math.max(0, x - words.end, words.x - end));
      return { words, distances, nearest: Math.min(...distances) };
    });
    const isAcross = placed.some(({ distances }) => distances.filter((one) => one === 0).length > 1);
    if (isAcross || line.size > size * LARGER) break;
    const cells = bands.map(() => '');
    for (const { words, distances, nearest } of placed) {
      const column = distances.indexOf(nearest);
      cells[column] = `${cells[column]} ${words.text}`.trim();
      const band = bands[column];
      if (!band || nearest > 0) continue;
      band.x = Math.min(band.x, words.x);
      band.end = Math.max(band.end, words.end);
    }
    read.push({ y: line.y, cells });
  }
  return read;
}

function rowsOf(lines: readonly Cells[]): { rows: string[][]; unsure: Set<string[]> } {
  const gaps = lines.map(({ y }, index) => (lines[index - 1]?.y ?? Number.POSITIVE_INFINITY) - y);
  const apart = Math.min(...gaps) * ROW;
  const hasGaps = gaps.slice(1).some((gap) => gap > apart);
  const rows: string[][] = [];
  const unsure = new Set<string[]>();
  for (const [index, { cells }] of lines.entries()) {
    const isApart = hasGaps ? (gaps[index] ?? 0) > apart : cells.every((cell) => cell !== '');
    const last = rows.at(-1);
    if (!last || isApart || isCode(cells[0] ?? '')) rows.push([...cells]);
    else {
      for (const [column, cell] of cells.entries()) last[column] = `${last[column]} ${cell}`.trim();
      if (!hasGaps) unsure.add(last);
    }
  }
  return { rows, unsure };
}
