import ical, { escape as escapeValue, ICalCalendarMethod, ICalEventTransparency } from 'ical-generator';
import { type CalendarDay, type Interval, shift } from '../dates/calendar.ts';
import { publishedIn } from '../phrases/days.ts';
import { headingOf } from '../phrases/fact-names.ts';
import { phrasesIn } from '../phrases/phrases.ts';
import { findAction, type Roadmap } from '../roadmap/roadmap.ts';
import type { Deadline } from '../roadmap/schema.ts';
import { intervalOf, type Reports, reportsOn } from '../tracking/reports.ts';
import type { Update } from '../tracking/update.ts';
import type { Language } from '../understanding/language.ts';

export interface CalendarOptions {
  roadmap: Roadmap;
  language: Language;
  /** What is reported after that day is not in the calendar yet. */
  today: CalendarDay;
  /** What the calendar is called. */
  name: string;
  /** What a workspace reported of the roadmap. */
  updates?: readonly Update[];
}

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
 * Deadlines as an iCalendar file (RFC 5545): each an event of whole days, its end the day after the last one. The
 * same deadline has the same UID for ever, and each report on it makes its SEQUENCE one higher, so that a calendar
 * moves the event and never has it twice. No clock: the same facts give the same file, letter for letter.
 * Deadlines without a date are left out: `undated` has them.
 */
export function calendarFile(
  deadlines: readonly Deadline[],
  { roadmap, language, today, name, updates = [] }: CalendarOptions,
): { content: string; events: number; undated: Deadline[] } {
  const reports = reportsOn(today, updates);
  const calendar = ical({
    // The package escapes all but the name, which may be words of an address.
    name: escapeValue(oneLine(name), false),
    prodId: { company: 'esante', product: roadmap.pack.id, language: language.toUpperCase() },
    method: ICalCalendarMethod.PUBLISH,
    ttl: DAY,
  });
  const undated: Deadline[] = [];
  for (const deadline of deadlines) {
    const interval = intervalOf(deadline, reports);
    if (interval.start === null) {
      undated.push(deadline);
      continue;
    }
    const known = updates.filter((update) => update.deadline === deadline.id && update.day <= today);
    calendar.createEvent({
      id: `deadline-${deadline.id}@${roadmap.pack.id}.esante`,
      sequence: known.length,
      stamp: new Date(
        known.at(-1)?.at ?? `${roadmap.publication ?? interval.start.slice(0, 7)}-01T00:00:00Z`,
      ),
      allDay: true,
      start: midnight(interval.start),
      end: endOf(interval),
      // Months and years of it must not make a person look busy.
      transparency: ICalEventTransparency.TRANSPARENT,
      ...words(deadline, { roadmap, language, reports }),
    });
  }
  const events = calendar.length();
  // The package leaves out the end of the last line (RFC 5545, 3.1).
  const content = `${calendar.toString()}\r\n`;
  // Put in here: the package writes a zone before its own last properties, where none may follow a component.
  return { content: events > 0 ? content : content.replace('END:VCALENDAR', `${ZONE}$&`), events, undated };
}

/** The package writes the calendar day of an instant in UTC, wherever the process runs. */
const midnight = (day: CalendarDay): Date => new Date(`${day}T00:00:00Z`);

/** The day after the last one. What has no end is an event of its first day, which needs none. */
function endOf({ start, end }: Interval): Date | null {
  const last = end === null || end >= LAST ? start : end;
  return last === null || last >= LAST ? null : midnight(shift(last, 1, 'day'));
}

/** Without the letters that a line of a calendar may not hold. */
const oneLine = (text: string): string => text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();

/** The words of the text with their lines, how exact the date is, and what is reported since. */
function words(
  { id, action: number, label, when, lines, precision }: Deadline,
  { roadmap, language, reports }: { roadmap: Roadmap; language: Language; reports: Reports },
): { summary: string; description: string } {
  const { answer, calendar, certainty, slack } = phrasesIn(language);
  const english = language === 'en' ? roadmap.english.deadlines[id] : undefined;
  const englishTitle = language === 'en' ? roadmap.english.actions[number] : undefined;
  const action = findAction(roadmap, number);
  const owners = action?.owners.map((owner) => owner.name) ?? [];
  const report = reports.get(id);
  return {
    summary: oneLine(`${headingOf(number, language, roadmap)} · ${english?.label ?? label}`),
    description: [
      `« ${answer.labelled(label, when)} »`,
      ...(english ? [`${english.label}: ${english.when} (${slack.translation})`] : []),
      `${calendar.exactness(certainty[precision])}`,
      ...(report?.holds ? [calendar.reported(report.holds.start, report.holds.end)] : []),
      '',
      `${headingOf(number, language, roadmap)} : « ${action?.title ?? ''} »`,
      ...(englishTitle ? [`${englishTitle} (${slack.translation})`] : []),
      ...(owners.length > 0 ? [answer.labelled(answer.owners, [...new Set(owners)].join(', '))] : []),
      answer.source(roadmap.title, publishedIn(roadmap, language), answer.lines([lines])),
    ].join('\n'),
  };
}
