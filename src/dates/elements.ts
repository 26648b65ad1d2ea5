import type { Element, Form } from './forms.ts';
import { type Forms, innerForms, unions } from './forms.ts';
import type { Lexicon } from './lexicon.ts';
import type { DateOptions } from './reading.ts';

/** What an element can stand for at a token: the value that it holds and the token after it. */
interface Candidate {
  value: string;
  next: number;
}

type Found = Readonly<Record<string, string>>;

/** Reads forms at the tokens of one text. */
export class Elements {
  readonly lexicon: Lexicon;
  readonly options: DateOptions;
  readonly #known: Map<string, readonly Candidate[]>[] = [];

  constructor(lexicon: Lexicon, options: DateOptions) {
    this.lexicon = lexicon;
    this.options = options;
  }

  /** What the longest form that begins at a token means, and the token after it; null where none does. */
  longest<Value>(forms: Forms<Value>, at: number): { value: Value; next: number } | null {
    return this.#isEdge(at) ? this.#longest(forms, at, true) : null;
  }

  /** The token after the words of a class that stand at a token, one after the other; nobody writes many. */
  skip(name: string, at: number): number {
    let next = at;
    for (let count = 0; count < MOST_SKIPPED; count++) next = this.candidates(name, next)[0]?.next ?? next;
    return next;
  }

  /** What an element can be at a token; found once. */
  candidates(name: string, at: number): readonly Candidate[] {
    this.#known[at] ??= new Map();
    const known = this.#known[at].get(name);
    if (known) return known;
    const found = this.#find(name, at);
    this.#known[at].set(name, found);
    return found;
  }

  #find(name: string, at: number): readonly Candidate[] {
    const token = this.lexicon.tokens[at];
    if (!token) return [];
    const union = unions[name];
    if (union) return union.flatMap((one) => this.candidates(one, at));
    const inner = innerForms[name];
    if (inner) return [this.#longest(inner, at, false)].filter((one) => one !== null);
    const kind = kinds[name];
    if (kind) return kind(this, at);
    if (name.length === 1) return token.text === name ? [{ value: name, next: at + 1 }] : [];
    return this.lexicon.wordsAt(at).filter((word) => word.class === name);
  }

  #longest<Value>(forms: Forms<Value>, at: number, isWhole: boolean): { value: Value; next: number } | null {
    let best: { value: Value; next: number } | null = null;
    for (const [first, those] of forms) {
      if (this.candidates(first, at).length === 0) continue;
      for (const form of those) {
        const read = this.#match(form, 0, at, {}, isWhole);
        if (read && read.next > (best?.next ?? at)) best = read;
      }
    }
    return best;
  }

  #match<Value>(
    form: Form<Value>,
    index: number,
    at: number,
    found: Found,
    isWhole: boolean,
  ): { value: Value; next: number } | null {
    const element = form.elements[index];
    if (element) {
      for (const { value, next } of this.#standing(element, at)) {
        const more = { ...found, [element.holds]: value };
        const read = this.#match(form, index + 1, next, more, isWhole);
        if (read) return read;
      }
      return null;
    }
    if (isWhole && !(this.#isEdge(at) && this.#isEnd(at))) return null;
    const value = form.read(found, this.options);
    return value === null ? null : { value, next: at };
  }

  #standing({ name, glued, repeats, not }: Element, at: number): readonly Candidate[] {
    if (repeats) return [{ value: '', next: this.skip(name, at) }];
    if (not) return this.candidates(name, at).length > 0 ? [] : [{ value: '', next: at }];
    return glued && !this.lexicon.tokens[at]?.glued ? [] : this.candidates(name, at);
  }

  /** A date neither begins nor ends inside a word, a name or a number: "3.0", "SEGUR-2020", "2 000", "20 %". */
  #isEdge(at: number): boolean {
    const [name, before, after] = [-2, -1, 0].map((step) => this.lexicon.tokens[at + step]);
    if (!after?.glued) return true;
    if (before?.text === '-' && before.glued && name?.kind === 'letters') {
      return this.lexicon.wordsAt(at - 2).length > 0;
    }
    return before?.kind === 'sign' || after.kind === 'sign';
  }

  #isEnd(at: number): boolean {
    const [last, sign, after] = [-1, 0, 1].map((step) => this.lexicon.tokens[at + step]);
    if (last?.kind !== 'digits' || !sign) return true;
    if (notAfter.includes(sign.text)) return false;
    if (!sign.glued || !after?.glued || after.kind !== 'digits') return true;
    return sign.text !== '.' && sign.text !== ',' && !(sign.text === '-' && after.text.length === 3);
  }
}

