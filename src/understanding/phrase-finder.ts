import { abbreviations } from './chat-words.ts';
import type { Language } from './language.ts';
import type { ReadText, Token } from './tokens.ts';
import { fold, splitWords } from './words.ts';

/** Where an expression was found: tokens `from` (included) to `to` (excluded). */
export interface Found<T> {
  value: T;
  from: number;
  to: number;
}

interface Expressions<T> {
  /** By their stems, joined by a space. */
  values: Map<string, T[]>;
  /** By their first stem, how many words the longest has. */
  longest: Map<string, number>;
}

const languages = ['fr', 'en'] as const;

/** Finds known expressions in a question by the stems of their words, stop words left out on both sides. */
export class PhraseFinder<T> {
  readonly #expressions: Record<Language, Expressions<T>> = {
    fr: { values: new Map(), longest: new Map() },
    en: { values: new Map(), longest: new Map() },
  };
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

  add(expression: string, language: Language, value: T): void {
    const tokens = this.#read(expression);
    const [first] = tokens;
    if (!first) {
      if (this.#exactWords) append(this.#whole, wholeKey(expression), value);
      return;
    }
    const { values, longest } = this.#expressions[language];
    const exactly = this.#exactWords && tokens.length === 1;
    if (exactly && losesItsSense(expression)) {
      append(this.#whole, wholeKey(expression), value);
      return;
    }
    let key = exactly ? exact(first) : first.stems[language];
    longest.set(key, Math.max(tokens.length, longest.get(key) ?? 0));
    for (let at = 1; at < tokens.length; at += 1) key += ` ${tokens[at]?.stems[language]}`;
    append(values, key, value);
  }

  /** Adds expressions of both languages, as the lexicon holds them. */
  addAll(expressions: { fr: string[]; en: string[] }, value: T): void {
    for (const expression of expressions.fr) this.add(expression, 'fr', value);
    for (const expression of expressions.en) this.add(expression, 'en', value);
  }

  /** Every expression in the tokens, overlapping ones included, by place and then by length. */
  find(tokens: readonly Token[]): Found<T>[] {
    const found: Found<T>[] = [];
    for (const [from, token] of tokens.entries()) {
      for (const language of languages) {
        const { values, longest } = this.#expressions[language];
        if (this.#exactWords) collect(values.get(exact(token)), from, from + 1, found);
        let key = token.stems[language];
        const most = Math.min(longest.get(key) ?? 0, tokens.length - from);
        for (let words = 1; words <= most; words += 1) {
          if (words > 1) key += ` ${tokens[from + words - 1]?.stems[language]}`;
          collect(values.get(key), from, from + words, found);
        }
      }
    }
    return found;
  }

  /** As `find`, for the expressions that need their stop words; `tokens` are all words of the question. */
  findWhole(tokens: readonly Token[]): Found<T>[] {
    const found: Found<T>[] = [];
    if (this.#whole.size === 0) return found;
    for (let from = 0; from < tokens.length; from += 1) {
      let key = '';
      for (let to = from; to < Math.min(tokens.length, from + LONGEST_WHOLE); to += 1) {
        key += `${to > from ? ' ' : ''}${tokens[to]?.word}`;
        if (to > from) collect(this.#whole.get(key), from, to + 1, found);
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

/** The same words may be known in both languages: they count once. */
function collect<T>(values: readonly T[] | undefined, from: number, to: number, found: Found<T>[]): void {
  for (const value of values ?? []) {
    if (!found.some((other) => other.value === value && other.from === from && other.to === to)) {
      found.push({ value, from, to });
    }
  }
}

const exact = ({ word }: Token): string => `=${word.replace(/(?<=.{3})[sx]$/, '')}`;

/** "le jour J" without its stop words is any "jour": nothing that one could search for. */
const losesItsSense = (expression: string): boolean => splitWords(fold(expression)).length > 1;

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
