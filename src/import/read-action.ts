import { foldSpace, quoteOf, rangeOf, readParagraphs } from '../roadmap/paragraphs.ts';
import type { Action, Deadline, Field, LineRange, Quote, Unread } from '../roadmap/schema.ts';
import type { SourceLine } from '../roadmap/source-lines.ts';
import { type DateContext, looksLikeDate, readDate } from './dates.ts';
import type { Block, Doubt, ReadOwner } from './drafts.ts';
import {
  isEmpty,
  isStatus,
  type Labelled,
  pointsElsewhere,
  readLabelled,
  roleOf,
  tellsOwner,
} from './labels.ts';
import type { LineUses } from './line-uses.ts';
import { takeOutFurniture } from './page-furniture.ts';
import { DeadlineReader, type Item, readItem, readItems, readSentences } from './read-deadlines.ts';
import { readListed } from './read-listed.ts';
import { readOwners } from './read-owners.ts';
import { goesOn, takeTitle } from './read-title.ts';
import { type Column, cellOf, has, type Table, tablesOf, valueIn } from './tables.ts';

/** What readers of actions share: the account of the lines, and what a person should look at. */
export interface Reading {
  uses: LineUses;
  doubts: Doubt[];
  unread: Unread[];
}

export interface Placed {
  number: number;
  /** Left out where the number tells it. */
  key?: string;
  orientation: number | null;
  dates: DateContext;
  /** The heading of a chapter that is a period: what its actions are due in, where they say nothing else. */
  period: { item: Item; lines: LineRange } | null;
}

interface Facts {
  owners: ReadOwner[];
  body: Quote[];
  fields: Field[];
  deadlines: { item: Item; lines: LineRange; status?: string }[];
}

/** Reads title, paragraphs, footnotes, owners and deadlines from the lines of an action. */
export function readAction(block: Block, placed: Placed, reading: Reading): Action {
  const { heading, table } = block;
  const { uses, doubts, unread } = reading;
  const { number, key, orientation, dates } = placed;
  const { kept, footnotes, furniture } = takeOutFurniture(block.lines);
  const name = heading.label || heading.title || foldSpace(heading.line.text);
  const doubt = (line: SourceLine | undefined, about: string) =>
    doubts.push({ line: line?.at ?? heading.line.at, about: `${name}: ${about}` });
  const before = unread.length;
  uses.take(furniture, 'page');
  for (const { lines } of footnotes) uses.take([lines.from, lines.to], 'footnote');
  const { title, titleLines, rest } = table
    ? { title: heading.title, titleLines: [], rest: kept }
    : // The date that ends an item of a list ends its title.
      heading.line.item && !heading.line.text.trim().endsWith(heading.title)
      ? { title: heading.title, titleLines: [], rest: kept.slice(1) }
      : (labelledTitle(heading.title, kept) ?? takeTitle(kept));
  uses.take([heading.line, ...titleLines], 'action');
  const facts = table
    ? readRows({ ...table, rows: kept }, reading, dates)
    : readParts(rest, reading, dates, doubt);
  if (title === '') doubt(heading.line, 'has no title');
  const listed = heading.line.item && !table ? readListed(heading.line, dates) : null;
  if (listed && facts.owners.length === 0) facts.owners.push(...listed.owners);
  if (facts.owners.every(({ role }) => role === 'partner')) {
    const titleQuote = { text: title, lines: rangeOf(titleLines.length > 0 ? titleLines : [heading.line]) };
    for (const { text, lines } of [titleQuote, ...facts.body]) {
      const told = text.split(/(?<=[.!?])\s+(?=\p{Lu})/u).find(tellsOwner);
      if (told) unread.push({ kind: 'owner', text: told, lines });
    }
  }
  const said: Facts['deadlines'] = facts.deadlines;
  if (said.length === 0) {
    const { line } = heading;
    const lines = rangeOf(titleLines.length > 0 ? titleLines : [line]);
    const items = listed?.items ?? [];
    said.push(...items.map((item) => ({ item: { ...item, label: item.label || title }, lines })));
    for (const quote of said.length > 0 ? [] : [{ text: title, lines }, ...facts.body]) {
      said.push(...readSentences(quote, dates).map((item) => ({ item, lines: quote.lines })));
    }
  }
  if (said.length === 0 && placed.period) said.push(placed.period);
  if (said.length === 0) doubt(heading.line, 'has no deadline that could be read');
  for (const each of unread.slice(before)) each.action = number;
  return {
    number,
    ...(key !== undefined && { key }),
    ...(isPlain(heading.unit, heading.mark) || heading.label === '' ? {} : { label: heading.label }),
    title: title || name,
    orientation,
    body: facts.body,
    footnotes,
    owners: eachOnce(facts.owners).flatMap(({ name, role, quote }) =>
      role === 'partner' ? [] : [{ name, role, quote }],
    ),
    partners: eachOnce(facts.owners).flatMap(({ name, role, quote }) =>
      role === 'partner' ? [{ name, quote }] : [],
    ),
    deadlines: said.map(
      ({ item: { context, ...item }, lines, status }, index): Deadline => ({
        id: `${number}.${index + 1}`,
        action: number,
        ...item,
        ...(context && { context }),
        ...(status && { status }),
        lines,
      }),
    ),
    ...(facts.fields.length > 0 && { fields: facts.fields }),
    lines: rangeOf(kept),
  };
}

