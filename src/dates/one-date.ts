import { yearOf } from './calendar.ts';
import { Lexicon } from './lexicon.ts';
import { readDates } from './read-dates.ts';
import type { DateMisread, DateOptions, DateReading } from './reading.ts';

/** Why a text is no one date: none is in it, several are, or it says `more` than its date. */
export type NoDate = { why: DateMisread['why'] | 'no date' | 'several' | 'more'; words: string };

export type OneDate = DateReading | NoDate;

/**
 * The one date that the whole of a text is, or why it is none and which words tell so. Words such as "le" and
 * "delivery" may stand around it; "December 2025 (TBC)" is a date all the same.
 */
export function readOneDate(text: string, options: DateOptions): OneDate {
  const { readings, misread } = readDates(text, options);
  const [wrong] = misread;
  if (wrong) return { why: wrong.why, words: wrong.words };
  const dated = readings.filter(({ start, end }) => start !== null || end !== null);
  const [first, ...others] = dated.length > 0 ? dated : readings;
  if (!first) return { why: 'no date', words: text.trim() };
  if (others.length > 0) return { why: 'several', words: text.trim() };
  const rest = restOf(text, readings);
  return rest === '' ? first : { why: 'more', words: rest };
}

/** No plan's "next month" is read, so that no day is needed: see `readDates`. */
const anyDay = '2000-01-01';

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
  const options = { today: anyDay, use: 'deadline' as const, ...(fiscalYearStart && { fiscalYearStart }) };
  const above = context && readDates(context, options).readings.find(({ start }) => start !== null)?.start;
  const year = above || publication;
  const read = readOneDate(when, { ...options, ...(year && { published: yearOf(year) }) });
  return 'why' in read ? null : read;
}

const punctuation = '.,:;()[]\'"’-!?*«»~';

/** What a text says beside its dates. */
function restOf(text: string, dates: readonly { from: number; to: number }[]): string {
  const lexicon = new Lexicon(text);
  const rest: string[] = [];
  for (let at = 0; at < lexicon.tokens.length; ) {
    const { from, to, text: said } = lexicon.tokens[at] ?? { from: 0, to: 0, text: '' };
    const isDate = dates.some((date) => date.from <= from && to <= date.to);
    const [word] = lexicon.wordsAt(at, 'around');
    if (!isDate && !word && !punctuation.includes(said)) rest.push(text.slice(from, to));
    at = isDate ? at + 1 : (word?.next ?? at + 1);
  }
  return rest.join(' ');
}
