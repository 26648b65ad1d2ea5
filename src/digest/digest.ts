import {
  type CalendarDay,
  contains,
  daysBetween,
  type Interval,
  type Period,
  shift,
  standingOn,
} from '../dates/calendar.ts';
import type { Roadmap } from '../roadmap/roadmap.ts';
import type { Action, Deadline } from '../roadmap/schema.ts';
import type { DigestFilters, DigestSettings } from '../state/digest-settings.ts';
import { intervalOf, isOver, type Report, type Reports, reportsOn } from '../tracking/reports.ts';
import type { Update } from '../tracking/update.ts';
import type { Language } from '../understanding/language.ts';

export interface DigestEntry {
  deadline: Deadline;
  action: Action;
  /** When it is due as far as is known: the roadmap's dates, or the reported one. */
  interval: Interval;
  report?: Report;
  /** What happened since the digest before; only under `moved`. */
  change?: Change;
  /** Which end of its interval it is about: within the days of its section, or what entered the horizon. */
  edge?: Edge;
  /** Its month, quarter or season has come, and ends later than within seven days; only under `later`. */
  dueNow?: true;
}

/** In the order of a digest. `soon` = within seven days, `later` = now, or within the rest of the horizon. */
export type SectionName = 'reported' | 'moved' | 'soon' | 'later' | 'underWay';

/** Nothing that has an end is ahead any more: the digest says so once and pauses itself. */
export interface Finish {
  /** The dates that ended last; none where the filters leave no date at all. */
  last: DigestEntry[];
  /** Open-ended deadlines, which never end: they are no reason to post each week. */
  openEnded: DigestEntry[];
}

/** One post, as plain data: what is due, and nothing that the text does not say. */
export interface Digest {
  roadmap: Roadmap;
  language: Language;
  filters: DigestFilters;
  /** The day that it is relative to. */
  today: CalendarDay;
  /** The day of the digest before; null for the first one. */
  lastDay: CalendarDay | null;
  /** How many days it looks ahead, today included. */
  horizon: number;
  /** Only those with entries; a deadline stands in one of them only. */
  sections: { name: SectionName; entries: DigestEntry[] }[];
  /** What begins first beyond the horizon, where nothing begins or ends within it. */
  next: DigestEntry[] | null;
  finish: Finish | null;
}

export interface DigestOptions {
  roadmap: Roadmap;
  settings: Pick<DigestSettings, 'language' | 'horizon' | 'filters'>;
  today: CalendarDay;
  /** The day of the digest before, or null; one after `today` counts as null. */
  lastDay: CalendarDay | null;
  /** What was reported of the roadmap's deadlines. */
  updates?: readonly Update[];
}

/** The digest of a day: pure, for any roadmap and any day. */
export function buildDigest({ roadmap, settings, today, updates = [], ...before }: DigestOptions): Digest {
  const { language, horizon, filters } = settings;
  const lastDay = before.lastDay !== null && before.lastDay <= today ? before.lastDay : null;
  const all = filtered(roadmap, filters, reportsOn(today, updates));
  const reported = newlyReported(all, lastDay ?? shift(today, -1, 'week'));
  // What is done or dropped has nothing ahead; what was just reported stands in a section of its own.
  const dated = all.filter(({ interval, report }) => interval.start !== null && !(report && isOver(report)));
  const finish = finishOn(today, dated);
  const told = new Set([...reported, ...(finish?.last ?? [])]);
  const days = { today, week: ahead(today, 7), window: ahead(today, horizon) };
  const changeOf = lastDay === null ? () => null : changesBetween(lastDay, today, horizon);
  const placed = Map.groupBy(
    dated
      .filter((entry) => !told.has(entry))
      .flatMap((entry) => place(entry, changeOf(entry.interval), days)),
    ([name]) => name,
  );
  const entriesOf = (name: Placed) => (placed.get(name) ?? []).map(([, entry]) => entry);
  const sections: Digest['sections'] = [
    { name: 'reported', entries: reported.filter((entry) => !finish?.last.includes(entry)) },
    { name: 'moved', entries: entriesOf('moved').sort((a, b) => rank(a) - rank(b)) },
    ...(finish ? [] : (['soon', 'later', 'underWay'] as const)).map((name) => ({
      name,
      entries: entriesOf(name).sort(byDate),
    })),
  ];
  const isQuiet = !dated.some(
    ({ interval }) => edgeWithin(days.window, interval) || isDueNow(today, interval),
  );
  return {
    roadmap,
    language,
    filters,
    today,
    lastDay,
    horizon,
    sections: sections.filter(({ entries }) => entries.length > 0),
    next: isQuiet && !finish ? nextAhead(today, dated) : null,
    finish,
  };
}

