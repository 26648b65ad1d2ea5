import { foldSpace, rangeOf, readParagraphs } from '../roadmap/paragraphs.ts';
import type { Orientation } from '../roadmap/schema.ts';
import type { SourceLine } from '../roadmap/source-lines.ts';
import { type DateContext, findDates } from './dates.ts';
import type { Block, Dated } from './drafts.ts';
import type { Heading } from './headings.ts';
import { rankOf } from './labels.ts';
import { takeTitle } from './read-title.ts';

export interface Chapter {
  number: number;
  parent: Chapter | null;
  level: number;
  /** Its heading, and another one where its introduction and its actions have each their own. */
  blocks: [Block, ...Block[]];
}

/** A chapter and those that it is part of, from the innermost outwards. */
export const withParents = (chapter: Chapter | undefined | null): Chapter[] =>
  chapter ? [chapter, ...withParents(chapter.parent)] : [];

/**
 * The chapters of a text, in its order, and that of each action; only those with an action below them count. One has the
 * whole number that it is written with, or else the next.
 */
export function chaptersOf(blocks: readonly Block[]): { chapters: Chapter[]; of: Map<Block, Chapter> } {
  const known = new Map<string, Chapter>();
  const of = new Map<Block, Chapter>();
  let open: Chapter | null = null;
  for (const block of blocks) {
    if (block.kind === 'chapter') {
      const level = levelOf(block, blocks);
      const parent: Chapter | null = withParents(open).find((each) => each.level < level) ?? null;
      const key = keyOf(block, parent);
      open = known.get(key) ?? null;
      if (open) open.blocks.push(block);
      else open = { number: 0, parent, level, blocks: [block] };
      known.set(key, open);
    } else if (block.kind === 'action' && open) of.set(block, open);
  }
  const filled = new Set([...of.values()].flatMap(withParents));
  const chapters = [...known.values()].filter((each) => filled.has(each));
  const marks = chapters.map(({ blocks: [{ heading }], parent }) => (parent ? '' : heading.mark));
  const written = marks.map((mark) => (/^\d+$/.test(mark) ? Number(mark) : 0));
  const numbers = settleNumbers(written, Math.max(0, ...written));
  for (const [index, chapter] of chapters.entries()) chapter.number = numbers[index] as number;
  return { chapters, of };
}

/** Each number where it stands first; elsewhere, and for 0, those after `last` that stand nowhere. */
export function settleNumbers(written: readonly number[], last = 0): number[] {
  let free = last;
  return written.map((number, index) => {
    if (number > 0 && written.indexOf(number) === index) return number;
    do free += 1;
    while (written.includes(free));
    return free;
  });
}

/** By its Markdown heading; of plain text, by the order in which such words come first: axes, then objectives. */
function levelOf({ heading }: Block, blocks: readonly Block[]): number {
  if (heading.line.level) return heading.line.level;
  if (blocks.some((block) => block.heading.line.level)) return 8;
  return [...new Set(blocks.map((block) => block.heading.sort))].indexOf(heading.sort) + 1;
}

/** Two headings with one number, or one title, in one chapter are the introduction and the details of one. */
const keyOf = ({ heading: { sort, mark, title } }: Block, parent: Chapter | null): string =>
  `${parent?.blocks[0].heading.line.at ?? ''} ${sort} ${mark || title}`;

/**
 * What a heading that opens no action is: a chapter above actions, another part of the text, or null where it only
 * structures the block that it stands in. In Markdown its level tells; in plain text, whether such headings begin
 * before the actions do.
 */
export function kindsAround(
  lines: readonly SourceLine[],
  headings: ReadonlyMap<SourceLine, Heading>,
  actions: readonly SourceLine[],
): (heading: Heading) => Block['kind'] | null {
  const level = Math.max(0, ...actions.map((line) => line.level ?? 0));
  const top = lines.find((line) => line.level);
  const first = Math.min(...actions.map(({ at }) => at));
  const before = new Set(
    [...headings.values()].filter(({ line }) => line.at < first).map(({ sort }) => sort),
  );
  return ({ line, mark, sort }) => {
    if (line.level) {
      if (level > 0 && line.level > level) return null;
      // The first heading is the title of the document, where it has the first level.
      const isTitle = line === top && line.level === 1 && mark === '';
      return isTitle || line.level === level ? 'other' : 'chapter';
    }
    // In Markdown, a line that only looks like a heading is none.
    if (top && level > 0) return null;
    const rank = rankOf(sort);
    return rank === 0 || (rank === 2 && before.has(sort)) ? 'chapter' : null;
  };
}

/** Titles and introductions. Where a chapter has two headings, the first opens its introduction and the last its actions. */
export const readChapters = (chapters: readonly Chapter[]): Orientation[] =>
  chapters.map(({ number, parent, blocks }) => {
    const { heading, lines } = blocks[0];
    const { mark } = heading;
    const read = blocks.map(readHead);
    const [title = '', introductionTitle = ''] = [read.at(-1)?.title, read[0]?.title];
    return {
      number,
      ...(mark !== '' && mark !== String(number) && { key: mark }),
      ...(heading.unit && { label: heading.label }),
      ...(parent && { parent: parent.number }),
      title,
      ...(introductionTitle !== title && { introductionTitle }),
      introduction: read.flatMap(({ rest }) => readParagraphs(rest)),
      lines: rangeOf(lines),
    };
  });

function readHead({ heading, lines }: Block): { title: string; rest: SourceLine[] } {
  const { title, rest } = takeTitle(lines);
  return { title: title || foldSpace(heading.line.text), rest };
}

/** The period that a chapter is, as "Q4 2026 (October - December)" or "Phase 1 (2027-2028)" are; null where it is none. */
export function periodOf(chapter: Chapter | undefined, dates: DateContext): Dated | null {
  for (const { blocks } of withParents(chapter)) {
    const { line } = blocks[0].heading;
    const found = findDates(line.text, { ...dates, above: [] }).find(
      ({ from, to }) => from === 0 || /^\)\s*$/.test(line.text.slice(to)),
    );
    if (found) return { label: found.date.when, ...found.date, lines: rangeOf([line]) };
  }
  return null;
}
