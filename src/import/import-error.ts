import type { Phrases } from '../phrases/phrases.ts';

/** The sentences of a language that say why. */
export type Refusals = Phrases['refusals'];

/** A file that cannot be imported: the sentence that says why, and what to do. */
export class ImportError extends Error {
  override name = 'ImportError';
  /** What was found all the same, line by line, where the file could be read. */
  readonly report: string | null;

  constructor(sentence: string, report: string | null = null) {
    super(sentence);
    this.report = report;
  }
}
