import { closest, distance } from 'fastest-levenshtein';
import english from '../../data/grammar/dates.en.json' with { type: 'json' };
import french from '../../data/grammar/dates.fr.json' with { type: 'json' };

/** A run of letters, a run of digits, or a sign, folded: lower case, no accents. */
export interface Token {
  readonly text: string;
  /** Its place in the text as given. */
  readonly from: number;
  readonly to: number;
  /** No space stands before it. */
  readonly glued: boolean;
  readonly kind: 'letters' | 'digits' | 'sign';
}

/** A word or phrase of the grammar, found at a token. */
export interface Word {
  class: string;
  value: string;
  /** Index of the token after it. */
  next: number;
}

const classes = [french, english].flatMap((words) => Object.entries<Record<string, string[]>>(words));
/** Words that the grammar tells from others by an accent: "dès" is no "des". */
const accented = new Set(
  classes
    .flatMap(([, values]) => Object.values(values).flat())
    .flatMap((phrase) => phrase.split(' '))
    .filter((word) => word.normalize('NFD') !== word),
);

const piece = /(?<letters>[\p{L}\p{M}]+)|(?<digits>\d+)|[^\s\u200b]/gu;

/** Cuts a text into folded tokens that know their place in it. Hidden pieces give signs that are in no date. */
export function tokensOf(text: string, hidden: readonly { from: number; to: number }[] = []): Token[] {
  let shown = text;
  for (const { from, to } of hidden) shown = shown.slice(0, from) + '\0'.repeat(to - from) + shown.slice(to);
  let last = -1;
  return Array.from(shown.matchAll(piece), ({ 0: written, index: from, groups }) => {
    const glued = from === last;
    last = from + written.length;
    const kind = groups?.letters ? 'letters' : groups?.digits ? 'digits' : 'sign';
    return { text: folded(written), from, to: last, glued, kind };
  });
}

function folded(written: string): string {
  if ('’‘‛ʼ´`'.includes(written)) return "'";
  if ('‐‑‒–—―−'.includes(written)) return '-';
  const word = written.normalize('NFC').toLowerCase();
  return accented.has(word) ? word : word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

interface Entry extends Omit<Word, 'next'> {
  tokens: readonly string[];
}

/** The words and phrases of both languages by their first token, the longest first. */
const entries = Map.groupBy(
  classes
    .flatMap(([name, values]) =>
      Object.entries(values).flatMap(([value, phrases]) =>
        phrases.map(
          (phrase): Entry => ({ class: name, value, tokens: tokensOf(phrase).map(({ text }) => text) }),
        ),
      ),
    )
    .sort((one, other) => other.tokens.length - one.tokens.length),
  ({ tokens }) => tokens[0] ?? '',
);

/** What is put right when it is misspelt: long words that people write beside a number. */
const classesSpelt = ['frenchMonth', 'englishMonth', 'unit', 'season'];
const spelt = [...entries]
  .filter(([word, all]) => word.length >= 6 && all.some((one) => classesSpelt.includes(one.class)))
  .map(([word]) => word);

/** Every word or phrase of the grammar that begins at a token, the longest first. */
export function wordsAt(tokens: readonly Token[], index: number): Word[] {
  return (entries.get(spelling(tokens, index)) ?? [])
    .filter((entry) => entry.tokens.every((text, at) => at === 0 || tokens[index + at]?.text === text))
    .map((entry) => ({ class: entry.class, value: entry.value, next: index + entry.tokens.length }));
}

/** The word itself, or the one that was meant. */
function spelling(tokens: readonly Token[], index: number): string {
  const { text = '', kind } = tokens[index] ?? {};
  const isBesideNumber = [index - 1, index + 1].some((at) => tokens[at]?.kind === 'digits');
  const isLong = text.length >= 5 && text.length <= 14;
  if (kind !== 'letters' || !isLong || !isBesideNumber || entries.has(text)) return text;
  const best = closest(text, spelt);
  const fits = best[0] === text[0] && Math.abs(best.length - text.length) <= 1 && distance(text, best) <= 2;
  return fits ? best : text;
}

/** The value of a text that is one word or phrase of a class: `valueIn('weekday', 'lundi')` is "1"; null for any other. */
export function valueIn(name: string, text: string): string | null {
  const tokens = tokensOf(text);
  const word = wordsAt(tokens, 0).find((one) => one.class === name && one.next === tokens.length);
  return word?.value ?? null;
}
