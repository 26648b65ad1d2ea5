import everyday from '../../data/grammar/languages.json' with { type: 'json' };

export type Language = 'fr' | 'en';

const french: ReadonlySet<string> = new Set(everyday.fr);
const english: ReadonlySet<string> = new Set(everyday.en);

/** The "en" of "HOP'EN" is no word; that of "qu'en" is. */
const words = /(?<![a-z]{2}[a-tv-z]'|[a-z])[a-z]+/g;

/** The language of most of a folded question's everyday words; null when they do not tell. */
export function toldLanguage(folded: string): Language | null {
  let balance = 0;
  for (const word of folded.match(words) ?? []) {
    if (french.has(word)) balance += 1;
    if (english.has(word)) balance -= 1;
  }
  if (balance === 0) return null;
  return balance > 0 ? 'fr' : 'en';
}

/** That language, or else `usual`: French, as the roadmap is. */
export const detectLanguage = (folded: string, usual: Language = 'fr'): Language =>
  toldLanguage(folded) ?? usual;
