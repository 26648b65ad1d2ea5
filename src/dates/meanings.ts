import { yearOf } from './calendar.ts';
import type { Meaning } from './forms.ts';
import * as named from './named.ts';
import * as parts from './parts.ts';
import * as relative from './relative.ts';
import { glossed, list, type Read, range, type Shape, type ShapeBound } from './shape.ts';

/** The meanings of the forms of `data/grammar/date-forms.json`. */
export const meanings: Readonly<Record<Meaning, Read<Shape | string>>> = {
  ...named,
  ...parts,
  ...relative,
  /** Inside forms no dates, but words: "next year" and "de l’année" stand for the year itself. */
  held: ({ value, unit, step = '0' }, { today }) =>
    value ?? (unit === 'year' ? `${yearOf(today) + Number(step)}` : null),
  same: (_, __, [date]) => date,
  range: (_, __, dates) => range(dates),
  list: (_, __, dates) => list(dates),
  glossed: (_, __, [whole, gloss]) => glossed(whole, gloss),
  /** From now on, where no date is bounded. */
  bounded: ({ bound }, { today }, [dates = relative.fixedDay(today)]) => ({
    ...dates,
    bound: bound as ShapeBound,
  }),
  /** "As of 1 May 2020". "Au" says so of days only. */
  asOf: ({ asof }, _, [date]) =>
    asof === 'any' || date.precision === 'day' ? { ...date, asOf: true } : null,
  closed: (_, __, [first, last]) =>
    ['after', 'since', 'from'].includes(first.bound ?? '') &&
    ['before', 'by', 'until'].includes(last.bound ?? '')
      ? { ...first, closing: last }
      : null,
};
