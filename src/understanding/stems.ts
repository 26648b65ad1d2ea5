import { stemmer as stemEnglish } from '@orama/stemmers/english';
import { stemmer as stemFrench } from '@orama/stemmers/french';
import { LRUCache } from 'lru-cache';

/** A word's stem in each language; French and English stems are never taken for one another. */
export interface Stems {
  readonly fr: string;
  readonly en: string;
  /** Both, marked with their language: what an index knows the word by. */
  readonly features: readonly [string, string];
}

/** Short words and those with digits have no endings to take off. */
const LEAST_LETTERS = 4;

const known = new LRUCache<string, Stems>({
  // Beyond the vocabulary of any roadmap: only a flood of nonsense could fill it.
  max: 50_000,
  memoMethod(word) {
    const isWhole = word.length < LEAST_LETTERS || /\d/.test(word);
    const fr = isWhole ? word : stemFrench(unaccentedFeminine(word));
    const en = isWhole ? word : stemEnglish(word);
    return { fr, en, features: [`f:${fr}`, `e:${en}`] };
  },
});

/** The stems of a folded word, each word worked out once. */
export const stemsOf = (word: string): Stems => known.memo(word);

/** Without its accents a French feminine looks unlike its masculine ("sécurisée", "infirmière"): put it right. */
const unaccentedFeminine = (word: string): string =>
  word.replace(/iere(s?)$/, 'ier$1').replace(/(?<=[a-z]{3})ee(s?)$/, 'e$1');
