import { foldSpace, quoteOf, rangeOf, readParagraphs } from '../roadmap/paragraphs.ts';
import type { Field, Quote, Unread } from '../roadmap/schema.ts';
import { isBlank, type SourceLine } from '../roadmap/source-lines.ts';
import { type DateContext, looksLikeDate, readDate } from './dates.ts';
import type { Dated, ReadOwner } from './drafts.ts';
import {
  isEmpty,
  isStatus,
  kindOf,
  type Labelled,
  namesBody,
  pointsElsewhere,
  readLabelled,
  roleOf,
  splitBeside,
} from './labels.ts';
import { readItems, readList, readStep } from './read-deadlines.ts';
import { goesOn } from './read-title.ts';
import { type ColumnChoice, cellOf, has, type Table, tablesOf, valueIn } from './tables.ts';

/** What readers of actions share: what was not read, what is doubtful, and the lines of the tables that were read. */
export interface Reading {
  columns: ColumnChoice;
  unread: Unread[];
  /** Each with its line: "Line 79: “Mesure 7” has no title." */
  doubts: string[];
  rows: Set<number>;
}

/** What lines or rows tell of one action. */
interface Facts {
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
    const status = step && cellOf(row, table.columns, 'status');
    facts.deadlines.push(...readPeriods(row, table, dates));
    for (const { at } of [row, table.head, table.above ?? row]) rows.add(at);
    for (const column of table.columns) {
      const value = valueIn(row, column);
      if (value === null) continue;
      const { kind, head } = column;
      const words = foldSpace(value);
      if (kind === 'owner' || kind === 'partner') {
        facts.owners.push(...namesIn(value, kind === 'owner' ? roleOf(head) : kind, quote, unread));
      } else if (kind === 'deadline') {
        const items = value.split('\n').flatMap((part) => readItems(part, step || head, dates));
        facts.deadlines.push(...items.map((item) => ({ ...item, ...(status && { status }), lines })));
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
function readPeriods(row: SourceLine, { columns, head }: Table, dates: DateContext): Dated[] {
  const filled = columns.flatMap((column) => {
    const words = column.kind === 'period' ? foldSpace(valueIn(row, column) ?? '') : '';
    return words === '' || /\d/.test(words) ? [] : [{ column, words }];
  });
  return filled.flatMap(({ column, words }, index): Dated[] => {
    const isMark = words.length < 4;
    if (isMark && index > 0 && index < filled.length - 1) return [];
    const read = readDate(column.head, { ...dates, above: [column.above ?? [], dates.above ?? []].flat() });
    const lines = { from: head.at, to: row.at };
    return read ? [{ label: isMark ? read.when : words, ...read, lines }] : [];
  });
}

/** Whom some words name; "see above" and "idem" name somebody, and whom cannot be told. */
function namesIn(words: string, role: ReadOwner['role'], quote: Quote, unread: Unread[]): ReadOwner[] {
  if (!pointsElsewhere(words)) return readOwners(words, role, quote);
  if (role !== 'partner') unread.push({ kind: 'owner', ...quote });
  return [];
}

/** In a table below an action's heading, what would name an action names a step. */
const asSteps = ({ columns, ...table }: Table): Table => ({
  ...table,
  columns: columns.map((column) => (column.kind === 'title' ? { ...column, kind: 'milestone' } : column)),
});

/** The facts that labels, lists and tables below the heading of an action tell; all else is its text. */
export function readParts(lines: readonly SourceLine[], reading: Reading, dates: DateContext): Facts {
  const facts: Facts = { owners: [], body: [], fields: [], deadlines: [] };
  const body: SourceLine[] = [];
  const setAside = (strange: SourceLine[]): void => {
    const { text: words, lines: at } = quoteOf(strange);
    if (isEmpty(words) || isStatus(words)) return;
    if (looksLikeDate(words)) reading.unread.push({ kind: 'date', text: words, lines: at });
    else {
      const about = 'stands among the deadlines and ends in no date that can be read; it is kept as text';
      reading.doubts.push(`Line ${at.from}: “${words}” ${about}.`);
    }
  };
  const tables = tablesOf(lines, reading.columns).filter((table) => has(table, 'deadline', 'owner'));
  const rows = new Set(tables.flatMap((table) => table.rows));
  const heads = new Map(tables.map((table) => [table.head, table]));
  const sections: SourceLine[][] = [];
  for (const line of lines.filter((each) => !rows.has(each))) {
    const opens = line.level || line.code || heads.has(line) || labelOf(line, dates);
    if (opens || sections.length === 0) sections.push([line]);
    else sections.at(-1)?.push(line);
  }
  for (const [head, ...rest] of sections as [SourceLine, ...SourceLine[]][]) {
    const table = heads.get(head);
    const labelled = table ? null : labelOf(head, dates);
    const kind = labelled?.kind;
    let below = rest;
    if (table) {
      const { owners, deadlines, body: texts } = readRows(asSteps(table), reading, dates);
      facts.owners.push(...owners);
      facts.deadlines.push(...deadlines);
      facts.body.push(...texts);
      body.push(...table.rows.filter(({ at }) => !deadlines.some((each) => each.lines.from === at)));
    } else if (labelled && (kind === 'deadline' || kind === 'milestone')) {
      const own = labelled.value === '' ? [] : [{ at: head.at, text: labelled.value }];
      const list = readList([...own, ...rest], labelled.label, own.length > 0, dates);
      facts.deadlines.push(...list.read);
      list.strange.forEach(setAside);
      // As it stands in the text, with what heads it.
      body.push(...list.strange.flat().map((line) => (own.includes(line) ? head : line)));
      below = list.rest;
    } else if (labelled && (kind === 'owner' || kind === 'partner')) {
      const { words, own } = namesBelow(head, labelled.value, rest);
      const role = kind === 'owner' ? roleOf(labelled.label) : kind;
      facts.owners.push(...namesIn(words, role, quoteOf(own), reading.unread));
      below = rest.filter((line) => !own.includes(line));
    } else if (labelled?.value === '' && (kind === 'title' || kind === 'step')) {
      // Deliverables and steps, of which some say when.
      const dated = rest.map((line) => (line.item ? readStep(line, dates) : []));
      facts.deadlines.push(...dated.flat());
      body.push(head);
      below = rest.filter((_, place) => dated[place]?.length === 0);
    } else {
      if (labelled?.value && kind !== 'text') {
        const value = foldSpace(labelled.value);
        facts.fields.push({ name: labelled.label, value, lines: rangeOf([head]) });
      }
      body.push(head);
    }
    body.push(...below);
  }
  facts.deadlines.sort((one, other) => one.lines.from - other.lines.from);
  body.sort((one, other) => one.at - other.at);
  facts.body.push(...readParagraphs(body));
  return facts;
}

/** The label of a line that others may be about; null for the words of a sentence. */
function labelOf(line: SourceLine, dates: DateContext): Labelled | null {
  const labelled = readLabelled(line);
  if (!labelled || line.label || line.level) return labelled;
  const { kind, value } = labelled;
  // "Phase pilote : année 2020" among deadlines is one.
  if (kind === 'text') return readDate(value, dates) ? null : labelled;
  if (kind === 'title' || kind === 'step') return value === '' ? labelled : null;
  return kind === 'key' || kind === 'chapter' ? null : labelled;
}

/** The words of a list of names that a label opens, and the lines that they stand in. */
function namesBelow(
  head: SourceLine,
  value: string,
  rest: readonly SourceLine[],
): { words: string; own: SourceLine[] } {
  const below = value === '';
  const own = [head];
  const words = below ? [] : [value];
  let last = head;
  for (const line of rest) {
    // Something was taken out between them, such as the foot of a page: no quotation goes on across it.
    if (line.at > last.at + 1) break;
    last = line;
    if (isBlank(line) && below) continue;
    const begins = below && (line.item || words.length === 0);
    const isRest =
      !isBlank(line) && isRestOfNames(own.at(-1) ?? head, line) && (!below || /^\s*\p{Ll}/u.test(line.text));
    if (begins) words.push(line.text);
    else if (isRest) words.push(`${words.pop() ?? ''} ${line.text}`);
    else break;
    own.push(line);
  }
  return { words: words.join('\n'), own };
}

/** A name may be broken anywhere; a sentence below it, or another label, is none. */
const isRestOfNames = (last: SourceLine, line: SourceLine): boolean =>
  !/^\s*\p{Lu}[^:.]{2,40}\s?:\s/u.test(line.text) &&
  (goesOn(last, line, true) ||
    (!line.item && line.text.length < 40 && !/[.!?]\s*$/.test(last.text) && !/[.!?:]\s*$/.test(line.text)));

/**
 * The names of a line or a cell: parted by commas, semicolons, slashes or lines; by "and" at the end of a list ("A, B
 * and C") or between two bodies ("Registry Office and Pilots' Guild"), for it is also within the names of bodies.
 */
function splitNames(text: string): string[] {
  const parts = text
    .replace(/\.$/, '')
    .replace(/\s*\([^)]*:[^)]*\)/g, '')
    .split(/\s*[;\n]\s*|\s+\/\s+|,\s+(?![^(]*\))/u)
    .map((name) => foldSpace(name).replace(/^(?:and|et|&) /, ''));
  const [, one = '', other = ''] = /^(.+?) (?:and|et|&) (\p{Lu}.*)$/u.exec(parts.at(-1) ?? '') ?? [];
  if (other !== '' && (parts.length > 1 || (namesBody(one) && namesBody(other))))
    parts.splice(-1, 1, one, other);
  return parts
    .map((name) => name.replace(/^[-•*]\s*/, '').trim())
    .filter((name) => name !== '' && !isEmpty(name));
}

/** Whom some words name, in a role; whoever only gives advice is a partner. Empty where they name nobody. */
export function readOwners(words: string, role: ReadOwner['role'], quote: Quote): ReadOwner[] {
  const [named, others] = splitBeside(words);
  // Without the articles before the first name.
  const associated = others.replace(/^(?:\s*\p{Ll}{1,3}[ ’'])+/u, '');
  const partners = splitNames(associated).map((name) => ({ role: 'partner' as const, name, quote }));
  const leading = splitNames(named).map((name): ReadOwner => {
    // "Plateforme des données (pilote)" in a list of all who take part.
    const [, body = '', part = ''] = /^(.+?)\s*\(([^()]+)\)$/.exec(name) ?? [];
    return kindOf(part) === 'owner' ? { role: 'lead', name: body, quote } : { role, name, quote };
  });
  return [...leading, ...partners];
}
