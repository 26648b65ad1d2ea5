import { foldSpace } from '../roadmap/paragraphs.ts';
import type { SourceLine } from '../roadmap/source-lines.ts';
import type { Block } from './drafts.ts';
import { type Heading, readHeading, titled } from './headings.ts';
import { cellOf, has, type Table } from './tables.ts';

/**
 * A block for each action of a table: one row, or several where the next ones repeat its key or leave its name empty.
 * Rows with a single cell and a column of chapters are chapters.
 */
export function blocksOfTable(table: Table): Block[] {
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
  const actions = blocks.filter(({ kind }) => kind === 'action');
  const read = actions.map(({ heading: { title, line } }) => headingIn(title, line));
  const marks = new Set(read.flatMap(({ mark }) => mark || []));
  // Where no column has the numbers, and every name begins with one of its own.
  if (!has(table, 'key') && marks.size > 1 && marks.size === read.length) {
    for (const [at, { mark, title }] of read.entries())
      Object.assign(actions[at]?.heading ?? {}, { mark, title });
  }
  return blocks;
}

/** What a cell names, with the number that it may begin with: "1.1 Ouvrir un guichet", "Axe 2 : Bouger". */
function headingIn(text: string, row: SourceLine): Heading {
  const title = foldSpace(text);
  const read = readHeading({ text: title, at: row.at, level: 1 });
  return read?.mark && read.title ? { ...read, line: row } : titled(title, row);
}

const withoutKey = (name: string, key: string): string =>
  key !== '' && name.startsWith(key) ? name.slice(key.length).replace(/^\s*[:.)–—-]*\s*/, '') : name;

const chapterOf = (text: string, row: SourceLine): Block => ({
  kind: 'chapter',
  heading: headingIn(text, row),
  lines: [row],
});
