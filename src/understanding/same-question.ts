import { fold } from '../reading/fold.ts';
import { toldLanguage } from './language.ts';
import { foldInPlace, readTokens } from './tokens.ts';

/** The same words say the same, however many follow. */
const MOST_CHARACTERS = 2000;

/**
 * The same text for questions that differ only in accents, endings, order or little words ("quel budget ?", "le
 * budget, c'est quoi"). Never empty, but for a text without letters or digits.
 */
export function questionKey(question: string): string {
  const text = question.slice(0, MOST_CHARACTERS);
  const language = toldLanguage(fold(text)) ?? 'fr';
  const words = readTokens(foldInPlace(text));
  const stems = words.filter(({ stop }) => !stop).map((token) => token.stems[language]);
  const told = stems.length > 0 ? stems : words.map(({ word }) => word);
  return [...new Set(told)].toSorted().join(' ');
}
