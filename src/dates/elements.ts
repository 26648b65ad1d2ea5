import { yearOf } from './calendar.ts';
import type { Form, Setting } from './forms.ts';
import type { Lexicon } from './lexicon.ts';
import { current, type Shape } from './shape.ts';

/** What an element can stand for at a token: the value that it holds and the token after it. */
interface Candidate {
  value: string;
  next: number;
}

/** Reads forms at the tokens of one text. */
export class Elements {
  readonly lexicon: Lexicon;
  readonly #setting: Setting;

  constructor(lexicon: Lexicon, setting: Setting) {
    this.lexicon = lexicon;
    this.#setting = setting;
  }

  /** The unit of the calendar that today is in. */
  current(unit: 'day' | 'year'): Shape {
    return current(this.#setting.today, unit);
  }

  /** The longest form that begins at a token; null where none does. */
  longest<Kind extends Form>(
    forms: readonly Kind[],
    at: number,
  ): { shape: Shape; next: number; form: Kind } | null {
    if (!this.#isEdge(at)) return null;
    let best: { shape: Shape; next: number; form: Kind } | null = null;
    for (const form of forms) {
      const read = this.#match(form, 0, at, {});
      if (read && read.next > (best?.next ?? at)) best = { ...read, form };
    }
    return best;
  }

  /** The token after the words of a class that stand at a token, one after the other; nobody writes many. */
  skip(name: string, at: number): number {
    let next = at;
    for (let count = 0; count < MOST_SKIPPED; count++) next = this.candidates(name, next)[0]?.next ?? next;
    return next;
  }

  candidates(name: string, at: number): Candidate[] {
    const kind = kinds[name];
    if (kind) return kind(this, at);
    const token = this.lexicon.tokens[at];
    if (name.length === 1) return token?.text === name ? [{ value: name, next: at + 1 }] : [];
    return this.lexicon.wordsAt(at).filter((word) => word.class === name);
  }

  #match(
    form: Form,
    index: number,
    at: number,
    found: Record<string, string>,
  ): { shape: Shape; next: number } | null {
    const element = form.elements[index];
    if (element === undefined) {
      const shape = this.#isEdge(at) && this.#isEnd(at) ? form.read(found, this.#setting) : null;
      return shape && { shape, next: at };
    }
    const { name, holds, glued, may, not } = element;
    const rest = (next: number, more?: Record<string, string>) =>
      this.#match(form, index + 1, next, { ...found, ...more });
    if (not) return this.candidates(name, at).length > 0 ? null : rest(at);
    if (name === '@') return this.#matchYear(at, rest) ?? rest(at);
    if (may === 'repeat') return rest(this.skip(name, at));
    if (!glued || this.lexicon.tokens[at]?.glued) {
      for (const { value, next } of this.candidates(name, at)) {
        const read = rest(next, { [holds]: value });
        if (read) return read;
      }
    }
    return may === 'be missing' ? rest(at) : null;
  }

  #matchYear<Read>(
    at: number,
    rest: (next: number, found: Record<string, string>) => Read | null,
  ): Read | null {
    const next = this.skip('ofYear', this.skip('sep', at));
    const [year] = [
      ...this.candidates('YEAR', next),
      ...this.candidates('SHORTYEAR', next),
      ...this.#relativeYears(at),
    ];
    if (!year) return null;
    // "Q2 (2026)": what was opened is closed.
    const isOpen = this.lexicon.tokens.slice(at, next).some(({ text }) => text === '(');
    const closes = isOpen && this.lexicon.tokens[year.next]?.text === ')';
    return rest(closes ? year.next + 1 : year.next, { year: year.value });
  }

  /** "Of next year", "de l'année". */
  #relativeYears(at: number): Candidate[] {
    const start = this.skip('sep', at);
    const now = yearOf(this.#setting.today);
    const isYear = ({ value }: Candidate): boolean => value === 'year';
    const before = ['this', 'next', 'last'].flatMap((name) =>
      this.candidates(name, start).flatMap(({ value: step, next }) =>
        this.candidates('unit', next)
          .filter(isYear)
          .map((unit) => ({ value: `${now + Number(step)}`, next: unit.next })),
      ),
    );
    const after = this.candidates('unit', start)
      .filter(isYear)
      .flatMap((unit) => [
        ...['thisAfter', 'nextAfter', 'lastAfter'].flatMap((name) => this.candidates(name, unit.next)),
        ...(start === at ? [] : [{ value: '0', next: unit.next }]),
      ]);
    return [...before, ...after.map(({ value: step, next }) => ({ value: `${now + Number(step)}`, next }))];
  }

