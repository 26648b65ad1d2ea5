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
  blocks: Block[];
  /** All below it, those of its parts too. */
  actions: Block[];
}

/**
 * The chapters of a text, in its order; only those with an action below them count. One has the whole number that it is
 * written with, or else the next.
 */
export function chaptersOf(blocks: readonly Block[]): Chapter[] {
  const known = new Map<string, Chapter>();
  const open: Chapter[] = [];
  for (const block of blocks) {
    if (block.kind === 'chapter') {
      const level = levelOf(block, blocks);
      while ((open.at(-1)?.level ?? 0) >= level) open.pop();
      const parent = open.at(-1) ?? null;
      const key = keyOf(block, parent);
      const chapter = known.get(key) ?? { number: 0, parent, level, blocks: [], actions: [] };
      known.set(key, chapter);
      chapter.blocks.push(block);
      open.push(chapter);
    } else if (block.kind === 'action') {
      for (const { actions } of open) actions.push(block);
    }
  }
  const chapters = [...known.values()].filter(({ actions }) => actions.length > 0);
  const written = chapters.map(({ blocks: [first], parent }) => {
    const mark = first?.heading.mark ?? '';
    return /^\d+$/.test(mark) && !parent ? Number(mark) : 0;
  });
  let last = Math.max(0, ...written);
  for (const [index, chapter] of chapters.entries()) {
    const own = written[index] ?? 0;
    chapter.number = own > 0 && written.indexOf(own) === index ? own : ++last;
  }
  return chapters;
}

/** By its Markdown heading; of plain text, by the order in which such words come first: axes, then objectives. */
function levelOf({ heading }: Block, blocks: readonly Block[]): number {
  if (heading.line.level) return heading.line.level;
  if (blocks.some((block) => block.heading.line.level)) return 8;
  return [...new Set(blocks.map((block) => block.heading.sort))].indexOf(heading.sort) + 1;
}

/** Two headings with one number, or one title, in one chapter are the introduction and the details of one. */
const keyOf = ({ heading: { sort, mark, title } }: Block, parent: Chapter | null): string =>
  `${parent?.blocks[0]?.heading.line.at ?? ''} ${sort} ${mark || title}`;

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
export function readChapters(chapters: readonly Chapter[]): Orientation[] {
  return chapters.map(({ number, parent, blocks }) => {
    const read = blocks.map(({ heading, lines }) =>
      heading.line.cells ? { title: heading.title, rest: [] } : takeTitle(lines),
    );
    const titleAt = (index: number): string =>
      read.at(index)?.title || foldSpace(blocks.at(index)?.heading.line.text ?? '');
    const [title, introductionTitle] = [titleAt(-1), titleAt(0)];
    const heading = blocks[0]?.heading;
    const mark = heading?.mark ?? '';
    return {
      number,
      ...(mark !== '' && mark !== String(number) && { key: mark }),
      ...(heading?.unit && { label: heading.label }),
      ...(parent && { parent: parent.number }),
      title,
      ...(introductionTitle === title ? {} : { introductionTitle }),
      introduction: read.flatMap(({ rest }) => readParagraphs(rest)),
      lines: rangeOf(blocks[0]?.lines ?? []),
    };
  });
}

/** The period that a chapter is, as "Q4 2026 (October - December)" or "Phase 1 (2027-2028)" are; null where it is none. */
export function periodOf(chapter: Chapter | null, dates: DateContext): Dated | null {
  for (let each = chapter; each; each = each.parent) {
    const line = (each.blocks[0] as Block).heading.line;
    const found = findDates(line.text, { ...dates, above: [] }).find(
      ({ from, to }) => from === 0 || /^\)\s*$/.test(line.text.slice(to)),
    );
    if (found) return { label: found.date.when, ...found.date, lines: rangeOf([line]) };
  }
  return null;
}
