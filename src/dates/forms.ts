import { type CalendarDay, months, type Period, shift, weekOf } from './calendar.ts';
import type { Shape } from './shape.ts';
import * as shapes from './shape.ts';

/** What a form needs to know beside its words. */
export interface Setting {
  today: CalendarDay;
  fiscalYearStart?: number;
  /** Of the text, where it is known. */
  language?: 'fr' | 'en';
}

/** What the elements of a form hold, by their names in small letters. */
type Found = Readonly<Record<string, string>>;
type Read = (found: Found, setting: Setting) => Shape | null;

/**
 * A form: its elements, and what it means; null where it means no date after all. The longest that stands at a place
 * is taken, of those of one length the first. An element is a class of words of the grammar (`unit`), one of the
 * kinds of number (`NUM`: see elements.ts) or a sign; `a:b`: `a`, held as `b`. Before it, `~`: no space in between,
 * `!`: must not follow. After it, `?`: may be missing, `*`: any number of them. `@`: the year, where there is one, with
 * what joins it on.
 */
export interface Form {
  elements: readonly Element[];
  read: Read;
}

export interface Element {
  name: string;
  /** Under which name its value is held. */
  holds: string;
  glued: boolean;
  /** "?" and "*". */
  may: 'once' | 'be missing' | 'repeat';
  /** "!". */
  not: boolean;
}

function elementOf(written: string): Element {
  const not = written.startsWith('!');
  const glued = written.startsWith('~');
  const bare = not || glued ? written.slice(1) : written;
  const may =
    bare.length === 1 ? 'once' : bare.endsWith('?') ? 'be missing' : bare.endsWith('*') ? 'repeat' : 'once';
  const [name = '', holds = name] = (may === 'once' ? bare : bare.slice(0, -1)).split(':');
  return { name, holds: holds.toLowerCase(), glued, may, not };
}

const forms = (variants: string, read: Read): Form[] =>
  variants.split(' | ').map((one) => ({ elements: one.split(' ').map(elementOf), read }));

const daysBetween = (first: Shape, last: Shape): Shape => ({
  ...first,
  precision: 'range',
  in: (y) => {
    const [start, end] = [first.in(y)?.start, last.in(y)?.end];
    return start && end && start <= end ? { start, end } : null;
  },
});

/** The week that a day is in, or the end of it. */
const weekOfDay = (unit: shapes.Held, of: Shape): Shape | null => {
  if (unit !== 'week' && unit !== 'weekend') return null;
  return {
    ...of,
    precision: unit === 'week' ? 'week' : 'range',
    in: (y) => {
      const found = of.in(y);
      const week = found && weekOf(found.start);
      return week && unit === 'weekend' ? { ...week, start: shift(week.end, -1, 'day') } : week;
    },
  };
};

/** Weeks of a month are its days 1 to 7, 8 to 14, …; its first fortnight ends on the 15th. */
function partOfMonth({ ordinal, unit, month, year }: Found): Shape | null {
  const [length, most] =
    unit === 'week' ? [7, 5] : unit === 'fortnight' || unit === 'half' ? [15, 2] : [0, 0];
  const n = Number(ordinal);
  if (length === 0) return null;
  const inYear = (y: number): Period | null => {
    const { start, end } = months(y, Number(month));
    if (n === -1 && unit === 'week') return { start: shift(end, -6, 'day'), end };
    const of = n < 0 ? most : n;
    const from = shift(start, (of - 1) * length, 'day');
    if (of > most || from > end) return null;
    return { start: from, end: of === most ? end : shift(from, length - 1, 'day') };
  };
  return { precision: 'range', year: shapes.yearIn(year), in: inYear };
}

/** "2026-03" is March; "2018-22" is five years; "2024-25" and "2024/25" are one year that is no calendar year. */
function yearAndTwo({ year, msep, num = '' }: Found, { fiscalYearStart }: Setting): Shape {
  const [from, to] = [Number(year), 2000 + Number(num)];
  if (num.length < 2 || (Number(num) >= 1 && Number(num) <= 12)) return shapes.month(year, num);
  if (to === from + 1) return shapes.fiscalYear(to, fiscalYearStart);
  if (to <= from || msep === '/') return { ...shapes.unreadable, year: from };
  return { precision: 'range', year: from, in: () => ({ start: `${from}-01-01`, end: `${to}-12-31` }) };
}

