import * as calendar from './calendar.ts';
import type { DateOptions } from './reading.ts';
import { type Read, range, type Shape, shapeOf, type Words } from './shape.ts';

/** Two digits of a year are those of this century; null where there is none. */
const yearIn = (digits: string | undefined): number | null =>
  digits === undefined ? null : digits.length === 2 ? 2000 + Number(digits) : Number(digits);

/**
 * `date`: month and day together, as those of a feast are told: "12-25". Of 03/04 the forms take the day to come first,
 * and the month only where the other is none, as in 12/31.
 */
export function day({ year, month = '', day = '', date }: Words): Shape {
  const inYear = (y: number): calendar.Period | null => {
    const written = `${y}-${date ?? `${month.padStart(2, '0')}-${day.padStart(2, '0')}`}`;
    return calendar.isCalendarDay(written) ? { start: written, end: written } : null;
  };
  return shapeOf('day', yearIn(year), inYear);
}

export function month({ year, month }: Words): Shape {
  const of = Number(month);
  return shapeOf('month', yearIn(year), (y) => (of >= 1 && of <= 12 ? calendar.months(y, of) : null));
}

/** "Oct. 26" is what it is in the text's language. */
export const frenchMonth: Read = (words, { language }) => (language === 'fr' ? month(words) : null);

export const season = ({ season, year }: Words): Shape =>
  shapeOf('season', yearIn(year), (y) => calendar.season(y, season as calendar.Season));

export const year = ({ year }: Words): Shape => shapeOf('year', yearIn(year), calendar.wholeYear);

/** "2018-22" is five years; "2024-25" and "2024/25" are one year that is no calendar year. */
export const yearAndTwo: Read = ({ year: first, sign, num }, options) => {
  const [from, to] = [Number(first), 2000 + Number(num)];
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
