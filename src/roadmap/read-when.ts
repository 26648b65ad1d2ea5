import {
  type Interval,
  isCalendarDay,
  months,
  type Period,
  quarter,
  type Season,
  season,
  semester,
  wholeYear,
} from '../dates/calendar.ts';
import type { Precision } from './schema.ts';

/** Names of one thing in both languages, in order. */
const inOrder = (names: string): Map<string, number> =>
  new Map(names.split(' | ').flatMap((group, index) => group.split(' ').map((name) => [name, index + 1])));

const monthNumbers = inOrder(
  'janvier january janv. jan | février fevrier february févr. feb | mars march mar | avril april apr | mai may | juin june jun | juillet july jul | août aout august aug | septembre september sept sept. sep | octobre october oct oct. | novembre november nov nov. | décembre decembre december déc. dec',
);
const ordinalNumbers = inOrder(
  'premier première 1er first 1st | deuxième second 2e 2ème 2nd | troisième third 3e 3ème 3rd | quatrième dernier fourth last 4e 4ème 4th',
);
const seasons: Record<string, Season> = {
  hiver: 'winter',
  winter: 'winter',
  printemps: 'spring',
  spring: 'spring',
  été: 'summer',
  summer: 'summer',
  automne: 'autumn',
  autumn: 'autumn',
  fall: 'autumn',
};

const oneOf = (names: Iterable<string>): string =>
  `(${[...names]
    .toSorted((one, other) => other.length - one.length)
    .map((name) => name.replaceAll('.', '\\.'))
    .join('|')})`;
const month = oneOf(monthNumbers.keys());
const ordinal = oneOf(ordinalNumbers.keys());
const seasonName = oneOf(Object.keys(seasons));
const year = '(20\\d\\d)';
const day = '(\\d{1,2})(?:er|st|nd|rd|th)?';
const of = '(?: (?:de|du|of|the|in|d’|de l’année))*(?: |,? )';
const to = ' ?(?:[-–—]|à|au|to|until|through) ?';

const monthNumber = (name = ''): number => monthNumbers.get(name.toLowerCase()) ?? 1;
const ordinalNumber = (name = ''): number => ordinalNumbers.get(name.toLowerCase()) ?? 1;

export interface ReadWhen extends Interval {
  precision: Precision;
}

type Rule = [pattern: RegExp, read: (found: string[]) => ReadWhen | null];

const rule = (pattern: string, read: Rule[1]): Rule => [new RegExp(`^${pattern}$`, 'iu'), read];
const as = (period: Period, precision: Precision): ReadWhen => ({ ...period, precision });