const number = ({ num, ordinal }: Found): number => Number(num ?? ordinal);
const nth: Read = (found) => shapes.nth(found.letter ?? found.unit, number(found), found.year);
const fiscal: Read = ({ first, last, num }, { fiscalYearStart }) =>
  shapes.fiscalYear(
    shapes.yearIn(last ?? first) ?? 0,
    fiscalYearStart,
    num === undefined ? undefined : Number(num),
  );
const fiscalYears =
  'fiscal YEAR:first ~DSEP ~YY:last | fiscal YY:first ~DSEP ~YY:last | fiscal YEAR:first | fiscal YY:first';
const before = (words: string, variants: string): string =>
  variants
    .split(' | ')
    .map((one) => `${words} ${one}`)
    .join(' | ');

const counted =
  (direction: 1 | -1): Read =>
  ({ count, unit }, { today }) =>
    shapes.lasting(today, direction * Number(count ?? 1), unit);
const fewOf =
  (direction: 1 | -1): Read =>
  ({ unit, unitmany }, { today }) =>
    shapes.aFew(today, direction, unit ?? unitmany);
const neighbour =
  (step: -1 | 0 | 1): Read =>
  ({ unit }, { today }) =>
    shapes.around(today, unit, step);
const towards =
  (direction: -1 | 0 | 1): Read =>
  ({ month, season }) => ({
    ...(season === undefined ? shapes.month(undefined, month) : shapes.seasonIn(undefined, season)),
    direction,
  });
const weekdayTowards =
  (direction: -1 | 0 | 1): Read =>
  ({ weekday }, { today }) =>
    shapes.weekdayAround(today, weekday, direction);

