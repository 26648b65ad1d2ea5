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

interface Options {
  /** Words count as they are written, as plurals and as adverbs of what the expression has; else by their stems. */
  exact?: boolean;
}

/** Finds known expressions among the words of a text: all of them, stop words too, by their stems. */
export class PhraseFinder<T> {
  readonly #entries = new Map<string, Entry<T>[]>();
  readonly #exact: boolean;

  constructor(phrases: Iterable<Phrases<T>>, { exact = false }: Options = {}) {
    this.#exact = exact;
    for (const { value, fr = [], en = [] } of phrases) {
      for (const text of fr) this.#add(text, 'fr', value);
      for (const text of en) this.#add(text, 'en', value);
    }
  }

  #add(text: string, language: 'fr' | 'en', value: T): void {
    const words = wordsOf(text);
    const keys = words.map((token) => this.#keyOf(token, language));
    const [first] = keys;
    if (first === undefined) return;
    const entries = this.#entries.get(first);
    if (entries) entries.push({ value, keys });
    else this.#entries.set(first, [{ value, keys }]);
  }

  #keyOf({ word, stems, stop }: Token, language: 'fr' | 'en'): string {
    if (stop && word.length < 5) return word;
    if (this.#exact) return word;
    // "Essais", "lois": behind these vowels the stem would keep the plural.
    const stem = language === 'fr' ? stemsOf(word.replace(/(?<=[ao]i)s$/, '')).fr : stems.en;
    return `${language}:${stem}`;
  }

  /** Every expression in the tokens, overlapping ones included, in the order of their places. */
  find(tokens: readonly Token[]): Found<T>[] {
    const found: Found<T>[] = [];
    /** What was found in the other language already, by its place: a long text may hold thousands. */
    const seen = new Map<string, Set<T>>();
    // Words as they are written are the same in both languages.
    for (const language of this.#exact ? (['fr'] as const) : (['fr', 'en'] as const)) {
      const keys = tokens.map((token) => this.#keyOf(token, language));
      const bases = this.#exact ? keys.map(baseForm) : keys;
      for (let from = 0; from < keys.length; from += 1) {
        const entries = this.#entries.get(keys[from]!) ?? [];
        const more = bases[from] === keys[from] ? [] : (this.#entries.get(bases[from]!) ?? []);
        for (const { value, keys: wanted } of [...entries, ...more]) {
          if (!wanted.every((key, at) => key === keys[from + at] || key === bases[from + at])) continue;
          const to = from + wanted.length;
          const place = `${from}-${to}`;
          const values = seen.get(place) ?? new Set();
          if (values.has(value)) continue;
          seen.set(place, values.add(value));
          found.push({ value, from, to });
        }
      }
    }
    return found.sort((one, other) => one.from - other.from || other.to - one.to);
  }
}

/**
 * The singular of a plural, the adjective of an adverb ("strategically", "opérationnellement"), the masculine of a French
 * participle ("impliquée") and the present of a verb ("pilotait", "démarrera", "piloting").
 */
function baseForm(word: string): string {
  if (word.length > 3 && (word.endsWith('s') || word.endsWith('x'))) return word.slice(0, -1);
  const [ending = '', base = ''] =
    endings.find(([each, , least]) => word.length >= least && word.endsWith(each)) ?? [];
  return word.slice(0, word.length - ending.length) + base;
}

/** What a form ends with, what its base form has in that place, and how many letters it has at least. */
const endings = [
  ['quement', 'que', 10],
  ['ellement', 'elle', 10],
  ['ically', 'ic', 10],
  ['ally', 'al', 10],
  ['ing', '', 7],
  ['ee', 'e', 6],
  ['eraient', 'e', 8],
  ['erait', 'e', 7],
  ['aient', 'e', 7],
  ['ait', 'e', 6],
  ['eront', 'e', 7],
  ['era', 'e', 6],
] as const;

/** The places of all words of what was found. */
export const wordsWithin = (found: Iterable<Place>): ReadonlySet<number> =>
  new Set([...found].flatMap(({ from, to }) => Array.from({ length: to - from }, (_, word) => from + word)));

/** Without what lies within a longer one: "DNS" of "ministerial delegation (DNS)" counts, "delegation" does not. */
export function longest<T>(found: readonly Found<T>[]): Found<T>[] {
  const isPart = partOf(found);
  return found.filter((one) => !isPart(one));
}

/** No name has more words. */
const LONGEST = 24;

/** Tells whether words stand within a longer thing that has a name: "tests" in "lab tests". */
export function partOf(things: readonly Place[]): (place: Place) => boolean {
  const ends = new Map<number, number>();
  for (const { from, to } of things) ends.set(from, Math.max(to, ends.get(from) ?? 0));
  const reaches = (from: number, to: number): boolean => (ends.get(from) ?? 0) >= to;
  return ({ from, to }) =>
    reaches(from, to + 1) ||
    Array.from({ length: LONGEST }, (_, at) => from - 1 - at).some((at) => reaches(at, to));
}
