import { type Element, type Form, numbers, rules } from './forms.ts';
import { type Token, tokensOf, type Word, wordsAt } from './lexicon.ts';
import type { DateOptions, Dates, Shape } from './reading.ts';

/** What an element, or a row of them, can stand for at a token, and the token after it. */
interface Candidate<Value = string | Shape> {
  value: Value;
  next: number;
}

/** What the elements of a form hold so far: words and numbers by name, dates in their order. */
interface Held {
  words: Readonly<Record<string, string>>;
  dates: readonly Shape[];
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
      const read = this.#match(form, 0, at, at, { words: {}, dates: [] });
      if (read && read.next > (best?.next ?? at)) best = read;
    }
    return best ? [best] : [];
  }

  /** What a form from a token on means, of which the elements from `index` on stand `at` a later one. */
  #match(form: Form, index: number, from: number, at: number, held: Held): Candidate | null {
    const element = form.elements[index];
    if (!element) {
      const value = form.meaning(held.words, this.#options, held.dates as Dates);
      if (value === null) return null;
      const stands = typeof value === 'string' || (this.#isEdge(from) && this.#isEdge(at) && this.#isEnd(at));
      return stands ? { value, next: at } : null;
    }
    for (const { value, next } of this.#standing(element, { value: held, next: at })) {
      const read = this.#match(form, index + 1, from, next, value);
      if (read) return read;
    }
    return null;
  }

  /** The ways in which an element stands behind others. */
  #standing({ name, holds, before, after }: Element, last: Candidate<Held>): readonly Candidate<Held>[] {
    const at = last.next;
    if (before === '<') return this.#endsAt(name, at) ? [last] : [];
    const found = before === '~' && !this.tokens[at]?.glued ? [] : this.candidates(name, at);
    if (before === '!') return found.length > 0 ? [] : [last];
    if (after !== '*') {
      const ways = found.map((one) => holding(last.value, holds, one));
      return after === '?' ? [...ways, last] : ways;
    }
    let way = last;
    for (let count = 0; count < MOST_REPEATED; count++) {
      const [one] = this.candidates(name, way.next);
      if (!one) break;
      way = holding(way.value, holds, one);
    }
    return [way];
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

const holding = ({ words, dates }: Held, name: string, { value, next }: Candidate): Candidate<Held> => ({
  value:
    typeof value === 'string'
      ? { words: { ...words, [name]: value }, dates }
      : { words, dates: [...dates, value] },
  next,
});
