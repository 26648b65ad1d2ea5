import type { Language } from './language.ts';
import type { Token } from './tokens.ts';

/** The sequences that begin with the same stems. */
interface Branch<T> {
  /** Of the sequences that end here. */
  values: T[];
  /** The longer ones, by their number, until a search first gets here. */
  waiting: number[];
  longer: Map<string, Branch<T>>;
}

const newBranch = <T>(): Branch<T> => ({ values: [], waiting: [], longer: new Map() });

/**
 * Values by sequences of stems of one language. Few branches of a lexicon are ever followed, so each grows when a
 * search first gets there: stems that nobody asks for are not worked out, and the start of the program pays for none.
 */
export class StemTree<T> {
  readonly #language: Language;
  /** Of all sequences, one after the other, and where each begins: lists of their own would cost more than the rest. */
  readonly #tokens: Token[] = [];
  readonly #starts: number[] = [0];
  readonly #values: T[] = [];
  readonly #root: Branch<T> = newBranch();

  constructor(language: Language) {
    this.#language = language;
  }

  add(tokens: readonly Token[], value: T): void {
    this.#tokens.push(...tokens);
    this.#root.waiting.push(this.#values.length);
    this.#values.push(value);
    this.#starts.push(this.#tokens.length);
  }

  /** Tells the value of each sequence that the tokens from `from` on begin with, shortest first, and where it ends. */
  follow(tokens: readonly Token[], from: number, see: (value: T, to: number) => void): void {
    let branch = this.#root;
    for (let to = from; to < tokens.length; to += 1) {
      if (branch.waiting.length > 0) this.#grow(branch, to - from);
      const longer = branch.longer.get((tokens[to] as Token).stems[this.#language]);
      if (!longer) return;
      branch = longer;
      for (const value of branch.values) see(value, to + 1);
    }
  }

  #grow(branch: Branch<T>, depth: number): void {
    for (const number of branch.waiting) {
      const at = (this.#starts[number] as number) + depth;
      const stem = (this.#tokens[at] as Token).stems[this.#language];
      let longer = branch.longer.get(stem);
      if (!longer) {
        longer = newBranch();
        branch.longer.set(stem, longer);
      }
      const value = this.#values[number] as T;
      if (at + 1 < (this.#starts[number + 1] as number)) longer.waiting.push(number);
      else if (!longer.values.includes(value)) longer.values.push(value);
    }
    branch.waiting = [];
  }
}
