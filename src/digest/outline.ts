import { shift } from '../dates/calendar.ts';
import { dateName, dayName } from '../phrases/days.ts';
import { deadlineSaid, headingOf, roleSaid, shortActionName } from '../phrases/fact-names.ts';
import { type Phrases, phrasesIn } from '../phrases/phrases.ts';
import { markOf } from '../roadmap/action-number.ts';
import { inLanguage, shortNameOf } from '../roadmap/short-names.ts';
import type { DigestFilters } from '../state/digest-settings.ts';
import type { Report } from '../tracking/reports.ts';
import { changes, type Digest, type DigestEntry, type SectionName } from './digest.ts';

/** How a surface writes what stands out, what comes from outside (at most so long), and a report. */
export interface Style {
  bold: (text: string) => string;
  outside: (text: string, most: number) => string;
  report: (report: Report) => string;
}

/** A digest in words, in its own language alone; what comes from outside is written by the style. */
export interface Outline {
  /** "Deadlines as of 2 December 2019". */
  heading: string;
  /** The roadmap, and the filters if there are any. */
  about: string;
  /** Sums up in a line, which notifies too; of a finished roadmap, with lines on how to go on. */
  summary: string;
  parts: { heading: string; lines: string[] }[];
  /** Entries that are told in brief or not at all. */
  abridged: number;
}

/** In the order of the digest so many entries are told in `full`, so many more in `brief`, and the rest is counted. */
export function outlineOf(digest: Digest, style: Style, room: Record<'full' | 'brief', number>): Outline {
  const { language, roadmap, today, filters, sections, next, finish } = digest;
  const { digest: phrases } = phrasesIn(language);
  let left = room.full + room.brief;
  let abridged = 0;
  const linesOf = (entries: DigestEntry[]): string[] => {
    // A line that counts one more takes as much room as that one.
    const isLast = entries.length === left + 1 && left > 0;
    const lines = entries.slice(0, isLast ? entries.length : left).map((entry) => {
      left -= 1;
      if (left >= room.brief) return fullLine(entry, digest, style);
      abridged += 1;
      // "• e-prescription: biology, trial – 2020".
      const [name, when] = [nameOf(entry, digest), whenOf(entry, digest)];
      return `• ${style.outside(name, 110)} – ${style.outside(when, 80)}${noteOf(entry, digest)}`;
    });
    left = Math.max(0, left);
    const more = entries.length - lines.length;
    abridged += more;
    return more > 0 ? [...lines, phrasesIn(language).slack.action.more(more)] : lines;
  };
  const filtered = filtersText(filters, phrases);
  return {
    heading: phrases.heading(dayName(today, language)),
    about: joined(
      ' · ',
      style.outside(roadmap.title, 200),
      filtered && style.outside(phrases.filters(filtered), 200),
    ),
    summary: finish ? finishText(digest, style) : summaryOf(digest, phrases),
    parts: [
      ...sections.map(({ name, entries }) => ({
        heading: sectionHeading(digest, name),
        lines: linesOf(entries),
      })),
      // The heading says that they start.
      ...(next && next.length > 0
        ? [{ heading: phrases.next, lines: linesOf(next.slice(0, 3).map(({ edge, ...entry }) => entry)) }]
        : []),
    ],
    abridged,
  };
}

/** "orientations 1, 3 · owner DNS"; empty without filters. */
export function filtersText(filters: DigestFilters, { filter }: Phrases['digest']): string {
  const parts = (['orientations', 'actions', 'owners'] as const)
    .filter((name) => filters[name].length > 0)
    .map((name) => filter[name](filters[name].map(written).join(', ')));
  return parts.join(' · ');
}

const written = (filter: number | string): string => (typeof filter === 'number' ? markOf(filter) : filter);

const joined = (between: string, ...parts: string[]): string =>
  parts.filter((part) => part !== '').join(between);

