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

/** Finds known expressions in a question by the stems of their words, stop words left out on both sides. */
export class PhraseFinder<T> {
  readonly #trees: Record<Language, StemTree<T>> = { fr: new StemTree('fr'), en: new StemTree('en') };
  /** Expressions of one word that are found as it is written. */
  readonly #exact: Record<Language, Map<string, T[]>> = { fr: new Map(), en: new Map() };
  readonly #read: ReadText;
  readonly #exactWords: boolean;
  /** Expressions that would lose their sense without their stop words, word for word. */
  readonly #whole = new Map<string, T[]>();

  /**
   * `read` gives the words of an expression that count.
   * `exactWords`: an expression of one word is found as it is written or in the plural, not by its stem, for
   * lists that hold everyday words ("date" is not "dating").
   */
  constructor(read: ReadText, { exactWords = false }: { exactWords?: boolean } = {}) {
    this.#read = read;
    this.#exactWords = exactWords;
  }

  /** Returns the words of the expression that count. */
  add(expression: string, language: Language, value: T): readonly Token[] {
    const tokens = this.#read(expression);
    const [first] = tokens;
    if (first && (tokens.length > 1 || !this.#exactWords)) this.#trees[language].add(tokens, value);
    else if (!this.#exactWords) return tokens;
    else if (first && !losesItsSense(expression)) append(this.#exact[language], exact(first), value);
    else append(this.#whole, wholeKey(expression), value);
    return tokens;
  }

  /** Adds expressions of both languages, as the lexicon holds them; returns the words of each that count. */
  addAll(expressions: { fr: string[]; en: string[] }, value: T): (readonly Token[])[] {
    return languages.flatMap((language) =>
      expressions[language].map((expression) => this.add(expression, language, value)),
    );
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
    for (let from = 0; from < tokens.length; from += 1) {
      for (const language of languages) {
        if (this.#exactWords) {
          const key = exact(tokens[from] as Token);
          for (const value of this.#exact[language].get(key) ?? []) see(value, from, from + 1);
        }
        this.#trees[language].follow(tokens, from, (value, to) => see(value, from, to));
      }
    }
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

const exact = ({ word }: Token): string => `=${word.replace(/(?<=.{3})[sx]$/, '')}`;

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
