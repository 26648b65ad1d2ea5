import { fold } from './words.ts';

/** Stands for a digit that is no part of a date; no question holds it once it is folded. */
const veil = (digit: string): string => String.fromCharCode(0xe000 + Number(digit));
const unveil = (character: string): string => String(character.charCodeAt(0) - 0xe000);

/**
 * Hides the year of names such as "Ma santé 2022" and "decree 2017-412" in a folded question, so that it is not taken
 * for a date; `show` gives it back.
 */
export function hideDatedNames(
  folded: string,
  names: readonly string[],
): { hidden: string; show: (text: string) => string } {
  let hidden = folded;
  for (const name of names) {
    // People leave out how a name begins: the year belongs to the word before it.
    const [word = '', year = ''] = fold(name).split(' ').slice(-2);
    hidden = hidden.replaceAll(`${word} ${year}`, (found) => found.replace(/\d/g, veil));
  }
  // "2017-412" is the number of a decree, not a year.
  hidden = hidden.replace(/\b\d{4}-(?!(?:19|20)\d\d\b)\d{3,}\b/g, (number) => number.replace(/\d/g, veil));
  return { hidden, show: (text) => text.replace(/[\ue000-\ue009]/g, unveil) };
}
