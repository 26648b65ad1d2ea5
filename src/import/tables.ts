import { z } from 'zod';
import type { SourceLine } from '../roadmap/source-lines.ts';
import { isEmpty, type Kind, kindNames, kindOf, kindOfHead } from './labels.ts';

export interface Column {
  at: number;
  /** As the document heads it. */
  head: string;
  kind: Kind;
}

export interface Table {
  head: SourceLine;
  columns: Column[];
  rows: SourceLine[];
}

/** What `columns.json` beside a document says of its columns, by their heads: a kind, or that it is left out. */
export const ColumnChoice = z.record(z.string(), z.enum(kindNames).nullable());
export type ColumnChoice = Readonly<z.infer<typeof ColumnChoice>>;

/** Rows above the head: a title, a legend. */
const MOST_ABOVE = 8;
/** What the word for an action is among several that could be: the earlier, the surer. */
const surest = /^(?:fiche )?actions?\b|^(?:mesure|measure|initiative|proje[ct]|engagement|commitment)/i;

/** The tables of some lines: rows that follow each other, blank lines between them or not. */
export function tablesOf(lines: readonly SourceLine[], choice: ColumnChoice = {}): Table[] {
  const parts: SourceLine[][] = [];
  let open = false;
  for (const line of lines) {
    if (line.cells) {
      if (open) parts.at(-1)?.push(line);
      else parts.push([line]);
    }
    if (line.cells || line.text.trim() !== '') open = line.cells !== undefined;
  }
  return parts.flatMap((part) => readTable(part, choice) ?? []);
}

function readTable(rows: readonly SourceLine[], choice: ColumnChoice): Table | null {
  // The row with the most heads that are known as they stand; misspelt ones are looked for in that row alone.
  const known = rows
    .slice(0, MOST_ABOVE)
    .map(
      ({ cells = [] }) => cells.filter((cell) => choice[cell] !== undefined || kindOf(cell) !== null).length,
    );
  const at = Math.max(0, known.indexOf(Math.max(...known)));
  const head = rows[at];
  const columns = columnsOf(head?.cells ?? [], choice);
  if (!head || columns.filter(({ kind }) => kind !== 'field').length < 2) return null;
  const below = rows.slice(at + 1);
  return { head, columns: settle(columns, below, choice), rows: below };
}

function columnsOf(cells: readonly string[], choice: ColumnChoice): Column[] {
  return cells.flatMap((cell, at): Column[] => {
    const head = cell.replace(/\s+/g, ' ').trim();
    const chosen = choice[head];
    if (chosen === null) return [];
    const kind = chosen ?? kindOfHead(head);
    return kind ? [{ at, head, kind }] : [];
  });
}

const isCode = (cell: string): boolean =>
  /^[\p{L}]{0,6}[ ._-]?\d{1,4}(?:[._-]\d{1,3})*\.?$/u.test(cell.trim());

/** One column names the action and one its key; another with the same kind of head is a chapter or a field. */
function settle(columns: Column[], rows: readonly SourceLine[], choice: ColumnChoice): Column[] {
  const filled = ({ at }: Column) =>
    rows.map(({ cells = [] }) => cells[at] ?? '').filter((cell) => cell !== '');
  const settled = columns.map((column) => {
    const cells = filled(column);
    const codes = column.kind === 'title' && cells.length > 0 && cells.every(isCode);
    return codes && !choice[column.head] ? { ...column, kind: 'key' as const } : column;
  });
  const titles = settled.filter(({ kind }) => kind === 'title');
  const title =
    titles.find(({ head }) => choice[head]) ?? titles.find(({ head }) => surest.test(head)) ?? titles[0];
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
