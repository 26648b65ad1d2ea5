import { foldSpace, quoteOf, rangeOf, readParagraphs } from '../roadmap/paragraphs.ts';
import { isBlank, type SourceLine } from '../roadmap/source-lines.ts';
import { type DateContext, looksLikeDate, readDate } from './dates.ts';
import { isEmpty, isStatus, type Labelled, readLabelled, roleOf } from './labels.ts';
import { readList, readStep } from './read-deadlines.ts';
import { asSteps, type Facts, namesIn, type Reading, readRows } from './read-rows.ts';
import { goesOn } from './read-title.ts';
import { has, type Table, tablesOf } from './tables.ts';

/** The facts that labels, lists and tables below the heading of an action tell; all else is its text. */
export function readParts(lines: readonly SourceLine[], reading: Reading, dates: DateContext): Facts {
  const facts: Facts = { owners: [], body: [], fields: [], deadlines: [] };
  const body: SourceLine[] = [];
  const setAside = (strange: SourceLine[]): void => {
    const { text: words, lines: at } = quoteOf(strange);
    // As it stands in the text, with what headed it.
    const written = (each: SourceLine) =>
      lines.findLast((line) => line.at === each.at && line.text.includes(each.text)) ?? each;
    body.push(...strange.map(written));
    const isTold = isEmpty(words) || isStatus(words.replace(/^[-•*]\s*/u, ''));
    if (!isTold && looksLikeDate(words)) reading.unread.push({ kind: 'date', text: words, lines: at });
  };
  for (const { head, labelled, table, rest } of sectionsOf(lines, dates)) {
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

/** A label, a heading or a table, and the lines that it may be about. */
interface Section {
  head: SourceLine;
  labelled: Labelled | null;
  table: Table | null;
  rest: SourceLine[];
}

function sectionsOf(lines: readonly SourceLine[], dates: DateContext): Section[] {
  const tables = tablesOf(lines).filter((table) => has(table, 'deadline', 'owner'));
  const rows = new Set(tables.flatMap((table) => table.rows));
  const sections: Section[] = [];
  for (const line of lines) {
    if (rows.has(line)) continue;
    const table = tables.find(({ head }) => head === line) ?? null;
    const labelled = table ? null : labelOf(line, dates);
    const opens = table || labelled || line.level || line.code || sections.length === 0;
    if (opens) sections.push({ head: line, labelled, table, rest: [] });
    else sections.at(-1)?.rest.push(line);
  }
  return sections;
}

/** The label of a line that others may be about; null for the words of a sentence. */
function labelOf(line: SourceLine, dates: DateContext): Labelled | null {
  const labelled = line.code || line.cells ? null : readLabelled(line);
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
