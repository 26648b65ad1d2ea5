import grammar from '../../data/grammar/typed.json' with { type: 'json' };
import { Expressions, wordsOf } from './words.ts';

const languages = (['fr', 'en'] as const).map((language) => ({
  language,
  said: new Expressions(grammar.languages[language]),
}));
const polite = new Expressions(grammar.politeness);

/**
 * The language that a text asks to be answered in, and the text without that.
 *
 * "qui pilote le DMP ? In English please": only where the words stand apart, by a sign or by a "please". In "is the
 * portal available in English?" they belong to the question. Words that ask for nothing else stay: they are about the
 * answer before.
 */
export function readAskedLanguage(text: string): { language?: 'fr' | 'en'; text: string } {
  const words = wordsOf(text);
  for (const { language, said } of languages) {
    for (const [at, { from }] of words.entries()) {
      const end = at + said.lengthAt(words, at);
      if (end === at) continue;
      const last = end + polite.lengthAt(words, end);
      const before = text.slice(words[at - 1]?.to ?? 0, from).trim();
      const after = text.slice(words[end - 1]?.to, words[end]?.from).trim();
      // A sign goes before it, or one that parts it from the rest goes after: "en anglais : qui pilote le DMP ?"
      const isApart = at > 0 ? isOneOf(',.;:?!(\n–', before) : end === words.length || isOneOf(',:', after);
      if (last === end && !isApart) continue;
      const rest = `${text.slice(0, from)}${text.slice(words[last - 1]?.to)}`.trim();
      return { language, text: wordsOf(rest).length > 0 ? rest : text };
    }
  }
  return { text };
}

const isOneOf = (signs: string, text: string): boolean => text !== '' && signs.includes(text[0] ?? ' ');
