import grammar from '../../data/grammar/typed.json' with { type: 'json' };
import { Expressions, type Word, wordsOf } from './words.ts';

/** The language that a text asks to be answered in, and the text without that. */
export interface AskedLanguage {
  language?: 'fr' | 'en';
  text: string;
}

const languages = (['fr', 'en'] as const).map((language) => ({
  language,
  said: new Expressions(grammar.languages[language]),
}));
const polite = new Expressions(grammar.politeness);
const parting = ',.;:?!(\n–';

/**
 * "qui pilote le DMP ? In English please": only where the words stand apart, by a sign or by a "please". In "is the
 * portal available in English?" they belong to the question. Words that ask for nothing else stay: they are about the
 * answer before.
 */
export function readAskedLanguage(text: string): AskedLanguage {
  const words = wordsOf(text);
  for (const { language, said } of languages) {
    for (let at = 0; at < words.length; at += 1) {
      const length = said.lengthAt(words, at);
      if (length === 0) continue;
      const politeness = polite.lengthAt(words, at + length);
      if (politeness === 0 && !standsApart(text, words, at, length)) continue;
      const [from, to] = [words[at]?.from ?? 0, words[at + length + politeness - 1]?.to ?? text.length];
      const rest = `${text.slice(0, from)}${text.slice(to)}`.trim();
      return { language, text: wordsOf(rest).length > 0 ? rest : text };
    }
  }
  return { text };
}

/** A sign goes before it, or one that parts it from the rest goes after: "en anglais : qui pilote le DMP ?" */
function standsApart(text: string, words: readonly Word[], at: number, length: number): boolean {
  const before = text.slice(words[at - 1]?.to ?? 0, words[at]?.from).trim();
  const end = words[at + length - 1]?.to ?? text.length;
  const after = text.slice(end, words[at + length]?.from).trim()[0] ?? '';
  if (at === 0) return words.length === length || ',:'.includes(after || ' ');
  return before !== '' && parting.includes(before[0] ?? ' ');
}