/** Of an action that only its number heads: what stands beside "Title". */
function labelledTitle(title: string, lines: readonly SourceLine[]): ReturnType<typeof takeTitle> | null {
  if (title !== '') return null;
  for (const line of lines) {
    const labelled = line.label === undefined ? null : readLabelled(line);
    if (labelled?.kind !== 'title' || labelled.value === '') continue;
    const rest = lines.slice(1).filter((each) => each !== line);
    return { title: foldSpace(labelled.value), titleLines: [line], rest };
  }
  return null;
}

/** "Action 3" needs no label: it is what everything else calls it. */
const isPlain = (unit: string, mark: string): boolean => unit === 'action' && /^\d+$/.test(mark);

/** The facts that the rows of a table tell, by its columns: of one action, or of the steps of one. */
function readRows(table: Table, { uses, unread }: Reading, dates: DateContext): Facts {
  const facts: Facts = { owners: [], body: [], fields: [], deadlines: [] };
  for (const row of table.rows) {
    const quote = quoteOf([row]);
    const { lines } = quote;
    const step = cellOf(row, table.columns, 'milestone');
    const status = valueIn(row, table.columns.find(({ kind }) => kind === 'status') ?? missing);
    facts.deadlines.push(...readPeriods(row, table, dates));
    uses.take([row], 'action');
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
          ...items.map((item) => ({ item, lines, ...(step && status && { status: foldSpace(status) }) })),
        );
        if (items.length > 0) uses.take([row], 'deadline');
        else if (!isStatus(words)) unread.push({ kind: 'date', text: words, lines });
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
    const above = column.above ? [column.above] : [];
    const read = readDate(column.head, { ...dates, above: [...above, ...(dates.above ?? [])] });
    if (!read) return [];
    const { words: when, ...rest } = read;
    const item = { label: isMark ? when : words, when, ...rest };
    return [{ item, lines: { from: head.at, to: row.at } }];
  });
}

const missing: Column = { at: -1, head: '', kind: 'field' };

const eachOnce = (owners: readonly ReadOwner[]): ReadOwner[] =>
  owners.filter(
    ({ role, name }, index) =>
      owners.findIndex((other) => other.role === role && other.name === name) === index,
  );

type Doubting = (line: SourceLine | undefined, about: string) => void;

/** What a label opened and a later line may go on with. */
type Open =
  | { kind: 'deadline'; whole: boolean }
  /** Deliverables and steps, of which some end in a date. */
  | { kind: 'items' }
  | { kind: 'names'; role: ReadOwner['role']; lines: SourceLine[]; words: string[]; below: boolean }
  | null;

