import type { CalendarDay } from './calendar.ts';
import { Lexicon } from './lexicon.ts';
import { readDates } from './read-dates.ts';
import type { DateMisread, DateOptions, DateReading } from './reading.ts';

/** Why a text is no one date: `not a date`: none is in it; `several`: more than one; `more`: it says other things too. */
export type NoDate = { why: DateMisread['why'] | 'not a date' | 'several' | 'more'; words: string };

export type OneDate = DateReading | NoDate;

export const isDate = (read: OneDate): read is DateReading => 'precision' in read;

/**
 * The one date that the whole of a text is, or why it is none. Words such as "le" and "delivery" may stand around it,
 * and a remark in brackets after it.
 */
export function readOneDate(text: string, options: DateOptions): OneDate {
  const { readings, misread } = readDates(text, options);
  const [wrong] = misread;
  if (wrong) return { why: wrong.why, words: wrong.words };
  // "December 2025 (TBC)" is a date all the same.
  const dated = readings.filter(({ start, end }) => start !== null || end !== null);
  const told = dated.length > 0 ? dated : readings;
  const [first, ...others] = told;
  if (!first) return { why: 'not a date', words: text.trim() };
  if (others.length > 0) return { why: 'several', words: text.trim() };
  const rest = restOf(text, readings);
  return rest === '' ? first : { why: 'more', words: rest };
}

/** What a text says beside its dates. */
function restOf(text: string, spans: readonly { from: number; to: number }[]): string {
  const lexicon = new Lexicon(text, spans);
  let from = -1;
  let to = -1;
  for (let at = 0; at < lexicon.tokens.length; ) {
    const token = lexicon.tokens[at];
    const [word] = lexicon.wordsAt(at).filter((one) => one.class === 'around');
    if (
      token &&
      !word &&
      !spans.some((span) => span.from <= token.from && token.to <= span.to) &&
      token.kind !== 'sign'
    ) {
      from = from < 0 ? token.from : from;
      to = token.to;
    }
    at = word?.next ?? at + 1;
  }
  return from < 0 ? '' : text.slice(from, to);
}

/** The one day that a text is; null where it is none, or more than a day. */
export function readOneDay(text: string, options: DateOptions): CalendarDay | null {
  const read = readOneDate(text, options);
  return isDate(read) && read.start === read.end ? read.start : null;
}
