import { keyOf, markOf, numberOf } from '../roadmap/action-number.ts';
import { foldSpace, quoteOf } from '../roadmap/paragraphs.ts';
import type { Action, RoadmapFacts, Unread } from '../roadmap/schema.ts';
import { isBlank, readLines, type SourceLine } from '../roadmap/source-lines.ts';
import { chaptersOf, periodOf, readChapters, settleNumbers, withParents } from './chapters.ts';
import { type DateContext, looksLikeDate } from './dates.ts';
import type { Block } from './drafts.ts';
import { isEmpty, readLabelled, roleOf } from './labels.ts';
import { readAction } from './read-action.ts';
import { type Reading, readOwners } from './read-facts.ts';
import { splitBlocks } from './split-blocks.ts';
import { type ColumnChoice, tablesOf } from './tables.ts';
import { unfoldLines } from './unfold-lines.ts';

interface Options extends Omit<DateContext, 'above'> {
  columns?: ColumnChoice;
  /** Lines that may be several rows of a table, or parts of one. */
  unsure?: readonly string[];
}

/**
 * Reads chapters and actions from the text of a roadmap, plain or Markdown by the name of its file; `unit` is the word
 * that heads its actions, where one does. Never throws: what cannot be read is in `unread` and `doubts`, and what is in
 * no fact is in `left`.
 */
export function readText(fileName: string, source: string, { columns = {}, unsure = [], ...dates }: Options) {
  const written = readLines(fileName, source);
  const lines = unfoldLines(written);
  const reading: Reading = { columns, unread: [], doubts: [], rows: new Set() };
  const split = splitBlocks(lines, tablesOf(lines, columns), dates);
  const blocks = leaveOutRepeated(split.blocks, reading);
  const { chapters, of } = chaptersOf(blocks);
  const blocksOfActions = blocks.filter(({ kind }) => kind === 'action');
  const called = numbersOf(blocksOfActions.map(({ heading }) => heading.mark));
  const top = lines.find((line) => !isBlank(line) && !line.code);
  const actions = blocksOfActions.map((block, index) => {
    const chapter = of.get(block);
    const headings = withParents(chapter).flatMap((each) => each.blocks.at(-1)?.heading.line ?? []);
    const above = [...headings, ...(top ? [top] : [])].map((line) => quoteOf([line]));
    return readAction(
      block,
      {
        ...(called[index] as Called),
        orientation: chapter?.number ?? null,
        dates: { ...dates, above },
        period: periodOf(chapter, dates),
      },
      reading,
    );
  });
  const isNumbered = actions.every((action, index) => keyOf(action) === blocksOfActions[index]?.heading.mark);
  const steering = readSteering(lines, blocks);
  const strange = written.filter((line) => unsure.includes(line.text.trim()));
  const unread = [
    ...reading.unread,
    ...unreadRows(written, reading, actions),
    ...strange.map((line) => ({ kind: 'row' as const, ...quoteOf([line]) })),
  ].toSorted((one, other) => one.lines.from - other.lines.from);
  const facts = {
    orientations: readChapters(chapters),
    actions: actions.toSorted((one, other) => one.number - other.number),
    steering,
    ...(!isNumbered && { numbered: false as const }),
    ...(unread.length > 0 && { unread }),
  };
  const taken = [...blocksOfActions, ...chapters.flatMap((chapter) => chapter.blocks)].flatMap(linesOf);
  const inFacts = new Set([...taken.map(({ at }) => at), steering?.quote.lines.from]);
  return { facts, unit: split.unit, left: leftOf(written, inFacts), doubts: reading.doubts };
}

function leftOf(lines: readonly SourceLine[], inFacts: ReadonlySet<number | undefined>): SourceLine[][] {
  const left: SourceLine[][] = [[]];
  for (const line of lines.filter((each) => !isBlank(each))) {
    if (inFacts.has(line.at)) left.push([]);
    else left.at(-1)?.push(line);
  }
  return left.filter(({ length }) => length > 0);
}

/** All lines that a block is made of: its heading too, and the heads of its table. */
const linesOf = ({ heading, lines, table }: Block): SourceLine[] => [
  heading.line,
  ...lines,
  ...(table ? [table.head, table.above ?? table.head] : []),
];

type Called = Pick<Action, 'number' | 'key'>;

/** The number of each action: the written one, or its place where it has none or numbers begin anew in each part. */
function numbersOf(marks: readonly string[]): Called[] {
  const written = marks.filter((mark) => mark !== '');
  const isClear = new Set(written).size === written.length && written.length * 2 > marks.length;
  const isPlain = (mark: string) => /^\d{1,3}(?:\.\d{1,3}){0,2}$/.test(mark);
  const numbers = settleNumbers(marks.map((mark) => (isClear && isPlain(mark) ? numberOf(mark) : 0)));
  return numbers.map((number, index) => {
    const mark = marks[index] ?? '';
    return { number, ...(isClear && mark !== '' && markOf(number) !== mark && { key: mark }) };
  });
}

/** A table of contents names each action once more: the longest block is the action. */
function leaveOutRepeated(blocks: readonly Block[], { doubts }: Reading): Block[] {
  const size = ({ lines }: Block): number => lines.filter((line) => !isBlank(line)).length;
  const named = blocks.filter(
    ({ kind, heading, table }) => kind === 'action' && heading.unit && heading.mark && !table,
  );
  // Of two alike, the first.
  const inOrder = named.toReversed().toSorted((one, other) => size(one) - size(other));
  const longest = new Map(inOrder.map((block) => [block.heading.mark, block]));
  const repeated = new Set(named.filter((block) => block !== longest.get(block.heading.mark)));
  for (const { heading } of repeated) {
    const { label, mark, line } = heading;
    const place = longest.get(mark)?.heading.line.at;
    doubts.push(
      `Line ${line.at}: “${label || mark}” stands here too; the one at line ${place} says more and is taken.`,
    );
  }
  return blocks.filter((block) => !repeated.has(block));
}

/** Who leads the whole, where a line says so before the first action: "Owner: Clinic security team". */
function readSteering(lines: readonly SourceLine[], blocks: readonly Block[]): RoadmapFacts['steering'] {
  const first = blocks.find(({ kind }) => kind === 'action')?.heading.line.at ?? 0;
  for (const line of lines.filter(({ at }) => at < first)) {
    const labelled = readLabelled(line);
    if (labelled?.kind !== 'owner' || labelled.value === '') continue;
    const [owner] = readOwners(labelled.value, roleOf(labelled.label), quoteOf([line]));
    if (owner) return { name: owner.name, quote: owner.quote };
  }
  return null;
}

/** Cells that look like dates, in rows of tables that were not read; a lone cell is a title. */
function unreadRows(
  lines: readonly SourceLine[],
  { rows, unread }: Reading,
  actions: readonly Action[],
): Unread[] {
  const known = new Set(unread.map(({ text, lines: at }) => `${at.from} ${text}`));
  const dated = actions.flatMap(({ deadlines }) => deadlines.flatMap(({ lines: at }) => [at.from, at.to]));
  const read = new Set([...rows, ...dated]);
  return lines
    .filter(({ at, cells = [] }) => !read.has(at) && cells.filter(Boolean).length > 1)
    .flatMap(({ at, cells = [] }) => cells.map((cell) => ({ at, text: foldSpace(cell) })))
    .filter(({ at, text }) => text.length < 60 && !known.has(`${at} ${text}`) && !isEmpty(text))
    .filter(({ text }) => looksLikeDate(text))
    .map(({ at, text }) => ({ kind: 'date', text, lines: { from: at, to: at } }));
}