function readParts(
  lines: readonly SourceLine[],
  reading: Reading,
  dates: DateContext,
  doubt: Doubting,
): Facts {
  const { uses, unread } = reading;
  const facts: Facts = { owners: [], body: [], fields: [], deadlines: [] };
  const body: SourceLine[] = [];
  const reader = new DeadlineReader('', dates);
  let open: Open = null;
  const setAside = (strange: readonly SourceLine[]): void => {
    const [first] = strange;
    if (!first) return;
    const { text: words, lines: at } = quoteOf(strange);
    // As it stands in the text, with what headed it.
    const written = ({ at, text }: SourceLine) =>
      lines.findLast((line) => line.at === at && line.text.includes(text));
    body.push(...strange.map((each) => written(each) ?? first));
    if (isEmpty(words) || isStatus(words.replace(/^[-•*]\s*/u, ''))) return;
    if (looksLikeDate(words)) unread.push({ kind: 'date', text: words, lines: at });
    doubt(
      first,
      `“${first.text.trim()}” stands among the deadlines and ends in no date that can be read; it is kept as text`,
    );
  };
  const close = (): void => {
    if (open?.kind === 'names') {
      facts.owners.push(...namesIn(open.words.join('\n'), open.role, quoteOf(open.lines), unread));
    }
    setAside(reader.giveUp());
    open = null;
  };
  const tables = new Map(
    tablesOf(lines)
      .filter((table) => has(table, 'deadline', 'owner'))
      .map((table) => [table.head, table]),
  );
  const inTables = new Set([...tables.values()].flatMap(({ head, rows }) => [head, ...rows]));
  for (const [place, line] of lines.entries()) {
    const table = tables.get(line);
    // The foot of a page stood between: nothing goes on across it.
    if (place > 0 && line.at > (lines[place - 1]?.at ?? 0) + 1) {
      if (open?.kind === 'names') close();
      else setAside(reader.giveUp());
    }
    if (table) {
      close();
      const { owners, deadlines, body: texts } = readRows(asSteps(table), reading, dates);
      facts.owners.push(...owners);
      facts.deadlines.push(...deadlines);
      facts.body.push(...texts);
      uses.take([line], 'deadline');
      body.push(...table.rows.filter(({ at }) => !deadlines.some((each) => each.lines.from === at)));
    }
    if (inTables.has(line)) continue;
    const labelled = line.code || line.cells ? null : readLabelled(line);
    const kind = labelled?.kind;
    if (labelled && (kind === 'deadline' || kind === 'milestone')) {
      close();
      reader.rename(labelled.label);
      uses.take([line], 'deadline');
      const hasValue = labelled.value.trim() !== '';
      if (hasValue) {
        const { at } = line;
        const { strange } = reader.take({ at, text: labelled.value });
        if (strange.length > 0) setAside([{ at, text: labelled.value }]);
      }
      open = { kind: 'deadline', whole: hasValue };
    } else if (labelled && (kind === 'owner' || kind === 'partner')) {
      close();
      uses.take([line], 'owner');
      const words = labelled.value === '' ? [] : [labelled.value];
      const role = kind === 'owner' ? roleOf(labelled.label) : kind;
      open = { kind: 'names', role, lines: [line], words, below: words.length === 0 };
    } else if (labelled?.value === '' && (kind === 'title' || kind === 'step')) {
      close();
      body.push(line);
      open = { kind: 'items' };
    } else if (labelled && (line.label || line.level || isAside(labelled, dates))) {
      close();
      if (labelled.value && kind !== 'text') {
        facts.fields.push({ name: labelled.label, value: foldSpace(labelled.value), lines: rangeOf([line]) });
      }
      body.push(line);
    } else if (line.level || line.code) {
      close();
      body.push(line);
    } else if (open?.kind === 'names') {
      const last: SourceLine = open.lines.at(-1) ?? line;
      const blank = line.text.trim() === '';
      if (blank && (open.words.length === 0 || open.below)) continue;
      const goesOn = !blank && isRestOfNames(last, line) && (!open.below || /^\s*\p{Ll}/u.test(line.text));
      const begins = !blank && open.below && (line.item || open.words.length === 0);
      if (begins || goesOn) {
        uses.take([line], 'owner');
        if (begins) open.words.push(line.text);
        else open.words.push(`${open.words.pop() ?? ''} ${line.text}`);
        open.lines.push(line);
      } else {
        close();
        body.push(line);
      }
    } else if (open?.kind === 'items' && line.item) {
      const items = readItem(line.text, '', dates).filter(({ label }) => label !== '');
      facts.deadlines.push(...items.map((item) => ({ item, lines: rangeOf([line]) })));
      if (items.length > 0) uses.take([line], 'deadline');
      else body.push(line);
    } else if (open?.kind === 'deadline' && !(open.whole && isOver(lines, place, dates))) {
      const { strange, over } = reader.take(line);
      uses.take([line], 'deadline');
      setAside(strange);
      if (over) open = null;
    } else {
      if (open) close();
      body.push(line);
    }
  }
  close();
  facts.deadlines.push(...reader.read);
  facts.deadlines.sort((one, other) => one.lines.from - other.lines.from);
  body.sort((one, other) => one.at - other.at);
  uses.take(body, 'body');
  facts.body.push(...readParagraphs(body));
  return facts;
}

/** What is told under a name of its own; "Phase pilote : année 2020" among deadlines is one. */
const isAside = ({ kind, value }: Labelled, dates: DateContext): boolean =>
  kind === 'field' || kind === 'status' || (kind === 'text' && readDate(value, dates) === null);

/** A name may be broken anywhere; a sentence below it, or another label, is none. */
const isRestOfNames = (last: SourceLine, line: SourceLine): boolean =>
  !/^\s*\p{Lu}[^:.]{2,40}\s?:\s/u.test(line.text) &&
  (goesOn(last, line, true) || (!line.item && line.text.length < 40 && !/[.!?:]\s*$/.test(line.text)));

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

/** After a date on the line of its label, only a list or another date goes on with the deadlines. */
function isOver(lines: readonly SourceLine[], place: number, dates: DateContext): boolean {
  const next = lines.slice(place).filter(({ text }) => text.trim() !== '');
  if (lines[place]?.text.trim() !== '' && lines[place - 1]?.text.trim() !== '') return false;
  if (!next[0] || next[0].item) return false;
  return readItems(quoteOf(next.slice(0, 4)).text, '-', dates).length === 0;
}
