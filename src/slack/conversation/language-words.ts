import type { Language } from '../../understanding/language.ts';
import { fold } from '../../understanding/words.ts';

/** What follows `/esante language`: a choice, for oneself or for the channel; null only asks how it stands. */
export interface LanguageChoice {
  choice: Language | 'auto' | null;
  of: 'person' | 'channel';
}

const choices: Record<string, Language | 'auto'> = {
  fr: 'fr',
  francais: 'fr',
  french: 'fr',
  en: 'en',
  anglais: 'en',
  english: 'en',
  auto: 'auto',
};
const channelWords = new Set(['canal', 'channel']);
const filler = new Set(['le', 'ce', 'the', 'this', 'pour', 'for', 'in', 'du', 'de']);

/** Null where the words are no choice, as in "language of the report". */
export function readLanguageWords(words: string): LanguageChoice | null {
  const all = fold(words)
    .split(' ')
    .filter((word) => word !== '' && !filler.has(word));
  const rest = all.filter((word) => !channelWords.has(word));
  const of = rest.length < all.length ? 'channel' : 'person';
  const [word, ...more] = rest;
  if (more.length > 0) return null;
  if (word === undefined) return { choice: null, of };
  const choice = Object.hasOwn(choices, word) ? choices[word] : undefined;
  return choice === undefined ? null : { choice, of };
}
