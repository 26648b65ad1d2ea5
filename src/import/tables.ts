import { z } from 'zod';
import { rangeOf } from '../roadmap/paragraphs.ts';
import type { Quote } from '../roadmap/schema.ts';
import type { SourceLine } from '../roadmap/source-lines.ts';
import { readDate } from './dates.ts';
import {
  isEmpty,
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
  // The row with the most heads that are known as they stand; misspelt ones are looked for in that row alone.
  const known = rows
    .slice(0, MOST_ABOVE)
    .map(
      ({ cells = [] }) =>
        cells.filter((cell) => choice[cell] !== undefined || kindOfLabel(cell) !== null).length,
    );
  let at = Math.max(0, known.indexOf(Math.max(...known)));
  const [head, below] = [rows[at], rows[at + 1]];
  if (!head) return null;
  const groups = below && isHeadBelow(head, below) ? head : null;
  if (groups) at += 1;
  const columns = columnsOf(rows[at] as SourceLine, groups, choice);
  if (columns.filter(({ kind }) => kind !== 'field').length < 2) return null;
  const own = rows.slice(at + 1);
  return {
    head: rows[at] as SourceLine,
    ...(groups && { above: groups }),
    columns: settle(columns, own, choice),
    rows: own,
  };
}

/** Heads of two rows: the lower one has its words where the upper one has none, or one word for several columns. */
function isHeadBelow({ cells: upper = [] }: SourceLine, { cells: lower = [] }: SourceLine): boolean {
  const at = lower.flatMap((cell, index) => (cell === '' ? [] : [index]));
  const spans = (index: number) => upper[index] === '' || upper[index + 1] === '';
  const above = (index: number) => upper.slice(0, index + 1).findLast((cell) => cell !== '');
  const heads = at.filter(
    (index) => kindOfLabel(lower[index] ?? '') !== null || isPeriod(lower[index] ?? '', above(index)),
  );
  return (
    at.every(spans) &&
    upper.some((cell, index) => cell !== '' && lower[index] === '') &&
    heads.length * 2 > at.length
  );
}

function columnsOf({ cells = [] }: SourceLine, groups: SourceLine | null, choice: ColumnChoice): Column[] {
  const width = Math.max(cells.length, groups?.cells?.length ?? 0);
  let group = '';
  return Array.from({ length: width }, (_, at) => at).flatMap((at): Column[] => {
    group = groups?.cells?.[at] || group;
    const lower = cells[at] ?? '';
    const head = (lower || (groups?.cells?.[at] ?? '')).replace(/\s+/g, ' ').trim();
    const chosen = choice[head];
    if (chosen === null || head === '') return [];
    const above =
      groups && lower !== '' && group !== '' ? { text: group, lines: rangeOf([groups]) } : undefined;
    const kind = chosen ?? (isPeriod(head, above?.text) ? 'period' : kindOfHead(head));
    return kind ? [{ at, head, kind, ...(above && { above }) }] : [];
  });
}

/** "T1 2026", "2027", or "T1" below "2026". */
const isPeriod = (head: string, above?: string): boolean =>
  /\d/.test(head) || above !== undefined
    ? readDate(head, { publication: null, above: above ? [{ text: above, lines: { from: 1, to: 1 } }] : [] })
        ?.end != null
    : false;

const isCode = (cell: string): boolean =>
  /^[\p{L}]{0,6}[ ._-]?\d{1,4}(?:[._-]\d{1,3})*\.?$/u.test(cell.trim());

/** Cells that show what a column holds. */
const ENOUGH_CELLS = 30;

/** What the cells of a column say against its head: codes are keys, and dates are deadlines. */
function kindByCells({ kind, head }: Column, cells: readonly string[]): Kind | null {
  if (cells.length === 0) return null;
  if (kind === 'title' && cells.every(isCode)) return 'key';
  const some = cells.filter(({ length }) => length < 60).slice(0, ENOUGH_CELLS);
  if (kind === 'field' && kindOf(head) === null) {
    const dates = some.filter((cell) => /\d/.test(cell) && readDate(cell, { publication: null })).length;
    if (dates * 2 > some.length) return 'deadline';
  }
  return null;
}

/** One column names the action and one its key; another with the same kind of head is a chapter or a field. */
function settle(columns: Column[], rows: readonly SourceLine[], choice: ColumnChoice): Column[] {
  const settled = columns.map((column) => {
    const cells = rows.map((row) => row.cells?.[column.at] ?? '').filter((cell) => !isEmpty(cell));
    const kind = choice[column.head] ? null : kindByCells(column, cells);
    return kind ? { ...column, kind } : column;
  });
  const titles = settled.filter(({ kind }) => kind === 'title');
  const title =
    titles.find(({ head }) => choice[head]) ?? titles.find(({ head }) => isSurest(head)) ?? titles[0];
  const step = settled.find(({ kind }) => kind === 'step' || kind === 'milestone');
  const text = settled.find(({ kind }) => kind === 'text');
  return settled.map((column) => {
    if (column.kind === 'title' && column !== title) {
      return { ...column, kind: title && column.at < title.at ? ('chapter' as const) : ('text' as const) };
    }
    // Without a column for its name, the description or the milestone is what is done.
    if (column === text && !title && !step) return { ...column, kind: 'title' as const };
    return column.kind === 'step' ? { ...column, kind: 'milestone' as const } : column;
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
  const cell = column ? (row.cells?.[column.at] ?? '') : '';
  return cell.replace(/\s+/g, ' ').trim();
}

/** What a cell says beside its column's head, which some repeat: "Target: Delivery by 2027". Null for an empty one. */
export function valueIn(row: SourceLine, { at, head }: Column): string | null {
  const cell = (row.cells?.[at] ?? '').replace(/[^\S\n]+/g, ' ').trim();
  const value = cell.toLowerCase().startsWith(`${head.toLowerCase()}:`)
    ? cell.slice(head.length + 1).trim()
    : cell;
  return isEmpty(value) ? null : value;
}
