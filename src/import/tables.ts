import { z } from 'zod';
import { foldSpace, rangeOf } from '../roadmap/paragraphs.ts';
import type { Quote } from '../roadmap/schema.ts';
import type { SourceLine } from '../roadmap/source-lines.ts';
import { looksLikeDate, readDate } from './dates.ts';
import {
  isCode,
  isEmpty,
  isStatus,
  isSurest,
  type Kind,
  kindNames,
  kindOf,
  kindOfHead,
  kindOfLabel,
} from './labels.ts';

export interface Column {
  at: number;
  /** As the document heads it. */
  head: string;
  kind: Kind;
  /** Whether a person chose the kind. */
  chosen: boolean;
  /** The word that stands above several heads: "Calendrier", "2026". */
  above?: Quote;
}

export interface Table {
  head: SourceLine;
  /** Where the heads are two rows, the upper one. */
  above?: SourceLine;
  columns: Column[];
  rows: SourceLine[];
}

/** What `columns.json` beside a document says of its columns, by their heads: a kind, or that it is left out. */
export const ColumnChoice = z.record(z.string(), z.enum(kindNames).nullable());
export type ColumnChoice = Readonly<z.infer<typeof ColumnChoice>>;

/** Rows above the head: a title, a legend. */
const MOST_ABOVE = 8;

/** Rows that follow each other, blank lines between them or not; a row above a rule is the head of the next table. */
export function partsOf(lines: readonly SourceLine[]): SourceLine[][] {
  const parts: SourceLine[][] = [];
  let open = false;
  for (const [place, line] of lines.entries()) {
    if (line.cells) {
      if (open && !lines[place + 1]?.rule) parts.at(-1)?.push(line);
      else parts.push([line]);
    }
    if (line.cells || line.text.trim() !== '') open = line.cells !== undefined;
  }
  return parts;
}

/** The tables of some lines. */
export const tablesOf = (lines: readonly SourceLine[], choice: ColumnChoice = {}): Table[] =>
  partsOf(lines).flatMap((part) => readTable(part, choice) ?? []);

function readTable(rows: readonly SourceLine[], choice: ColumnChoice): Table | null {
  const isKnown = (cell: string) => Object.hasOwn(choice, foldSpace(cell)) || kindOfLabel(cell) !== null;
  const known = rows.slice(0, MOST_ABOVE).map(({ cells = [] }) => cells.filter(isKnown).length);
  const at = known.indexOf(Math.max(...known));
  const [first, second] = rows.slice(at);
  const above = first && second && isHeadBelow(first, second) ? first : null;
  const head = above ? second : first;
  const columns = head ? columnsOf(head, above, choice) : [];
  if (!head || columns.filter(({ kind }) => kind !== 'field').length < 2) return null;
  const below = rows.slice(rows.indexOf(head) + 1);
  return { head, ...(above && { above }), columns: settle(columns, below), rows: below };
}

/** The word that stands above a column: its own, or the one that several have. */
function wordAbove(line: SourceLine, at: number): Quote | undefined {
  const text = line.cells?.slice(0, at + 1).findLast((cell) => cell !== '');
  return text ? { text, lines: rangeOf([line]) } : undefined;
}

/** Heads of two rows: the lower one has its words where the upper one has none, or one word for several columns. */
function isHeadBelow(line: SourceLine, { cells: lower = [] }: SourceLine): boolean {
  const { cells: upper = [] } = line;
  const filled = [...lower.entries()].filter(([, cell]) => cell !== '');
  const heads = filled.filter(
    ([at, cell]) => kindOfLabel(cell) !== null || isPeriod(cell, wordAbove(line, at)),
  );
  return (
    filled.every(([at]) => upper[at] === '' || upper[at + 1] === '') &&
    upper.some((cell, at) => cell !== '' && lower[at] === '') &&
    heads.length * 2 > filled.length
  );
}

function columnsOf({ cells = [] }: SourceLine, upper: SourceLine | null, choice: ColumnChoice): Column[] {
  const words = upper?.cells ?? [];
  const width = Math.max(cells.length, words.length);
  return Array.from({ length: width }, (_, at) => at).flatMap((at): Column[] => {
    const head = foldSpace(cells[at] || (words[at] ?? ''));
    if (head === '') return [];
    const above = upper && cells[at] ? wordAbove(upper, at) : undefined;
    const chosen = Object.hasOwn(choice, head);
    const kind = chosen ? choice[head] : isPeriod(head, above) ? 'period' : kindOfHead(head);
    return kind ? [{ at, head, kind, chosen, ...(above && { above }) }] : [];
  });
}

