import { foldSpace } from '../roadmap/paragraphs.ts';
import { isBlank, type SourceLine } from '../roadmap/source-lines.ts';
import { headOfNames, ROWS, sortOfActions } from './action-headings.ts';
import { kindsAround } from './chapters.ts';
import { type DateContext, findDates, looksLikeDate } from './dates.ts';
import { type Block, openBlock } from './drafts.ts';
import { type Heading, headingsOf, readHeading, readMisspelt, titled } from './headings.ts';
import { headsActions, readLabelled } from './labels.ts';
import { readListed } from './read-deadlines.ts';
import { cellOf, has, isOfActions, type Table } from './tables.ts';

/**
 * Cuts a text at its actions and chapters: at headings, at rows of tables, or at items of lists. `unit`: the word that
 * heads the actions; empty where none does.
 */
export function splitBlocks(
  lines: readonly SourceLine[],
  tables: readonly Table[],
  dates: DateContext,
): { blocks: Block[]; unit: string } {
  const headings = headingsOf(lines);
  const inTables = new Map(tables.filter(isOfActions).map((table) => [table.head, blocksOfTable(table)]));
  const rows = [...inTables.values()].flat().filter(({ kind }) => kind === 'action');
  const sort = sortOfActions(lines, headings, tables, rows);
  if (!sort) return { blocks: byLists(lines, dates), unit: '' };
  if (sort.name === ROWS) return { blocks: blocksAt(lines, headings, inTables), unit: headOfNames(rows) };
  const { unit } = sort.headings[0] as Heading;
  const misspelt = lines.flatMap((line) => (headings.has(line) ? [] : (readMisspelt(line, unit) ?? [])));
  const starts = [...sort.headings, ...misspelt].map(
    (each) => [each.line, [openBlock('action', each)]] as const,
  );
  return { blocks: blocksAt(lines, headings, new Map(starts)), unit };
}

/** Lines between the name of a chapter and its first action. */
const MOST_OF_INTRODUCTION = 6;

/**
 * A block runs from its heading to the next one; what stands before the first heading is no fact. `actions`: the blocks
 * that begin at a line, a heading or the head of a table.
 */
function blocksAt(
  lines: readonly SourceLine[],
  headings: ReadonlyMap<SourceLine, Heading>,
  actions: ReadonlyMap<SourceLine, readonly Block[]>,
): Block[] {
  const tables = new Set([...actions.values()].flat().map(({ table }) => table));
  const rows = new Set([...tables].flatMap((table) => table?.rows ?? []));
  const kindOf = kindsAround(lines, headings, [...actions.keys()]);
  const hasChapters = [...headings.values()].some(
    (heading) => heading.line.level || kindOf(heading) === 'chapter',
  );
  const lone = hasChapters ? new Set() : loneChapters(lines, actions);
  const blocks: Block[] = [];
  for (const [place, line] of lines.entries()) {
    if (rows.has(line)) continue;
    const heading = headings.get(line);
    const kind = heading && kindOf(heading);
    const own = actions.get(line);
    if (own) blocks.push(...own);
    else if (heading && kind) blocks.push(openBlock(kind, heading));
    else if (lone.has(line)) {
      blocks.push(openBlock('chapter', { ...titled(line.text.trim(), line), sort: 'lone' }));
    } else if (blocks.at(-1)?.kind === 'chapter' && isOfNextPage(line) && isLone(lines, place)) {
      // It opens another part of the text.
      blocks.push(openBlock('other', titled(line.text.trim(), line)));
    } else if (!blocks.at(-1)?.table) blocks.at(-1)?.lines.push(line);
  }
  return blocks;
}

/**
 * In plain text without other chapters, a few words alone on their line above an action are one: right above it or,
 * where a question opens the action, above an introduction. Words that come again are the head of a page.
 */
function loneChapters(
  lines: readonly SourceLine[],
  actions: ReadonlyMap<SourceLine, readonly Block[]>,
): Set<SourceLine> {
  const filled = lines.filter((line) => !isBlank(line));
  const counts = Map.groupBy(filled, ({ text }) => text.trim());
  const isChapter = (line: SourceLine) =>
    counts.get(line.text.trim())?.length === 1 && isLone(lines, lines.indexOf(line));
  return new Set(
    [...actions].flatMap(([line, [action]]) => {
      const at = filled.indexOf(line);
      const reach = action?.heading.sort.startsWith('question') ? MOST_OF_INTRODUCTION : 1;
      // The first line is the title.
      const above = filled.slice(Math.max(1, at - reach), at);
      return above.slice(above.findLastIndex((each) => actions.has(each)) + 1).findLast(isChapter) ?? [];
    }),
  );
}