/** The dates themselves; their parts, ranges, lists and bounds are read around them: see expressions.ts. */
export const dateForms: readonly Form[] = [
  // Days in figures.
  ...forms('YEAR ~DSEP ~NUM:m ~DSEP ~NUM:d', ({ year, m, d }) => shapes.day(year, m, d)),
  ...forms('NUM:a ~DSEP ~NUM:b ~DSEP ~YEAR | NUM:a ~/ ~NUM:b ~/ ~YY:year', ({ a, b, year }) =>
    shapes.numeric(a, b, year),
  ),
  ...forms('NUM2:a ~/ ~NUM2:b', ({ a, b }) =>
    Number(b) <= 12 ? shapes.numeric(a, b) : Number(a) <= 12 ? shapes.month(b, a) : null,
  ),
  // Days in words, and several of one month.
  ...forms(
    'DAY ~-? of* MONTH @ | DAY ~-? MONTH ~-? SOMEYEAR:year | WEEKDAY ,? of* DAY of* MONTH @ | WEEKDAY? ,? MONTH DAYAFTER:day @',
    ({ day, month, year }) => shapes.day(year, month, day),
  ),
  ...forms(
    'DAY:a TO DAY:b of* MONTH @ | WEEKDAY of* DAY:a TO of* WEEKDAY DAY:b of* MONTH @ | between of* DAY:a and of* DAY:b of* MONTH @ | MONTH DAY:a TO DAY:b @',
    ({ a, b, month, year }) => daysBetween(shapes.day(year, month, a), shapes.day(year, month, b)),
  ),
  // Months.
  ...forms(
    'MONTHALONE:month @ | MONTH sep* YEAR | MONTH SHORTYEAR:year | MONTH ~-? YEARAFTER:year',
    ({ month, year }) => shapes.month(year, month),
  ),
  ...forms('NUM:month ~MSEP:msep ~YEAR', ({ month, year }) => shapes.month(year, month)),
  ...forms('YEAR ~MSEP:msep ~NUM', yearAndTwo),
  // Quarters, halves and weeks.
  ...forms(
    'letter ~NUM @ | letter NUM sep* YEAR | YEAR sep* letter ~NUM !YEAR | YEAR ( letter ~NUM ) | YEAR ~letter ~NUM | YEAR ~- ~letter ~NUM',
    nth,
  ),
  ...forms('NUM ~letter sep* YEAR', nth),
  ...forms('unit NUM @', nth),
  ...forms('ORD:ordinal unit of* MONTH @', partOfMonth),
  ...forms(
    'unit of* WEEKDAY? of* DAY of* MONTH @ | unit of* MONTH DAYAFTER:day @',
    ({ unit, day, month, year }) => weekOfDay(unit, shapes.day(year, month, day)),
  ),
  ...forms('unit of* NUM:a ~DSEP ~NUM:b ~DSEP ~YEAR', ({ unit, a, b, year }) =>
    weekOfDay(unit, shapes.numeric(a, b, year)),
  ),
  // Seasons.
  ...forms('SEASONALONE:season | season of* YEAR | seasonWord:season genitive? YEAR', ({ season, year }) =>
    shapes.seasonIn(year, season),
  ),
  // Years.
  ...forms('YEAR | unit YEAR', ({ unit, year }) =>
    unit === undefined || unit === 'year' ? shapes.year(year) : null,
  ),
  ...forms(fiscalYears, fiscal),
  ...forms(before('letter ~NUM of*', fiscalYears), fiscal),
  ...forms(before('NUM ~letter of*', fiscalYears), fiscal),
  // Relative to today.
  ...forms('relativeDay:step', ({ step }, { today }) => {
    const there = shift(today, Number(step), 'day');
    return shapes.fixed({ start: there, end: there }, 'day', { relative: true });
  }),
  ...forms('this unit | unit thisAfter | ofThe unit !genitive', (found, setting) =>
    found.unit === 'day' ? null : neighbour(0)(found, setting),
  ),
  ...forms('next unit | unit nextAfter', neighbour(1)),
  ...forms('last unit !genitive | unit lastAfter', neighbour(-1)),
  ...forms('ORD:ordinal unit @', nth),
  ...forms('ORD:a and ORD:b unit @ | ORD:a TO ORD:b unit @', ({ a, b, unit, year }) => {
    const [first, last] = [shapes.nth(unit, Number(a), year), shapes.nth(unit, Number(b), year)];
    return first && last && Number(b) === Number(a) + 1 ? daysBetween(first, last) : null;
  }),
  ...forms(
    'in? of* nextMany unit | in? of* next unitMany | in? of* coming unitMany | in? of* unitMany ahead',
    fewOf(1),
  ),
  ...forms('coming unit | in next unit | unit ahead | in COUNT unit', counted(1)),
  ...forms(
    'in? of* next COUNT unit | in? of* coming COUNT unit | in? of* nextMany COUNT unit | in? of* COUNT next unit | in? of* COUNT nextMany unit | in? of* COUNT unit ahead | in? of* COUNT coming unit',
    counted(1),
  ),
  ...forms(
    'since? of* last COUNT unit | since? of* lastMany COUNT unit | since? of* COUNT lastMany unit | since unit | since COUNT unit | COUNT unit ago',
    counted(-1),
  ),
  ...forms('since? of* lastMany unitMany', fewOf(-1)),
  ...forms('next MONTH | MONTH nextAfter | next season | season nextAfter', towards(1)),
  ...forms('last MONTH | MONTH lastAfter | last season | season lastAfter', towards(-1)),
  ...forms('this MONTH | this season', towards(0)),
  ...forms('weekday | this weekday', weekdayTowards(0)),
  ...forms('next weekday | weekday nextAfter', weekdayTowards(1)),
  ...forms('last weekday | weekday lastAfter', weekdayTowards(-1)),
];

/** After "end of", "fin de": the unit that today is in. */
export const unitForm: readonly Form[] = forms('unit !genitive', neighbour(0));

/** Times that have no days of their own; "semestrielle" comes round, the others count from a day that is not told. */
export const undatedForms: readonly (Form & { precision: 'recurring' | 'undated' })[] = [
  ...forms('recurring | every unit | every COUNT unit', () => shapes.unreadable).map((form) => ({
    ...form,
    precision: 'recurring' as const,
  })),
  ...forms(
    'undated | within COUNT unit | projectMonth ~NUM | projectTime ~+ ~NUM unit? | projectTime + NUM unit?',
    () => shapes.unreadable,
  ).map((form) => ({ ...form, precision: 'undated' as const })),
  ...forms('unit NUM', ({ unit }) => (unit === 'month' || unit === 'sprint' ? shapes.unreadable : null)).map(
    (form) => ({ ...form, precision: 'undated' as const }),
  ),
];