/** "Since 25 November 2019: 3 now due. This week: 2 start, 1 ends. Under way: 9." */
function summaryOf(digest: Digest, { summary, quiet }: Phrases['digest']): string {
  const entriesOf = (name: SectionName) =>
    digest.sections.find((section) => section.name === name)?.entries ?? [];
  const [moved, soon] = [entriesOf('moved'), entriesOf('soon')];
  const starts = soon.filter(({ edge }) => edge === 'start').length;
  const since = joined(
    ', ',
    summary.reported(entriesOf('reported').length),
    ...changes.map((name) => summary.moved[name](moved.filter(({ change }) => change === name).length)),
  );
  const week = joined(', ', summary.starts(starts), summary.ends(soon.length - starts));
  return joined(
    ' ',
    since && summary.since(sinceDay(digest), since),
    week && summary.week(week),
    digest.next ? quiet(digest.horizon) : '',
    summary.later(entriesOf('later').length, digest.horizon),
    summary.underWay(entriesOf('underWay').length),
  );
}

const sinceDay = ({ lastDay, today, language }: Digest): string =>
  dayName(lastDay ?? shift(today, -1, 'week'), language);

function sectionHeading(digest: Digest, name: SectionName): string {
  const { section } = phrasesIn(digest.language).digest;
  if (name === 'reported' || name === 'moved') return section[name](sinceDay(digest));
  return name === 'later' ? section.later(digest.horizon) : section[name];
}

/** That no date is ahead, which was the last, and how to go on, a line each. */
function finishText(digest: Digest, { outside }: Style): string {
  const { digest: phrases, answer } = phrasesIn(digest.language);
  const { last = [], openEnded = [] } = digest.finish ?? {};
  const filtered = filtersText(digest.filters, phrases) !== '';
  const [entry] = last;
  const actionIn = ({ action }: DigestEntry): string => outside(shortActionName(action.number, digest), 50);
  return [
    entry ? answer.finished(outside(lastSaid(entry, digest), 150), filtered) : phrases.finish.noDates,
    ...(openEnded.length > 0 ? [answer.openEnded(openEnded.length, openEnded.map(actionIn))] : []),
    phrases.finish.noneAhead,
  ].join('\n');
}

/** The last deadline; where a new date was reported of it, with that one. */
const lastSaid = (entry: DigestEntry, digest: Digest): string =>
  entry.report
    ? `${nameOf(entry, digest)} (${whenOf(entry, digest)})`
    : deadlineSaid(entry.deadline, digest, shortActionName);

/** "• *Action 1* DNS: creation of the DNS – *December 2019*, now due · Dominique Pon". */
function fullLine(entry: DigestEntry, digest: Digest, { bold, outside, report }: Style): string {
  const { roadmap, language } = digest;
  const { deadline, action } = entry;
  const number = bold(headingOf(action.number, language, roadmap));
  const { label } = inLanguage(deadline, language, roadmap);
  const name = outside(shortNameOf(action, language, roadmap), 80);
  const what = phrasesIn(language).answer.labelled(`${number} ${name}`, outside(label, 250));
  const owners = action.owners.map(({ name, role }) => `${name}${roleSaid(role, language)}`);
  return joined(
    ' · ',
    `• ${what} – ${bold(outside(whenOf(entry, digest), 80))}${noteOf(entry, digest)}`,
    entry.report ? report(entry.report) : '',
    owners.length > 0 ? outside(owners.join(', '), 250) : '',
  );
}

function nameOf({ action, deadline }: DigestEntry, { roadmap, language }: Digest): string {
  const [name, what] = [action, deadline].map((each) => shortNameOf(each, language, roadmap));
  return phrasesIn(language).answer.labelled(name ?? '', what ?? '');
}

/** In the words of the text, or of our translation; and what was reported instead. */
function whenOf({ deadline, report }: DigestEntry, { roadmap, language }: Digest): string {
  const { when } = inLanguage(deadline, language, roadmap);
  return `${when}${report?.holds ? ` → ${dateName(report.holds, language)}` : ''}`;
}

function noteOf({ change, edge, dueNow }: DigestEntry, { language }: Digest): string {
  const { change: changed, edge: edges } = phrasesIn(language).digest;
  if (change ?? dueNow) return `, ${changed[change ?? 'due']}`;
  return edge ? `, ${edges[edge]}` : '';
}
