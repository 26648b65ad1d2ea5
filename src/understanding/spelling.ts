import Fuse, { type IFuseOptions } from 'fuse.js';

const options: IFuseOptions<string> = {
  // One wrong letter in five is a slip of the finger; more makes another word.
  threshold: 0.35,
  // Where in the word the slip is does not matter.
  ignoreLocation: true,
  // The score ranks the candidates.
  includeScore: true,
  // Words arrive folded.
  isCaseSensitive: true,
  // Fewer letters in common prove nothing.
  minMatchCharLength: 3,
};

const SHORTEST = 4;

/** Puts right misspelt words of a question by the vocabulary of a roadmap. */
export class Spelling {
  /** Words by first letter and length: a slip seldom changes the first letter, or the length by more than one. */
  readonly #groups = new Map<string, string[]>();
  readonly #searches = new Map<string, Fuse<string>>();
  readonly #known: (word: string) => boolean;

  /** `known` says which words, of the vocabulary or of everyday language, need no correction. */
  constructor(vocabulary: Iterable<string>, known: (word: string) => boolean) {
    this.#known = known;
    for (const word of vocabulary) {
      if (word.length < SHORTEST || /\d/.test(word)) continue;
      for (const length of [word.length - 1, word.length, word.length + 1]) {
        const key = `${word[0]}${length}`;
        const group = this.#groups.get(key);
        if (group) group.push(word);
        else this.#groups.set(key, [word]);
      }
    }
  }

  /** The likeliest known word for a misspelt one; null when it needs none or there is none. */
  correct(word: string): string | null {
    if (word.length < SHORTEST || /\d/.test(word) || this.#known(word)) return null;
    const key = `${word[0]}${word.length}`;
    const group = this.#groups.get(key);
    if (!group) return null;
    let search = this.#searches.get(key);
    if (!search) {
      search = new Fuse(group, options);
      this.#searches.set(key, search);
    }
    // Two letters in the wrong order are one slip, for which Fuse counts two errors.
    const swapped = group.find((other) => other.length === word.length && isSwap(word, other));
    if (swapped) return swapped;
    const allowed = word.length < 6 ? 0.26 : (options.threshold ?? 0);
    const best = search.search(word, { limit: 1 })[0];
    return best && (best.score ?? 1) <= allowed ? best.item : null;
  }
}

/** Whether two words of one length differ by two neighbouring letters that changed places. */
function isSwap(word: string, other: string): boolean {
  let at = 0;
  while (at < word.length && word[at] === other[at]) at += 1;
  return (
    word[at] === other[at + 1] && word[at + 1] === other[at] && word.slice(at + 2) === other.slice(at + 2)
  );
}
