import { stopwords as englishStopwords } from '@orama/stopwords/english';
import { stopwords as frenchStopwords } from '@orama/stopwords/french';
import { abbreviations, fillers } from './chat-words.ts';
import { fold, type Stems, splitWords, stemsOf } from './words.ts';

export interface Token {
  /** Folded. */
  word: string;
  stems: Stems;
  /** Part of the sentence that it stands in, counted from 0; punctuation ends a part. */
  clause: number;
}

/** Of both languages at once: questions mix them. */
const stopWords: ReadonlySet<string> = new Set(
  [...frenchStopwords, ...englishStopwords].flatMap((word) => splitWords(fold(word))),
);

export const isStopWord = (word: string): boolean =>
  stopWords.has(word) || fillers.has(word) || /^[a-z]$/.test(word);

const clauseEnd = /[,;:!?()[\]|…"/\n]+|\.(?!\d)|\s-+\s/;

/**
 * The words of a text that can tell something about its subject. `keep` holds words that count although they
 * look like a stop word: the acronym HAS is not the verb.
 */
export function readTokens(folded: string, keep: ReadonlySet<string> = new Set()): Token[] {
  const tokens: Token[] = [];
  for (const [clause, part] of folded.split(clauseEnd).entries()) {
    for (const typed of splitWords(part)) {
      for (const word of (abbreviations.get(typed) ?? typed).split(' ')) {
        if (keep.has(word) || !isStopWord(word)) tokens.push({ word, stems: stemsOf(word), clause });
      }
    }
  }
  return tokens;
}

/** Words typed in capitals, folded, such as HAS; none when the whole text is shouted. */
export function acronymsOf(text: string): ReadonlySet<string> {
  if (!/\p{Ll}/u.test(text)) return new Set();
  const capitals = text.match(/(?<![\p{L}\d])\p{Lu}[\p{Lu}\d'’-]+s?(?![\p{L}\d])/gu) ?? [];
  return new Set(capitals.flatMap((word) => splitWords(fold(word))));
}
