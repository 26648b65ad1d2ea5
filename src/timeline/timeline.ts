import { type CalendarDay, exactnessOf, yearOf } from '../dates/calendar.ts';
import { dateName, dayName } from '../phrases/days.ts';
import { headingOf } from '../phrases/fact-names.ts';
import { phrasesIn } from '../phrases/phrases.ts';
import { allDeadlines, type Roadmap } from '../roadmap/roadmap.ts';
import type { Action, Deadline, Precision } from '../roadmap/schema.ts';
import { deadlineWords } from '../roadmap/short-names.ts';
import { chapterIn, type Unit, unitIn } from '../roadmap/unit.ts';
import type { Reports } from '../tracking/reports.ts';
import type { Language } from '../understanding/language.ts';

/** How exactly a bar is drawn. Each has a pattern of its own, so that no meaning hangs on colour. */
export type Exactness = 'month' | 'part' | 'year' | 'range' | 'open';

/** A dated deadline. Label and date are in the reader's language; the French ones are the words of the text. */
export interface Bar {
  id: string;
  label: string;
  when: string;
  start: CalendarDay;
  /** Last day, itself included; null where the text announces no end. */
  end: CalendarDay | null;
  exactness: Exactness;
}

/** An action and those of its deadlines that are shown. */
export interface Row {
  action: number;
  title: string;
  bars: Bar[];
  /** Deadlines that the text gives no date. */
  undated: { id: string; label: string; when: string }[];
}

/** Dates of the roadmap, ready to be drawn or read aloud: plain data, no picture yet. */
export interface Timeline {
  language: Language;
  today: CalendarDay;
  /** What is shown, in a few words; comes from the answer to what was asked. */
  headline: string;
  rows: Row[];
  /** The years that it spans: first day of the first, first day after the last. */
  from: CalendarDay;
  to: CalendarDay;
  /** Of the roadmap, as its text has it. */
  source: string;
  /** What the roadmap calls its actions, in the language. */
  unit: Unit;
}

export interface TimelineOptions extends Pick<Timeline, 'language' | 'today' | 'headline'> {
  roadmap: Roadmap;
}

/**
 * The deadlines by action, in the order of the roadmap; null where none of them has a date. Whoever knows another
 * date than the text's passes deadlines that carry it.
 */
export function timelineOf(deadlines: readonly Deadline[], options: TimelineOptions): Timeline | null {
  const { roadmap, language, today } = options;
  const dated = deadlines.filter((deadline): deadline is Dated => deadline.start !== null);
  if (dated.length === 0) return null;
  const rows = roadmap.actions.flatMap((action) => rowOf(action, deadlines, options));
  return {
    language,
    today,
    headline: nameOf(rows, deadlines.length, options),
    source: roadmap.title,
    unit: unitIn(language, roadmap),
    rows,
    ...span(dated),
  };
}

/** The whole roadmap, an orientation, an action; else what the answer says of its choice ("7 actions (DNS)"). */
function nameOf(
  rows: readonly Row[],
  deadlines: number,
  { roadmap, language, headline }: TimelineOptions,
): string {
  const { timeline, slack } = phrasesIn(language);
  const said = headline.replace(/[\s:.]+$/, '');
  const [first] = rows;
  if (first && rows.length === 1) return headingOf(first.action, language, roadmap);
  const numbers = new Set(rows.map(({ action }) => action));
  const known = allDeadlines(roadmap).filter(({ action }) => numbers.has(action));
  // Some dates of an action are not all that there is.
  if (deadlines < known.length) return said;
  const areAll = (actions: Roadmap['actions']) =>
    actions.length === rows.length && actions.every(({ number }) => numbers.has(number));
  if (areAll(roadmap.actions)) return timeline.whole;
  const orientation = roadmap.orientations.find(({ number: own }) =>
    areAll(roadmap.actions.filter(({ orientation }) => orientation === own)),
  );
  if (!orientation) return said;
  const english = language === 'en' ? roadmap.english.orientations[orientation.number] : undefined;
  return slack.action.orientation(
    chapterIn(language, roadmap, [orientation.number]),
    orientation.number,
    english ?? orientation.title,
  );
}

