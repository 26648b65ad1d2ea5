import table from '../../data/grammar/numbers.json' with { type: 'json' };
import { isOneOf, type Token } from './tokens.ts';

/** A number in a question: tokens `from` (included) to `to` (excluded). */
export interface NumberRead {
  value: number;
  ordinal: boolean;
  from: number;
  to: number;
}

const tens = new Map(Object.entries(table.tens));
/** Ordinals are negative where they count from the end. */
const inWords = new Map(
  [{ ...table.tens, ...table.units }, table.ordinals].flatMap((numbers, at) =>
    Object.entries(numbers).map(([said, value]) => [said, { value, ordinal: at > 0 }] as const),
  ),
);

/** Every number in words, to be left as it is typed. */
export const numberWords: readonly string[] = [...inWords.keys()];

/** Words of the longest expression here. */
const LONGEST = 5;

/** The longest expression that begins at a token: what it says, and the token after it. */
function saidAt<T>(tokens: readonly Token[], from: number, meaning: (said: string) => T | undefined) {
  let found: { says: T; to: number } | null = null;
  let said = '';
  for (const [at, { word }] of tokens.slice(from, from + LONGEST).entries()) {
    said += at > 0 ? ` ${word}` : word;
    const says = meaning(said);
    if (says) found = { says, to: from + at + 1 };
  }
  return found;
}

/** The number that starts at a token, in digits or in words, cardinal or ordinal; null where none does. */
export function numberAt(tokens: readonly Token[], from: number): NumberRead | null {
  const read = digitsAt(tokens, from) ?? composedAt(tokens, from) ?? wordsAt(tokens, from);
  if (!read?.ordinal || read.value < 0) return read;
  // "Third one from the end", "la 3e mesure en partant de la fin": counted from there.
  const start = isOneOf('counted', tokens[read.to]) ? read.to + 1 : read.to;
  const end = saidAt(tokens, start, (said) => table['from-end'].includes(said));
  return end ? { ...read, value: -read.value, to: end.to } : read;
}

function wordsAt(tokens: readonly Token[], from: number): NumberRead | null {
  const found = saidAt(tokens, from, (said) => inWords.get(said));
  return found && { ...found.says, from, to: found.to };
}

/** "Vingt et un", "twenty-third". */
function composedAt(tokens: readonly Token[], from: number): NumberRead | null {
  const ten = tens.get(tokens[from]?.word ?? '');
  const more = wordsAt(tokens, tokens[from + 1]?.word === 'et' ? from + 2 : from + 1);
  return ten && more && more.value > 0 && more.value < 20 ? { ...more, value: ten + more.value, from } : null;
}

/** No roadmap has more, and nobody means more. */
const MOST = 9_999_999;

/** "12", "012", "19e", "5th"; longer numbers name nothing of a roadmap. */
function digitsAt(tokens: readonly Token[], from: number): NumberRead | null {
  const word = tokens[from]?.word ?? '';
  const value = Number.parseInt(word, 10);
  const rest = word.slice(word.search(/\D|$/));
  const ordinal = table.suffixes.includes(rest);
  return value <= MOST && (rest === '' || ordinal) ? { value, ordinal, from, to: from + 1 } : null;
}

/** One number or several named together, as "3, 5 et 7" or "3 à 6": all of them, and the place after the last. */
export interface NumberList {
  values: number[];
  from: number;
  to: number;
}

/** The list of numbers that starts at a token; `skips`: words that may stand before each of them ("n°", "action"). */
export function numbersAt(
  tokens: readonly Token[],
  start: number,
  skips: (at: number) => boolean,
): NumberList | null {
  const skipped = (at: number): number => (skips(at) && !numberAt(tokens, at) ? skipped(at + 1) : at);
  const isDigits = (place: number): boolean => (tokens[place]?.word ?? '') < 'a';
  const values: number[] = [];
  const from = skipped(start);
  let to = start;
  let at = from;
  for (let read = numberAt(tokens, at); read; read = numberAt(tokens, at)) {
    const before = values.at(-1);
    const isThrough = tokens.slice(to, at).some((token) => isOneOf('through', token));
    if (before !== undefined && isThrough && read.value > before && read.value - before < 100) {
      for (let between = before + 1; between < read.value; between += 1) values.push(between);
    }
    values.push(read.value);
    to = read.to;
    at = to;
    while (isOneOf('and', tokens[at]) || isOneOf('through', tokens[at])) at += 1;
    const isLinked = at > to;
    at = skipped(at);
    // "The sixth one" is one number, and so is "action 3: un pilote": another needs a link, or a comma and the same form.
    const isAlike = isDigits(at) === isDigits(to - 1);
    const isListed =
      isAlike && (isDigits(at) || (at === to && tokens[at]?.clause !== tokens[to - 1]?.clause));
    if (!isLinked && !isListed) break;
  }
  return values.length > 0 ? { values, from, to } : null;
}

/** "Of the 26", "les 26": words before a number that say it counts several. */
export function isOfSeveral(tokens: readonly Token[], from: number): boolean {
  const [of, before] = [tokens[from - 2]?.word ?? '', tokens[from - 1]?.word ?? ''];
  return table.plurals.includes(before) || table.plurals.includes(`${of} ${before}`);
}
