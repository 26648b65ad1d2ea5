import { yearOf } from './calendar.ts';
import { tokensOf, wordsAt } from './lexicon.ts';
import { Matcher } from './matcher.ts';
import {
  type DateOptions,
  type DateReading,
  type DatesRead,
  type DateWords,
  isWholeYear,
  type Shape,
} from './reading.ts';
import { tell } from './resolve.ts';

/**
 * Every date in a text, in French, English or both, read for a use: see `DateUse`. Never throws; the work grows with
 * the length of the text alone. What looks like a date and cannot be read is in `misread`, and in no reading.
 */
export function readDates(text: string, options: DateOptions): DatesRead {
  const read = readOn(text, options);
  // What is relative counts from the day that the question is asked on.
  const day = read.readings.find(({ role }) => role === 'as of')?.start;
  return day && day !== options.today ? readOn(text, { ...options, today: day }) : read;
}

function readOn(text: string, options: DateOptions): DatesRead {
  const matcher = new Matcher(text, options);
  const { tokens } = matcher;
  const groups = groupsIn(matcher);
  const looksBack = tokens.some((_, at) => matcher.candidates('past', at).length > 0);
  // "In 2020, what is due in March?": years said elsewhere are those of the month, and no dates of their own.
  const lacksYear = groups.some(({ shape }) => isWithoutYear(shape)) && !options.published;
  const bare = lacksYear ? groups.filter(({ shape }) => shape.years || isWholeYear(shape)) : [];
  const years = bare.flatMap(({ shape }) => shape.years ?? shape.year ?? []);
  const stated = years.length > 0 ? years : [options.published];
  const read: DatesRead = { readings: [], misread: [] };
  for (const [index, group] of groups.entries()) {
    if (bare.includes(group)) continue;
    const from = tokens[group.from]?.from ?? 0;
    const to = tokens[group.to - 1]?.to ?? 0;
    const place = { from, to, words: text.slice(from, to) };
    // "Fin 2022 : le dernier trimestre (October to December)": brackets are about what stands before them.
    const isInBrackets = tokens[group.from - 1]?.text === '(';
    const before = isInBrackets ? groups[index - 1]?.shape.year : null;
    const ofYears = before ? [before] : isWithoutYear(group.shape) ? stated : stated.slice(0, 1);
    const told = ofYears.flatMap((published) =>
      tell(group.shape, { ...(looksBack && { tense: 'past' }), ...options, ...(published && { published }) }),
    );
    if (told.length === 0) read.misread.push(place);
    read.readings.push(...told.map((days) => ({ ...place, ...days })));
  }
  return read;
}

/** Dates that belong together, each time between two places of the tokens. */
function groupsIn(matcher: Matcher): { shape: Shape; from: number; to: number }[] {
  const { tokens } = matcher;
  const groups: ReturnType<typeof groupsIn> = [];
  for (let at = 0; at < tokens.length; ) {
    const isWord = tokens[at]?.kind !== 'letters' || matcher.wordsAt(at).size > 0;
    const [found] = isWord ? matcher.candidates('DATES', at) : [];
    if (found && typeof found.value !== 'string') {
      groups.push({ shape: found.value, from: at, to: found.next });
    }
    at = found?.next ?? at + 1;
  }
  return groups;
}

const isWithoutYear = ({ year, direction, precision }: Shape): boolean =>
  year === null && direction === undefined && precision !== 'undated' && precision !== 'recurring';

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
export function readDeadlineDate(when: string, plan: PlanDates, context?: string): DateReading | null {
  const read = context ? readDates(context, ofPlan({ ...plan, publication: null })).readings : [];
  const above = read.find(({ start }) => start !== null)?.start;
  return readOneDate(when, ofPlan({ ...plan, ...(above && { publication: above }) }));
}

/** What the dates of a plan take from the whole of it. */
export interface PlanDates {
  publication: string | null;
  fiscalYearStart?: number | undefined;
}

/** No plan's "next month" is read, so that any day will do: see `tell`. */
export const ofPlan = ({ publication, fiscalYearStart }: PlanDates): DateOptions => ({
  today: '2000-01-01',
  use: 'deadline',
  ...(fiscalYearStart && { fiscalYearStart }),
  ...(publication && { published: yearOf(publication) }),
});

const punctuation = '.,:;()[]\'"’-!?*«»~';

/** Whether a text says anything beside its dates. */
function saysMore(text: string, dates: readonly DateWords[]): boolean {
  const tokens = tokensOf(text);
  let after = 0;
  return tokens.some(({ from, to, text: said }, at) => {
    const word = at < after ? undefined : wordsAt(tokens, at).find((one) => one.class === 'around');
    after = word?.next ?? after;
    return (
      at >= after && !punctuation.includes(said) && !dates.some((date) => date.from <= from && to <= date.to)
    );
  });
}
