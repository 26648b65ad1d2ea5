import { reportText } from '../answer/report-text.ts';
import { shift } from '../dates/calendar.ts';
import { dateName, dayName } from '../phrases/days.ts';
import { type Phrases, phrasesIn } from '../phrases/phrases.ts';
import { markOf } from '../roadmap/action-number.ts';
import { unitIn } from '../roadmap/unit.ts';
import type { DigestFilters } from '../state/digest-settings.ts';
import type { Report } from '../tracking/reports.ts';
import type { Language } from '../understanding/language.ts';
import { countEntries, type Digest, type DigestEntry, type EntryList, shortenDigest } from './digest.ts';

/**
 * The whole digest as plain text, French quotations as the text has them. Where it would be longer than
 * `maxCharacters`, it shows fewer entries and says how many are left out.
 */
export function digestText(digest: Digest, maxCharacters: number = Number.POSITIVE_INFINITY): string {
  for (let room = countEntries(digest); room > 0; room -= 1) {
    const text = write(shortenDigest(digest, room));
    if (text.length <= maxCharacters) return text;
  }
  return clip(write(shortenDigest(digest, 0)), maxCharacters);
}

function write(digest: Digest): string {
  const phrases = phrasesIn(digest.language);
  const { finish, next, horizon, sections } = digest;
  const parts = [[digestHeading(digest)]];
  if (finish) parts.push(finishLines(digest));
  for (const section of sections) {
    parts.push([sectionHeading(digest, section.name), ...listLines(digest, section)]);
  }
  if (next) parts.push([phrases.digest.quiet(horizon)]);
  if (next && next.entries.length > 0) parts.push([phrases.digest.next, ...listLines(digest, next)]);
  return parts.map((lines) => lines.join('\n')).join('\n\n');
}

const bullet = (line: string): string => `• ${line}`;

/** What the digest is about: roadmap, day and, on a second line, its filters. */
function digestHeading({ roadmap, language, today, filters }: Digest): string {
  const { digest } = phrasesIn(language);
  const heading = digest.heading(clip(roadmap.title, 100), dayName(today, language));
  const filtered = filtersText(filters, digest);
  return filtered ? `${heading}\n${digest.filters(clip(filtered, 200))}` : heading;
}

/** "orientations 1, 3; owner DNS"; empty without filters. */
export function filtersText(filters: DigestFilters, { filter }: Phrases['digest']): string {
  const parts = (['orientations', 'actions', 'owners'] as const)
    .filter((name) => filters[name].length > 0)
    .map((name) => filter[name](filters[name].map(written).join(', ')));
  return parts.join(' · ');
}

const written = (filter: number | string): string => (typeof filter === 'number' ? markOf(filter) : filter);

export function sectionHeading(digest: Digest, name: Digest['sections'][number]['name']): string {
  const { section } = phrasesIn(digest.language).digest;
  switch (name) {
    case 'reported':
      return section.reported(dayName(digest.lastDay ?? shift(digest.today, -1, 'week'), digest.language));
    case 'moved':
      return section.moved(dayName(digest.lastDay ?? digest.today, digest.language));
    case 'later':
      return section.later(digest.horizon);
    default:
      return section[name];
  }
}

/** What an ended digest says: the last dates, that none is ahead, and how to go on. */
function finishLines(digest: Digest): string[] {
  const phrases = phrasesIn(digest.language).digest;
  if (!digest.finish) return [];
  const { last, openEnded } = digest.finish;
  const filtered = filtersText(digest.filters, phrases) !== '';
  const heading = filtered ? phrases.finish.lastFiltered : phrases.finish.last;
  return [
    ...(last.entries.length + last.more > 0
      ? [heading, ...listLines(digest, last)]
      : [phrases.finish.noDates]),
    ...(openEnded > 0 ? [phrases.finish.openEnded(openEnded)] : []),
    phrases.finish.noneAhead,
  ];
}

function listLines(digest: Digest, { entries, more }: EntryList): string[] {
  const lines = entries.map((entry) => bullet(entryLine(digest, entry)));
  return more > 0 ? [...lines, phrasesIn(digest.language).digest.more(more)] : lines;
}

/** One deadline on one line: action, the deadline as the text words it, where it stands, and who leads. */
function entryLine(digest: Digest, { deadline, action, change, edge, report }: DigestEntry): string {
  const { digest: phrases, role } = phrasesIn(digest.language);
  const english = digest.language === 'en' ? digest.roadmap.english : null;
  const translated = english?.deadlines[deadline.id];
  const title = phrases.quoted(clip(action.title, english ? 50 : 90));
  const quote = phrases.quoted(`${clip(deadline.label, 200)} : ${clip(deadline.when, 60)}`);
  const owners = action.owners.map((owner) => `${owner.name} (${role[owner.role]})`).join(', ');
  return phrases.entry({
    unit: unitIn(digest.language, digest.roadmap),
    action: action.number,
    title: beside(title, clip(english?.actions[action.number] ?? '', 50)),
    quote: `${beside(quote, translated ? `${clip(translated.label, 150)}: ${clip(translated.when, 60)}` : '')}${newDate(report, digest.language)}`,
    notes: [
      ...(change ? [phrases.change[change]] : []),
      ...(edge ? [phrases.edge[edge]] : []),
      ...(report ? [clip(reportText(report, digest.language), 300)] : []),
      owners ? clip(owners, 120) : phrases.noOwner,
    ].join(' · '),
  });
}

/** " → 2023": what holds now instead of the date of the text. */
export function newDate(report: Report | undefined, language: Language): string {
  return report?.holds ? ` → ${dateName(report.holds, language)}` : '';
}

const beside = (original: string, translation: string): string =>
  translation ? `${original} (${translation})` : original;

/** At most `max` characters, cut between words. */
function clip(text: string, max: number): string {
  if (text.length <= max) return text;
  const cut = text.slice(0, max - 1);
  const space = cut.lastIndexOf(' ');
  return `${cut.slice(0, space > max / 2 ? space : cut.length).trimEnd()}…`;
}
