import Fuse from 'fuse.js';
import english from '../../data/grammar/dates.en.json' with { type: 'json' };
import french from '../../data/grammar/dates.fr.json' with { type: 'json' };
import { type Token, tokensOf } from './tokens.ts';

/** A word or phrase of the grammar, found at a token. */
export interface Word {
  class: string;
  value: string;
  /** Index of the token after it. */
  next: number;
}

interface Entry {
  class: string;
  value: string;
  tokens: readonly string[];
  /** Only this spelling, accents included: "dès" is no "des". */
  exact?: string;
}

/** Every date has a number or a word of these. */
const ofDates = new Set(
  'month monthShort monthWord weekday season seasonWord unit unitMany relativeDay nowOn yearEnd recurring undated'.split(
    ' ',
  ),
);

const entries = new Map<string, Entry[]>();
/** Words of one language alone. */
const languages = new Map<string, Set<string>>();

for (const [language, classes] of [
  ['fr', french],
  ['en', english],
] as const) {
  for (const [name, values] of Object.entries<Record<string, string[]>>(classes)) {
    const exact = name.startsWith('exact');
    for (const [value, phrases] of Object.entries(values)) {
      for (const phrase of phrases) {
        const tokens = tokensOf(phrase).map(({ text }) => text);
        const [first = ''] = tokens;
        const entry = { class: exact ? 'bound' : name, value, tokens, ...(exact && { exact: phrase }) };
        entries.set(first, [...(entries.get(first) ?? []), entry]);
        languages.set(first, (languages.get(first) ?? new Set()).add(language));
      }
    }
  }
}

/** What is put right when it is misspelt: long words that people write beside a number. */
const spelt = [...entries]
  .filter(([word, [entry]]) => word.length >= 6 && entry && ['month', 'unit', 'season'].includes(entry.class))
  .map(([word]) => word);
const speller = new Fuse(spelt, { threshold: 0.34, ignoreLocation: true });
/** However long the text: the search costs more than all the rest. */
const MOST_SPELT = 12;

/** The words of a text that the grammar knows. */
export class Lexicon {
  readonly tokens: readonly Token[];
  readonly #text: string;
  readonly #spelt = new Map<string, string>();
  readonly #known: (readonly Word[] | undefined)[] = [];

  constructor(text: string, hidden?: readonly { from: number; to: number }[]) {
    this.#text = text;
    this.tokens = tokensOf(text, hidden);
  }

  /** Every word or phrase of the grammar that begins at a token, longest first. */
  wordsAt(index: number): readonly Word[] {
    this.#known[index] ??= this.#findAt(index);
    return this.#known[index];
  }

  /** Whether a word of a class stands anywhere. */
  has(name: string): boolean {
    return this.tokens.some((_, at) => this.wordsAt(at).some((word) => word.class === name));
  }

  /** Whether any token can be of a date; most texts hold none, and need no further work. */
  mayHoldDates(): boolean {
    return this.tokens.some(
      ({ kind }, at) => kind === 'digits' || this.wordsAt(at).some((word) => ofDates.has(word.class)),
    );
  }

  /** Whether a token is a word of that language and not of the other. */
  isOnly(language: 'fr' | 'en', index: number): boolean {
    const token = this.tokens[index];
    const of = token && languages.get(this.#spelling(token, index));
    return of?.size === 1 && of.has(language);
  }

  #findAt(index: number): Word[] {
    const token = this.tokens[index];
    if (!token) return [];
    return (entries.get(this.#spelling(token, index)) ?? [])
      .filter(({ tokens, exact }) => {
        const last = this.tokens[index + tokens.length - 1];
        const stands = tokens.every((text, at) => at === 0 || this.tokens[index + at]?.text === text);
        const written = last && this.#text.slice(token.from, last.to).normalize('NFC').toLowerCase();
        return stands && (!exact || written === exact);
      })
      .map(({ class: name, value, tokens }) => ({ class: name, value, next: index + tokens.length }))
      .sort((one, other) => other.next - one.next);
  }

  /** The word itself, or the one that was meant. */
  #spelling({ text, kind }: Token, index: number): string {
    const beside = [this.tokens[index - 1], this.tokens[index + 1]];
    const isLong = text.length >= 5 && text.length <= 14;
    const isBesideNumber = beside.some((token) => token?.kind === 'digits');
    if (kind !== 'letters' || !isLong || !isBesideNumber || entries.has(text)) return text;
    if (!this.#spelt.has(text) && this.#spelt.size < MOST_SPELT) {
      const best = speller.search(text, { limit: 1 })[0]?.item ?? '';
      const fits = best[0] === text[0] && Math.abs(best.length - text.length) <= 1;
      this.#spelt.set(text, fits ? best : text);
    }
    return this.#spelt.get(text) ?? text;
  }
}

/** The value of a text that is one word or phrase of a class: `valueIn('weekday', 'lundi')` is "1"; null for any other. */
export function valueIn(name: string, text: string): string | null {
  const lexicon = new Lexicon(text);
  const word = lexicon.wordsAt(0).find((one) => one.class === name && one.next === lexicon.tokens.length);
  return word?.value ?? null;
}