function oneDay(y: number, m: number, d: number): ReadWhen | null {
  const written = `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
  return isCalendarDay(written) ? { start: written, end: written, precision: 'day' } : null;
}

/** Dates with both ends, most specific first; the interval of each is our reading of it. */
const dates: Rule[] = [
  rule(`${year}-(\\d\\d)-(\\d\\d)`, ([y, m, d]) => oneDay(Number(y), Number(m), Number(d))),
  // The day first, as in France and Britain.
  rule(`(\\d{1,2})[/.](\\d{1,2})[/.]${year}`, ([d, m, y]) => oneDay(Number(y), Number(m), Number(d))),
  rule(`${day} (?:of )?${month},? ${year}`, ([d, m, y]) => oneDay(Number(y), monthNumber(m), Number(d))),
  rule(`${month} ${day},? ${year}`, ([m, d, y]) => oneDay(Number(y), monthNumber(m), Number(d))),
  rule(`(?:(?:année|année civile|courant|en|in|year|during) )?${year}`, ([y]) =>
    as(wholeYear(Number(y)), 'year'),
  ),
  rule(`(?:(?:en|in|mi-|mid-|courant|during) ?)?${month}${of}${year}`, ([m, y]) =>
    as(months(Number(y), monthNumber(m)), 'month'),
  ),
  rule(`(0?[1-9]|1[0-2])/${year}`, ([m, y]) => as(months(Number(y), Number(m)), 'month')),
  rule(`${year}-(0[1-9]|1[0-2])`, ([y, m]) => as(months(Number(y), Number(m)), 'month')),
  rule(`(?:à la |the )?(?:fin|late|end)${of}${year}`, ([y]) => as(quarter(Number(y), 4), 'quarter')),
  rule(`(?:au |the )?(?:début|early|beginning|start)${of}${year}`, ([y]) =>
    as(quarter(Number(y), 1), 'quarter'),
  ),
  rule(`(?:à la )?(?:mi|milieu|mid|middle)[- ]?(?:of |de )?${year}`, ([y]) =>
    as(months(Number(y), 5, 4), 'quarter'),
  ),
  rule(`(?:[qt] ?([1-4])${of}${year})`, ([n, y]) => as(quarter(Number(y), Number(n)), 'quarter')),
  rule(`${year}[- ]?[qt] ?([1-4])`, ([y, n]) => as(quarter(Number(y), Number(n)), 'quarter')),
  rule(`[hs] ?([12])${of}${year}`, ([n, y]) => as(semester(Number(y), Number(n)), 'semester')),
  rule(`${year}[- ]?[hs] ?([12])`, ([y, n]) => as(semester(Number(y), Number(n)), 'semester')),
  rule(`(?:démarrage |au |le |in the |the )*${ordinal} (?:trimestre|quarter)${of}${year}`, ([n, y]) =>
    as(quarter(Number(y), ordinalNumber(n)), 'quarter'),
  ),
  rule(`(?:démarrage |au |le |in the |the )*${ordinal} (?:semestre|half(?:-year)?)${of}${year}`, ([n, y]) =>
    as(semester(Number(y), Math.min(ordinalNumber(n), 2)), 'semester'),
  ),
  rule(`(?:à l’|au |in )?${seasonName}${of}${year}`, ([name = '', y]) =>
    as(season(Number(y), seasons[name.toLowerCase()] ?? 'summer'), 'season'),
  ),
  rule(`(?:de |from |entre |between )?${year}(?:${to}| et | and )${year}`, ([from, until]) => ({
    start: wholeYear(Number(from)).start,
    end: wholeYear(Number(until)).end,
    precision: 'range',
  })),
  rule(`(?:de |from |entre |between )?${month}(?:${to}| et | and )${month} ${year}`, ([from, until, y]) => ({
    start: months(Number(y), monthNumber(from)).start,
    end: months(Number(y), monthNumber(until)).end,
    precision: 'range',
  })),
  rule(
    `(?:de |from |entre |between )?${month} ${year}(?:${to}| et | and )${month} ${year}`,
    ([from, fromYear, until, untilYear]) => ({
      start: months(Number(fromYear), monthNumber(from)).start,
      end: months(Number(untilYear), monthNumber(until)).end,
      precision: 'range',
    }),
  ),
];

const opening =
  /^(?:à partir d[eu]s?|à compter d[eu]s?|dès|depuis|from|as of|starting(?: in)?|since) (.+)$/iu;
const opened = /^(?:from )?(.+?) (?:onwards?|on)$/iu;
const closing =
  /^(?:d[’']ici(?: à)?(?: la)?|avant(?: la)?|pour|jusqu[’']à(?: la)?|au plus tard(?: en)?|échéance|by(?: the)?|before(?: the)?|no later than|until|due) (.+)$/iu;
const recurring =
  /^(?:hebdomadaire|mensuel(?:le)?|trimestriel(?:le)?|semestriel(?:le)?|annuel(?:le)?|continue?|en continu|au fil de l[’']eau|permanente?|weekly|monthly|quarterly|twice a year|half-yearly|yearly|annual(?:ly)?|ongoing|continuous(?:ly)?)$/iu;

/**
 * The interval that a deadline's date stands for, in French or English, e.g. "fin 2021" → 1 October to 31 December
 * 2021; "by June 2026" is due in that month. Null when `when` is no date that roadmaps word so.
 */
export function readWhen(when: string): ReadWhen | null {
  const text = when.trim().replaceAll("'", '’');
  if (recurring.test(text)) return { start: null, end: null, precision: 'recurring' };
  const opens = opening.exec(text)?.[1];
  const open = opened.exec(opens ?? text)?.[1] ?? opens;
  const date = readDate(text);
  if (date) return date;
  if (open) {
    const from = readDate(open);
    return from && { start: from.start, end: null, precision: 'open' };
  }
  const due = closing.exec(text)?.[1];
  return due ? readDate(due) : null;
}

function readDate(text: string): ReadWhen | null {
  for (const [pattern, read] of dates) {
    const found = pattern.exec(text);
    const date = found && read(found.slice(1));
    if (date) return date;
  }
  return null;
}

/**
 * The one place where a pack's dates are read, by whoever builds its facts and by their check. `context`: words of the
 * text that complete the date, such as the heading above it.
 */
export function readDeadlineDate(
  when: string,
  _pack: { publication: string | null; fiscalYearStart?: number },
  _context?: string,
): ReadWhen | null {
  return readWhen(when);
}
