import { fold } from './fold.ts';

/** A word as it stands in a text: without punctuation, and an elided one is a word of its own ("d’ici" is two). */
export interface Word {
  /** As typed. */
  readonly typed: string;
  /** As it is compared. */
  readonly folded: string;
  /** Its place in the text, from 0; `to` is the place after it. */
  readonly from: number;
  readonly to: number;
}

/** Letters and digits with what joins them: a hyphen, or a sign between digits ("9:30", "13.2"). */
const word = /[\p{L}\p{M}\p{N}]+(?:[-‐‑_][\p{L}\p{M}\p{N}]+|(?<=\p{N})[.:,/]\p{N}+)*/gu;

/** The words of a text, in order. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  // A text is read so several times: `matchAll` would make an expression anew each time.
  for (let found = word.exec(text); found; found = word.exec(text)) {
    const [typed] = found;
    words.push({ typed, folded: fold(typed), from: found.index, to: word.lastIndex });
  }
  return words;
}

/** Expressions of one or more words, found where a text says them word for word. */
export class Expressions {
  /** By their first word, the longest first. */
  readonly #byFirst: ReadonlyMap<string, readonly string[][]>;

  constructor(expressions: readonly string[]) {
    const all = expressions.map((expression) => wordsOf(expression).map(({ folded }) => folded));
    const longestFirst = all.toSorted((one, other) => other.length - one.length);
    this.#byFirst = Map.groupBy(longestFirst, ([first = '']) => first);
  }

  /** How many words of `words` from `at` on are one of them; 0 where none is. */
  lengthAt(words: readonly Word[], at: number): number {
    const known = this.#byFirst.get(words[at]?.folded ?? '') ?? [];
    const found = known.find((one) => one.every((each, place) => words[at + place]?.folded === each));
    return found?.length ?? 0;
  }

  /** Whether one of them stands anywhere among words. */
  standIn(words: readonly Word[]): boolean {
    return words.some((_, at) => this.lengthAt(words, at) > 0);
  }
}
