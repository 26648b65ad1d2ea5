import table from '../../data/grammar/date-forms.json' with { type: 'json' };
import { shift, yearOf } from './calendar.ts';
import type { DateOptions } from './reading.ts';
import type { Shape } from './shape.ts';
import * as shapes from './shape.ts';

/** What the elements of a form hold, by their names in small letters. */
type Found = Readonly<Record<string, string>>;
/** What a form means; null where it means nothing after all. */
type Read<Value> = (found: Found, options: DateOptions) => Value | null;

export interface Form<Value> {
  elements: readonly Element[];
  read: Read<Value>;
}

/** Forms by the name of their first element. */
export type Forms<Value> = ReadonlyMap<string, readonly Form<Value>[]>;

export interface Element {
  name: string;
  /** Under which name its value is held. */
  holds: string;
  glued: boolean;
  repeats: boolean;
  not: boolean;
}

/**
 * The forms of `data/grammar/date-forms.json`. The longest that stands at a place is taken, of those of one length the
 * first. An element is a class of words of the grammar (`unit`), a union of them, one of the kinds of number (`NUM`:
 * see elements.ts), a sign, or an inner form; `a:b`: `a`, held as `b`. Before it, `~`: no space in between, `!`: must
 * not follow. After it, `?`: may be missing, `*`: any number of them.
 */
function formsOf<Name extends string, Value>(
  written: Readonly<Record<Name, readonly string[]>>,
  readers: Readonly<Record<Name, Read<Value>>>,
): Forms<Value> {
  const forms = new Map<string, Form<Value>[]>();
  for (const name of Object.keys(written) as Name[]) {
    for (const elements of written[name].flatMap((one) => variantsOf(one.split(' ')))) {
      const first = elements[0]?.name ?? '';
      forms.set(first, [...(forms.get(first) ?? []), { elements, read: readers[name] }]);
    }
  }
  return forms;
}

/** A form with and without what may be missing; none begins with what may stand there or not. */
function variantsOf(written: readonly string[]): Element[][] {
  const at = written.findIndex((one, index) => isMarked(one, '?') || (index === 0 && isMarked(one, '*')));
  const one = written[at];
  if (one === undefined) return [written.map(elementOf)];
  const bare = one.slice(0, -1);
  return [
    ...variantsOf(written.toSpliced(at, 1, ...(one.endsWith('*') ? [bare, one] : [bare]))),
    ...variantsOf(written.toSpliced(at, 1)),
  ];
}

const isMarked = (written: string, mark: string): boolean => written.length > 1 && written.endsWith(mark);

function elementOf(written: string): Element {
  const [not, glued, repeats] = [written.startsWith('!'), written.startsWith('~'), isMarked(written, '*')];
  const bare = written.slice(not || glued ? 1 : 0, repeats ? -1 : undefined);
  const [name = '', holds = name] = bare.split(':');
  return { name, holds: not || repeats ? '' : holds.toLowerCase(), glued, repeats, not };
}

/** "2026-03" is March; "2018-22" is five years; "2024-25" and "2024/25" are one year that is no calendar year. */
const yearAndTwo: Read<Shape> = ({ year, sign, num = '' }, { fiscalYearStart }) => {
  const [from, to] = [Number(year), 2000 + Number(num)];
  if (num.length < 2 || (Number(num) >= 1 && Number(num) <= 12)) return shapes.month(year, num);
  if (to === from + 1) return shapes.fiscalYear(num, fiscalYearStart);
  if (to <= from || sign === '/') return shapes.fiscalYear(year, undefined);
  return shapes.between(shapes.year(year), { ...shapes.year(num), in: () => shapes.year(num).in(to) });
};

const aFew: Read<Shape> = ({ many, unit }, { today }) => shapes.lasting(today, many, unit);

const readers: Readonly<Record<keyof typeof table.dates, Read<Shape>>> = {
  recurring: (_, { use }) => (use === 'deadline' ? shapes.without('recurring') : null),
  undated: (_, { use }) => (use === 'deadline' ? shapes.without('undated') : null),
  relativeDay: ({ step }, { today }) => shapes.around(shift(today, Number(step), 'day'), 'day', 0),
  around: ({ unit, step = '0' }, { today }) =>
    unit === 'day' && step === '0' ? null : shapes.around(today, unit, Number(step)),
  towards: ({ month, season, step }) => ({
    ...(season ? shapes.seasonIn(undefined, season) : shapes.month(undefined, month)),
    direction: Number(step),
  }),
  weekday: ({ weekday, step = '0' }, { today }) => shapes.weekdayAround(today, weekday, Number(step)),
  lasting: ({ many, count = '1', unit }, { today }) => shapes.lasting(today, many, unit, Number(count)),
  aFew,
  day: ({ year, month, day = '' }) => (day.startsWith('-') ? null : shapes.day(year, month, day)),
  numeric: ({ a, b, year }) => shapes.numeric(a, b, year),
  dayOrMonth: ({ a, b }) => {
    if (Number(b) <= 12) return shapes.numeric(a, b);
    return Number(a) <= 12 ? shapes.month(b, a) : null;
  },
  days: ({ a, b, month, year }) => shapes.between(shapes.day(year, month, a), shapes.day(year, month, b)),
  month: ({ month, year }) => shapes.month(year, month),
  yearAndTwo,
  nth: ({ unit, num, year }) => shapes.nth(unit, Number(num), year),
  nths: ({ a, b, unit, year }) => {
    const [first, last] = [shapes.nth(unit, Number(a), year), shapes.nth(unit, Number(b), year)];
    return first && last && Number(b) === Number(a) + 1 ? shapes.between(first, last) : null;
  },
  partOfMonth: ({ unit, num, month, year }) => shapes.partOfMonth(unit, Number(num), month, year),
  season: ({ season, seasonword, year }) => shapes.seasonIn(year, season ?? seasonword),
  yearEnd: ({ part = '', year }, { today }) => {
    const whole = year ? shapes.year(year) : shapes.around(today, 'year', 0);
    return whole && shapes.partOf(whole, part);
  },
  year: ({ unit = 'year', year }) => (unit === 'year' ? shapes.year(year) : null),
  fiscal: ({ fy, num }, { fiscalYearStart }) => shapes.fiscalYear(fy, fiscalYearStart, num),
};

/** The dates themselves; their parts, ranges, lists and bounds are read around them: see expressions.ts. */
export const dateForms = formsOf(table.dates, readers);

/** After "end of", "rest of": the unit that today is in. */
export const unitForms = formsOf(table.unit, { around: readers.around });

/** "2021", "next year", "de l'année": the year that a tail stands for. */
const value: Read<string> = ({ value, unit, step = '0' }, { today }) =>
  value ?? (unit === 'year' ? `${yearOf(today) + Number(step)}` : null);

/** What stands inside forms, by the name that they give it. */
export const innerForms: Readonly<Record<string, Forms<string> | undefined>> = Object.fromEntries(
  Object.entries(table.inner).map(([name, forms]) => [name, formsOf({ value: forms }, { value })]),
);
export const unions: Readonly<Record<string, readonly string[] | undefined>> = table.unions;
