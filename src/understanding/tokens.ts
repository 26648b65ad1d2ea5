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
  [...frenchStopwords, ...englishStopwords, ...fillers].flatMap((word) => splitWords(fold(word))),
);

export const isStopWord = (word: string): boolean =>
  word.length === 1 ? !/\d/.test(word) : stopWords.has(word);

/** A part of a sentence; punctuation ends it, but for the point of "3.0". */
const clause = /[^,;:!?()[\]|…"/\n.]*(?:\.(?=\d)[^,;:!?()[\]|…"/\n.]*)*[,;:!?()[\]|…"/\n.]*/g;

export const clausesOf = (folded: string): string[] =>
  /^[a-z0-9 ]*$/.test(folded)
    ? [folded]
    : (folded.replace(/\s-+\s/g, ' ; ').match(clause) ?? []).filter((part) => part !== '');

/**
 * The words of a text that can tell something about its subject. `keep` holds words that count although they
 * look like a stop word: the acronym HAS is not the verb. `short`: abbreviations, with what they are written out as.
 */
export function readTokens(
  folded: string,
  keep: ReadonlySet<string> = new Set(),
  short: ReadonlyMap<string, string> = abbreviations,
): Token[] {
  const tokens: Token[] = [];
  for (const [number, part] of clausesOf(folded).entries()) {
    for (const typed of splitWords(part)) {
      const written = short.get(typed);
      for (const word of written === undefined ? [typed] : written.split(' ')) {
        if (keep.has(word) || !isStopWord(word)) tokens.push({ word, stems: stemsOf(word), clause: number });
      }
    }
  }
  return tokens;
}

const noWords: ReadonlySet<string> = new Set();

/** Every word of a text, stop words too, for expressions that are made of little else ("which company"). */
export const readAllTokens = (folded: string): Token[] =>
  clausesOf(folded).flatMap((part, number) =>
    splitWords(part).map((word) => ({ word, stems: stemsOf(word), clause: number })),
  );

/** Words typed in capitals, folded, such as HAS; none when the whole text is shouted. */
export function acronymsOf(text: string): ReadonlySet<string> {
  if (!/\p{Lu}[\p{Lu}\d'’-]/u.test(text) || !/\p{Ll}/u.test(text)) return noWords;
  const capitals = text.match(/(?<![\p{L}\d])\p{Lu}[\p{Lu}\d'’-]+s?(?![\p{L}\d])/gu) ?? [];
  return new Set(capitals.flatMap((word) => splitWords(fold(word))));
}

/** Reads the tokens of a text of the roadmap or its lexicon; their clauses do not matter. */
export type ReadText = (text: string) => readonly Token[];

/** What the rules of `splitWords` look for across a space ("start up", "dix ans"), and accents on their own. */
const none: readonly Token[] = [];

const acrossWords =
  /(?<![a-zà-ÿ])(?:e|t[eé]l[eé]|multi|cyber|start|nouveaux?)\s|\sans(?![a-zà-ÿ])|[\u0300-\u036f]/i;

/** A lexicon says the same words again and again: each is read once, and the texts are put together from them. */
export function textReader(short: ReadonlyMap<string, string> = abbreviations): ReadText {
  const known = new Map<string, readonly Token[]>();
  const readPart = (part: string): readonly Token[] => {
    let tokens = known.get(part);
    if (!tokens) {
      // An acronym alone ("HAS") would pass for a shouted word.
      tokens = readTokens(fold(part), /[A-Z]{2}/.test(part) ? acronymsOf(`${part} a`) : noWords, short);
      known.set(part, tokens);
    }
    return tokens;
  };
  return (text) => {
    if (acrossWords.test(text)) return readPart(text);
    let tokens = none;
    let from = 0;
    while (from <= text.length) {
      const space = text.indexOf(' ', from);
      const to = space < 0 ? text.length : space;
      const more = readPart(text.slice(from, to));
      if (more.length > 0) tokens = tokens.length > 0 ? tokens.concat(more) : more;
      from = to + 1;
    }
    return tokens;
  };
}
