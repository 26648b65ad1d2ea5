import grammar from '../../data/grammar/columns.json' with { type: 'json' };
import { ofPlan, type PlanDates, readDates, readDeadlineDate } from '../dates/read-dates.ts';
import type { Deadline, Quote } from '../roadmap/schema.ts';

const joins = new Set(grammar.joins);

export interface DateContext extends PlanDates {
  /** Words that stand above: the heading of the chapter, the title; the nearest first. */
  above?: readonly Quote[];
}

/** A date as written and what it means; `context`: the words above that say its year. */
type ReadDate = Pick<Deadline, 'when' | 'start' | 'end' | 'precision' | 'context'>;

/** A date and where it stands in a text. */
export interface FoundDate {
  from: number;
  to: number;
  date: ReadDate;
}

/** The whole text as a date; null where it is none, or says none ("to be defined"). */
export function readDate(text: string, dates: DateContext): ReadDate | null {
  const when = text.trim().replace(/[`*]+$/g, '');
  const alone = readDeadlineDate(when, dates);
  // What says its year needs nothing from above.
  const above = /\d{4}/.test(when) ? [] : (dates.above ?? []);
  for (const context of [...above, undefined]) {
    const read = context ? readDeadlineDate(when, dates, context.text) : alone;
    if (!read || read.precision === 'undated') continue;
    const { start, end, precision } = read;
    const isSame = alone?.start === start && alone.end === end && alone.precision === precision;
    return { when, start, end, precision, ...(context && !isSame && { context }) };
  }
  return null;
}

/** Every date in a text. */
export function findDates(text: string, dates: DateContext): FoundDate[] {
  const { readings: all, misread } = readDates(text, ofPlan(dates));
  // Beside what was not understood, as in "FY 2027 Q1", a quarter has no year that could be told.
  const readings = all.filter(
    ({ precision, words }) => precision !== 'undated' && (misread.length === 0 || /\d{4}/.test(words)),
  );
  return [...Map.groupBy(readings, ({ from }) => from).values()].flatMap((same) => {
    const [{ from, to, words }] = same as [(typeof readings)[number]];
    const whole = readDate(words, dates);
    if (whole) return [{ from, to, date: whole }];
    // "T1 2027, puis fin 2027" is two dates; "juin et mars 2027" is none that could be quoted alone.
    const parts = [...words.matchAll(listed)].map(({ 0: part, index }) => ({ part, from: from + index }));
    const each = parts.flatMap(({ part, from: at }, index) => {
      const date = readDate(part, dates);
      const isSame = date?.start === same[index]?.start && date?.end === same[index]?.end;
      return date && isSame ? [{ from: at, to: at + part.length, date }] : [];
    });
    return each.length === parts.length ? each : [];
  });
}

/** The parts of a list of dates. */
const listed =
  /(?<![\p{L}\d])(?!(?:puis|et|and|then|or|ou)\s)[\p{L}\d][^,;/&]*?(?=\s*(?:[,;/&]|\s(?:puis|et|and|then|or|ou)\s|$))/gu;

/** Whether words speak of a time, though no date could be read in them: "see above", "within 6 months", "Month 6". */
export function looksLikeDate(text: string): boolean {
  const { readings, misread } = readDates(text, ofPlan({ publication: '2000-01' }));
  return (
    readings.some(({ precision }) => precision !== 'recurring') ||
    misread.length > 0 ||
    /\b(?:19|20)\d\d\b|\b\d+ ?(?:days?|weeks?|months?|jours?|semaines?|mois)\b/i.test(text)
  );
}

/** Whether nothing but dates and words that join them stands in a text. */
export function isOnlyDates(text: string, found: readonly FoundDate[]): boolean {
  let rest = text;
  for (const { from, to } of found.toReversed()) rest = `${rest.slice(0, from)} ${rest.slice(to)}`;
  return (rest.match(/[\p{L}\d]+/gu) ?? []).every((word) => joins.has(word.toLowerCase()));
}
