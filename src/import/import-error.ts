import { type Phrases, phrasesIn } from '../phrases/phrases.ts';
import type { Language } from '../understanding/language.ts';

/** The sentence of either language that says why, and what to do. */
export type Refusal = (say: Phrases['refusals']) => string;
/** The sentence of either language that says what of a document is no text, or was guessed. */
export type Remark = (say: Phrases['remarks']) => string;

/** A file that cannot be imported. Its message is in English, as all that a shell shows. */
export class ImportError extends Error {
  override name = 'ImportError';
  readonly #refusal: Refusal;
  /** What was found all the same, line by line, where the file could be read. */
  readonly report: string | null;

  constructor(refusal: Refusal, report: string | null = null) {
    super(refusal(phrasesIn('en').refusals));
    this.#refusal = refusal;
    this.report = report;
  }

  in(language: Language): string {
    return this.#refusal(phrasesIn(language).refusals);
  }
}
