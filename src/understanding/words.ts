import { stemmer as stemEnglish } from '@orama/stemmers/english';
import { stemmer as stemFrench } from '@orama/stemmers/french';

/** Longest question that is read; the rest adds nothing but time. */
export const MAX_QUESTION_LENGTH = 2000;

export { fold } from '../reading/fold.ts';

/** French words that lose their vowel before another: "l'appli", "jusqu'à", "d'ici". */
const elision = /\b(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quelqu)'(?=[a-z0-9])/g;
/** Spellings that differ by a hyphen or a space only: "e-CPS", "télé soin", "start up", "nouveau-né". */
const joined: [RegExp, string][] = [
  [/\b(e|tele|multi)[- ](?=[a-z]{2})/g, '$1'],
  [/\b(m|cyber|inter|co|auto|micro|anti|pre|re)-(?=[a-z]{2})/g, '$1'],
  [/\bcyber (?=attack|attaque|defen|menace|risk|risque|secur|surveil|threat|watch)/g, 'cyber'],
  [/\bstart[- ]up/g, 'startup'],
  [/\bnouveaux?[- ]ne/g, 'nouveaune'],
  // Years of age or of duration, not the agency ANS.
  [/\b(\d+|deux|trois|quatre|cinq|six|dix|plusieurs|quelques) ans\b/g, '$1'],
];

/** What the rules above look for: a text without it is split at once, as most of a lexicon is. */
const mayJoin = /[-'\d]|\b(?:e|tele|multi|cyber|start|nouveaux?) /;

/** Splits a folded text into words; "d'e-prescription" gives `eprescription`, "3.0" stays whole. */
export function splitWords(folded: string): string[] {
  if (!mayJoin.test(folded)) return folded.match(/[a-z]+/g) ?? [];
  const text = joined.reduce(
    (rest, [pattern, replacement]) => rest.replace(pattern, replacement),
    folded.replace(elision, ' ').replace(/'s\b/g, ''),
  );
  return text.replace(/(?<=[a-z])'(?=[a-z])/g, '').match(/\d+(?:\.\d+)+|[a-z0-9]+/g) ?? [];
}

/** A word's stem in each language; French and English stems are never taken for one another. */
export interface Stems {
  readonly fr: string;
  readonly en: string;
  /** Both, marked with their language: what an index knows the word by. */
  readonly features: readonly [string, string];
}

/** Without its accents a French feminine looks unlike its masculine ("sécurisée", "infirmière"): put it right. */
const unaccentedFeminine = (word: string): string =>
  word.replace(/iere(s?)$/, 'ier$1').replace(/(?<=[a-z]{3})ee(s?)$/, 'e$1');

const stemmers = {
  fr: (word: string): string => stemFrench(unaccentedFeminine(word)),
  en: (word: string): string => stemEnglish(word),
};

/** Works a stem out when it is first asked for: half the words of a lexicon are needed in one language only. */
class WordStems implements Stems {
  readonly #word: string;
  #fr: string | undefined;
  #en: string | undefined;
  #features: readonly [string, string] | undefined;

  constructor(word: string) {
    this.#word = word;
  }

  get fr(): string {
    this.#fr ??= stemmers.fr(this.#word);
    return this.#fr;
  }

  get en(): string {
    this.#en ??= stemmers.en(this.#word);
    return this.#en;
  }

  get features(): readonly [string, string] {
    this.#features ??= [`f:${this.fr}`, `e:${this.en}`];
    return this.#features;
  }
}

/** Short words and those with digits have no endings to take off. */
const hasStems = (word: string): boolean => word.length >= 4 && !/\d/.test(word);
const unchanged = (word: string): Stems => ({ fr: word, en: word, features: [`f:${word}`, `e:${word}`] });

const known = new Map<string, Stems>();
/** Beyond the vocabulary of any roadmap: only a flood of nonsense could fill it. */
const MOST_KNOWN = 50_000;

export function stemsOf(word: string): Stems {
  let stems = known.get(word);
  if (!stems) {
    stems = hasStems(word) ? new WordStems(word) : unchanged(word);
    if (known.size < MOST_KNOWN) known.set(word, stems);
  }
  return stems;
}
