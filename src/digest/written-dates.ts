import type { CalendarDay } from '../roadmap/calendar.ts';
import type { Language } from '../understanding/language.ts';

/** "1er mai 2020", "1 May 2020". For days that the program knows itself: a deadline shows only its `when`. */
export function writtenDay(day: CalendarDay, language: Language): string {
  const written = format(language, 'UTC', { dateStyle: 'long' }, new Date(`${day}T00:00:00Z`));
  return language === 'fr' ? written.replace(/^1 /, '1er ') : written;
}

/** "lundi 25 novembre 2019 à 09:00", in a time zone. */
export function writtenInstant(instant: Date, zone: string, language: Language): string {
  return format(language, zone, { dateStyle: 'full', timeStyle: 'short' }, instant);
}

function format(
  language: Language,
  timeZone: string,
  options: Intl.DateTimeFormatOptions,
  date: Date,
): string {
  return new Intl.DateTimeFormat(language === 'fr' ? 'fr-FR' : 'en-GB', { ...options, timeZone }).format(
    date,
  );
}
