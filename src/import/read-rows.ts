import { foldSpace, quoteOf } from '../roadmap/paragraphs.ts';
import type { Field, Quote, Unread } from '../roadmap/schema.ts';
import type { SourceLine } from '../roadmap/source-lines.ts';
import { type DateContext, readDate } from './dates.ts';
import type { Dated, ReadOwner } from './drafts.ts';
import { isStatus, pointsElsewhere, roleOf } from './labels.ts';
import { readItems } from './read-deadlines.ts';
import { readOwners } from './read-owners.ts';
import { type Column, cellOf, type Table, valueIn } from './tables.ts';

/** What readers of actions share: what was not read, and the lines of the tables that were. */
export interface Reading {
  unread: Unread[];
  rows: Set<number>;
}

/** What lines or rows tell of one action. */
export interface Facts {
  owners: ReadOwner[];
  body: Quote[];
  fields: Field[];
  deadlines: Dated[];
}

/** The facts that the rows of a table tell, by its columns: of one action, or of the steps of one. */
export function readRows(table: Table, { rows, unread }: Reading, dates: DateContext): Facts {
  const facts: Facts = { owners: [], body: [], fields: [], deadlines: [] };
  for (const row of table.rows) {
    const quote = quoteOf([row]);
    const { lines } = quote;
    const step = cellOf(row, table.columns, 'milestone');
    const status = valueIn(row, table.columns.find(({ kind }) => kind === 'status') ?? missing);
    facts.deadlines.push(...readPeriods(row, table, dates));
    rows
      .add(row.at)
      .add(table.head.at)
      .add((table.above ?? row).at);
    for (const column of table.columns) {
      const value = valueIn(row, column);
      if (value === null) continue;
      const { kind, head } = column;
      const words = foldSpace(value);
      if (kind === 'owner' || kind === 'partner') {
        facts.owners.push(...namesIn(value, kind === 'owner' ? roleOf(head) : kind, quote, unread));
      } else if (kind === 'deadline') {
        const items = value.split('\n').flatMap((part) => readItems(part, step || head, dates));
        facts.deadlines.push(
          ...items.map((item) => ({ ...item, ...(step && status && { status: foldSpace(status) }), lines })),
        );
        if (items.length === 0 && !isStatus(words)) unread.push({ kind: 'date', text: words, lines });
      } else if (kind === 'text') facts.body.push({ text: words, lines });
      else if (kind === 'field' || (kind === 'status' && !step))
        facts.fields.push({ name: head, value: words, lines });
    }
  }
  return facts;
}

/**
 * What columns of periods ("T1 2026", or "T1" below "2026") say: words in one are due then, and of those that have a
 * mark the first and the last tell when it begins and ends. Figures are something else, such as a budget by year.
 */
function readPeriods(
  row: SourceLine,
  { columns, head }: Pick<Table, 'columns' | 'head'>,
  dates: DateContext,
): Facts['deadlines'] {
  const filled = columns.flatMap((column, place) => {
    const value = column.kind === 'period' ? (valueIn(row, column) ?? '') : '';
    return value === '' || /\d/.test(value) ? [] : [{ column, place, words: foldSpace(value) }];
  });
  return filled.flatMap(({ column, place, words }, index): Facts['deadlines'] => {
    const isMark = words.length < 4;
    const isNext = (other: number) =>
      filled[other]?.words === words && filled[other]?.place === place + other - index;
    if (isMark && isNext(index - 1) && isNext(index + 1)) return [];
    const read = readDate(column.head, { ...dates, above: [column.above ?? [], dates.above ?? []].flat() });
    return !read
      ? []
      : [{ label: isMark ? read.when : words, ...read, lines: { from: head.at, to: row.at } }];
  });
}

const missing: Column = { at: -1, head: '', kind: 'field' };

/** Whom some words name; "see above" and "idem" name somebody, and whom cannot be told. */
export function namesIn(words: string, role: ReadOwner['role'], quote: Quote, unread: Unread[]): ReadOwner[] {
  if (!pointsElsewhere(words)) return readOwners(words, role, quote);
  if (role !== 'partner') unread.push({ kind: 'owner', ...quote });
  return [];
}

/** In a table below an action's heading, what would name an action names a step. */
export const asSteps = ({ columns, ...table }: Table): Table => ({
  ...table,
  columns: columns.map((column) => (column.kind === 'title' ? { ...column, kind: 'milestone' } : column)),
});