/** A few words between blank lines that are no sentence, list, label or state. */
function isLone(lines: readonly SourceLine[], at: number): boolean {
  const line = lines[at];
  if (!line || line.item || !(isOfNextPage(line) || isBlank(lines[at - 1])) || !isBlank(lines[at + 1]))
    return false;
  // The answer to a question is no chapter.
  const before = lines.slice(0, at).findLast((each) => !isBlank(each));
  if (before && readLabelled(before)?.value === '') return false;
  const text = line.text.trim();
  return (
    text.length < 60 &&
    /^\p{Lu}/u.test(text) &&
    !/[.:;,!?]$/.test(text) &&
    !looksLikeDate(text) &&
    !readLabelled(line)
  );
}

/** At the top of a page, in a text that was taken out of pages. */
const isOfNextPage = ({ text }: SourceLine): boolean => /^ \p{Lu}/u.test(text);

/** Lists under a heading that is a period, or that says that actions follow; each first-level item is one. */
function byLists(lines: readonly SourceLine[], dates: DateContext): Block[] {
  const blocks: Block[] = [];
  let open = false;
  let indent = 0;
  for (const [place, line] of lines.entries()) {
    if (!line.item && !line.code && (line.level || leadsList(lines, place))) {
      const date = findDates(line.text, dates)[0];
      open = date !== undefined || headsActions(line.text);
      const rest = date?.from === 0 ? line.text.slice(date.to).replace(/^[\s:–—-]+/, '') : '';
      const title = /^\p{L}/u.test(rest) ? rest : line.text.trim();
      // The first heading is the title.
      blocks.push(
        openBlock(open && (blocks.length > 0 || line.level !== 1) ? 'chapter' : 'other', titled(title, line)),
      );
    } else if (open && isItem(line) && (blocks.at(-1)?.kind !== 'action' || (line.indent ?? 0) <= indent)) {
      indent = line.indent ?? 0;
      blocks.push(openBlock('action', titled(readListed(line, dates).title, line)));
    } else {
      blocks.at(-1)?.lines.push(line);
    }
  }
  return blocks.filter(({ kind }) => kind === 'action').length > 1 ? blocks : [];
}

/** Of a list, and not of a table. */
const isItem = (line: SourceLine | undefined): boolean => line?.item === true && !line.cells;

/** A line with a list right below it. */
const leadsList = (lines: readonly SourceLine[], place: number): boolean =>
  isBlank(lines[place - 1]) &&
  !isBlank(lines[place]) &&
  isItem(lines.slice(place + 1).find((each) => !isBlank(each)));

/**
 * A block for each action of a table: one row, or several where the next ones repeat its key or leave its name empty.
 * Rows with a single cell and a column of chapters are chapters.
 */
function blocksOfTable(table: Table): Block[] {
  const { columns, rows, head } = table;
  const filledIn = ({ cells = [] }: SourceLine) => cells.filter((cell) => cell.trim() !== '');
  const named = rows.filter((row) => filledIn(row).length > 1 && cellOf(row, columns, 'title') !== '');
  const marks = named.map((row) => headingIn(cellOf(row, columns, 'title'), row).mark);
  // Where no column has the numbers, and every name begins with one of its own.
  const isNumbered = !has(table, 'key') && !marks.includes('') && new Set(marks).size === marks.length;
  const blocks: Block[] = [];
  let chapter = '';
  let last: Block | null = null;
  for (const row of rows) {
    const filled = filledIn(row);
    // The head comes again on the next page.
    if (filled.length === 0 || row.cells?.join('|') === head.cells?.join('|')) continue;
    // A word alone in its row heads what follows; one that is no name of an action, such as a total, does not count.
    if (filled.length === 1 && columns.length > 2 && (row.cells?.[0] || has(table, 'key'))) {
      blocks.push(openBlock('chapter', headingIn(filled[0] ?? '', row)));
      last = null;
      continue;
    }
    const part = cellOf(row, columns, 'chapter');
    if (part !== '' && part !== chapter) blocks.push(openBlock('chapter', headingIn(part, row)));
    chapter = part || chapter;
    const key = cellOf(row, columns, 'key');
    const name = withoutKey(cellOf(row, columns, 'title'), key);
    const heading = isNumbered ? headingIn(name, row) : { ...titled(name, row), mark: key };
    const isSame =
      ['', last?.heading.title].includes(heading.title) && ['', last?.heading.mark].includes(heading.mark);
    if (last && isSame) last.lines.push(row);
    else if (name !== '') {
      last = { kind: 'action', heading, lines: [row], table };
      blocks.push(last);
    }
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
