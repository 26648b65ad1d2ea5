import { detectLanguage } from './language.ts';
import { acronymsOf, readTokens } from './tokens.ts';
import { fold, MAX_QUESTION_LENGTH } from './words.ts';

/**
 * The same text for questions that differ only in accents, endings, order or little words ("quel budget ?", "le
 * budget, c'est quoi"). Never empty, but for a text without letters or digits.
 */
export function questionKey(question: string): string {
  const text = question.slice(0, MAX_QUESTION_LENGTH);
  const folded = fold(text);
  const language = detectLanguage(folded);
  const stems = readTokens(folded, acronymsOf(text)).map((token) => token.stems[language]);
  return stems.length > 0
    ? [...new Set(stems)].toSorted().join(' ')
    : folded.replace(/[^a-z0-9]+/g, ' ').trim();
}
