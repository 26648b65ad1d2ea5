import { closest, distance } from 'fastest-levenshtein';
import { stemsOf } from './stems.ts';

/** Letters that may be wrong: in a short word one slip makes another word. */
const slipsAllowed = (word: string): number => (word.length < 5 ? 0 : word.length < 9 ? 1 : 2);

/** Gives the likeliest of a roadmap's words for a misspelt one; null where there is none, or it is a form of one. */
export function spellingOf(vocabulary: Iterable<string>): (word: string) => string | null {
  const words = [...vocabulary].filter((word) => word.length >= 4 && !/\d/.test(word));
  const stems = new Set(words.flatMap((word) => stemsOf(word).features));
  // The singular, of those that sound the same.
  const longestFirst = words.toReversed().sort((one, other) => other.length - one.length);
  const bySound = new Map(longestFirst.map((word) => [soundOf(word), word]));
  return (word) => {
    if (word.length < 3 || /\d/.test(word) || stemsOf(word).features.some((stem) => stems.has(stem)))
      return null;
    const heard = bySound.get(soundOf(word));
    if (heard !== undefined || word.length < 4) return heard ?? null;
    // A slip seldom changes the first letter, or the length by more than one.
    const alike = words.filter((one) => one[0] === word[0] && Math.abs(one.length - word.length) <= 1);
    const best = alike.find((one) => isSwap(word, one)) ?? closest(word, ['', ...alike]);
    return isSwap(word, best) || distance(word, best) <= slipsAllowed(word) ? best : null;
  };
}

/** Two neighbouring letters in each other's place: one slip, for which the distance counts two. */
function isSwap(word: string, other: string): boolean {
  const at = [...word].findIndex((letter, place) => letter !== other[place]);
  const swapped = word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2);
  return at >= 0 && swapped === other;
}

/** As in chats, where words are written as they sound: "numerik", "bouket", "farmacie", "wen". */
const soundOf = (word: string): string =>
  sounds.reduce((heard, [letters, sound]) => heard.replaceAll(letters, sound), word);

const sounds: [RegExp, string][] = [
  [/ph/g, 'f'],
  [/ch/g, 'x'],
  [/h/g, ''],
  [/qu?|c(?![eiy])/g, 'k'],
  [/e?au/g, 'o'],
  [/y/g, 'i'],
  [/z/g, 's'],
  [/(.)\1/g, '$1'],
  [/(?<=.{3})e?s?$/g, ''],
];
