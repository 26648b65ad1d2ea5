import everyday from '../../data/grammar/languages.json' with { type: 'json' };
import { languageOfWord } from './everyday-words.ts';

export type Language = 'fr' | 'en';

const french: ReadonlySet<string> = new Set(everyday.fr);
const english: ReadonlySet<string> = new Set(everyday.en);
const inNames: ReadonlySet<string> = new Set(everyday.inNames);

/** What a word counts that is French and may stand in a name: "when did the tour de France de la e-santé end?" */
const IN_A_NAME = 1 / 3;

/** The "en" of "HOP'EN" is no word; that of "qu'en" is. */
const words = /(?<![a-z]{2}[a-tv-z]'|[a-z])[a-z]+/g;

/** The language of most of a folded question's everyday words; null when they do not tell. */
export function toldLanguage(folded: string): Language | null {
  let balance = 0;
  for (const word of folded.match(words) ?? []) {
    if (french.has(word)) balance += 1;
    if (inNames.has(word)) balance += IN_A_NAME;
    if (english.has(word)) balance -= 1;
  }
  return ofBalance(balance);
}

const ofBalance = (balance: number): Language | null => (balance === 0 ? null : balance > 0 ? 'fr' : 'en');

/** That language, or else `usual`: French, as the roadmap is. */
export const detectLanguage = (folded: string, usual: Language = 'fr'): Language =>
  toldLanguage(folded) ?? usual;

/** The language of most words of a note without small words, such as "planned go-live date?"; null where none tells. */
export function likelyLanguage(words: readonly string[]): Language | null {
  let balance = 0;
  for (const word of words) {
    const language = languageOfWord(word);
    if (language) balance += language === 'fr' ? 1 : -1;
  }
  return ofBalance(balance);
}
