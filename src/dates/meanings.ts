import { yearOf } from './calendar.ts';
import type { Meaning } from './forms.ts';
import * as named from './named.ts';
import * as parts from './parts.ts';
import type { DateOptions } from './reading.ts';
import * as relative from './relative.ts';
import * as several from './several.ts';
import type { Dates, Shape, ShapeBound, Words } from './shape.ts';

type Meanings = Readonly<
  Record<Meaning, (words: Words, options: DateOptions, dates: Dates) => Shape | string | null>
>;

const bounded = (dates: Shape, bound: string | undefined): Shape => ({
  ...dates,
  bound: bound as ShapeBound,
});

/** The meanings of the forms of `data/grammar/date-forms.json`. */
export const meanings: Meanings = {
  ...named,
  ...parts,
  ...relative,
  ...several,
  /** Inside forms no dates, but words: "next year" and "de l’année" stand for the year itself. */
  held: ({ value, unit, step = '0' }, { today }) =>
    value ?? (unit === 'year' ? `${yearOf(today) + Number(step)}` : null),
  same: (_, __, [date]) => date,
  /** "Année 2020", where "mois 2020" is none. */
  unitOfYear: (words) => (words.unit === 'year' ? named.year(words) : null),
  range: (_, __, dates) => several.range(dates),
  list: (_, __, dates) => several.list(dates),
  glossed: (_, __, [whole, gloss]) => several.glossed(whole, gloss),
  bounded: ({ bound }, _, [dates]) => bounded(dates, bound),
  rest: (_, __, [dates]) => bounded(dates, 'rest'),
  fromNow: (words, options, dates) => {
    const today = relative.relativeDay(words, options, dates);
    return today && bounded(today, 'from');
  },
  /** "From March to June" has both ends. */
  unbounded: ({ bound }, _, [dates]) => (bound === 'from' || bound === 'since' ? dates : null),
  /** "As of 1 May 2020". "Au" says so of days only. */
  asOf: ({ asof }, _, [date]) =>
    asof === 'any' || date.precision === 'day' ? { ...date, asOf: true } : null,
  closed: (_, __, [first, last]) =>
    ['after', 'since', 'from'].includes(first.bound ?? '') &&
    ['before', 'by', 'until'].includes(last.bound ?? '')
      ? { ...first, closing: last }
      : null,
};
