import parts from '../../data/grammar/parts.json' with { type: 'json' };
import typing from '../../data/grammar/typing.json' with { type: 'json' };
import { stemsOf } from './stems.ts';
import type { Token } from './tokens.ts';
import { wordsOf } from './tokens.ts';

/** What is found, and by which expressions, in each language. */
export interface Phrases<T> {
  value: T;
  fr?: readonly string[];
  en?: readonly string[];
}

/** Tokens `from` (included) to `to` (excluded). */
export interface Place {
  from: number;
  to: number;
}

/** Where an expression was found. */
export interface Found<T> extends Place {
  value: T;
}

interface Entry<T> {
  value: T;
  keys: string[];
}

/**
 * Finds known expressions among the words of a text: all of them, stop words too, by their stems or, where they are
 * `exact`, as they are written, as plurals and as adverbs of what the expression has.
 */
export class PhraseFinder<T> {
  readonly #entries: ReadonlyMap<string, readonly Entry<T>[]>;
  readonly #exact: boolean;

  constructor(phrases: Iterable<Phrases<T>>, { exact = false } = {}) {
    this.#exact = exact;
    const entries = [...phrases].flatMap((phrase) =>
      (['fr', 'en'] as const).flatMap((language) =>
        writtenOut(phrase[language] ?? [], language).map((text) => ({
          value: phrase.value,
          keys: wordsOf(text).map((token) => this.#keyOf(token, language)),
        })),
      ),
    );
    this.#entries = Map.groupBy(entries, ({ keys }) => keys[0] ?? '');
  }

  #keyOf({ word, stems, stop }: Token, language: 'fr' | 'en'): string {
    if (this.#exact || (stop && word.length < 5)) return word;
    // "Essais", "lois": behind these vowels the stem would keep the plural.
    const stem = language === 'fr' ? stemsOf(word.replace(/(?<=[ao]i)s$/, '')).fr : stems.en;
    return `${language}:${stem}`;
  }

  /** What a word may be in an expression. */
  #keysOf(token: Token): string[] {
    const key = this.#keyOf(token, 'fr');
    return [...new Set([key, this.#exact ? baseForm(key) : this.#keyOf(token, 'en')])];
  }

  /** Every expression in the tokens, overlapping ones included, in the order of their places. */
  find(tokens: readonly Token[]): Found<T>[] {
    const keys = tokens.map((token) => this.#keysOf(token));
    return keys.flatMap((own, from) => {
      const found: Found<T>[] = [];
      for (const key of own) {
        for (const { value, keys: wanted } of this.#entries.get(key) ?? []) {
          const to = from + wanted.length;
          if (!wanted.every((one, at) => keys[from + at]?.includes(one))) continue;
          // The same in both languages is found once.
          if (!found.some((one) => one.value === value && one.to === to)) found.push({ value, from, to });
        }
      }
      return found.sort((one, other) => other.to - one.to);
    });
  }
}

const { '//': _, ...namedParts } = parts;

/** Expressions with each of the words that a part in braces stands for: "{which} {time}"; see `data/grammar/parts.json`. */
export const writtenOut = (texts: readonly string[], language: 'fr' | 'en'): string[] =>
  Object.entries(namedParts).reduce(
    (all, [part, words]) =>
      all.flatMap((text) =>
        text.includes(`{${part}}`) ? words[language].map((word) => text.replace(`{${part}}`, word)) : [text],
      ),
    [...texts],
  );

/** Finds the expressions of a table by their keys, word for word. */
export const finderOf = <K extends string>(table: Record<K, Omit<Phrases<K>, 'value'>>): PhraseFinder<K> =>
  new PhraseFinder(
    (Object.keys(table) as K[]).map((value) => ({ ...table[value], value })),
    { exact: true },
  );

/**
 * The singular of a plural, the adjective of an adverb ("strategically", "opérationnellement"), the masculine of a French
 * participle ("impliquée") and the present of a verb ("pilotait", "démarrera", "piloting").
 */
function baseForm(word: string): string {
  if (word.length > 3 && (word.endsWith('s') || word.endsWith('x'))) return word.slice(0, -1);
  const [ending = '', base = ''] =
    endings.find(([each]) => word.endsWith(each) && word.length >= each.length + LEAST_LETTERS) ?? [];
  return word.slice(0, word.length - ending.length) + base;
}

/** What a form ends with, and what its base form has in that place. */
const endings = Object.entries(typing.endings);
/** Fewer letters without the ending are another word. */
const LEAST_LETTERS = 3;

/** What was found, each once. */
export const valuesOf = <T>(found: readonly Found<T>[]): T[] => [...new Set(found.map(({ value }) => value))];

/** The places of all words of what was found. */
export const wordsWithin = (found: Iterable<Place>): ReadonlySet<number> =>
  new Set([...found].flatMap(({ from, to }) => Array.from({ length: to - from }, (_, word) => from + word)));

/** Without what lies within a longer one: "DNS" of "ministerial delegation (DNS)" counts, "delegation" does not. */
export function longest<T>(found: readonly Found<T>[]): Found<T>[] {
  const isPart = partOf(found);
  return found.filter((one) => !isPart(one));
}

/** Tells whether words stand within a longer thing that has a name: "tests" in "lab tests". */
export function partOf(things: readonly Place[]): (place: Place) => boolean {
  const lengthOf = ({ from, to }: Place): number => to - from;
  // The longest that each word is of.
  const around = new Map<number, Place>();
  for (const thing of things.toSorted((one, other) => lengthOf(one) - lengthOf(other)))
    for (let at = thing.from; at < thing.to; at += 1) around.set(at, thing);
  return (place) => {
    const thing = around.get(place.from);
    return thing !== undefined && place.to <= thing.to && lengthOf(place) < lengthOf(thing);
  };
}
