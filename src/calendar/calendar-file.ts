import ical, { escape as escapeValue, ICalCalendarMethod, ICalEventTransparency } from 'ical-generator';
import type { Answer } from '../answer/answer.ts';
import { datesOf } from '../answer/dates-of.ts';
import { type CalendarDay, shift } from '../dates/calendar.ts';
import { publishedIn } from '../phrases/days.ts';
import { headingOf } from '../phrases/fact-names.ts';
import { phrasesIn } from '../phrases/phrases.ts';
import { findAction, type Roadmap } from '../roadmap/roadmap.ts';
import type { Deadline } from '../roadmap/schema.ts';
import { inLanguage } from '../roadmap/short-names.ts';
import { intervalOf, type Reports, reportsOn } from '../tracking/reports.ts';
import type { Update } from '../tracking/update.ts';
import type { Language } from '../understanding/language.ts';

/** Calendars look for changes of a feed that often, in seconds. */
const DAY = 24 * 60 * 60;

/** The last day that iCalendar can write: its years have four digits. As the end of a date it means "no end". */
const LAST: CalendarDay = '9999-12-31';

/** Stands in a calendar without events, since a file needs something in it (RFC 5545, 3.6); nothing refers to it. */
const ZONE = `BEGIN:VTIMEZONE
TZID:Etc/UTC
BEGIN:STANDARD
DTSTART:19700101T000000
TZOFFSETFROM:+0000
TZOFFSETTO:+0000
END:STANDARD
END:VTIMEZONE
`.replaceAll('\n', '\r\n');

/**
 * The dates that an answer is about as an iCalendar file (RFC 5545): each an event of whole days, its end the day after
 * the last one, or what `updates` report of it as of the day of the answer. The same deadline has the same UID for ever,
 * and each report on it makes its SEQUENCE one higher, so that a calendar moves the event and never has it twice. No
 * clock: the same facts give the same file, letter for letter. Deadlines without a date are left out: `undated` has them.
 */
export function calendarFile(answer: Answer, roadmap: Roadmap, updates: readonly Update[] = []) {
  const { language, today } = answer;
  const name = phrasesIn(language).calendar.name(roadmap.title, answer.question);
  const reports = reportsOn(today, updates);
  const calendar = ical({
    // The package escapes all but the name, which may be words of an address.
    name: escapeValue(oneLine(name), false),
    prodId: { company: 'esante', product: roadmap.pack.id, language: language.toUpperCase() },
    method: ICalCalendarMethod.PUBLISH,
    ttl: DAY,
  });
  const undated: Deadline[] = [];
  for (const deadline of datesOf(answer, roadmap)) {
    const { start, end } = intervalOf(deadline, reports);
    if (start === null) {
      undated.push(deadline);
      continue;
    }
    const known = updates.filter((update) => update.deadline === deadline.id && update.day <= today);
    const stamp = known.at(-1)?.at ?? `${roadmap.publication ?? start.slice(0, 7)}-01T00:00:00Z`;
    calendar.createEvent({
      id: `deadline-${deadline.id}@${roadmap.pack.id}.esante`,
      sequence: known.length,
      stamp: new Date(stamp),
      allDay: true,
      start: midnight(start),
      // What has no end is an event of its first day, which needs none.
      end: end === null || end >= LAST ? null : midnight(shift(end, 1, 'day')),
      // Months and years of it must not make a person look busy.
      transparency: ICalEventTransparency.TRANSPARENT,
      summary: oneLine(
        `${headingOf(deadline.action, language, roadmap)} · ${inLanguage(deadline, language, roadmap).label}`,
      ),
      description: describe(deadline, reports, language, roadmap),
    });
  }
  const events = calendar.length();
  // The package leaves out the end of the last line (RFC 5545, 3.1).
  const written = `${calendar.toString()}\r\n`;
  // Put in here: the package writes a zone before its own last properties, where none may follow a component.
  const content = events > 0 ? written : written.replace('END:VCALENDAR', `${ZONE}$&`);
  return { name, content, events, undated };
}

/** The package writes the calendar day of an instant in UTC, wherever the process runs. */
const midnight = (day: CalendarDay): Date => new Date(`${day}T00:00:00Z`);

/** Without the letters that a line of a calendar may not hold. */
const oneLine = (text: string): string => text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();

/** The words of the text with their lines, how exact the date is, and what is reported since. */
function describe(
  { id, action: number, label, when, lines, precision }: Deadline,
  reports: Reports,
  language: Language,
  roadmap: Roadmap,
): string {
  const { answer, calendar, certainty, slack } = phrasesIn(language);
  const english = language === 'en' ? roadmap.english : undefined;
  const translated = (text: string | undefined) => (text ? [`${text} (${slack.translation})`] : []);
  const told = english?.deadlines[id];
  const action = findAction(roadmap, number);
  const owners = new Set(action?.owners.map(({ name }) => name));
  const reported = reports.get(id)?.holds;
  return [
    `« ${answer.labelled(label, when)} »`,
    ...translated(told && `${told.label}: ${told.when}`),
    calendar.exactness(certainty[precision]),
    ...(reported ? [calendar.reported(reported.start, reported.end)] : []),
    '',
    `${headingOf(number, language, roadmap)} : « ${action?.title ?? ''} »`,
    ...translated(english?.actions[number]),
    ...(owners.size > 0 ? [answer.labelled(answer.owners, [...owners].join(', '))] : []),
    answer.source(roadmap.title, publishedIn(roadmap, language), answer.lines([lines])),
  ].join('\n');
}
