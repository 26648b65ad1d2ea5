import { closest, distance } from 'fastest-levenshtein';
import { stemsOf } from './stems.ts';

/** Letters that may be wrong: in a short word one slip makes another word. */
const slipsAllowed = (word: string): number => (word.length < 5 ? 0 : word.length < 9 ? 1 : 2);
/** Puts right misspelt words of a question by the vocabulary of a roadmap. */
export class Spelling {
  /** Words by first letter and length: a slip seldom changes the first letter, or the length by more than one. */
  #groups: ReadonlyMap<string, string[]> | undefined;
  readonly #stems = new Set<string>();
  /** By how they sound. */
  readonly #sounds = new Map<string, string>();
  readonly #vocabulary: () => Iterable<string>;
  readonly #known: (word: string) => boolean;

  /** `known` says which words, of the vocabulary or of everyday language, need no correction. */
  constructor(vocabulary: () => Iterable<string>, known: (word: string) => boolean) {
    this.#vocabulary = vocabulary;
    this.#known = known;
  }

  /** The first unknown word pays for it, not the start of the program. */
  #group(): ReadonlyMap<string, string[]> {
    const groups = new Map<string, string[]>();
    for (const word of this.#vocabulary()) {
      if (word.length < 4 || /\d/.test(word)) continue;
      const sound = soundOf(word);
      // The singular, of those that sound the same.
      if (word.length < (this.#sounds.get(sound)?.length ?? Infinity)) this.#sounds.set(sound, word);
      for (const stem of stemsOf(word).features) this.#stems.add(stem);
      for (const length of [word.length - 1, word.length, word.length + 1]) {
        const key = `${word[0]}${length}`;
        const group = groups.get(key);
        if (group) group.push(word);
        else groups.set(key, [word]);
      }
    }
    return groups;
  }

  /** The likeliest known word for a misspelt one; null when it needs none or there is none. */
  correct(word: string): string | null {
    if (word.length < 3 || /\d/.test(word) || this.#known(word)) return null;
    this.#groups ??= this.#group();
    if (stemsOf(word).features.some((stem) => this.#stems.has(stem))) return null;
    const heard = this.#sounds.get(soundOf(word));
    if (heard !== undefined || word.length < 4) return heard ?? null;
    const key = `${word[0]}${word.length}`;
    const group = this.#groups.get(key);
    if (!group) return null;
    const best = closest(word, group);
    return distance(word, best) <= slipsAllowed(word) ? best : null;
  }
}

/** As in chats, where words are written as they sound: "numerik", "bouket", "farmacie", "wen". */
const soundOf = (word: string): string =>
  sounds.reduce((heard, [letters, sound]) => heard.replaceAll(letters, sound), word);

const sounds: [RegExp, string][] = [
  [/ph/g, 'f'],
  [/ch/g, 'x'],
  [/h/g, ''],
  [/qu?|c(?![eiy])/g, 'k'],
  [/e?au/g, 'o'],
  [/y/g, 'i'],
  [/z/g, 's'],
  [/(.)\1/g, '$1'],
  [/(?<=.{3})e?s?$/g, ''],
];
