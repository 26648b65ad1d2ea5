import grammar from '../../data/grammar/typed.json' with { type: 'json' };
import { Expressions, type Word } from './words.ts';

/** Which words ask, and where they do. */

const questionWords = new Set(Object.values(grammar.questionWords).flat());
/** Those that ask wherever they stand; "qui" and "that" mostly go on about something. */
const within = new Set(grammar.within);
const openings = new Expressions(grammar.openings);
/** What turns to something else ("by the way") stands before its question, and joins it to the one before. */
const before = new Expressions([...grammar.before, ...grammar.turning]);
export const joining = new Expressions([...grammar.joining, ...grammar.turning]);
/** What joined a question, or a part of one, to what stood beside it. */
export const loose = /^[\s,;:+&/–—()-]+|[\s,;+&/–—(-]+$/g;
/** What a phrase without a verb asks for: "INS: pilot year?" */
const wanted = new Set(grammar.wanted);

/** What goes before the asking words: "et", "hello", "c’est", "in". */
export function withoutBeginning(words: readonly Word[]): readonly Word[] {
  let at = 0;
  for (let length = 1; length > 0; at += length) length = before.lengthAt(words, at);
  return words.slice(at);
}

export const isQuestionWord = (word: Word | undefined): boolean =>
  word !== undefined && questionWords.has(word.folded);

/** "quand", or a verb before its subject: "est-il", "a-t-on". */
export const asksAnywhere = ({ folded }: Word): boolean =>
  within.has(folded) || grammar.inversions.some((ending) => folded.endsWith(ending));

export function opensAsking(words: readonly Word[]): boolean {
  const own = withoutBeginning(words);
  return isQuestionWord(own[0]) || openings.lengthAt(own, 0) > 0;
}

/** Opens with words that ask, or ends with one: "e-prescription: quand". */
export function asksAtAnEnd(words: readonly Word[]): boolean {
  const own = withoutBeginning(words);
  const last = own.at(-1);
  return opensAsking(words) || (own.length > 2 && wanted.has(last?.folded ?? '')) || isQuestionWord(last);
}
