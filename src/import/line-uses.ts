import type { SourceLine } from '../roadmap/source-lines.ts';

export type Use =
  | 'blank'
  | 'orientation'
  | 'introduction'
  | 'action'
  | 'body'
  | 'deadline'
  | 'owner'
  | 'footnote'
  | 'page'
  | 'left out';

/** What became of a line of a text. */
export interface LineUse {
  line: SourceLine;
  use: Use;
}

/** Keeps account of every line of a text: what nobody took is left out. */
export class LineUses {
  readonly #lines: readonly SourceLine[];
  readonly #uses = new Map<number, Use>();

  constructor(lines: readonly SourceLine[]) {
    this.#lines = lines;
  }

  /** Line numbers, or the lines themselves. */
  take(lines: Iterable<SourceLine | number>, use: Use): void {
    for (const line of lines) this.#uses.set(typeof line === 'number' ? line : line.at, use);
  }

  all(): LineUse[] {
    return this.#lines.map((line) => ({
      line,
      use: line.text.trim() === '' ? 'blank' : (this.#uses.get(line.at) ?? 'left out'),
    }));
  }
}