/** The row of an action; none where nothing of it is shown. */
function rowOf(
  action: Action,
  deadlines: readonly Deadline[],
  { roadmap, language }: TimelineOptions,
): Row[] {
  const { number } = action;
  const english = language === 'en' ? roadmap.english : undefined;
  const own = deadlines.filter((deadline) => deadline.action === number);
  if (own.length === 0) return [];
  const bars: Bar[] = [];
  const undated: Row['undated'] = [];
  for (const { id, label, when, start, end, precision } of own) {
    const words = { id, label, when, ...english?.deadlines[id] };
    if (start === null) undated.push(words);
    else bars.push({ ...words, start, end, exactness: drawnAs[precision] });
  }
  bars.sort((a, b) => a.start.localeCompare(b.start) || (a.end ?? '9').localeCompare(b.end ?? '9'));
  const title = english?.actions[number] ?? action.title;
  return [{ action: number, title, bars, undated }];
}

/** A recurring deadline with a date is drawn as the period that it is. */
const drawnAs: Record<Precision, Exactness> = {
  day: 'month',
  week: 'month',
  month: 'month',
  quarter: 'part',
  semester: 'part',
  season: 'part',
  year: 'year',
  range: 'range',
  recurring: 'range',
  undated: 'range',
  open: 'open',
};

type Dated = Deadline & { start: CalendarDay };

/** In years: a date further from the others runs off the edge, or the others could not be told apart. */
const LONGEST = 100;

/** Whole years, so that they can be read off; an open end gets at least the year after its start. */
function span(dated: readonly Dated[]): Pick<Timeline, 'from' | 'to'> {
  const first = Math.min(...dated.map(({ start }) => yearOf(start)));
  const ends = dated.map(({ start, end }) => (end ? yearOf(end) : yearOf(start) + 1));
  const last = Math.min(Math.max(...ends), first + LONGEST);
  return { from: `${first}-01-01`, to: `${Math.min(last + 1, 9999)}-01-01` };
}

/**
 * Deadlines with what is reported of them: a reported date follows as a date of its own, which says what it is; a
 * report without one is told beside the date of the text.
 */
export function withReported(
  deadlines: readonly Deadline[],
  reports: Reports,
  { roadmap, language }: { roadmap: Roadmap; language: Language },
): Deadline[] {
  const { tracking } = phrasesIn(language);
  return deadlines.flatMap((deadline): Deadline[] => {
    const report = reports.get(deadline.id);
    if (!report) return [deadline];
    const state = tracking.state[report.state];
    const { label, when } = deadlineWords(deadline, language, roadmap);
    // With an id of its own, since no translation of the text is one of it.
    const own = { ...deadline, id: `${deadline.id}→`, label, when };
    if (!report.holds) return [{ ...own, when: tracking.beside(when, state) }];
    const precision: Precision = exactnessOf(report.holds) ?? 'range';
    const told = { ...own, ...report.holds, precision, label: `→ ${label}` };
    return [deadline, { ...told, when: tracking.beside(dateName(report.holds, language), state) }];
  });
}

/**
 * What the picture shows, in at most so many characters: the dates of each action without what they date, and what
 * does not fit is counted. The message below the picture says it all.
 */
export function altText(timeline: Timeline, most: number): string {
  const { headline, today, from, to, language, rows, unit } = timeline;
  const { answer, slack, timeline: phrases } = phrasesIn(language);
  let text = phrases.alt(headline, yearOf(from), yearOf(to) - 1, dayName(today, language));
  for (const [index, { action, bars, undated }] of rows.entries()) {
    const dates = [...bars, ...undated].map(({ when }) => when).join(', ');
    const next = `${text} ${answer.labelled(slack.action.heading(unit, action), dates)}.`;
    const more = `${slack.action.more(rows.length - index)}.`;
    if (next.length + more.length + 1 > most) return `${text} ${more}`.slice(0, most);
    text = next;
  }
  return text;
}
