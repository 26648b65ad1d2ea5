import { oncePer } from '../roadmap/once.ts';
import { readParagraphs, splitSentences } from '../roadmap/paragraphs.ts';
import type { Roadmap } from '../roadmap/roadmap.ts';
import type { Quote } from '../roadmap/schema.ts';
import type { Query } from '../understanding/query.ts';
import { wordsOf } from '../understanding/tokens.ts';
import type { RoadmapIndex } from './roadmap-index.ts';

/** Every sentence of a pack's text, and its words with a space around each. */
const sentencesOf = oncePer(({ text = '' }: Roadmap) =>
  readParagraphs(text.split('\n').map((line, at) => ({ text: line, at: at + 1 }))).flatMap(
    ({ text, lines }) => splitSentences(text).map((said) => ({ said, lines, words: joined(said) })),
  ),
);

const joined = (text: string): string =>
  ` ${wordsOf(text)
    .map(({ word }) => word)
    .join(' ')} `;

/**
 * The sentence of the whole text, outside the actions too, that has a name of a question word for word, and that
 * sentence from the part on that has it: nobody may say that the text does not speak of it. Null where none has.
 */
export function sentenceNaming(
  { roadmap, quoteWithin }: RoadmapIndex,
  { phrases }: Query,
): { quote: Quote; point: string } | null {
  for (const { said, lines, words } of sentencesOf(roadmap)) {
    const phrase = phrases.find((one) => words.includes(` ${one} `));
    if (phrase === undefined) continue;
    const parts = said.split(', ');
    const at = parts.findIndex((part) => joined(part).includes(` ${phrase} `));
    return { quote: quoteWithin(lines, said), point: at > 0 ? `… ${parts.slice(at).join(', ')}` : said };
  }
  return null;
}
