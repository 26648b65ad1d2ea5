import type { Extracted } from './drafts.ts';
import { ImportError, type Remark } from './import-error.ts';
import { type Line, linesOf, type Piece, takeOutTables, wordsOf } from './pdf-tables.ts';

/** Points from the first and the last line of a page. */
const EDGE = 20;
/** Parts of the size of the letters: further below than this, another paragraph begins. */
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
  const unsure: string[] = [];
  const heads = headsOf(pages.items);
  if (heads.size > 0) remarks.push((say) => say.pageHeads);
  const texts = pages.items.map((pieces, index) => {
    const page = takeOutTables(pieces.filter((piece) => !heads.has(placeOf(piece))));
    if (page.unsure.length > 0) remarks.push((say) => say.merged(index + 1, page.unsure.length));
    unsure.push(...page.unsure);
    return textOf(linesOf(page.rest), page.tables);
  });
  if (texts.every((text) => text.trim() === '')) {
    throw new ImportError((say) => say.scanned(path, pages.totalPages));
  }
  const without = texts.flatMap((text, index) => (text.trim() === '' ? [index + 1] : []));
  if (without.length > 0) remarks.push((say) => say.emptyPages(without.join(', ')));
  remarks.push((say) => say.drawn);
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

/** `tables`: the rows that stand where a piece of the page stood. */
function textOf(lines: readonly Line[], tables: ReadonlyMap<Piece, string[]>): string {
  const texts = lines.flatMap((line, index) => {
    const rows = tables.get(line.pieces[0] as Piece);
    if (rows) return ['', ...rows, ''];
    const above = lines[index - 1];
    const drop = above && !tables.has(above.pieces[0] as Piece) ? above.y - line.y : 0;
    // Upwards: the next column.
    const isApart = drop > line.size * PARAGRAPH || drop < 0;
    return [...(isApart ? [''] : []), ...wordsOf(line, Number.POSITIVE_INFINITY).map(({ text }) => text)];
  });
  return texts.join('\n');
}
