import { markOf, numberOf } from '../roadmap/action-number.ts';
import { foldSpace, quoteOf } from '../roadmap/paragraphs.ts';
import type { Action, Quote, RoadmapFacts, Unread } from '../roadmap/schema.ts';
import { isBlank, readLines, type SourceLine } from '../roadmap/source-lines.ts';
import { type Chapter, chaptersOf, periodOf, readChapters } from './chapters.ts';
import { type DateContext, looksLikeDate } from './dates.ts';
import type { Block } from './drafts.ts';
import { isEmpty, readLabelled, roleOf } from './labels.ts';
import { readAction } from './read-action.ts';
import { type Reading, readOwners } from './read-facts.ts';
import { splitBlocks } from './split-blocks.ts';
import { type ColumnChoice, tablesOf } from './tables.ts';
import { unfoldLines } from './unfold-lines.ts';

export interface ReadOptions extends Omit<DateContext, 'above'> {
  columns?: ColumnChoice;
  /** Lines that may be several rows of a table, or parts of one. */
  unsure?: readonly string[];
}

/**
 * Reads chapters and actions from the text of a roadmap, plain or Markdown by the name of its file. Never throws: what
 * cannot be read is in `unread` and `doubts`, and what is in no fact is in `left`.
 */
export function readText(
  fileName: string,
  source: string,
  { columns = {}, unsure = [], ...dates }: ReadOptions,
) {
  const written = readLines(fileName, source);
  const lines = unfoldLines(written);
  const reading: Reading = { columns, unread: [], doubts: [], rows: new Set() };
  const split = splitBlocks(lines, tablesOf(lines, columns), dates);
  const blocks = leaveOutRepeated(split.blocks, reading);
  const chapters = chaptersOf(blocks);
  const actions = blocks.filter(({ kind }) => kind === 'action');
  const called = numbersOf(actions);
  const top = lines.find((line) => !isBlank(line) && !line.code);
  const read = actions.map((block, index) => {
    const chapter = chapters.findLast((each) => each.actions.includes(block)) ?? null;
    const above = [...quotesAbove(chapter), ...(top ? [quoteOf([top])] : [])];
    const period = periodOf(chapter, dates);
    const own = called[index] as Called;
    const placed = { ...own, orientation: chapter?.number ?? null, dates: { ...dates, above }, period };
    return readAction(block, placed, reading);
  });
  const orientations = readChapters(chapters);
  const isNumbered = called.every(
    ({ number, key }, index) => (key ?? markOf(number)) === actions[index]?.heading.mark,
  );
  const steering = readSteering(lines, blocks);
  const taken = [...actions, ...chapters.flatMap((chapter) => chapter.blocks)].flatMap(linesOf);
  for (const { from, to } of read.flatMap(({ deadlines }) => deadlines.map(({ lines: at }) => at)))
    reading.rows.add(from).add(to);
  reading.unread.push(...unreadRows(written, reading));
  const strange = written.filter((line) => unsure.includes(line.text.trim()));
  reading.unread.push(...strange.map((line) => ({ kind: 'row' as const, ...quoteOf([line]) })));
  const unread = reading.unread.toSorted((one, other) => one.lines.from - other.lines.from);
  const inFacts = new Set([...taken.map(({ at }) => at), steering?.quote.lines.from]);
  const facts = {
    orientations,
    actions: read.toSorted((one, other) => one.number - other.number),
    steering,
    ...(!isNumbered && { numbered: false as const }),
    ...(unread.length > 0 && { unread }),
  };
  const doubts = reading.doubts
    .toSorted((one, other) => one.line - other.line)
    .map(({ line, about }) => `Line ${line}: ${about}.`);
  return { facts, unit: split.unit, left: leftOf(written, inFacts), doubts };
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

/** The headings of a chapter and of those that it is part of. */
function quotesAbove(chapter: Chapter | null): Quote[] {
  const { line } = chapter?.blocks.at(-1)?.heading ?? {};
  if (!chapter || !line) return [];
  return [quoteOf([line]), ...quotesAbove(chapter.parent)];
}

type Called = Pick<Action, 'number' | 'key'>;

/** The number of each action: the written one, or its place where it has none or numbers begin anew in each part. */
function numbersOf(actions: readonly Block[]): Called[] {
  const marks = actions.map(({ heading }) => heading.mark);
  const written = marks.filter((mark) => mark !== '');
  const isClear = new Set(written).size === written.length && written.length * 2 > marks.length;
  const isPlain = (mark: string) => /^\d{1,3}(?:\.\d{1,3}){0,2}$/.test(mark);
  const numbers = marks.map((mark) => (isClear && isPlain(mark) ? numberOf(mark) : 0));
  let place = 0;
  return marks.map((mark, index) => {
    let number = numbers[index] ?? 0;
    if (number === 0 || numbers.indexOf(number) !== index) {
      do place += 1;
      while (numbers.includes(place));
      number = place;
    }
    return { number, ...(isClear && mark !== '' && markOf(number) !== mark && { key: mark }) };
  });
}

/** A table of contents names each action once more: the longest block is the action. */
function leaveOutRepeated(blocks: readonly Block[], { doubts }: Reading): Block[] {
  const size = ({ lines }: Block): number => lines.filter((line) => !isBlank(line)).length;
  const named = Map.groupBy(blocks, (block) => {
    const { unit, mark } = block.heading;
    return block.kind === 'action' && unit && mark && !block.table ? mark : block;
  });
  const taken = new Set<Block>();
  for (const alike of named.values()) {
    const [longest, ...others] = alike.toSorted((one, other) => size(other) - size(one)) as [
      Block,
      ...Block[],
    ];
    taken.add(longest);
    for (const { heading } of others) {
      const { label, mark, line } = heading;
      const about = `“${label || mark}” stands here too; the one at line ${longest.heading.line.at} says more and is taken`;
      doubts.push({ line: line.at, about });
    }
  }
  return blocks.filter((block) => taken.has(block));
}

/** Who leads the whole, where a line says so before the first action: "Owner: Clinic security team". */
function readSteering(lines: readonly SourceLine[], blocks: readonly Block[]): RoadmapFacts['steering'] {
  const first = blocks.find(({ kind }) => kind === 'action')?.heading.line.at ?? 0;
  for (const line of lines.filter(({ at, cells }) => at < first && !cells)) {
    const labelled = readLabelled(line);
    if (labelled?.kind !== 'owner' || labelled.value === '') continue;
    const [owner] = readOwners(labelled.value, roleOf(labelled.label), quoteOf([line]));
    if (owner) return { name: owner.name, quote: owner.quote };
  }
  return null;
}

/** Cells that look like dates, in rows of tables that were not read; a lone cell is a title. */
function unreadRows(lines: readonly SourceLine[], { rows, unread }: Reading): Unread[] {
  const known = new Set(unread.map(({ text, lines: at }) => `${at.from} ${text}`));
  const left = lines.filter(({ at, cells = [] }) => !rows.has(at) && cells.filter(Boolean).length > 1);
  const found = left.flatMap(({ at, cells = [] }) => cells.map((cell) => ({ at, text: foldSpace(cell) })));
  return found
    .filter(({ at, text }) => text.length < 60 && !known.has(`${at} ${text}`) && !isEmpty(text))
    .filter(({ text }) => looksLikeDate(text))
    .map(({ at, text }) => ({ kind: 'date', text, lines: { from: at, to: at } }));
}
