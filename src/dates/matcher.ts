import { type Element, type Form, numbers, rules } from './forms.ts';
import { type Token, tokensOf, type Word, wordsAt } from './lexicon.ts';
import type { DateOptions, Dates, Shape } from './reading.ts';

/** What an element, or a row of them, can stand for at a token, and the token after it. */
interface Candidate {
  value: string | Shape;
  next: number;
}

/** What the elements of a form hold so far: words and numbers by name, dates in their order; and the token after them. */
interface Held {
  words: Readonly<Record<string, string>>;
  dates: readonly Shape[];
  next: number;
}

/** Nobody writes more of the same in a row; a longer list is read as several. */
const MOST_REPEATED = 24;
const notAfter = '%€$';

/** Finds the forms that stand at the tokens of one text. Each is looked for once at each token. */
export class Matcher {
  readonly tokens: readonly Token[];
  readonly #options: DateOptions;
  readonly #words: ReadonlyMap<string, readonly Word[]>[] = [];
  readonly #known: Map<string, readonly Candidate[]>[] = [];

  constructor(text: string, options: DateOptions) {
    this.tokens = tokensOf(text, options.hidden);
    this.#options = options;
  }

  /** What an element can be at a token. */
  candidates(name: string, at: number): readonly Candidate[] {
    this.#known[at] ??= new Map();
    const found = this.#known[at].get(name) ?? this.#find(name, at);
    this.#known[at].set(name, found);
    return found;
  }

  #find(name: string, at: number): readonly Candidate[] {
    const token = this.tokens[at];
    if (!token) return [];
    const forms = rules.get(name);
    if (forms) return this.#longest(forms, at);
    const { digits, least = 0, most = Infinity } = numbers.get(name) ?? {};
    if (digits) {
      const fits = token.kind === 'digits' && digits.includes(token.text.length);
      const value = Number(token.text);
      return fits && value >= least && value <= most ? [{ value: token.text, next: at + 1 }] : [];
    }
    if (name.length === 1) return token.text === name ? [{ value: name, next: at + 1 }] : [];
    return this.wordsAt(at).get(name) ?? [];
  }

  /** The words and phrases of the grammar that begin at a token, by their class. */
  wordsAt(at: number): ReadonlyMap<string, readonly Word[]> {
    this.#words[at] ??= Map.groupBy(wordsAt(this.tokens, at), (word) => word.class);
    return this.#words[at];
  }

  #longest(forms: readonly Form[], at: number): readonly Candidate[] {
    let best: Candidate | null = null;
    for (const form of forms) {
      const first = form.elements[form.elements[0]?.before === '<' ? 1 : 0];
      // Most forms end here: without this check the whole takes twice the time.
      if (first && !first.before && !first.after && this.candidates(first.name, at).length === 0) continue;
      const read = this.#match(form, 0, at, { words: {}, dates: [], next: at });
      if (read && read.next > (best?.next ?? at)) best = read;
    }
    return best ? [best] : [];
  }

  /** What a form from a token on means, of which the elements before `index` are held. */
  #match(form: Form, index: number, from: number, held: Held): Candidate | null {
    const element = form.elements[index];
    if (!element) {
      const { words, dates, next } = held;
      const value = form.meaning(words, this.#options, dates as Dates);
      const isDate = this.#isEdge(from) && this.#isEdge(next) && this.#isEnd(next);
      return value !== null && (typeof value === 'string' || isDate) ? { value, next } : null;
    }
    for (const way of this.#standing(element, held)) {
      const read = this.#match(form, index + 1, from, way);
      if (read) return read;
    }
    return null;
  }

  /** The ways in which an element stands behind others. */
  #standing({ name, holds, before, after }: Element, held: Held): readonly Held[] {
    if (before === '<') return this.#endsAt(name, held.next) ? [held] : [];
    const isApart = before === '~' && !this.tokens[held.next]?.glued;
    const found = isApart ? [] : this.candidates(name, held.next);
    if (before === '!') return found.length > 0 ? [] : [held];
    if (after === '*') return [this.#repeated(name, holds, held)];
    const ways = found.map((one) => holding(held, holds, one));
    return after === '?' ? [...ways, held] : ways;
  }

  #repeated(name: string, holds: string, held: Held, times = MOST_REPEATED): Held {
    const [one] = times === 0 ? [] : this.candidates(name, held.next);
    return one ? this.#repeated(name, holds, holding(held, holds, one), times - 1) : held;
  }

  /** Whether a word of a class ends before a token. */
  #endsAt(name: string, at: number): boolean {
    return [at - 1, at - 2, at - 3].some((from) =>
      this.candidates(name, from).some(({ next }) => next === at),
    );
  }

  /** A date neither begins nor ends inside a word, a name or a number: "3.0", "SEGUR-2020", "2 000", "20 %". */
  #isEdge(at: number): boolean {
    const [name, before, after] = [-2, -1, 0].map((step) => this.tokens[at + step]);
    if (!after?.glued) return true;
    if (before?.text === '-' && before.glued && name?.kind === 'letters') {
      return this.wordsAt(at - 2).size > 0;
    }
    return before?.kind === 'sign' || after.kind === 'sign';
  }

  #isEnd(at: number): boolean {
    const [last, sign, after] = [-1, 0, 1].map((step) => this.tokens[at + step]);
    if (last?.kind !== 'digits' || !sign) return true;
    if (notAfter.includes(sign.text)) return false;
    if (!sign.glued || !after?.glued || after.kind !== 'digits') return true;
    return sign.text !== '.' && sign.text !== ',' && !(sign.text === '-' && after.text.length === 3);
  }
}

const holding = ({ words, dates }: Held, name: string, { value, next }: Candidate): Held =>
  typeof value === 'string'
    ? { words: { ...words, [name]: value }, dates, next }
    : { words, dates: [...dates, value], next };
