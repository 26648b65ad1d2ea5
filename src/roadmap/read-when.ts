import { type Interval, months, quarter, type Season, season, semester, wholeYear } from './calendar.ts';
import type { Precision } from './schema.ts';

const monthNames = [
  'janvier',
  'février',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'août',
  'septembre',
  'octobre',
  'novembre',
  'décembre',
];
const month = `(${monthNames.join('|')})`;
const year = '(20\\d\\d)';
const monthNumber = (name = '') => monthNames.indexOf(name.toLowerCase()) + 1;

const ordinals: Record<string, number> = {
  premier: 1,
  première: 1,
  deuxième: 2,
  second: 2,
  troisième: 3,
  quatrième: 4,
};
const ordinal = `(${Object.keys(ordinals).join('|')})`;
const seasons: Record<string, Season> = {
  hiver: 'winter',
  printemps: 'spring',
  été: 'summer',
  automne: 'autumn',
};

export interface ReadWhen extends Interval {
  precision: Precision;
}

type Rule = [pattern: RegExp, read: (found: string[]) => ReadWhen];

const rule = (pattern: string, read: Rule[1]): Rule => [new RegExp(`^${pattern}$`, 'iu'), read];

/** How the roadmap words its dates, most specific first; the interval of each is our reading of it. */
const rules: Rule[] = [
  rule(`${year}`, ([y]) => ({ ...wholeYear(Number(y)), precision: 'year' })),
  rule(`année ${year}`, ([y]) => ({ ...wholeYear(Number(y)), precision: 'year' })),
  rule(`${month} ${year}`, ([m, y]) => ({ ...months(Number(y), monthNumber(m)), precision: 'month' })),
  rule(`fin ${year}`, ([y]) => ({ ...quarter(Number(y), 4), precision: 'quarter' })),
  rule(`début ${year}`, ([y]) => ({ ...quarter(Number(y), 1), precision: 'quarter' })),
  rule(`(?:démarrage )?${ordinal} trimestre ${year}`, ([n = '', y]) => ({
    ...quarter(Number(y), ordinals[n.toLowerCase()] ?? 1),
    precision: 'quarter',
  })),
  rule(`(?:démarrage )?${ordinal} semestre ${year}`, ([n = '', y]) => ({
    ...semester(Number(y), ordinals[n.toLowerCase()] ?? 1),
    precision: 'semester',
  })),
  rule(`(${Object.keys(seasons).join('|')}) ${year}`, ([name = '', y]) => ({
    ...season(Number(y), seasons[name.toLowerCase()] ?? 'summer'),
    precision: 'season',
  })),
  rule(`${year} ?[-–] ?${year}`, ([from, to]) => ({
    start: wholeYear(Number(from)).start,
    end: wholeYear(Number(to)).end,
    precision: 'range',
  })),
  rule(`de ${month} à ${month} ${year}`, ([from, to, y]) => ({
    start: months(Number(y), monthNumber(from)).start,
    end: months(Number(y), monthNumber(to)).end,
    precision: 'range',
  })),
  rule(`de ${month} ${year} à ${month} ${year}`, ([from, fromYear, to, toYear]) => ({
    start: months(Number(fromYear), monthNumber(from)).start,
    end: months(Number(toYear), monthNumber(to)).end,
    precision: 'range',
  })),
  rule(`à partir de ${year}`, ([y]) => ({
    start: wholeYear(Number(y)).start,
    end: null,
    precision: 'open',
  })),
  rule(`à partir de ${month} ${year}`, ([m, y]) => ({
    start: months(Number(y), monthNumber(m)).start,
    end: null,
    precision: 'open',
  })),
  rule('(?:hebdomadaire|mensuelle|trimestrielle|semestrielle|annuelle)', () => ({
    start: null,
    end: null,
    precision: 'recurring',
  })),
];

/**
 * The interval that a deadline's date stands for, e.g. "fin 2021" → 1 October to 31 December 2021.
 * Null when `when` is not a date that the roadmap's wording allows.
 */
export function readWhen(when: string): ReadWhen | null {
  for (const [pattern, read] of rules) {
    const found = pattern.exec(when.trim());
    if (found) return read(found.slice(1));
  }
  return null;
}
