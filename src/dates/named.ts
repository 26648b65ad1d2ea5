import * as calendar from './calendar.ts';
import type { DateOptions } from './reading.ts';
import { list, range } from './several.ts';
import { type Read, type Shape, shapeOf, type Words } from './shape.ts';

/** Two digits of a year are those of this century; null where there is none. */
const yearIn = (digits: string | undefined): number | null =>
  digits === undefined ? null : digits.length === 2 ? 2000 + Number(digits) : Number(digits);

export function day({ year, month = '', day = '' }: Words): Shape {
  const inYear = (y: number): calendar.Period | null => {
    const written = `${y}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
    return calendar.isCalendarDay(written) ? { start: written, end: written } : null;
  };
  return shapeOf('day', yearIn(year), inYear, { ofDays: true });
}

/** "Noël": "12-25". */
export function feast({ feast = '', year }: Words): Shape {
  const [month, of] = feast.split('-');
  return day({ year, month, day: of });
}

/** 31/12/2019, and 12/31/2019 where no month has the number; the day comes first where both could be. */
export function numeric({ a, b, year }: Words): Shape {
  if (Number(b) > 12) return day({ year, month: a, day: b });
  return { ...day({ year, month: b, day: a }), ...(Number(a) <= 12 && a !== b && { dayFirst: true }) };
}

/** "30/06", "06/26". */
export function dayOrMonth({ a, b }: Words): Shape | null {
  if (Number(b) <= 12) return numeric({ a, b });
  return Number(a) <= 12 ? month({ year: b, month: a }) : null;
}

/** "Les 3 et 4 juin", "du 3 au 7 juin". */
export function days({ a, b, c, month, year, through }: Words): Shape | null {
  const all = [a, b, c].flatMap((of) => (of === undefined ? [] : [day({ year, month, day: of })]));
  return through ? range(all) : list(all);
}

export function month({ year, month }: Words): Shape {
  const of = Number(month);
  return shapeOf('month', yearIn(year), (y) => (of >= 1 && of <= 12 ? calendar.months(y, of) : null));
}

/** "Oct. 26" is what it is in the text's language. */
export const frenchMonth: Read = (words, { language }) => (language === 'fr' ? month(words) : null);

/** After the four seasons: "rentrée", which is September. */
export function season({ season, year }: Words): Shape {
  const name = calendar.seasons[Number(season) - 1];
  return name
    ? shapeOf('season', yearIn(year), (y) => calendar.season(y, name))
    : month({ year, month: '9' });
}

export const year = ({ year }: Words): Shape => shapeOf('year', yearIn(year), calendar.wholeYear);

/** "2026-03" is March; "2018-22" is five years; "2024-25" and "2024/25" are one year that is no calendar year. */
export const yearAndTwo: Read = ({ year: first, sign, num = '' }, options) => {
  const [from, to] = [Number(first), 2000 + Number(num)];
  if (num.length < 2 || (Number(num) >= 1 && Number(num) <= 12)) return month({ year: first, month: num });
  if (to === from + 1) return fiscal({ fy: num }, options);
  if (to <= from || sign === '/') return shapeOf('year', from, () => null);
  return range([year({ year: first }), year({ year: num })]);
};

/**
 * A fiscal year is named by the year that it ends in: where it begins in April, FY25 is April 2024 to March 2025. Where
 * no roadmap tells when it begins, it is none that can be read.
 */
export const fiscal = ({ fy, num }: Words, { fiscalYearStart: begins }: DateOptions): Shape =>
  shapeOf(num ? 'quarter' : 'year', yearIn(fy), (ends) => {
    if (begins === undefined || Number(num) > 4) return null;
    const first = begins === 1 ? ends : ends - 1;
    return num
      ? calendar.months(first, begins + 3 * (Number(num) - 1), 3)
      : calendar.months(first, begins, 12);
  });
