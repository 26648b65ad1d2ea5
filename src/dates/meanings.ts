import { shift, yearOf } from './calendar.ts';
import type { Meaning } from './forms.ts';
import { nth, partOf } from './parts.ts';
import type { DateOptions } from './reading.ts';
import { around, lasting, weekdayAround } from './relative.ts';
import { glossed, list, range } from './several.ts';
import type { Shape, ShapeBound } from './shape.ts';
import * as shapes from './shape.ts';

/** What the elements of a form hold, by their names in small letters. */
type Words = Readonly<Record<string, string>>;
/** The dates that stand in a form, in order: as many as it names. */
export type Dates = readonly [Shape, Shape, ...Shape[]];

/** What a form means; null where it means nothing after all. */
type Read<Value> = (words: Words, options: DateOptions, dates: Dates) => Value | null;

/** "2026-03" is March; "2018-22" is five years; "2024-25" and "2024/25" are one year that is no calendar year. */
const yearAndTwo: Read<Shape> = ({ year, sign, num = '' }, { fiscalYearStart }) => {
  const [from, to] = [Number(year), 2000 + Number(num)];
  if (num.length < 2 || (Number(num) >= 1 && Number(num) <= 12)) return shapes.month(year, num);
  if (to === from + 1) return shapes.fiscalYear(num, fiscalYearStart);
  return to <= from || sign === '/'
    ? shapes.fiscalYear(year, undefined)
    : range([shapes.year(year), shapes.year(num)]);
};

const bounded = (dates: Shape, bound: string | undefined): Shape => ({
  ...dates,
  bound: bound as ShapeBound,
});

/** The meanings of the forms of `data/grammar/date-forms.json`. */
export const meanings: Readonly<Record<Meaning, Read<Shape | string>>> = {
  /** What stands inside forms; "next year" and "de l’année" stand for the year itself. */
  held: ({ value, unit, step = '0' }, { today }) =>
    value ?? (unit === 'year' ? `${yearOf(today) + Number(step)}` : null),
  same: (_, __, [date]) => date,

  recurring: (_, { use }) => (use === 'deadline' ? shapes.without('recurring') : null),
  undated: (_, { use }) => (use === 'deadline' ? shapes.without('undated') : null),
  lasting: ({ many = '1', count = '1', unit }, { today }) => lasting(today, many, unit, Number(count)),
  aFew: ({ many, unit }, { today }) => lasting(today, many, unit),

  relativeDay: ({ step }, { today }) => around(shift(today, Number(step), 'day'), 'day', 0),
  around: ({ unit, step = '0' }, { today }) =>
    unit === 'day' && step === '0' ? null : around(today, unit, Number(step)),
  towards: ({ month, season, step }) => ({
    ...(season ? shapes.seasonIn(undefined, season) : shapes.month(undefined, month)),
    direction: Number(step),
  }),
  weekday: ({ weekday, step = '0' }, { today }) => weekdayAround(today, weekday, Number(step)),

  day: ({ year, month, day = '' }) => (day.startsWith('-') ? null : shapes.day(year, month, day)),
  feast: ({ feast = '', year }) => shapes.day(year, ...(feast.split('-') as [string, string])),
  numeric: ({ a, b, year }) => shapes.numeric(a, b, year),
  dayOrMonth: ({ a, b }) => {
    if (Number(b) <= 12) return shapes.numeric(a, b);
    return Number(a) <= 12 ? shapes.month(b, a) : null;
  },
  month: ({ month, year }) => shapes.month(year, month),
  /** "Oct. 26" is what it is in the text's language. */
  frenchMonth: ({ month, year }, { language }) => (language === 'fr' ? shapes.month(year, month) : null),
  yearAndTwo,
  nth: ({ unit, num, year }, _, [whole = shapes.year(year)]) => nth(whole, unit, Number(num)),
  season: ({ season, year }) => shapes.seasonIn(year, season),
  yearEnd: ({ part, year }, { today }) => {
    const whole = year ? shapes.year(year) : around(today, 'year', 0);
    return whole && partOf(whole, part);
  },
  year: ({ unit = 'year', year }) => (unit === 'year' ? shapes.year(year) : null),
  fiscal: ({ fy, num }, { fiscalYearStart }) => shapes.fiscalYear(fy, fiscalYearStart, num),
  part: ({ part, year }, _, [whole = shapes.year(year)]) => partOf(whole, part),
  parts: ({ a, b }, _, [whole]) => range([partOf(whole, a), partOf(whole, b)]),
  /** "The first two months of 2021". */
  some: ({ num, count, unit }, _, [whole]) => {
    const [first, last] = num === '-1' ? [-Number(count), -1] : [1, Number(count)];
    return num === '1' || num === '-1' ? range([nth(whole, unit, first), nth(whole, unit, last)]) : null;
  },
  glossed: (_, __, [whole, gloss]) => glossed(whole, gloss),

  range: (_, __, dates) => range(dates),
  days: ({ a, b, c, month, year, through }) => {
    const days = [a, b, c].filter((of) => of !== undefined).map((of) => shapes.day(year, month, of));
    return through ? range(days) : list(days);
  },
  nths: ({ a, b, unit, year, through }) => {
    const both = [a, b].map((num) => nth(shapes.year(year), unit, Number(num))).filter((one) => one !== null);
    if (both.length < 2 || both[0]?.precision === 'undated') return null;
    return through ? range(both) : list(both);
  },
  list: (_, __, dates) => list(dates),

  bounded: ({ bound }, _, [dates]) => bounded(dates, bound),
  rest: (_, __, [dates]) => bounded(dates, 'rest'),
  fromNow: (_, { today }) => {
    const now = around(today, 'day', 0);
    return now && bounded(now, 'from');
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
