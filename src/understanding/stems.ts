import { stemmer as stemEnglish } from '@orama/stemmers/english';
import { stemmer as stemFrench } from '@orama/stemmers/french';

/** A word's stem in each language; French and English stems are never taken for one another. */
export interface Stems {
  readonly fr: string;
  readonly en: string;
  /** Both, marked with their language: what an index knows the word by. */
  readonly features: readonly [string, string];
}

/** Short words and those with digits have no endings to take off. */
const LEAST_LETTERS = 4;

const known = new Map<string, Stems>();
/** Beyond the vocabulary of any roadmap: only a flood of nonsense could fill it. */
const MOST_KNOWN = 50_000;

/** The stems of a folded word, each word worked out once. */
export function stemsOf(word: string): Stems {
  let stems = known.get(word);
  if (!stems) {
    const isWhole = word.length < LEAST_LETTERS || /\d/.test(word);
    const fr = isWhole ? word : stemFrench(unaccentedFeminine(word));
    const en = isWhole ? word : stemEnglish(word);
    stems = { fr, en, features: [`f:${fr}`, `e:${en}`] };
    if (known.size < MOST_KNOWN) known.set(word, stems);
  }
  return stems;
}

/** Without its accents a French feminine looks unlike its masculine ("sécurisée", "infirmière"): put it right. */
const unaccentedFeminine = (word: string): string =>
  word.replace(/iere(s?)$/, 'ier$1').replace(/(?<=[a-z]{3})ee(s?)$/, 'e$1');
