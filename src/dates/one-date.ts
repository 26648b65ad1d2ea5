import { yearOf } from './calendar.ts';
import { Lexicon } from './lexicon.ts';
import { readDates } from './read-dates.ts';
import type { DateOptions, DateReading, DateWords } from './reading.ts';

/**
 * The one date that the whole of a text is; null where none or several are in it, one cannot be read, or it says more
 * than its date. Words such as "le" and "delivery" may stand around it; "December 2025 (TBC)" is a date all the same.
 */
export function readOneDate(text: string, options: DateOptions): DateReading | null {
  const { readings, misread } = readDates(text, options);
  const dated = readings.filter(({ start, end }) => start !== null || end !== null);
  const [date, ...others] = dated.length > 0 ? dated : readings;
  return date && others.length + misread.length === 0 && !saysMore(text, readings) ? date : null;
}

/**
 * The date of a deadline as a plan words it; null where that is none. This is the one place where a plan's dates are
 * read, by whoever builds its facts and by their check. A date without a year takes that of `context`, words such as
 * the heading above it, or else that of the plan's publication, `YYYY-MM`.
 */
export function readDeadlineDate(
  when: string,
  { publication, fiscalYearStart }: { publication: string | null; fiscalYearStart?: number | undefined },
  context?: string,
): DateReading | null {
  // No plan's "next month" is read, so that any day will do: see `tell`.
  const today = '2000-01-01';
  const options = { today, use: 'deadline' as const, ...(fiscalYearStart && { fiscalYearStart }) };
  const above = context && readDates(context, options).readings.find(({ start }) => start !== null)?.start;
  const year = above || publication;
  return readOneDate(when, { ...options, ...(year && { published: yearOf(year) }) });
}

const punctuation = '.,:;()[]\'"’-!?*«»~';

/** Whether a text says anything beside its dates. */
function saysMore(text: string, dates: readonly DateWords[]): boolean {
  const lexicon = new Lexicon(text);
  let after = 0;
  return lexicon.tokens.some(({ from, to, text: said }, at) => {
    const [word] = at < after ? [] : lexicon.wordsAt(at, 'around');
    after = word?.next ?? after;
    return (
      at >= after && !punctuation.includes(said) && !dates.some((date) => date.from <= from && to <= date.to)
    );
  });
}
