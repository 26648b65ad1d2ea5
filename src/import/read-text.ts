import { numberOf } from '../roadmap/action-number.ts';
import { readLines, type SourceLine } from '../roadmap/source-lines.ts';
import { type Heading, readHeading, unitOfActions } from './headings.ts';
import { type LineUse, LineUses } from './line-uses.ts';
import { type ReadAction, readAction } from './read-action.ts';
import { type ReadOrientation, readOrientations } from './read-orientations.ts';

/** What can be read from a text alone, and what became of each of its lines. */
export interface ReadRoadmap {
  orientations: ReadOrientation[];
  actions: ReadAction[];
  uses: LineUse[];
  /** Of the lines that a person should look at. */
  doubts: Doubt[];
}

export interface Doubt {
  /** Counted from 1. */
  line: number;
  about: string;
}

/** A heading and what follows it, up to the next one. */
export interface Block {
  kind: 'action' | 'chapter' | 'other';
  heading: Heading;
  /** The heading's own line first, with its title alone. */
  lines: SourceLine[];
}

/**
 * Reads orientations and actions from the text of a roadmap, plain or Markdown by the name of its file. Never throws:
 * what cannot be read is in `doubts`, and `uses` accounts for every line.
 */
export function readText(fileName: string, source: string): ReadRoadmap {
  const lines = readLines(fileName, source);
  const uses = new LineUses(lines);
  const doubts: Doubt[] = [];
  const blocks = leaveOutRepeated(splitBlocks(lines), doubts);
  const chapters: Block[] = [];
  const actions: ReadAction[] = [];
  let orientation: number | null = null;
  const orientationOf = numbersOfChapters(blocks);
  for (const block of blocks) {
    if (block.kind === 'chapter') {
      orientation = orientationOf.get(block) ?? null;
      if (orientation !== null) chapters.push(block);
    } else if (block.kind === 'action') {
      actions.push(readAction(block, orientation, uses, doubts));
    } else if ((block.heading.line.level ?? 9) < levelOfActions(blocks)) orientation = null;
  }
  return {
    orientations: readOrientations(chapters, orientationOf, uses),
    actions: actions.toSorted((one, other) => one.number - other.number),
    uses: uses.all(),
    doubts: doubts.toSorted((one, other) => one.line - other.line),
  };
}

const levelOfActions = (blocks: readonly Block[]): number =>
  Math.max(
    0,
    ...blocks.filter(({ kind }) => kind === 'action').map(({ heading }) => heading.line.level ?? 0),
  );

/** A block runs from its heading to the next one; what stands before the first heading is no fact. */
function splitBlocks(lines: readonly SourceLine[]): Block[] {
  const headings = lines.flatMap((line) => readHeading(line) ?? []);
  const unit = unitOfActions(headings);
  const level = Math.max(
    0,
    ...headings.filter((each) => each.unit === unit && each.mark).map(({ line }) => line.level ?? 0),
  );
  const isMarkdown = lines.some((line) => line.level);
  const byLine = new Map(headings.map((heading) => [heading.line, heading]));
  const blocks: Block[] = [];
  for (const [place, line] of lines.entries()) {
    const heading = byLine.get(line);
    const kind = heading ? kindOf(heading, unit, level, isMarkdown) : null;
    if (heading && kind) {
      blocks.push({ kind, heading, lines: [{ ...line, text: heading.title }] });
    } else if (isTopOfAnotherPart(lines, place, blocks.at(-1))) {
      const other = { unit: '', mark: '', label: '', title: line.text.trim(), line };
      blocks.push({ kind: 'other', heading: other, lines: [line] });
    } else {
      blocks.at(-1)?.lines.push(line);
    }
  }
  return blocks;
}

/** Null where a heading only structures the block that it stands in. */
function kindOf(
  { unit, mark, line }: Heading,
  actions: string | null,
  level: number,
  markdown: boolean,
): Block['kind'] | null {
  if (unit && unit === actions && mark) return 'action';
  if (line.level) {
    if (line.level > level) return null;
    // The first level is the title of the document, where there is a level between it and the actions.
    return line.level < level && (line.level > 1 || mark !== '') ? 'chapter' : 'other';
  }
  // In Markdown, a line that only looks like a heading is none.
  if (markdown && level > 0) return null;
  return mark && !mark.includes('.') ? 'chapter' : null;
}

/**
 * In a text that was taken out of pages, a line at the top of a page begins with a space. A short one that is no
 * sentence, alone in the introduction of a chapter, opens another part of the text.
 */
function isTopOfAnotherPart(lines: readonly SourceLine[], place: number, block: Block | undefined): boolean {
  const { text = '' } = lines[place] ?? {};
  return (
    block?.kind === 'chapter' &&
    /^(?: (?! )|\f)\p{Lu}/u.test(text) &&
    text.trim().length < 80 &&
    !/[.:;,]\s*$/.test(text) &&
    (lines[place + 1]?.text ?? '').trim() === ''
  );
}

/** A table of contents names each action once more: the longest block is the action. */
function leaveOutRepeated(blocks: readonly Block[], doubts: Doubt[]): Block[] {
  const best = new Map<string, Block>();
  const size = ({ lines }: Block): number => lines.filter(({ text }) => text.trim() !== '').length;
  const actions = blocks.filter(({ kind }) => kind === 'action');
  for (const block of actions) {
    const known = best.get(block.heading.mark);
    if (!known || size(block) > size(known)) best.set(block.heading.mark, block);
  }
  return blocks.filter((block) => {
    const kept = block.kind !== 'action' || best.get(block.heading.mark) === block;
    if (!kept) {
      const at = best.get(block.heading.mark)?.heading.line.at;
      doubts.push({
        line: block.heading.line.at,
        about: `“${block.heading.label}” stands here too; the one at line ${at} says more and is taken`,
      });
    }
    return kept;
  });
}

/** Chapters by the number that they have, or else by their place; only those with an action below them count. */
function numbersOfChapters(blocks: readonly Block[]): Map<Block, number> {
  const numbers = new Map<Block, number>();
  const used = new Set<number>();
  const withActions = new Set<string>();
  let open: Block | null = null;
  for (const block of blocks) {
    if (block.kind === 'chapter') open = block;
    if (block.kind === 'action' && open) withActions.add(keyOf(open));
  }
  for (const block of blocks) {
    if (block.kind !== 'chapter' || !withActions.has(keyOf(block))) continue;
    const written = block.heading.mark === '' ? 0 : numberOf(block.heading.mark);
    const same = [...numbers].find(([other]) => keyOf(other) === keyOf(block))?.[1];
    const number = same ?? (written || Math.max(0, ...used) + 1);
    numbers.set(block, number);
    used.add(number);
  }
  return numbers;
}

/** Two headings with one number are the introduction and the details of one chapter. */
const keyOf = ({ heading }: Block): string =>
  heading.mark ? `${heading.unit} ${heading.mark}` : `line ${heading.line.at}`;
