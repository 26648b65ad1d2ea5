import type { LineRange } from '../roadmap/schema.ts';
import type { Unit } from '../roadmap/unit.ts';

/** An action as a sentence names it, by its number and its short name; `name` null: without it. */
export interface Subject {
  unit: Unit;
  number: number;
  name: string | null;
}

/** Bodies as a sentence names them: "la DNS"; `many` do what it says, one that steers the `whole` roadmap beside. */
export interface Bodies {
  names: string[];
  many: boolean;
  whole?: boolean;
}

/** "an action", "a measure". */
export const an = (word: string): string => `${/^[aeiou]/i.test(word) ? 'an' : 'a'} ${word}`;

/** With a capital, as at the beginning of a sentence; "e-CPS" and "apCV" stay. */
export const capital = (words: string): string =>
  /^\p{Ll}*-?\p{Lu}/u.test(words) ? words : words.charAt(0).toUpperCase() + words.slice(1);

/** "A, B et C", "A, B or C". */
export const listOf = (parts: readonly string[], last: string): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} ${last} ${parts.at(-1)}`;

/** "15", "15, secure messaging". */
export const marked = ({ unit, number, name }: Subject): string =>
  `${unit.mark(number)}${name === null ? '' : `, ${name}`}`;

/** "action 15", "action 15, secure messaging". */
export const named = (subject: Subject): string => `${subject.unit.one} ${marked(subject)}`;

/** "632", "607–608": lines of the text. */
export const lineRange = ({ from, to }: LineRange): string => (from === to ? `${from}` : `${from}–${to}`);

export const isOneLine = (places: readonly LineRange[]): boolean =>
  places.length === 1 && places.every(({ from, to }) => from === to);
