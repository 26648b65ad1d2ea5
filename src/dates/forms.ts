import table from '../../data/grammar/date-forms.json' with { type: 'json' };
import { yearOf } from './calendar.ts';
import * as dated from './dated.ts';
import { glossed, list, type Read, range, type Shape, type ShapeBound } from './reading.ts';

type Rules = typeof table.rules;
type Meaning = { [Rule in keyof Rules]: keyof Rules[Rule] }[keyof Rules];

export interface Form {
  elements: readonly Element[];
  meaning: Read<Shape | string>;
}

export interface Element {
  name: string;
  /** Under which name its value is held. */
  holds: string;
  /** `~`: no space stands before it; `!`: it must not follow; `<`: it goes before. */
  before: string;
  /** `*`: it stands any number of times; `?`: it may be missing. */
  after: string;
}

/** What a form means is known there by a name. */
const meanings: Readonly<Record<Meaning, Read<Shape | string>>> = {
  ...dated,
  /** Inside forms no dates, but words: "next year" and "de l’année" stand for the year itself. */
  held: ({ value, unit, step = '0' }, { today }) =>
    value ?? (unit === 'year' ? `${yearOf(today) + Number(step)}` : null),
  same: (_, __, [date]) => date,
  range: (_, __, dates) => range(dates),
  list: (_, __, dates) => list(dates),
  glossed: (_, __, [whole, gloss]) => glossed(whole, gloss),
  /** From now on, where no date is bounded. */
  bounded: ({ bound }, { today }, [dates = dated.fixedDay(today)]) => ({
    ...dates,
    bound: bound as ShapeBound,
  }),
  /** "As of 1 May 2020". "Au" says so of days only. */
  asOf: ({ asof }, { use }, [date]) => {
    // Where nobody asks, it is from then on.
    const bound = use === 'deadline' ? 'from' : 'as of';
    return asof === 'any' || date.precision === 'day' ? { ...date, bound } : null;
  },
  closed: (_, __, [first, last]) =>
    ['after', 'since', 'from'].includes(first.bound ?? '') &&
    ['before', 'by', 'until'].includes(last.bound ?? '')
      ? { ...first, closing: last }
      : null,
};

/**
 * `data/grammar/date-forms.json`: each rule holds forms, by what they mean; of those that stand at a place the longest
 * is taken, of those of one length the first. A form is a row of elements: a class of words of the grammar (`unit`), a
 * kind of number, a sign, or a rule; `a:b`: `a`, held as `b`; with the marks that `Element` tells before and after it.
 */
export const rules: ReadonlyMap<string, readonly Form[]> = new Map(
  Object.entries(table.rules).map(([name, forms]) => [name, Object.entries(forms).flatMap(formsOf)]),
);
/** Kinds of numbers: how many digits one has, and what it is at least and at most. */
export const numbers = new Map<string, { digits: readonly number[]; least?: number; most?: number }>(
  Object.entries(table.numbers),
);

function formsOf([meaning, written]: [string, readonly string[]]): Form[] {
  return written.map((form) => ({
    elements: form.split(' ').map(elementOf),
    meaning: meanings[meaning as Meaning],
  }));
}

function elementOf(written: string): Element {
  // A sign alone is no mark.
  const mark = (sign = '', marks: string): string => (written.length > 1 && marks.includes(sign) ? sign : '');
  const [before, after] = [mark(written[0], '~!<'), mark(written.at(-1), '*?')];
  const [name = '', holds = name] = written.slice(before.length, written.length - after.length).split(':');
  return { name, holds: holds.toLowerCase(), before, after };
}
