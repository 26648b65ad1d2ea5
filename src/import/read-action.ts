import { foldSpace, rangeOf } from '../roadmap/paragraphs.ts';
import type { Action, Quote, Unread } from '../roadmap/schema.ts';
import { isBlank, type SourceLine } from '../roadmap/source-lines.ts';
import type { DateContext } from './dates.ts';
import type { Block, Dated } from './drafts.ts';
import { readHeading } from './headings.ts';
import { readLabelled, tellsOwner } from './labels.ts';
import { readListed, readSentences } from './read-deadlines.ts';
import { type Reading, readParts, readRows } from './read-facts.ts';
import { takeTitle } from './read-title.ts';

/** Where an action stands, and what it is called. */
interface Placed extends Pick<Action, 'number' | 'key' | 'orientation'> {
  dates: DateContext;
  /** The heading of a chapter that is a period: what its actions are due in, where they say nothing else. */
  period: Dated | null;
}

/** Reads title, paragraphs, footnotes, owners and deadlines from the lines of an action. */
export function readAction(block: Block, placed: Placed, reading: Reading): Action {
  const { heading, table } = block;
  const { unread } = reading;
  const { dates, period, orientation, ...called } = placed;
  const { number } = called;
  const { kept, footnotes } = takeOutFurniture(block.lines);
  const name = heading.label || heading.title || foldSpace(heading.line.text);
  const doubt = (about: string) => reading.doubts.push(`Line ${heading.line.at}: ${about}.`);
  // The word of a heading is in its label, but for one that is misspelt.
  if (heading.label !== '' && !heading.label.toLowerCase().includes(heading.unit)) {
    doubt(`“${heading.label}” was read as ${heading.unit} ${heading.mark}`);
  }
  const before = unread.length;
  const { title, titleLines, rest } = titleOf(block, kept);
  const { owners, body, fields, deadlines } = table
    ? readRows({ ...table, rows: kept }, reading, dates)
    : readParts(rest, reading, dates);
  if (title === '') doubt(`“${name}” has no title`);
  const named = { text: title, lines: rangeOf(titleLines.length > 0 ? titleLines : [heading.line]) };
  if (owners.every(({ role }) => role === 'partner')) unread.push(...ownersTold([named, ...body]));
  if (deadlines.length === 0 && heading.line.item && !table) {
    const { items } = readListed(heading.line, dates);
    deadlines.push(...items.map((item) => ({ ...item, label: item.label || title, lines: named.lines })));
  }
  for (const quote of deadlines.length > 0 ? [] : [named, ...body]) {
    deadlines.push(...readSentences(quote, dates).map((item) => ({ ...item, lines: quote.lines })));
  }
  if (deadlines.length === 0 && period) deadlines.push(period);
  if (deadlines.length === 0) doubt(`“${name}” has no deadline that could be read`);
  for (const each of unread.slice(before)) each.action = number;
  const once = [...Map.groupBy(owners, (owner) => `${owner.role} ${owner.name}`).values()].flatMap(
    ([first]) => first ?? [],
  );
  // "Action 3" needs no label: it is what everything else calls it.
  const isPlain = heading.unit === 'action' && /^\d+$/.test(heading.mark);
  return {
    ...called,
    ...(!isPlain && heading.label !== '' && { label: heading.label }),
    title: title || name,
    orientation,
    body,
    footnotes,
    owners: once.flatMap(({ name, role, quote }) => (role === 'partner' ? [] : { name, role, quote })),
    partners: once.flatMap(({ name, role, quote }) => (role === 'partner' ? { name, quote } : [])),
    deadlines: deadlines.map((each, index) => ({ id: `${number}.${index + 1}`, action: number, ...each })),
    ...(fields.length > 0 && { fields }),
    lines: rangeOf(kept),
  };
}

/** The title of an action, the lines that it takes, and those below it. */
function titleOf({ heading, table }: Block, lines: readonly SourceLine[]): ReturnType<typeof takeTitle> {
  const { title, line } = heading;
  if (table) return { title, titleLines: [], rest: [...lines] };
  // The date that ends an item of a list ends its title.
  if (line.item && !line.text.trim().endsWith(title)) return { title, titleLines: [], rest: lines.slice(1) };
  // Of an action that only its number heads: what stands beside "Title".
  const beside = (each: SourceLine) => {
    const labelled = title === '' && each.label !== undefined ? readLabelled(each) : null;
    return labelled?.kind === 'title' ? foldSpace(labelled.value) : '';
  };
  const own = lines.find((each) => beside(each) !== '');
  if (!own) return takeTitle(lines);
  return { title: beside(own), titleLines: [own], rest: lines.slice(1).filter((each) => each !== own) };
}

/** The sentences of an action that say who leads it, in words that are read as no name. */
const ownersTold = (texts: readonly Quote[]): Unread[] =>
  texts.flatMap(({ text, lines }) => {
    const told = text.split(/(?<=[.!?])\s+(?=\p{Lu})/u).find(tellsOwner);
    return told ? [{ kind: 'owner' as const, text: told, lines }] : [];
  });

/** Of a page or a footnote; four digits are a year that ends a deadline. */
const loneNumber = /^\s*(?:page\s+)?\d{1,3}(?:\s*(?:\/|of|sur)\s*\d{1,3})?\s*$/i;

/** Page headers, page numbers and footnotes stand in the middle of a text but belong to no paragraph. */
function takeOutFurniture(lines: readonly SourceLine[]): { kept: SourceLine[]; footnotes: Quote[] } {
  const footnotes: Quote[] = [];
  const taken = new Set<SourceLine>();
  for (const [place, line] of lines.entries()) {
    if (line.level || taken.has(line) || !loneNumber.test(line.text)) continue;
    const next = lines[place + 1];
    if (next && !isBlank(next) && !readHeading(next) && /^\s*\d+\s*$/.test(line.text)) {
      // A number with text right below it is the mark of a footnote; alone, it is a page number.
      footnotes.push({ text: foldSpace(next.text), lines: { from: line.at, to: next.at } });
      taken.add(line).add(next);
    } else if (isBlank(lines[place - 1]) || isBlank(next)) {
      taken.add(line).add(headerAbove(lines, place) ?? line);
    }
  }
  return { kept: lines.filter((line) => !taken.has(line)), footnotes };
}

/** A short line with blank lines on both sides, just above a page number, that is no sentence, date or heading. */
function headerAbove(lines: readonly SourceLine[], place: number): SourceLine | null {
  if (!isBlank(lines[place - 1])) return null;
  const line = lines[place - 2];
  if (!line || isBlank(line) || !isBlank(lines[place - 3])) return null;
  const text = line.text.trim();
  const isHeader = text.length < 90 && !/[.:;,]$|\d{4}$/.test(text) && !readHeading(line);
  return isHeader ? line : null;
}
