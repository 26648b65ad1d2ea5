import {
  isCalendarDay,
  months,
  type Period,
  quarter,
  type Season,
  season,
  semester,
  shift,
  wholeYear,
  yearOf,
} from '../dates/calendar.ts';

/** A period that a question names, and the piece of the folded question that names it. */
export interface NamedPeriod extends Period {
  from: number;
  to: number;
  /** Whether it is one day, as in "au 1er mai 2020". */
  day: boolean;
}

/** Folded, both languages, with their usual abbreviations. */
export const monthNames: Record<string, number> = {};
for (const [index, names] of [
  'janvier january janv jan',
  'fevrier february fevr fev feb',
  'mars march mar',
  'avril april avr apr',
  'mai may',
  'juin june jun',
  'juillet july juil jul',
  'aout august aug',
  'septembre september sept sep',
  'octobre october oct',
  'novembre november nov',
  'decembre december dec',
].entries()) {
  for (const name of names.split(' ')) monthNames[name] = index + 1;
}

const seasonNames: Record<string, Season> = {
  ete: 'summer',
  summer: 'summer',
  automne: 'autumn',
  autumn: 'autumn',
  fall: 'autumn',
  hiver: 'winter',
  winter: 'winter',
  printemps: 'spring',
  spring: 'spring',
};

const ordinals: Record<string, number> = {};
for (const [index, names] of [
  'premier 1er 1ere first 1st',
  'deuxieme second seconde 2e 2eme 2nd',
  'troisieme third 3e 3eme 3rd',
  'quatrieme dernier fourth last 4e 4eme 4th',
].entries()) {
  for (const name of names.split(' ')) ordinals[name] = index + 1;
}

const YEAR = '(20[0-3]\\d)';
const MONTH = `(${Object.keys(monthNames).join('|')})\\.?`;
const ORDINAL = `(${Object.keys(ordinals).join('|')})`;
const OF = "(?:\\s+(?:of|de|d'|de l'annee|in|the)?\\s*|\\s*)";
const DAY = '(\\d{1,2})(?:er|st|nd|rd|th)?';
/** Months that are everyday words too, or abbreviations, count only with a year. */
const PLAIN_MONTH =
  '(janvier|january|fevrier|february|mars|march|avril|april|mai|juin|june|juillet|july|aout|august|septembre|september|octobre|october|novembre|november|decembre|december)';

/** `year` is the year that goes without saying. */
type Reader = (match: string[], year: number | null) => Period | null;

const oneDay = (year: number, month: number, day: number): Period | null => {
  const written = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return isCalendarDay(written) ? { start: written, end: written } : null;
};

const halfOrQuarter = (year: number, n: number, unit: string): Period =>
  /^(?:semes|half)/.test(unit) ? semester(year, Math.min(n, 2)) : quarter(year, n);

function partOfYear(year: number, part: string): Period {
  if (/^(?:fin|late|end)/.test(part)) return quarter(year, 4);
  if (/^(?:debut|early|begin|start)/.test(part)) return quarter(year, 1);
  return months(year, 5, 4);
}

