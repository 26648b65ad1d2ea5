import { stopwords as englishStopwords } from '@orama/stopwords/english';
import { stopwords as frenchStopwords } from '@orama/stopwords/french';
import { LRUCache } from 'lru-cache';
import lists from '../../data/grammar/little-words.json' with { type: 'json' };
import typing from '../../data/grammar/typing.json' with { type: 'json' };
import { fold } from '../reading/fold.ts';
import { type Stems, stemsOf } from './stems.ts';

/** A word of a question. */
export interface Token {
  /** Folded, written out and put right: "qd" is "quand", "echance" is "echeance". */
  word: string;
  stems: Stems;
  /** Where it stands in the folded text: first character, and the one after its last. */
  from: number;
  to: number;
  /** The part of the sentence that it stands in, counted from 0; punctuation ends a part. */
  clause: number;
  /** It says nothing of a subject: an article, a preposition, politeness. */
  stop: boolean;
  /** Typed with a capital, or all in capitals, and not the whole text so. */
  capital: boolean;
  acronym: boolean;
}

const { abbreviations, fillers, joins, hyphened, elisions } = typing;
const shorts: ReadonlyMap<string, string> = new Map(Object.entries(abbreviations));

const stopWords: ReadonlySet<string> = new Set(
  [...frenchStopwords, ...englishStopwords, ...fillers].map((word) => fold(word).replaceAll("'", '')),
);

const little = new Map(Object.entries(lists).map(([name, words]) => [name, new Set(words)]));

/** Whether a word is on a list of `data/grammar/little-words.json`: "my" on `owns`. */
export const isOneOf = (list: keyof typeof lists, token: Pick<Token, 'word'> | undefined): boolean =>
  token !== undefined && little.get(list)?.has(token.word) === true;

/** Whether a folded word says nothing of a subject, in either language. */
export const isStopWord = (word: string): boolean =>
  word.length === 1 ? !isDigit(word) : stopWords.has(word);

const isDigit = (text: string): boolean => text >= '0' && text[0]! <= '9';

/** A text, each character lower case and without accents, and where in the original it comes from. */
export interface Folded {
  text: string;
  original: string;
  /** By place in `text`. */
  places: readonly number[];
}

/** As `fold`, character by character: what is found in the folded text can be shown as it was typed. */
export function foldInPlace(original: string): Folded {
  let text = '';
  const places: number[] = [];
  let at = 0;
  for (const character of original) {
    const plain = /^[ -~]$/.test(character) ? character.toLowerCase() : fold(character) || ' ';
    for (let more = 0; more < plain.length; more += 1) places.push(at);
    text += plain;
    at += character.length;
  }
  places.push(original.length);
  return { text, original, places };
}

/** What was typed between two places of the folded text. */
export const asTyped = ({ original, places }: Folded, from: number, to: number): string =>
  original.slice(places[from], places[to]).trim();

/** Longer, a word in capitals is shouted. */
const LONGEST_ACRONYM = 8;

/**
 * A number with points, a time, letters with points ("A.N.S."), letters before such a number ("version3.0"), or letters
 * and digits; "3.0" and "12:30" are one word, "l'appli" two.
 */
const word = /\d+(?:\.\d+)+|\d{1,2}:\d{2}|(?:\b[a-z]\.){2,}(?:[a-z]\b)?|[a-z]+(?=\d+\.\d)|[a-z0-9]+/g;
const ends = /[,;:!?()[\]|…\n]|\.(?!\d)|\s[-–]+\s/g;

/** The part of a sentence that comes after some marks: an aside in brackets leaves the part around it whole. */
class Clauses {
  current = 0;
  #last = 0;
  readonly #around: number[] = [];

  pass(marks: string): void {
    const found = marks.match(ends) ?? [];
    for (const mark of found) {
      if (mark === '(' || mark === '[') this.#around.push(this.current);
      else if (mark === ')' || mark === ']') this.current = this.#around.pop() ?? this.current;
    }
    if (found.some((mark) => mark !== ')' && mark !== ']')) this.current = this.#last += 1;
  }
}

