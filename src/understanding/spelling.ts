import { closest, distance } from 'fastest-levenshtein';
import { stemsOf } from './stems.ts';

/** Letters that may be wrong: in a short word one slip makes another word. */
const slipsAllowed = (letters: number): number => (letters < 5 ? 0 : letters < 9 ? 1 : 2);

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
  // A slip seldom changes the first letter.
  const byInitial = Map.groupBy(plain, (word) => word[0]);
  return (word) => {
    if (word.length < 3 || /\d/.test(word) || stemsOf(word).features.some((stem) => stems.has(stem)))
      return null;
    // "Trialled", "labelling": a letter that doubles before an ending.
    const base = word.replace(/(.)\1(?:ed|ing)$/, '$1');
    if (base !== word && known.has(base)) return base;
    const heard = bySound.get(soundOf(word));
    if (heard !== undefined || word.length < 4) return heard ?? null;
    const alike = byInitial.get(word[0]) ?? [];
    const swapped = swapsOf(word).find((one) => one[0] === word[0] && known.has(one));
    if (swapped !== undefined) return swapped;
    // "Interop", "télémed": a word cut short.
    const begun = word.length < LEAST_BEGINNING ? [] : alike.filter((one) => one.startsWith(word));
    if (begun.length > 0 && new Set(begun.map((one) => stemsOf(one).fr)).size <= MOST_BEGUN)
      return begun.reduce((one, other) => (other.length < one.length ? other : one));
    const near = alike.filter((one) => Math.abs(one.length - word.length) <= slipsAllowed(word.length));
    const best = closest(word, ['', ...begun, ...near]);
    // Two letters more or less at the end make another form: "hébergeur" is no "héberge".
    const isForm = Math.abs(best.length - word.length) > 1 && best.at(-1) !== word.at(-1);
    return distance(word, best) <= slipsAllowed(word.length) && !isForm ? best : null;
  };
}

/** A word with each two neighbouring letters in each other's place. */
const swapsOf = (word: string): string[] =>
  Array.from(word, (letter, at) => word.slice(0, at) + word.charAt(at + 1) + letter + word.slice(at + 2));

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
