import { closest, distance } from 'fastest-levenshtein';
import Fuse from 'fuse.js';
import { stemsOf } from './stems.ts';

/** Letters that may be wrong: in a short word one slip makes another word. */
const slipsAllowed = (letters: number): number => (letters < 5 ? 0 : letters < 9 ? 1 : 2);

/** Wide, wherever in a word the slip is: the number of slips decides. */
const options = { threshold: 0.4, ignoreLocation: true, isCaseSensitive: true, minMatchCharLength: 2 };
const CANDIDATES = 5;
/** Fewer letters begin too many words, and so do those of more words than these. */
const LEAST_BEGINNING = 5;
const MOST_BEGUN = 4;

/** Gives the likeliest of a roadmap's words for a misspelt one; null where there is none, or it is a form of one. */
export function spellingOf(vocabulary: Iterable<string>): (word: string) => string | null {
  const plain = [...vocabulary].filter((word) => word.length >= 3 && !/\d/.test(word));
  const words = plain.filter((word) => word.length >= 4);
  const known = new Set(plain);
  const stems = new Set(words.flatMap((word) => stemsOf(word).features));
  // The singular, of those that sound the same.
  const longestFirst = plain.toReversed().sort((one, other) => other.length - one.length);
  const bySound = new Map(longestFirst.map((word) => [soundOf(word), word]));
  const byBeginning = Map.groupBy(longestFirst, (word) => word.slice(0, LEAST_BEGINNING));
  // A slip seldom changes the first letter.
  const found = new Map<string, { alike: string[]; fuse: Fuse<string> }>();
  const alikeTo = ([initial = '', ...rest]: string) => {
    const key = `${initial}${rest.length}`;
    const known = found.get(key);
    if (known) return known;
    const length = 1 + rest.length;
    const alike = words.filter(
      (one) => one[0] === initial && Math.abs(one.length - length) <= slipsAllowed(length),
    );
    const group = { alike, fuse: new Fuse(alike, options) };
    found.set(key, group);
    return group;
  };
  return (word) => {
    if (word.length < 3 || /\d/.test(word) || stemsOf(word).features.some((stem) => stems.has(stem)))
      return null;
    // "Trialled", "labelling": a letter that doubles before an ending.
    const base = word.replace(/(.)\1(?:ed|ing)$/, '$1');
    if (base !== word && known.has(base)) return base;
    const heard = bySound.get(soundOf(word));
    if (heard !== undefined || word.length < 4) return heard ?? null;
    const { alike, fuse } = alikeTo(word);
    const swapped = alike.find((one) => isSwap(word, one));
    if (swapped !== undefined) return swapped;
    // "Interop", "télémed": a word cut short.
    const begun = (byBeginning.get(word.slice(0, LEAST_BEGINNING)) ?? []).filter((one) =>
      one.startsWith(word),
    );
    if (begun.length > 0 && new Set(begun.map((one) => stemsOf(one).fr)).size <= MOST_BEGUN)
      return begun.at(-1) ?? null;
    const near = fuse.search(word, { limit: CANDIDATES }).map(({ item }) => item);
    const best = closest(word, ['', ...near]);
    // Two letters more or less at the end make another form: "hébergeur" is no "héberge".
    const isForm = Math.abs(best.length - word.length) > 1 && best.at(-1) !== word.at(-1);
    return distance(word, best) <= slipsAllowed(word.length) && !isForm ? best : null;
  };
}

/** Two neighbouring letters in each other's place. */
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
