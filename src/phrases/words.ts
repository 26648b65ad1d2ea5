import type { LineRange } from '../roadmap/schema.ts';

/** "an action", "a measure". */
export const an = (word: string): string => `${/^[aeiou]/i.test(word) ? 'an' : 'a'} ${word}`;

/** With a capital, as at the beginning of a sentence; "e-CPS" and "apCV" stay. */
export const capital = (words: string): string =>
  /^\p{Ll}*-?\p{Lu}/u.test(words) ? words : words.charAt(0).toUpperCase() + words.slice(1);

/** "632", "607–608": lines of the text. */
export const lineRange = ({ from, to }: LineRange): string => (from === to ? `${from}` : `${from}–${to}`);

export const isOneLine = (places: readonly LineRange[]): boolean =>
  places.length === 1 && places.every(({ from, to }) => from === to);
