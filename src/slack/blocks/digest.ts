import {
  countEntries,
  type Digest,
  type DigestEntry,
  type EntryList,
  shortenDigest,
} from '../../digest/digest.ts';
import { digestText, filtersText, newDate, sectionHeading } from '../../digest/digest-text.ts';
import { dayName } from '../../phrases/days.ts';
import { headingOf, namedAction } from '../../phrases/heading.ts';
import { phrasesIn } from '../../phrases/phrases.ts';
import type { Ask } from '../conversation/ask.ts';
import { wordFor } from '../conversation/commands.ts';
import { limits, shown } from '../transport/limits.ts';
import {
  type Block,
  type ButtonOptions,
  buttons,
  context,
  header,
  outside,
  section,
  sections,
} from './elements.ts';
import { more, reportLine, translation } from './facts.ts';
import { type Message, toMessage } from './message.ts';

/**
 * A digest as one message, for any roadmap: where it would be longer than Slack takes, each part shows fewer
 * entries and says how many are left out; a button leads to the full list. `note`: what goes before, such as
 * that it is a preview.
 */
export function digestMessage(digest: Digest, note?: string): Message {
  const { shortened } = phrasesIn(digest.language).slack;
  const text = [...(note ? [note] : []), digestText(digest, limits.message.text)].join('\n');
  const foot = [buttons([allDeadlines(digest)])];
  let room = countEntries(digest);
  for (;;) {
    const body = [
      ...(note ? [context(outside(note, shown.quote))] : []),
      ...bodyOf(shortenDigest(digest, room)),
    ];
    const message = toMessage({ text, body, foot, shortened });
    const last = body.at(-1);
    if (room === 0 || !last || message.blocks.includes(last)) return message;
    room -= 1;
  }
}

function bodyOf(digest: Digest): Block[] {
  const { roadmap, language, today, filters, horizon, next } = digest;
  const { digest: phrases } = phrasesIn(language);
  const filtered = filtersText(filters, phrases);
  return [
    header(phrases.heading(roadmap.title, dayName(today, language))),
    ...(filtered ? [context(outside(phrases.filters(filtered), shown.quote))] : []),
    ...finishBlocks(digest),
    ...digest.sections.flatMap((part) => [
      section(`*${sectionHeading(digest, part.name)}*`),
      ...(part.name === 'underWay' ? briefly(part, digest) : entryBlocks(part, digest)),
    ]),
    ...(next ? [section(phrases.quiet(horizon))] : []),
    ...(next && next.entries.length > 0 ? [section(`*${phrases.next}*`), ...entryBlocks(next, digest)] : []),
  ];
}

/** The last dates, that none is ahead, and how to go on. */
function finishBlocks(digest: Digest): Block[] {
  if (!digest.finish) return [];
  const { digest: phrases } = phrasesIn(digest.language);
  const { last, openEnded } = digest.finish;
  const filtered = filtersText(digest.filters, phrases) !== '';
  const heading = filtered ? phrases.finish.lastFiltered : phrases.finish.last;
  const known = last.entries.length + last.more > 0;
  return [
    section(known ? `*${heading}*` : phrases.finish.noDates),
    ...entryBlocks(last, digest),
    section(
      [...(openEnded > 0 ? [phrases.finish.openEnded(openEnded)] : []), phrases.finish.noneAhead].join('\n'),
    ),
  ];
}

/** One block for an action, with those of its deadlines that stand beside each other. */
const entryBlocks = ({ entries, more: rest }: EntryList, digest: Digest): Block[] => [
  ...besideEachOther(entries).map((group) =>
    section(groupLines(group, digest).join('\n'), openCard(group[0], digest)),
  ),
  ...more(rest, digest.language).map(context),
];

type Group = [DigestEntry, ...DigestEntry[]];

/** More would not fit a section, at the length that the words of a deadline may have. */
const mostInGroup = 3;

function besideEachOther(entries: DigestEntry[]): Group[] {
  const groups: Group[] = [];
  for (const entry of entries) {
    const last = groups.at(-1);
    if (last && last[0].action === entry.action && last.length < mostInGroup) last.push(entry);
    else groups.push([entry]);
  }
  return groups;
}

/** Action, its deadlines as the text words them with what is to say about each, and who leads. */
const groupLines = (group: Group, digest: Digest): string[] => [
  `*${headingOf(group[0].action.number, digest.language, digest.roadmap)}* ${outside(group[0].action.title, shown.label)}`,
  ...group.flatMap((entry) => entryLines(entry, digest)),
  ownersOf(group[0], digest),
];

function entryLines(
  { deadline, change, edge, report }: DigestEntry,
  { language, roadmap }: Digest,
): string[] {
  const { digest: phrases } = phrasesIn(language);
  const english = roadmap.english.deadlines[deadline.id];
  const when = `>${outside(deadline.label, shown.label)} : *${outside(deadline.when, shown.name)}*${boldDate(report, language)}`;
  const notes = [...(change ? [phrases.change[change]] : []), ...(edge ? [phrases.edge[edge]] : [])];
  return [
    [when, ...notes].join(' · '),
    ...translation(english && `${english.label}: ${english.when}`, language).map((line) => `>${line}`),
    ...(report ? [`→ ${reportLine(report, language)}`] : []),
  ];
}

/** " → *2023*": the date that holds now, beside the one of the text. */
const boldDate = (report: DigestEntry['report'], language: Digest['language']): string =>
  newDate(report, language).replace(/→ (.*)$/, '→ *$1*');

function ownersOf({ action }: Pick<DigestEntry, 'action'>, { language }: Digest): string {
  const { digest: phrases, role } = phrasesIn(language);
  if (action.owners.length === 0) return phrases.noOwner;
  const owners = action.owners.slice(0, shown.owners).map(({ name, role: as }) => `${name} (${role[as]})`);
  return outside(owners.join(', '), shown.label);
}

/** One line each, and a row of buttons to their cards. */
function briefly({ entries, more: rest }: EntryList, digest: Digest): Block[] {
  const lines = entries.map(({ deadline, action, report }) => {
    const heading = `• *${headingOf(action.number, digest.language, digest.roadmap)}*`;
    const when = `${outside(deadline.label, shown.label)} : *${outside(deadline.when, shown.name)}*${boldDate(report, digest.language)}`;
    return `${heading} – ${when} · ${ownersOf({ action }, digest)}`;
  });
  const cards = new Map(entries.map((entry) => [entry.action.number, openCard(entry, digest)]));
  return [
    ...sections(lines),
    ...more(rest, digest.language).map(context),
    ...(cards.size > 0 ? [buttons([...cards.values()].slice(0, shown.cards))] : []),
  ];
}

const openCard = ({ action }: DigestEntry, digest: Digest): ButtonOptions => ({
  does: 'ask',
  label: headingOf(action.number, digest.language, digest.roadmap),
  ask: askOn(digest, namedAction(action.number, digest.language, digest.roadmap)),
});

function allDeadlines(digest: Digest): ButtonOptions {
  const { language } = digest;
  const ask = askOn(digest, wordFor('deadlines', language));
  return { does: 'ask', label: phrasesIn(language).slack.digest.allDeadlines, ask };
}

/** The answer is relative to the day of the digest, however late somebody clicks. */
const askOn = ({ today, language, updates, roadmap: { pack } }: Digest, text: string): Ask => ({
  text,
  today,
  language,
  ...(updates !== undefined && { updates }),
  ...(!pack.default && { pack: pack.id }),
});
