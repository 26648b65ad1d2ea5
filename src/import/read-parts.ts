import { foldSpace, quoteOf, rangeOf, readParagraphs } from '../roadmap/paragraphs.ts';
import type { SourceLine } from '../roadmap/source-lines.ts';
import { type DateContext, looksLikeDate, readDate } from './dates.ts';
import type { ReadOwner } from './drafts.ts';
import { isEmpty, isStatus, type Labelled, readLabelled, roleOf } from './labels.ts';
import { DeadlineReader, readItem, readItems } from './read-deadlines.ts';
import { asSteps, type Facts, namesIn, type Reading, readRows } from './read-rows.ts';
import { goesOn } from './read-title.ts';
import { has, tablesOf } from './tables.ts';

export type Doubting = (line: SourceLine | undefined, about: string) => void;

/** What a label opened and a later line may go on with. */
type Open =
  | { kind: 'deadline'; whole: boolean }
  /** Deliverables and steps, of which some end in a date. */
  | { kind: 'items' }
  | { kind: 'names'; role: ReadOwner['role']; lines: SourceLine[]; words: string[]; below: boolean }
  | null;

/** The facts that labels, lists and tables below the heading of an action tell; all else is its text. */
export function readParts(
  lines: readonly SourceLine[],
  reading: Reading,
  dates: DateContext,
  doubt: Doubting,
): Facts {
  const { unread } = reading;
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
      body.push(...table.rows.filter(({ at }) => !deadlines.some((each) => each.lines.from === at)));
    }
    if (inTables.has(line)) continue;
    const labelled = line.code || line.cells ? null : readLabelled(line);
    const kind = labelled?.kind;
    if (labelled && (kind === 'deadline' || kind === 'milestone')) {
      close();
      reader.rename(labelled.label);
      const hasValue = labelled.value.trim() !== '';
      if (hasValue) {
        const { at } = line;
        const { strange } = reader.take({ at, text: labelled.value });
        if (strange.length > 0) setAside([{ at, text: labelled.value }]);
      }
      open = { kind: 'deadline', whole: hasValue };
    } else if (labelled && (kind === 'owner' || kind === 'partner')) {
      close();
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
      if (items.length === 0) body.push(line);
    } else if (open?.kind === 'deadline' && !(open.whole && isOver(lines, place, dates))) {
      const { strange, over } = reader.take(line);
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

/** After a date on the line of its label, only a list or another date goes on with the deadlines. */
function isOver(lines: readonly SourceLine[], place: number, dates: DateContext): boolean {
  const next = lines.slice(place).filter(({ text }) => text.trim() !== '');
  if (lines[place]?.text.trim() !== '' && lines[place - 1]?.text.trim() !== '') return false;
  if (!next[0] || next[0].item) return false;
  return readItems(quoteOf(next.slice(0, 4)).text, '-', dates).length === 0;
}
