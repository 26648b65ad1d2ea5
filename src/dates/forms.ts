import table from '../../data/grammar/date-forms.json' with { type: 'json' };

type Rules = typeof table.rules;
/** What a form means is known by a name: see meanings.ts. */
export type Meaning = { [Rule in keyof Rules]: keyof Rules[Rule] }[keyof Rules];

export interface Form {
  elements: readonly Element[];
  meaning: Meaning;
}

export interface Element {
  name: string;
  /** Under which name its value is held. */
  holds: string;
  mark: Mark;
}

/** `~`: no space stands before it; `!`: it must not follow; `<`: it goes before; `*`: it stands any number of times. */
type Mark = '' | '~' | '!' | '<' | '*';

/** How many digits a number has, and what it is at least and at most. */
interface Digits {
  digits: readonly number[];
  least?: number;
  most?: number;
}

/**
 * `data/grammar/date-forms.json`: each rule holds forms, by what they mean; of those that stand at a place the longest
 * is taken, of those of one length the first. A form is a row of elements: a class of words of the grammar (`unit`), a
 * kind of number, a sign, or a rule; `a:b`: `a`, held as `b`. Before an element stands `~`, `!` or `<`, after it `*`:
 * see `Mark`; `?` after it: it may be missing.
 */
export const rules: ReadonlyMap<string, readonly Form[]> = new Map(
  Object.entries(table.rules).map(([name, forms]) => [name, Object.entries(forms).flatMap(formsOf)]),
);
export const numbers: ReadonlyMap<string, Digits> = new Map(Object.entries(table.numbers));

function formsOf([meaning, written]: [string, readonly string[]]): Form[] {
  const variants = written.flatMap((one) => variantsOf(one.split(' ')));
  return variants.map((elements) => ({ elements: elements.map(elementOf), meaning: meaning as Meaning }));
}

/** A form with and without what may be missing. */
function variantsOf(written: readonly string[]): (readonly string[])[] {
  const at = written.findIndex((one) => one.endsWith('?'));
  const one = written[at];
  if (one === undefined) return [written];
  return [...variantsOf(written.with(at, one.slice(0, -1))), ...variantsOf(written.toSpliced(at, 1))];
}

function elementOf(written: string): Element {
  const isSign = written.length === 1;
  const before = isSign ? undefined : (['~', '!', '<'] as const).find((mark) => written.startsWith(mark));
  const after = !isSign && written.endsWith('*') ? '*' : '';
  const bare = written.slice(before ? 1 : 0, after ? -1 : undefined);
  const [name = '', holds = name] = bare.split(':');
  return { name, holds: holds.toLowerCase(), mark: before ?? after };
}