/** "T1 2026", "2027", or "T1" below "2026". */
const isPeriod = (head: string, above?: Quote): boolean =>
  (/\d/.test(head) || above !== undefined) &&
  readDate(head, { publication: null, above: above ? [above] : [] })?.end != null;

/** Cells that show what a column holds. */
const ENOUGH_CELLS = 30;
/** In a cell that may say what is done. */
const ENOUGH_LETTERS = 15;

/** What the cells of a column say against its head: codes are keys, dates are deadlines, and other words are none. */
function kindByCells({ kind, head, chosen }: Column, cells: readonly string[]): Kind {
  if (chosen || cells.length === 0) return kind;
  if (kind === 'title' && cells.every(isCode)) return 'key';
  if (kind === 'deadline' && !cells.some((cell) => looksLikeDate(cell) || isStatus(cell))) return 'field';
  if (kind !== 'field' || kindOf(head) !== null) return kind;
  const some = cells.slice(0, ENOUGH_CELLS);
  const dates = some.filter((cell) => /\d/.test(cell) && readDate(cell, { publication: null }));
  return dates.length * 2 > some.length ? 'deadline' : kind;
}

/** One column names the action and one its key; another with the same kind of head is a chapter or a field. */
function settle(columns: Column[], rows: readonly SourceLine[]): Column[] {
  const cellsOf = ({ at }: Column) =>
    rows.map((row) => row.cells?.[at] ?? '').filter((cell) => !isEmpty(cell));
  const settled = columns.map((column) => ({ ...column, kind: kindByCells(column, cellsOf(column)) }));
  const titles = settled.filter(({ kind }) => kind === 'title');
  const title = titles.find(({ chosen }) => chosen) ?? titles.find(({ head }) => isSurest(head)) ?? titles[0];
  const strange = settled.filter(
    ({ kind, head, chosen }) => kind === 'field' && !chosen && kindOf(head) === null,
  );
  const letters = (column: Column): number => cellsOf(column).join('').length;
  const [longest] = strange
    .filter((column) => letters(column) > ENOUGH_LETTERS * rows.length)
    .toSorted((one, other) => letters(other) - letters(one));
  const text = settled.find(({ kind }) => kind === 'text') ?? longest;
  // A first column with a word here and there, each once, says what the rows below it are part of.
  const isMerged = (column: Column): boolean => {
    const cells = cellsOf(column);
    const isOnce = new Set(cells).size === cells.length && cells.length * 3 <= rows.length * 2;
    return column === settled[0] && strange.includes(column) && isOnce;
  };
  return settled.map((column) => {
    let { kind } = column;
    if (kind === 'title' && column !== title) kind = title && column.at < title.at ? 'chapter' : 'text';
    // Without a column for its name or a milestone, the description is what is done.
    else if (column === text && !title && !has({ columns }, 'step', 'milestone')) kind = 'title';
    else if (isMerged(column)) kind = 'chapter';
    else if (kind === 'step') kind = 'milestone';
    return { ...column, kind };
  });
}

export const has = (table: Pick<Table, 'columns'>, ...kinds: Kind[]): boolean =>
  table.columns.some(({ kind }) => kinds.includes(kind));

/** Rows that are actions: they have a name, and something else that actions have. */
export const isOfActions = (table: Table): boolean =>
  has(table, 'title') && has(table, 'owner', 'deadline', 'key', 'status', 'chapter');

/** The cell of a row in the first column of a kind, spaces folded; empty where there is none. */
export function cellOf(row: SourceLine, columns: readonly Column[], kind: Kind): string {
  const column = columns.find((each) => each.kind === kind);
  return foldSpace(row.cells?.[column?.at ?? -1] ?? '');
}

/** What a cell says beside its column's head, which some repeat: "Target: Delivery by 2027". Null for an empty one. */
export function valueIn(row: SourceLine, { at, head }: Column): string | null {
  const cell = (row.cells?.[at] ?? '').replace(/[^\S\n]+/g, ' ').trim();
  const value = cell.toLowerCase().startsWith(`${head.toLowerCase()}:`)
    ? cell.slice(head.length + 1).trim()
    : cell;
  return isEmpty(value) ? null : value;
}
