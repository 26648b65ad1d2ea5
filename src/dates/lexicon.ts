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

const piece = /(?<letters>[\p{L}\p{M}]+)|(?<digits>\d+)|[^\s\u200b]/gu;

/** Cuts a text into folded tokens that know their place in it. Hidden pieces give signs that are in no date. */
function tokensOf(text: string, hidden: readonly { from: number; to: number }[] = []): Token[] {
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
  return written.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

/** A word or phrase of the grammar, found at a token. */
export interface Word {
  class: string;
  value: string;
  /** Index of the token after it. */
  next: number;
}

interface Entry extends Omit<Word, 'next'> {
  tokens: readonly string[];
  /** Written with accents, it is found with them only: "dès" is no "des". */
  exactly: string | null;
}

/** The words and phrases of both languages by their first token, the longest first. */
const entries = Map.groupBy(
  [french, english]
    .flatMap((classes) => Object.entries<Record<string, string[]>>(classes))
    .flatMap(([name, values]) =>
      Object.entries(values).flatMap(([value, phrases]) =>
        phrases.map((phrase): Entry => {
          const tokens = tokensOf(phrase).map(({ text }) => text);
          const isPlain = phrase.normalize('NFD') === phrase;
          return { class: name, value, tokens, exactly: isPlain ? null : phrase };
        }),
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

/** The words of a text that the grammar knows. */
export class Lexicon {
  readonly tokens: readonly Token[];
  readonly #text: string;
  readonly #known: (ReadonlyMap<string, readonly Word[]> | undefined)[] = [];

  constructor(text: string, hidden?: readonly { from: number; to: number }[]) {
    this.#text = text;
    this.tokens = tokensOf(text, hidden);
  }

  /** Every word or phrase of the grammar that begins at a token, longest first; `name`: those of a class. */
  wordsAt(index: number, name?: string): readonly Word[] {
    this.#known[index] ??= Map.groupBy(this.#findAt(index), (word) => word.class);
    const classes = this.#known[index];
    return name === undefined ? [...classes.values()].flat() : (classes.get(name) ?? []);
  }

  #findAt(index: number): Word[] {
    const first = this.tokens[index];
    if (!first) return [];
    return (entries.get(this.#spelling(first, index)) ?? [])
      .filter(({ tokens, exactly }) => {
        const last = this.tokens[index + tokens.length - 1];
        const stands = tokens.every((text, at) => at === 0 || this.tokens[index + at]?.text === text);
        const written = last && this.#text.slice(first.from, last.to).normalize('NFC').toLowerCase();
        return stands && (exactly === null || exactly === written);
      })
      .map(({ class: name, value, tokens }) => ({ class: name, value, next: index + tokens.length }));
  }

  /** The word itself, or the one that was meant. */
  #spelling({ text, kind }: Token, index: number): string {
    const isBesideNumber = [index - 1, index + 1].some((at) => this.tokens[at]?.kind === 'digits');
    const isLong = text.length >= 5 && text.length <= 14;
    if (kind !== 'letters' || !isLong || !isBesideNumber || entries.has(text)) return text;
    const best = closest(text, spelt);
    const fits = best[0] === text[0] && Math.abs(best.length - text.length) <= 1 && distance(text, best) <= 2;
    return fits ? best : text;
  }
}

/** The value of a text that is one word or phrase of a class: `valueIn('weekday', 'lundi')` is "1"; null for any other. */
export function valueIn(name: string, text: string): string | null {
  const lexicon = new Lexicon(text);
  const word = lexicon.wordsAt(0, name).find((one) => one.next === lexicon.tokens.length);
  return word?.value ?? null;
}
