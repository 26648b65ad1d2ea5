import type { Extracted } from './drafts.ts';
import { ImportError, type Remark } from './import-error.ts';
import { type Piece, takeOutTables } from './pdf-tables.ts';

/** Points from the first and the last line of a page. */
const EDGE = 20;
/** Parts of the size of the letters: closer than this, two pieces are on one line. */
const SAME_LINE = 0.5;
/** Further below than this, another paragraph begins. */
const PARAGRAPH = 1.75;

/** The text of a PDF, line by line, a blank line where there is a gap. Throws an `ImportError`. */
export async function readPdf(path: string, bytes: Buffer): Promise<Extracted> {
  const { extractTextItems, getDocumentProxy } = await import('unpdf');
  const pages = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 })
    .then((pdf) => extractTextItems(pdf))
    .catch((error: unknown) => {
      const { name, message } = error as Error;
      throw new ImportError((say) =>
        name === 'PasswordException' ? say.password(path) : say.damaged(path, 'pdf', message),
      );
    });
  const remarks: Remark[] = [];
  const unsureRows: string[] = [];
  const heads = headsOf(pages.items);
  if (heads.size > 0) remarks.push((say) => say.pageHeads);
  const texts = pages.items.map((pieces, index) => {
    const { rest, tables, unsure } = takeOutTables(pieces.filter((piece) => !heads.has(placeOf(piece))));
    if (unsure.length > 0) remarks.push((say) => say.merged(index + 1, unsure.length));
    unsureRows.push(...unsure);
    return linesOf(rest, tables);
  });
  if (texts.every((lines) => lines.join('').trim() === '')) {
    throw new ImportError((say) => say.scanned(path, pages.totalPages));
  }
  const without = texts.flatMap((lines, index) => (lines.join('').trim() === '' ? [index + 1] : []));
  if (without.length > 0) remarks.push((say) => say.emptyPages(without.join(', ')));
  remarks.push((say) => say.drawn);
  return {
    format: 'txt',
    text: `${texts.map((lines) => lines.join('\n')).join('\n\n')}\n`,
    unsure: unsureRows,
    remarks,
  };
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

/** `tables`: rows that stand where a piece of the page stood. */
function linesOf(pieces: readonly Piece[], tables: ReadonlyMap<Piece, string[]>): string[] {
  const lines: string[] = [];
  let last: Piece | null = null;
  for (const piece of pieces) {
    const rows = tables.get(piece);
    if (rows) {
      lines.push('', ...rows, '');
      last = null;
      continue;
    }
    if (piece.str.trim() === '') continue;
    const size = piece.fontSize || 10;
    const drop: number = last ? last.y - piece.y : 0;
    if (last && Math.abs(drop) < size * SAME_LINE) {
      const gap = piece.x - (last.x + last.width);
      const space = gap > size * 0.15 && !/\s$/.test(lines.at(-1) ?? '') && !/^\s/.test(piece.str);
      lines[lines.length - 1] += `${space ? ' ' : ''}${piece.str}`;
    } else {
      // Upwards: the next column.
      if (last && (drop > size * PARAGRAPH || drop < 0)) lines.push('');
      lines.push(piece.str);
    }
    last = piece;
  }
  return lines;
}