  /** A date neither begins nor ends inside a word or a number: "3.0", "2017-412", "2 000", "20 %". */
  #isEdge(at: number): boolean {
    const [before, after] = [this.lexicon.tokens[at - 1], this.lexicon.tokens[at]];
    return !after?.glued || before?.kind === 'sign' || after.kind === 'sign';
  }

  #isEnd(at: number): boolean {
    const [last, sign, after] = [-1, 0, 1].map((step) => this.lexicon.tokens[at + step]);
    if (last?.kind !== 'digits' || !sign) return true;
    if (notAfter.includes(sign.text)) return false;
    if (!sign.glued || !after?.glued || after.kind !== 'digits') return true;
    return sign.text !== '.' && sign.text !== ',' && !(sign.text === '-' && after.text.length === 3);
  }

  /** "Juin 26" and "Jun-26" are years, "June 26" a day; "oct. 26" is what it is in the text's language. */
  isYearAfterMonth(at: number): boolean {
    const number = this.lexicon.tokens[at];
    const value = Number(number?.text);
    if (number?.text.length !== 2 || value < 15 || value > 60) return false;
    if (this.candidates('YEAR', this.skip('sep', at + 1)).length > 0) return false;
    const back = (from: number): number => (this.lexicon.tokens[from]?.text === '.' ? from - 1 : from);
    const dashed = this.lexicon.tokens[at - 1]?.text === '-' && number.glued;
    if (dashed) return true;
    const month = back(at - 1);
    if (this.lexicon.isOnly('fr', month)) return true;
    return this.#setting.language === 'fr' && !this.lexicon.isOnly('en', month);
  }
}

const MOST_SKIPPED = 5;
const notAfter = '%€$';
const joints = ['and', 'to', ',', '/', '-', '&', '+'];

type Kind = (elements: Elements, at: number) => Candidate[];

const digits =
  (least: number, most: number): Kind =>
  ({ lexicon }, at) => {
    const token = lexicon.tokens[at];
    const fits = token?.kind === 'digits' && token.text.length >= least && token.text.length <= most;
    return fits ? [{ value: token.text, next: at + 1 }] : [];
  };
const oneOf =
  (...names: string[]): Kind =>
  (elements, at) =>
    names.flatMap((name) => elements.candidates(name, at));
const positive = (candidates: Candidate[]): Candidate[] =>
  candidates.filter(({ value }) => !value.startsWith('-'));

/** Digits with what makes an ordinal of them: "1er", "3rd". */
const suffixed: Kind = (elements, at) =>
  digits(1, 2)(elements, at).flatMap(({ value, next }) =>
    elements.lexicon.tokens[next]?.glued
      ? elements.candidates('suffix', next).map((suffix) => ({ value, next: suffix.next }))
      : [],
  );

/** Whether the token before belongs to one of these classes. */
const follows = ({ lexicon }: Elements, at: number, names: readonly string[]): boolean =>
  lexicon.wordsAt(at - 1).some((word) => names.includes(word.class) && word.next === at);

/** Whether what stands at a token is joined to another of its kind, on either side: "Jan, Feb", "été/automne". */
function isJoined(elements: Elements, kind: string, at: number, next: number): boolean {
  const after = joints.flatMap((joint) => elements.candidates(joint, next));
  if (after.some((joint) => elements.candidates(kind, joint.next).length > 0)) return true;
  const before = joints.some((joint) => elements.candidates(joint, at - 1).some((word) => word.next === at));
  return (
    before && [2, 3].some((back) => elements.candidates(kind, at - back).some((word) => word.next >= at - 2))
  );
}

/** "May" and short names are months only where something says so. */
const monthAlone: Kind = (elements, at) => [
  ...elements.candidates('month', at),
  ...oneOf('monthShort', 'monthWord')(elements, at).filter(
    ({ next }) => follows(elements, at, ['cue']) || isJoined(elements, 'MONTH', at, next),
  ),
];

const kinds: Readonly<Record<string, Kind | undefined>> = {
  YEAR: (elements, at) => digits(4, 4)(elements, at).filter(({ value }) => value >= '1950' && value < '2100'),
  YY: digits(2, 2),
  SHORTYEAR: (elements, at) =>
    elements
      .candidates("'", at)
      .flatMap(({ next }) => (elements.lexicon.tokens[next]?.glued ? digits(2, 2)(elements, next) : [])),
  SOMEYEAR: (elements, at) =>
    digits(2, 2)(elements, at).filter(({ value }) => value >= '19' && value <= '60'),
  NUM: digits(1, 2),
  NUM2: digits(2, 2),
  DAY: (elements, at) => [
    ...suffixed(elements, at),
    ...digits(1, 2)(elements, at),
    ...positive(elements.candidates('ordinal', at)),
  ],
  DAYAFTER: (elements, at) =>
    elements.isYearAfterMonth(at) ? [] : [...suffixed(elements, at), ...digits(1, 2)(elements, at)],
  YEARAFTER: (elements, at) => (elements.isYearAfterMonth(at) ? digits(2, 2)(elements, at) : []),
  ORD: oneOf('SUFFIXED', 'ordinal'),
  SUFFIXED: suffixed,
  COUNT: (elements, at) => [...digits(1, 3)(elements, at), ...elements.candidates('number', at)],
  MONTH: oneOf('month', 'monthShort', 'monthWord'),
  MONTHALONE: monthAlone,
  WEEKDAY: oneOf('weekday', 'weekdayShort'),
  SEASONALONE: (elements, at) =>
    elements
      .candidates('season', at)
      .filter(({ next }) => follows(elements, at, ['seasonCue']) || isJoined(elements, 'season', at, next)),
  DSEP: oneOf('/', '.', '-'),
  MSEP: oneOf('/', '-'),
  TO: oneOf('to', '-'),
  sep: oneOf('of', ',', '/', '-', '('),
};
