import { type CalendarDay, exactnessOf, monthOf, type Period, yearOf } from '../dates/calendar.ts';
import type { RoadmapFacts } from '../roadmap/schema.ts';
import type { Language } from '../understanding/language.ts';

export const locales: Record<Language, string> = { fr: 'fr-FR', en: 'en-GB' };

const formatsOf = (options: Intl.DateTimeFormatOptions): Record<Language, Intl.DateTimeFormat> => ({
  fr: new Intl.DateTimeFormat(locales.fr, { ...options, timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat(locales.en, { ...options, timeZone: 'UTC' }),
});

/** Made once: making one costs more than a whole answer. */
const formats = {
  day: formatsOf({ day: 'numeric', month: 'long', year: 'numeric' }),
  month: formatsOf({ month: 'long', year: 'numeric' }),
};

const format = (day: CalendarDay, language: Language, exactness: keyof typeof formats): string =>
  formats[exactness][language]
    .format(new Date(`${day}T00:00:00Z`))
    .replace(/^1 (?=\p{L})/u, language === 'fr' ? '1er ' : '1 ');

/** "25 novembre 2019", "25 November 2019". */
export const dayName = (day: CalendarDay, language: Language): string => format(day, language, 'day');

/** "lundi 25 novembre 2019 à 09:00": an instant, in a time zone. */
export const instantName = (instant: Date, timeZone: string, language: Language): string =>
  new Intl.DateTimeFormat(locales[language], { dateStyle: 'full', timeStyle: 'short', timeZone }).format(
    instant,
  );

/** `2019-04` as "avril 2019", "April 2019". */
export const monthName = (month: string, language: Language): string =>
  format(`${month}-01`, language, 'month');

/** The month in which a roadmap came out; null where nobody knows it. */
export const publishedIn = (
  { publication }: Pick<RoadmapFacts, 'publication'>,
  language: Language,
): string | null => publication && monthName(publication, language);

/** "15 mars 2022", "mars 2022", "2e trimestre 2022", "2022": a date, as exactly as it is known. */
export function dateName(period: Period, language: Language): string {
  const { start, end } = period;
  const [year, month] = [yearOf(start), monthOf(start)];
  const nth = (part: number, of: { fr: string; en: string }): string =>
    language === 'en' ? `${of.en}${part} ${year}` : `${part === 1 ? '1er' : `${part}e`} ${of.fr} ${year}`;
  const exactness = exactnessOf(period);
  switch (exactness) {
    case 'day':
    case 'month':
      return format(start, language, exactness);
    case 'quarter':
      return nth(Math.ceil(month / 3), { fr: 'trimestre', en: 'Q' });
    case 'semester':
      return nth(Math.ceil(month / 6), { fr: 'semestre', en: 'H' });
    case 'year':
      return String(year);
    case null:
      return `${dayName(start, language)} – ${dayName(end, language)}`;
  }
}
