import words from '../../data/grammar/languages.json' with { type: 'json' };

export type Language = 'fr' | 'en';

const french: ReadonlySet<string> = new Set(words.fr);
const english: ReadonlySet<string> = new Set(words.en);

/** The language of most of a folded question's everyday words; null when they do not tell. */
export function toldLanguage(folded: string): Language | null {
  let balance = 0;
  for (const word of folded.match(/[a-z]+/g) ?? []) {
    if (french.has(word)) balance += 1;
    if (english.has(word)) balance -= 1;
  }
  if (balance === 0) return null;
  return balance > 0 ? 'fr' : 'en';
}

/** That language, or else `usual`: French, as the roadmap is. */
export const detectLanguage = (folded: string, usual: Language = 'fr'): Language =>
  toldLanguage(folded) ?? usual;
