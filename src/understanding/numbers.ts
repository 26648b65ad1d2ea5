import table from '../../data/grammar/numbers.json' with { type: 'json' };
import type { Token } from './tokens.ts';

/** A number in a question: tokens `from` (included) to `to` (excluded). */
export interface NumberRead {
  value: number;
  ordinal: boolean;
  from: number;
  to: number;
}

type Table = Readonly<Record<string, number>>;
const units: Table = table.units;
const tens: Table = table.tens;
/** Negative where they count from the end. */
const ordinals: Table = table.ordinals;

/** Every word for a number, to be left as it is typed. */
export const numberWords: readonly string[] = [units, tens, ordinals].flatMap(Object.keys);

const fromEnd = table['from-end'].map((text) => text.split(' '));

/** The number that starts at a token, in digits or in words, cardinal or ordinal; null where none does. */
export function numberAt(tokens: readonly Token[], from: number): NumberRead | null {
  const read = plainNumberAt(tokens, from);
  if (!read?.ordinal || read.value < 0) return read;
  // "Third one from the end", "la 3e mesure en partant de la fin": counted from there.
  const next = tokens[read.to];
  const start = next && (next.word === 'one' || isCounted(next)) ? read.to + 1 : read.to;
  const said = fromEnd.find((words) => words.every((word, at) => tokens[start + at]?.word === word));
  return said ? { ...read, value: -read.value, to: start + said.length } : read;
}

/** Nobody counts further back word by word. */
const LAST = 5;

function plainNumberAt(tokens: readonly Token[], from: number): NumberRead | null {
  const word = tokens[from]?.word ?? '';
  const digits = digitsOf(word);
  if (digits) return { ...digits, from, to: from + 1 };
  const next = tokens[from + 1]?.word ?? '';
  // "L'avant-avant-dernière": one more before it each time.
  const last = tokens.slice(from, from + LAST).findIndex((token) => token.word !== 'avant');
  if (last > 0 && ordinals[tokens[from + last]?.word ?? ''] === -1)
    return { value: -1 - last, ordinal: true, from, to: from + last + 1 };
  const but = next === 'but' ? units[tokens[from + 2]?.word ?? ''] : undefined;
  // "The last but one", "the last but two".
  if (ordinals[word] === -1 && but !== undefined)
    return { value: -1 - but, ordinal: true, from, to: from + 3 };
  if (tens[word] !== undefined) {
    const linked = next === 'et' ? from + 2 : from + 1;
    const linkedWord = tokens[linked]?.word ?? '';
    const more = units[linkedWord] ?? ordinals[linkedWord];
    if (more !== undefined && more > 0 && more < 20)
      return { value: tens[word] + more, ordinal: units[linkedWord] === undefined, from, to: linked + 1 };
    if (units[word] === undefined) return { value: tens[word], ordinal: false, from, to: from + 1 };
  }
  const unit = units[word];
  if (unit !== undefined) return { value: unit, ordinal: false, from, to: from + 1 };
  const ordinal = ordinals[word];
  return ordinal === undefined ? null : { value: ordinal, ordinal: true, from, to: from + 1 };
}

/** No roadmap has more, and nobody means more. */
const MOST = 9_999_999;

/** "12", "012", "19e", "5th"; longer numbers name nothing of a roadmap. */
function digitsOf(word: string): Pick<NumberRead, 'value' | 'ordinal'> | null {
  const digits = Number.parseInt(word, 10);
  if (Number.isNaN(digits) || digits > MOST) return null;
  const rest = word.slice(word.search(/\D|$/));
  if (rest === '') return { value: digits, ordinal: false };
  return table.suffixes.includes(rest) ? { value: digits, ordinal: true } : null;
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
  skips: (token: Token) => boolean,
): NumberList | null {
  const values: number[] = [];
  let to = start;
  let at = skipped(tokens, start, skips);
  const from = at;
  for (let read = numberAt(tokens, at); read; read = numberAt(tokens, at)) {
    const before = values.at(-1);
    const linked = tokens.slice(to, at).some(({ word }) => table.to.includes(word));
    if (before !== undefined && linked && read.value > before && read.value - before < 100) {
      for (let between = before + 1; between < read.value; between += 1) values.push(between);
    }
    values.push(read.value);
    to = read.to;
    at = to;
    while (at < tokens.length && isLink(tokens[at]!)) at += 1;
    const isLinked = at > to;
    at = skipped(tokens, at, skips);
    // "The sixth one" is one number, and so is "action 3: un pilote": another needs a link, or a comma and the same form.
    const isDigits = (place: number): boolean => (tokens[place]?.word ?? '') < 'a';
    const isAlike = isDigits(at) === isDigits(to - 1);
    const digits = isAlike && isDigits(at);
    const isListed = isAlike && at === to && tokens[at]?.clause !== tokens[to - 1]?.clause;
    if (!isLinked && !digits && !isListed) break;
  }
  return values.length > 0 ? { values, from, to } : null;
}

/** A word that puts several side by side: "and", "puis". */
export const isAnd = ({ word }: Token): boolean => table.and.includes(word);
/** A word that leaves a choice of several. */
export const isOr = ({ word }: Token): boolean => table.or.includes(word);
const isLink = (token: Token): boolean => isAnd(token) || table.to.includes(token.word);

function skipped(tokens: readonly Token[], start: number, skips: (token: Token) => boolean): number {
  let at = start;
  while (at < tokens.length && skips(tokens[at]!) && !numberAt(tokens, at)) at += 1;
  return at;
}

/** What a number before it counts: no number of an action. */
export const isCounted = ({ word }: Token): boolean => table.counted.includes(word);
/** What may follow an ordinal that stands for an action by itself: "the sixth one", "la 19e svp". */
export const isAfterOrdinal = ({ word }: Token): boolean => table.followers.includes(word);
export const isNumberSign = ({ word }: Token): boolean => table.signs.includes(word);
export const isNumberArticle = ({ word }: Token): boolean => table.articles.includes(word);
/** "Of the 26", "les 26": words before a number that say it counts several. */
export function isOfSeveral(tokens: readonly Token[], from: number): boolean {
  const [of, before] = [tokens[from - 2]?.word ?? '', tokens[from - 1]?.word ?? ''];
  return table.plurals.includes(before) || table.plurals.includes(`${of} ${before}`);
}