export interface TokenOptions {
  /** What a subject's people type for short, written out. */
  short?: ReadonlyMap<string, string>;
  /** Words put right: the known word for one that nobody knows, or null. */
  correct?: (word: string) => string | null;
  corrected?: (typed: string, read: string) => void;
  /** Two words that are one of the subject's, such as "ms santé". */
  isOne?: (word: string) => boolean;
}

/** The words of a text, in order. Never throws; its work grows with the length of the text alone. */
export function readTokens(folded: Folded, { short, correct, corrected, isOne }: TokenOptions = {}): Token[] {
  const { text, original, places } = folded;
  const tokens: Token[] = [];
  const clauses = new Clauses();
  let last = 0;
  const found = [...text.matchAll(word)].map(({ 0: typed, index }) => ({
    typed: isDigit(typed) ? typed : typed.replaceAll('.', ''),
    from: index,
    end: index + typed.length,
  }));
  // "HAS?" is a name; in "WHO HAS THE LEAD?" capitals say nothing.
  const shouted = found.length > 1 && original === original.toUpperCase();
  for (let at = 0; at < found.length; at += 1) {
    const { from } = found[at]!;
    let { typed, end: to } = found[at]!;
    const between = text.slice(last, from);
    // "Actions 7, 13 and 23" is one part.
    const isListed = between.trim() === ',' && isDigit(typed) && isDigit(text[last - 1] ?? '');
    // The point of "vs." ends nothing.
    const isShort = between.trim() === '.' && isOneOf('and', tokens.at(-1));
    if (at > 0 && !isListed && !isShort) clauses.pass(between);
    last = to;
    const next = found[at + 1];
    const mark = next ? text.slice(to, next.from) : '';
    const isOneWord = mark === "'" && typing['one-word'].includes(typed + next?.typed);
    if (mark === "'" && elisions.includes(typed) && !isOneWord) continue;
    if (typed === 's' && between === "'") continue;
    // "HOP'EN", "e-CPS", "télé soin" are one word each.
    const joined =
      isOneWord ||
      (mark === "'" && typed.length > 1) ||
      (hyphened.includes(typed) && mark === '-') ||
      (joins.includes(typed) && (mark === '-' || mark === ' '));
    const one = mark === ' ' || mark === '-' ? isOne?.(typed + (next?.typed ?? '')) : false;
    if (next && (joined || one) && !isDigit(next.typed) && next.typed.length > 1) {
      typed += next.typed;
      to = last = next.end;
      at += 1;
    }
    const upper = original.slice(places[from], places[to]);
    const acronym =
      !shouted &&
      typed.length > 1 &&
      typed.length <= LONGEST_ACRONYM &&
      !isDigit(typed.at(-1) ?? '') &&
      upper === upper.toUpperCase() &&
      upper !== upper.toLowerCase();
    const capital = !shouted && upper[0] !== upper[0]?.toLowerCase();
    // "Num 14" is a number; "espace num" is what it is short for.
    const isSign = isOneOf('number-signs', { word: typed }) && isDigit(found[at + 1]?.typed ?? '');
    const written = isSign ? typed : (short?.get(typed) ?? shorts.get(typed));
    const read = written ?? ((acronym ? null : correct?.(typed)) || typed);
    if (!written && read !== typed) corrected?.(upper, read);
    for (const each of read.split(' ')) {
      const stop = !acronym && isStopWord(each);
      tokens.push({
        word: each,
        stems: stemsOf(each),
        from,
        to,
        clause: clauses.current,
        stop,
        capital,
        acronym,
      });
    }
  }
  return tokens;
}

const known = new LRUCache<string, readonly Token[]>({
  max: 50_000,
  memoMethod: (text) => readTokens(foldInPlace(text)),
});

/** The words of a text of ours, such as an expression of a lexicon, each text read once. */
export const wordsOf = (text: string): readonly Token[] => known.memo(text);