/** In order: the first that matches at a place wins. Periods as the deadlines of the text are read. */
const readers: { pattern: RegExp; day?: true; read: Reader }[] = [
  {
    pattern: /\b(20\d\d)-(\d\d)-(\d\d)\b/g,
    day: true,
    read: ([, y, m, d]) => oneDay(Number(y), Number(m), Number(d)),
  },
  {
    pattern: /\b(\d{1,2})[/.](\d{1,2})[/.](20\d\d)\b/g,
    day: true,
    read: ([, d, m, y]) => oneDay(Number(y), Number(m), Number(d)),
  },
  {
    pattern: new RegExp(`\\b${DAY} (?:of )?${MONTH},? ${YEAR}\\b`, 'g'),
    day: true,
    read: ([, d, m = '', y]) => oneDay(Number(y), monthNames[m] ?? 0, Number(d)),
  },
  {
    pattern: new RegExp(`\\b${MONTH} ${DAY},? ${YEAR}\\b`, 'g'),
    day: true,
    read: ([, m = '', d, y]) => oneDay(Number(y), monthNames[m] ?? 0, Number(d)),
  },
  {
    pattern: new RegExp(`\\b${DAY} (?:of )?${MONTH}(?![a-z])`, 'g'),
    day: true,
    read: ([, d, m = ''], year) => (year === null ? null : oneDay(year, monthNames[m] ?? 0, Number(d))),
  },
  {
    pattern: /\b(20\d\d)-(0[1-9]|1[0-2])\b(?!-\d)/g,
    read: ([, y, m]) => months(Number(y), Number(m)),
  },
  {
    pattern: /\b(0?[1-9]|1[0-2])\/(20\d\d)\b/g,
    read: ([, m, y]) => months(Number(y), Number(m)),
  },
  {
    pattern: new RegExp(`\\b${MONTH}${OF}${YEAR}\\b`, 'g'),
    read: ([, m = '', y]) => months(Number(y), monthNames[m] ?? 1),
  },
  {
    pattern: new RegExp(`\\b([qts])\\s?([1-4])${OF}${YEAR}\\b`, 'g'),
    read: ([, unit, n, y]) =>
      unit === 's' ? semester(Number(y), Math.min(Number(n), 2)) : quarter(Number(y), Number(n)),
  },
  {
    pattern: new RegExp(`\\bh([12])${OF}${YEAR}\\b`, 'g'),
    read: ([, n, y]) => semester(Number(y), Number(n)),
  },
  {
    pattern: new RegExp(`\\b${YEAR}[ -]?([qtsh])([1-4])\\b`, 'g'),
    read: ([, y, unit = '', n]) =>
      halfOrQuarter(Number(y), Number(n), /[sh]/.test(unit) ? 'half' : 'quarter'),
  },
  {
    pattern: new RegExp(`\\b${ORDINAL} (trimestre|quarter|semestre|semester|half)${OF}${YEAR}\\b`, 'g'),
    read: ([, o = '', unit = '', y]) =>
      halfOrQuarter(Number(y), o === 'dernier' && /^sem/.test(unit) ? 2 : (ordinals[o] ?? 1), unit),
  },
  {
    // "Deadlines that fall in 2019" names no season.
    pattern: new RegExp(`\\b(?!fall in )(${Object.keys(seasonNames).join('|')})${OF}${YEAR}\\b`, 'g'),
    read: ([, name = '', y]) => season(Number(y), seasonNames[name] ?? 'summer'),
  },
  {
    pattern: new RegExp(
      `\\b(fin|late|the end|end|debut|early|the beginning|beginning|start|mi|mid|middle)(?:[- ](?:of|de|d'annee|annee))*[- ]${YEAR}\\b`,
      'g',
    ),
    read: ([, part = '', y]) => partOfYear(Number(y), part.replace(/^the /, '')),
  },
  { pattern: new RegExp(`\\b${YEAR}\\b`, 'g'), read: ([, y]) => wholeYear(Number(y)) },
  {
    pattern: new RegExp(`\\b${PLAIN_MONTH}\\b`, 'g'),
    read: ([, m = ''], year) => (year === null ? null : months(year, monthNames[m] ?? 1)),
  },
  {
    pattern: /\b(?:in|by|since|until|between|and|from|this|next|of) (may)\b/g,
    read: (_match, year) => (year === null ? null : months(year, 5)),
  },
  {
    pattern: /\b([qt])([1-4])\b/g,
    read: ([, , n], year) => (year === null ? null : quarter(year, Number(n))),
  },
  {
    pattern: new RegExp(`\\b${ORDINAL} (trimestre|quarter|semestre|semester|half)\\b`, 'g'),
    read: ([, o = '', unit = ''], year) =>
      year === null ? null : halfOrQuarter(year, ordinals[o] ?? 1, unit),
  },
  {
    pattern: /\b(?:cet|l'|en|this|the|during|pendant l') ?(ete|summer|automne|autumn|hiver|winter)\b/g,
    read: ([, name = ''], year) => (year === null ? null : season(year, seasonNames[name] ?? 'summer')),
  },
];

/**
 * Every period that a folded question names, in its order. A month, quarter or season without a year takes
 * the year that the question gives elsewhere, else the first that is not over on `today`.
 */
export function findNamedPeriods(folded: string, today: string): NamedPeriod[] {
  const statedYear = new RegExp(`\\b${YEAR}\\b`).exec(folded)?.[1];
  const found: NamedPeriod[] = [];
  for (const { pattern, day = false, read } of readers) {
    for (const match of folded.matchAll(pattern)) {
      const from = match.index;
      const to = from + match[0].length;
      if (found.some((other) => from < other.to && other.from < to)) continue;
      const groups = [...match];
      const period = statedYear ? read(groups, Number(statedYear)) : readNotOver(read, groups, today);
      if (period) found.push({ ...period, from, to, day });
    }
  }
  return found.sort((a, b) => a.from - b.from);
}

function readNotOver(read: Reader, match: string[], today: string): Period | null {
  const period = read(match, yearOf(today));
  return period && period.end < today ? read(match, yearOf(shift(today, 1, 'year'))) : period;
}
