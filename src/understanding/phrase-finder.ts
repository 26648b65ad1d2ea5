import { abbreviations } from './chat-words.ts';
import type { Language } from './language.ts';
import { StemTree } from './stem-tree.ts';
import type { ReadText, Token } from './tokens.ts';
import { fold, splitWords } from './words.ts';

/** Where an expression was found: tokens `from` (included) to `to` (excluded). */
export interface Found<T> {
  value: T;
  from: number;
  to: number;
}

const languages = ['fr', 'en'] as const;

/** What is found, and by which expressions. */
export interface Phrases<T> {
  value: T;
  fr: readonly string[];
  en: readonly string[];
}

/** Of one value: what each of its expressions is known by. Plain strings, so that they can be worked out beforehand. */
export type PhraseKeys = Readonly<Record<Language, readonly string[]>>;

/**
 * Marks a word that is found as it is written, and an expression that is found word for word with its stop words;
 * a key without a mark is a sequence of stems. No word holds a mark: they are letters and digits.
 */
const EXACT = '=';
const WHOLE = '~';

interface Options {
  /**
   * An expression of one word is found as it is written or in the plural, not by its stem, for lists that hold
   * everyday words ("date" is not "dating").
   */
  exactWords?: boolean;
}

/** `read` gives the words of an expression that count. */
export function phraseKeys(
  phrases: Iterable<Phrases<unknown>>,
  read: ReadText,
  { exactWords = false }: Options = {},
): PhraseKeys[] {
  const keyOf = (expression: string, language: Language): string => {
    const tokens = read(expression);
    if (tokens.length > 1 || !exactWords) return tokens.map(({ stems }) => stems[language]).join(' ');
    const [only] = tokens;
    return only && !losesItsSense(expression) ? exact(only) : WHOLE + wholeKey(expression);
  };
  return Array.from(phrases, ({ fr, en }) => ({
    fr: fr.map((expression) => keyOf(expression, 'fr')),
    en: en.map((expression) => keyOf(expression, 'en')),
  }));
}

/** Finds known expressions in a question by the stems of their words, stop words left out on both sides. */
export class PhraseFinder<T> {
  readonly #trees: Record<Language, StemTree<T>> = { fr: new StemTree(), en: new StemTree() };
  readonly #exact: Record<Language, Map<string, T[]>> = { fr: new Map(), en: new Map() };
  /** Expressions that would lose their sense without their stop words. */
  readonly #whole = new Map<string, T[]>();

  /** `keys`: of each value in turn. */
  constructor(values: Iterable<T>, keys: readonly PhraseKeys[]) {
    let number = 0;
    for (const value of values) {
      const own = keys[number] as PhraseKeys;
      for (const language of languages) for (const key of own[language]) this.#add(key, language, value);
      number += 1;
    }
  }

  #add(key: string, language: Language, value: T): void {
    if (key.startsWith(EXACT)) append(this.#exact[language], key, value);
    else if (key.startsWith(WHOLE)) append(this.#whole, key.slice(WHOLE.length), value);
    else if (key !== '') this.#trees[language].add(key, value);
  }

  /** Every expression in the tokens, overlapping ones included, by place and then by length. */
  find(tokens: readonly Token[]): Found<T>[] {
    const found: Found<T>[] = [];
    this.each(tokens, (value, from, to) => {
      // The same words may be known in both languages: they count once.
      if (!found.some((other) => other.value === value && other.from === from && other.to === to)) {
        found.push({ value, from, to });
      }
    });
    return found;
  }

  /** As `find`, without a list, and what is known in both languages twice. */
  each(tokens: readonly Token[], see: (value: T, from: number, to: number) => void): void {
    const french = tokens.map(({ stems }) => stems.fr);
    const english = tokens.map(({ stems }) => stems.en);
    for (let from = 0; from < tokens.length; from += 1) {
      this.#eachExact(tokens[from] as Token, 'fr', from, see);
      this.#trees.fr.follow(french, from, see);
      this.#eachExact(tokens[from] as Token, 'en', from, see);
      this.#trees.en.follow(english, from, see);
    }
  }

  #eachExact(
    token: Token,
    language: Language,
    from: number,
    see: (value: T, from: number, to: number) => void,
  ): void {
    const words = this.#exact[language];
    if (words.size === 0) return;
    for (const value of words.get(exact(token)) ?? []) see(value, from, from + 1);
  }

  /** As `find`, for the expressions that need their stop words; `tokens` are all words of the question. */
  findWhole(tokens: readonly Token[]): Found<T>[] {
    const found: Found<T>[] = [];
    if (this.#whole.size === 0) return found;
    for (let from = 0; from < tokens.length; from += 1) {
      let key = '';
      for (let to = from; to < Math.min(tokens.length, from + LONGEST_WHOLE); to += 1) {
        key += `${to > from ? ' ' : ''}${tokens[to]?.word}`;
        if (to === from) continue;
        for (const value of this.#whole.get(key) ?? []) found.push({ value, from, to: to + 1 });
      }
    }
    return found;
  }
}

/** Words of the longest expression that is nearly all stop words ("à combien est-ce que ça"). */
const LONGEST_WHOLE = 6;

function append<T>(values: Map<string, T[]>, key: string, value: T): void {
  const known = values.get(key);
  if (!known) values.set(key, [value]);
  else if (!known.includes(value)) known.push(value);
}

const exact = ({ word }: Token): string => `${EXACT}${word.replace(/(?<=.{3})[sx]$/, '')}`;

/** "le jour J" without its stop words is any "jour": nothing that one could search for. */
const losesItsSense = (expression: string): boolean =>
  !/^\p{L}+$/u.test(expression) && splitWords(fold(expression)).length > 1;

/** All words of an expression, abbreviations written out as they are in a question. */
const wholeKey = (expression: string): string =>
  splitWords(fold(expression))
    .map((word) => abbreviations.get(word) ?? word)
    .join(' ');

/** Those that lie in no longer one. */
export function longest<T>(found: readonly Found<T>[]): Found<T>[] {
  return found.filter(
    (one) =>
      !found.some(
        (other) =>
          other !== one &&
          other.from <= one.from &&
          one.to <= other.to &&
          other.to - other.from > one.to - one.from,
      ),
  );
}
