import { foldSpace } from '../roadmap/paragraphs.ts';
import type { SourceLine } from '../roadmap/source-lines.ts';
import type { Block } from './drafts.ts';
import { readHeading, titled } from './headings.ts';
import { cellOf, has, type Table } from './tables.ts';

/**
 * A block for each action of some tables, by the heads of these: one row, or several where the next ones repeat its key
 * or leave its name empty. Rows with a single cell and a column of chapters are chapters.
 */
export function blocksOfTables(tables: readonly Table[]): Map<SourceLine, Block[]> {
  const blocks = new Map(tables.map((table) => [table.head, blocksOf(table)]));
  giveMarks([...blocks.values()].flat());
  return blocks;
}

function blocksOf(table: Table): Block[] {
  const { columns, rows, head } = table;
  const blocks: Block[] = [];
  let chapter = '';
  let last: { block: Block; key: string; name: string } | null = null;
  const heads = head.cells?.join('|');
  for (const row of rows) {
    const filled = (row.cells ?? []).filter((cell) => cell.trim() !== '');
    if (filled.length === 0 || row.cells?.join('|') === heads) continue;
    // A word alone in its row heads what follows; one that is no name of an action, such as a total, does not count.
    if (filled.length === 1 && columns.length > 2 && (row.cells?.[0] || has(table, 'key'))) {
      blocks.push(chapterOf(filled[0] ?? '', row));
      last = null;
      continue;
    }
    const named = cellOf(row, columns, 'chapter');
    if (named !== '' && named !== chapter) {
      blocks.push(chapterOf(named, row));
      chapter = named;
    }
    const key = cellOf(row, columns, 'key');
    const name = withoutKey(cellOf(row, columns, 'title'), key);
    const goesOn =
      last && (name === '' ? key === '' || key === last.key : name === last.name && key === last.key);
    if (last && goesOn) last.block.lines.push(row);
    else if (name !== '') {
      const heading = { ...titled(name, row), mark: key };
      last = { key, name, block: { kind: 'action', heading, lines: [row], table } };
      blocks.push(last.block);
    }
  }
  return blocks;
}

const withoutKey = (name: string, key: string): string =>
  key !== '' && name.startsWith(key) ? name.slice(key.length).replace(/^\s*[:.)–—-]*\s*/, '') : name;

function chapterOf(text: string, row: SourceLine): Block {
  const title = foldSpace(text);
  const read = readHeading({ text: title, at: row.at, level: 1 });
  const named = read?.mark && read.title ? read : titled(title, row);
  return { kind: 'chapter', heading: { ...named, line: row }, lines: [row] };
}

/** Where no column has the numbers and every name begins with one of its own: "1.1 Ouvrir un guichet". */
function giveMarks(blocks: readonly Block[]): void {
  const actions = blocks.filter(({ kind, table }) => kind === 'action' && table && !has(table, 'key'));
  const read = actions.map(({ heading: { title, line } }) =>
    readHeading({ text: title, at: line.at, level: 1 }),
  );
  const marks = new Set(read.map((each) => each?.mark ?? ''));
  if (actions.length < 2 || marks.has('') || marks.size < actions.length) return;
  for (const [index, { heading }] of actions.entries()) {
    Object.assign(heading, { mark: read[index]?.mark, title: read[index]?.title });
  }
}
