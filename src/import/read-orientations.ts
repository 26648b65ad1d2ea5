import { rangeOf, readParagraphs } from '../roadmap/paragraphs.ts';
import type { Orientation } from '../roadmap/schema.ts';
import type { LineUses } from './line-uses.ts';
import type { Block } from './read-text.ts';
import { takeTitle } from './read-title.ts';

export type ReadOrientation = Orientation;

/**
 * Chapters with their introduction. Where one has two headings, the first opens its introduction and the last its
 * actions.
 */
export function readOrientations(
  chapters: readonly Block[],
  numbers: ReadonlyMap<Block, number>,
  uses: LineUses,
): ReadOrientation[] {
  const byNumber = Map.groupBy(chapters, (block) => numbers.get(block) ?? 0);
  return [...byNumber]
    .toSorted(([one], [other]) => one - other)
    .map(([number, blocks]) => {
      const read = blocks.map(({ lines }) => takeTitle(lines));
      for (const { titleLines, rest } of read) {
        uses.take(titleLines, 'orientation');
        uses.take(rest, 'introduction');
      }
      const title = read.at(-1)?.title ?? '';
      const introductionTitle = read[0]?.title ?? '';
      return {
        number,
        title,
        ...(introductionTitle === title ? {} : { introductionTitle }),
        introduction: read.flatMap(({ rest }) => readParagraphs(rest)),
        lines: rangeOf(blocks[0]?.lines ?? []),
      };
    });
}