function filtered(
  roadmap: Roadmap,
  { orientations, actions, owners }: DigestFilters,
  reports: Reports,
): DigestEntry[] {
  const wanted = owners.map((name) => name.toLowerCase());
  const passes = (action: Action) =>
    (orientations.length === 0 ||
      (action.orientation !== null && orientations.includes(action.orientation))) &&
    (actions.length === 0 || actions.includes(action.number)) &&
    (owners.length === 0 || action.owners.some(({ name }) => wanted.includes(name.toLowerCase())));
  return roadmap.actions.filter(passes).flatMap((action) =>
    action.deadlines.map((deadline) => {
      const report = reports.get(deadline.id);
      return { deadline, action, interval: intervalOf(deadline, reports), ...(report && { report }) };
    }),
  );
}

/** What was reported since the digest before, the latest first; on its own day too, which may not have been over. */
const newlyReported = (all: readonly DigestEntry[], since: CalendarDay): DigestEntry[] =>
  all
    .filter(({ report }) => report !== undefined && report.day >= since)
    .sort((a, b) => (b.report?.at ?? '').localeCompare(a.report?.at ?? ''));

function finishOn(today: CalendarDay, dated: DigestEntry[]): Finish | null {
  const intervals = dated.map(({ interval }) => interval);
  if (intervals.some(({ start, end }) => (end ?? start ?? '') > today || end === today)) return null;
  const lastEnd = intervals.reduce((latest, { end }) => (end && end > latest ? end : latest), '');
  return {
    last: dated.filter(({ interval }) => interval.end === lastEnd),
    openEnded: dated.filter(({ interval }) => interval.end === null),
  };
}

type Placed = Exclude<SectionName, 'reported'>;

/** The first section that takes an entry, with what it says there; none where it is far ahead, or past. */
function place(
  entry: DigestEntry,
  change: Change | null,
  { today, week, window }: { today: CalendarDay; week: Period; window: Period },
): [Placed, DigestEntry][] {
  const { interval } = entry;
  const soon = edgeWithin(week, interval);
  const later = edgeWithin(window, interval);
  if (change === 'entered' && later) return [['moved', { ...entry, change, edge: later }]];
  if (change) return [['moved', { ...entry, change }]];
  if (soon) return [['soon', { ...entry, edge: soon }]];
  if (isDueNow(today, interval)) return [['later', { ...entry, edge: 'end', dueNow: true }]];
  if (later) return [['later', { ...entry, edge: later }]];
  return standingOn(today, interval) === 'under way' ? [['underWay', entry]] : [];
}

const isDueNow = (today: CalendarDay, interval: Interval): boolean =>
  standingOn(today, interval) === 'under way' && !isLong(interval);

const ahead = (today: CalendarDay, days: number): Period => ({
  start: today,
  end: shift(today, days - 1, 'day'),
});

const rank = ({ change }: DigestEntry): number => (change ? changes.indexOf(change) : changes.length);

/** By the end that its section is about; open-ended windows come last. Otherwise the order of the text stays. */
function byDate(a: DigestEntry, b: DigestEntry): number {
  const date = ({ interval, edge = 'end' }: DigestEntry) => interval[edge] ?? '9999-12-31';
  return date(a).localeCompare(date(b));
}

/** The first beginnings after today. */
function nextAhead(today: CalendarDay, dated: DigestEntry[]): DigestEntry[] {
  const starts = dated
    .filter(({ interval }) => interval.start !== null && interval.start > today)
    .map((entry): DigestEntry => ({ ...entry, edge: 'start' }))
    .sort(byDate);
  return starts.filter(({ interval }) => interval.start === starts[0]?.interval.start);
}

/**
 * What happened to a deadline between two digests: its month, quarter or season came (`due`); its longer window
 * `opened`; its last day passed (`closed`, which says nothing about completion: the text knows none); or its
 * beginning, or the end of a longer window, `entered` the horizon. In the order in which a digest shows them.
 */
export const changes = ['due', 'closed', 'opened', 'entered'] as const;
export type Change = (typeof changes)[number];

/** Tells the last thing that happened to an interval since the digest of `lastDay`; null when nothing did. */
export function changesBetween(lastDay: CalendarDay, today: CalendarDay, horizon: number) {
  const firstUnseen = shift(lastDay, horizon, 'day');
  const newlySeen = {
    start: firstUnseen > today ? firstUnseen : today,
    end: shift(today, horizon - 1, 'day'),
  };
  return (interval: Interval): Change | null => {
    const { start, end } = interval;
    if (end !== null && lastDay <= end && end < today) return 'closed';
    if (start !== null && lastDay < start && start <= today) return isLong(interval) ? 'opened' : 'due';
    const edge = edgeWithin(newlySeen, interval);
    return edge === 'start' || (edge === 'end' && isLong(interval)) ? 'entered' : null;
  };
}

export type Edge = 'start' | 'end';

/** Which end of an interval falls in a period, the earlier first; null when neither does. */
export function edgeWithin(period: Period, { start, end }: Interval): Edge | null {
  if (start !== null && contains(period, start)) return 'start';
  return end !== null && contains(period, end) ? 'end' : null;
}

/** A quarter has 92 days at most. */
const longestQuarter = 92;

/** Longer than a quarter: it has a beginning and an end that are worth telling apart. */
export function isLong({ start, end }: Interval): boolean {
  return start === null || end === null || daysBetween(start, end) >= longestQuarter;
}
