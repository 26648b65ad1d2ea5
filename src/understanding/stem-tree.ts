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
 * Values by sequences of stems. Few branches of a lexicon are ever followed, so each grows when a search first gets
 * there: the start of the program pays for none.
 */
export class StemTree<T> {
  readonly #sequences: string[] = [];
  readonly #values: T[] = [];
  readonly #root: Branch<T> = newBranch();

  /** `sequence`: stems, one space apart. */
  add(sequence: string, value: T): void {
    this.#root.waiting.push(this.#sequences.length);
    this.#sequences.push(sequence);
    this.#values.push(value);
  }

  /** Tells the value of each sequence that the stems from `from` on begin with, shortest first, and where it ends. */
  follow(stems: readonly string[], from: number, see: (value: T, from: number, to: number) => void): void {
    let branch = this.#root;
    /** Of the stems so far and a space after each: where the next begins in every sequence of the branch. */
    let length = 0;
    for (let to = from; to < stems.length; to += 1) {
      if (branch.waiting.length > 0) this.#grow(branch, length);
      const stem = stems[to] as string;
      const longer = branch.longer.get(stem);
      if (!longer) return;
      branch = longer;
      length += stem.length + 1;
      for (const value of branch.values) see(value, from, to + 1);
    }
  }

  #grow(branch: Branch<T>, from: number): void {
    for (const number of branch.waiting) {
      const sequence = this.#sequences[number] as string;
      const space = sequence.indexOf(' ', from);
      const stem = sequence.slice(from, space < 0 ? undefined : space);
      let longer = branch.longer.get(stem);
      if (!longer) {
        longer = newBranch();
        branch.longer.set(stem, longer);
      }
      const value = this.#values[number] as T;
      if (space >= 0) longer.waiting.push(number);
      else if (!longer.values.includes(value)) longer.values.push(value);
    }
    branch.waiting = [];
  }
}
