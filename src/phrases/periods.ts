import {
  type CalendarDay,
  exactnessOf,
  monthOf,
  months,
  type Period,
  type Season,
  season,
  shift,
  yearOf,
} from '../dates/calendar.ts';
import type { Deadline } from '../roadmap/schema.ts';
import type { Language } from '../understanding/language.ts';
import { dateName, dayName, monthName } from './days.ts';
import { periodsEn } from './en/periods.ts';
import { type Edge, periodsFr } from './fr/periods.ts';

const words = { fr: periodsFr, en: periodsEn };
const and = { fr: new Intl.ListFormat('fr'), en: new Intl.ListFormat('en-GB') };

/** A period that may be open on either side. */
interface AskedDays {
  start: CalendarDay | null;
  end: CalendarDay | null;
  /** Several that lie apart. */
  parts?: readonly AskedDays[];
}

/**
 * A period that a question named, as people say it: "en 2021", "au 4e trimestre 2019", "by the end of summer
 * 2019", "d’ici fin 2020". One that begins or ends on `today` is told by its other end. Empty for one without ends.
 */
export function periodName({ start, end, parts }: AskedDays, language: Language, today: CalendarDay): string {
  const say = words[language];
  if (parts) return and[language].format(parts.map((part) => periodName(part, language, today)));
  if (start !== null && end !== null) {
    const unit = unitName({ start, end }, language);
    if (unit) return unit;
    if (end === today) return say.since(startEdge(start, language));
    if (start !== today) return say.between(startEdge(start, language), endEdge(end, language));
  }
  if (end === null) return start === null ? '' : say.from(startEdge(start, language));
  const next = seasonFrom(shift(end, 1, 'day'));
  if (next) return say.beforeSeason(next.name, yearsOf(next));
  return start === null ? say.until(endEdge(end, language)) : say.by(endEdge(end, language));
}

/**
 * A date of a text within a sentence: "en 2020", "de 2020 à 2022", "à l’été 2019"; set apart where its words do not
 * fit one: "(démarrage troisième trimestre 2019)". `when`: as the text, or its translation, gives it.
 */
export function dateSaid(
  { start, end, precision }: Pick<Deadline, 'start' | 'end' | 'precision'>,
  when: string,
  language: Language,
): string {
  const say = words[language];
  if (start !== null && end !== null) {
    if (precision === 'day' || precision === 'month' || precision === 'year')
      return unitName({ start, end }, language) ?? `(${when})`;
    if (precision === 'range' && start.endsWith('-01-01') && end.endsWith('-12-31'))
      return yearsBetween(start, end, language);
  }
  const small = when.charAt(0).toLowerCase() + when.slice(1);
  if (precision === 'recurring') return small;
  const [before] = say.before.find(([, beginning]) => beginning.test(small)) ?? [];
  return before === undefined ? `(${when})` : before + small;
}

/** "de 2020 à 2022", "in 2021": the years of two days. */
export function yearsBetween(first: CalendarDay, last: CalendarDay, language: Language): string {
  const say = words[language];
  const yearOfDay = (day: CalendarDay): Edge => ({ name: day.slice(0, 4), isDay: false });
  const [from, to] = [yearOfDay(first), yearOfDay(last)];
  return from.name === to.name ? say.within('year', from.name) : say.between(from, to);
}

/** "en mars 2020", "au 4e trimestre 2019", "à l’été 2019": null for what is no whole unit of the calendar. */
function unitName(period: Period, language: Language): string | null {
  const say = words[language];
  const named = seasonFrom(period.start);
  if (named && season(named.year, named.name).end === period.end)
    return say.inSeason(named.name, yearsOf(named));
  const exactness = exactnessOf(period);
  return exactness && say.within(exactness, dateName(period, language));
}

const seasons: readonly Season[] = ['spring', 'summer', 'autumn', 'winter'];

/** The season that begins on a day. */
function seasonFrom(day: CalendarDay): { name: Season; year: number } | null {
  const year = yearOf(day);
  const name = seasons.find((each) => season(year, each).start === day);
  return name ? { name, year } : null;
}

const yearsOf = ({ name, year }: { name: Season; year: number }): string =>
  name === 'winter' ? `${year}-${year + 1}` : String(year);

/** The first of January as "2020", the first of a month as that month. */
function startEdge(day: CalendarDay, language: Language): Edge {
  if (day.endsWith('-01-01')) return { name: day.slice(0, 4), isDay: false };
  if (day.endsWith('-01')) return { name: monthName(day.slice(0, 7), language), isDay: false };
  return { name: dayName(day, language), isDay: true };
}

/** The last of December as "fin 2020", of a month as "fin juin 2020", of a season as "la fin de l’été 2020". */
function endEdge(day: CalendarDay, language: Language): Edge {
  const { endOf, endOfSeason } = words[language];
  if (day.endsWith('-12-31')) return { name: endOf(day.slice(0, 4)), isDay: false };
  if (day === months(yearOf(day), monthOf(day)).end)
    return { name: endOf(monthName(day.slice(0, 7), language)), isDay: false };
  const ended = seasons
    .flatMap((name) => [yearOf(day), yearOf(day) - 1].map((year) => ({ name, year })))
    .find(({ name, year }) => season(year, name).end === day);
  if (ended) return { name: endOfSeason(ended.name, yearsOf(ended)), isDay: false };
  return { name: dayName(day, language), isDay: true };
}
