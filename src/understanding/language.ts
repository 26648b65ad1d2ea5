import everyday from '../../data/grammar/languages.json' with { type: 'json' };
import { frenchness } from './everyday-words.ts';

export type Language = 'fr' | 'en';

const french: ReadonlySet<string> = new Set(everyday.fr);
const english: ReadonlySet<string> = new Set(everyday.en);
const inNames: ReadonlySet<string> = new Set(everyday.inNames);

/** What a word counts, beside one that may stand in a French name: "when did the tour de France de la e-santé end?" */
const EVERYDAY = 3;

/** The "en" of "HOP'EN" is no word; that of "qu'en" is. */
const words = /(?<![a-z]{2}[a-tv-z]'|[a-z])[a-z]+/g;

/** Of words that each count for French, or against it. */
function languageOf(words: readonly string[], counts: (word: string) => number): Language | null {
  const balance = words.reduce((sum, word) => sum + counts(word), 0);
  return balance === 0 ? null : balance > 0 ? 'fr' : 'en';
}

/** The language of most of a folded question's everyday words; null when they do not tell. */
export const toldLanguage = (folded: string): Language | null =>
  languageOf(
    folded.match(words) ?? [],
    (word) => Number(inNames.has(word)) + EVERYDAY * (Number(french.has(word)) - Number(english.has(word))),
  );

/** The language of most words of a note without small words, such as "planned go-live date?"; null where none tells. */
export const likelyLanguage = (words: readonly string[]): Language | null => languageOf(words, frenchness);