const MOST_SKIPPED = 5;
const notAfter = '%€$';

type Kind = (elements: Elements, at: number) => readonly Candidate[];

const digits =
  (least: number, most = least, from = '', below = ':'): Kind =>
  ({ lexicon }, at) => {
    const { kind, text } = lexicon.tokens[at] ?? { kind: 'sign', text: '' };
    const fits = kind === 'digits' && text.length >= least && text.length <= most;
    return fits && text >= from && text < below ? [{ value: text, next: at + 1 }] : [];
  };

/** Whether a word of a class ends at a token. */
const follows = ({ lexicon }: Elements, at: number, name: string): boolean =>
  lexicon.wordsAt(at - 1).some((word) => word.class === name && word.next === at);

/** Whether what stands at a token is joined to another of its kind, on either side: "Jan, Feb", "été/automne". */
function isJoined(elements: Elements, kind: string, at: number, next: number): boolean {
  const joints = (from: number) => ['and', 'to'].flatMap((joint) => elements.candidates(joint, from));
  if (joints(next).some((joint) => elements.candidates(kind, joint.next).length > 0)) return true;
  return (
    joints(at - 1).some((joint) => joint.next === at) &&
    [2, 3].some((back) => elements.candidates(kind, at - back).some((word) => word.next >= at - 2))
  );
}

/** "Juin 26" and "Jun-26" are years, "June 26" a day; "oct. 26" is what it is in the text's language. */
function isYearAfterMonth(elements: Elements, at: number): boolean {
  const { lexicon, options } = elements;
  const [year] = elements.candidates('SOMEYEAR', at);
  if (!year || elements.candidates('@', year.next).length > 0) return false;
  const before = lexicon.tokens[at - 1]?.text;
  if (before === '-' && lexicon.tokens[at]?.glued) return true;
  const month = before === '.' ? at - 2 : at - 1;
  return lexicon.isOnly('fr', month) || (options.language === 'fr' && !lexicon.isOnly('en', month));
}

const kinds: Readonly<Record<string, Kind | undefined>> = {
  YEAR: digits(4, 4, '1950', '21'),
  /** Where a month and a day follow, no quantity is meant. */
  ANYYEAR: digits(4),
  YY: digits(2),
  SOMEYEAR: digits(2, 2, '15', '61'),
  NUM: digits(1, 2),
  NUM3: digits(1, 3),
  DAYAFTER: (elements, at) => (isYearAfterMonth(elements, at) ? [] : elements.candidates('DAYNUM', at)),
  YEARAFTER: (elements, at) => (isYearAfterMonth(elements, at) ? elements.candidates('YY', at) : []),
  /** "May" and short names are months only where something says so. */
  MONTHALONE: (elements, at) => [
    ...elements.candidates('month', at),
    ...['monthShort', 'monthWord']
      .flatMap((name) => elements.candidates(name, at))
      .filter(({ next }) => follows(elements, at, 'cue') || isJoined(elements, 'MONTH', at, next)),
  ],
  SEASONALONE: (elements, at) =>
    elements
      .candidates('season', at)
      .filter(({ next }) => follows(elements, at, 'seasonCue') || isJoined(elements, 'season', at, next)),
};
