import { foldSpace, rangeOf } from '../roadmap/paragraphs.ts';
import type { Action, Quote, Unread } from '../roadmap/schema.ts';
import type { SourceLine } from '../roadmap/source-lines.ts';
import type { DateContext } from './dates.ts';
import type { Block, Dated, ReadOwner } from './drafts.ts';
import { readLabelled, tellsOwner } from './labels.ts';
import { takeOutFurniture } from './page-furniture.ts';
import { readListed, readSentences } from './read-deadlines.ts';
import { readParts } from './read-parts.ts';
import { type Reading, readRows } from './read-rows.ts';
import { takeTitle } from './read-title.ts';

export interface Placed {
  number: number;
  /** Left out where the number tells it. */
  key: string | undefined;
  orientation: number | null;
  dates: DateContext;
  /** The heading of a chapter that is a period: what its actions are due in, where they say nothing else. */
  period: Dated | null;
}

/** Reads title, paragraphs, footnotes, owners and deadlines from the lines of an action. */
export function readAction(block: Block, placed: Placed, reading: Reading): Action {
  const { heading, table } = block;
  const { doubts, unread } = reading;
  const { number, key, orientation, dates } = placed;
  const { kept, footnotes } = takeOutFurniture(block.lines);
  const name = heading.label || heading.title || foldSpace(heading.line.text);
  const doubt = (line: SourceLine | undefined, about: string) =>
    doubts.push({ line: line?.at ?? heading.line.at, about: `${name}: ${about}` });
  const before = unread.length;
  const { title, titleLines, rest } = titleOf(block, kept);
  const facts = table
    ? readRows({ ...table, rows: kept }, reading, dates)
    : readParts(rest, reading, dates, doubt);
  if (title === '') doubt(heading.line, 'has no title');
  const named = { text: title, lines: rangeOf(titleLines.length > 0 ? titleLines : [heading.line]) };
  const listed = heading.line.item && !table ? readListed(heading.line, dates) : null;
  if (facts.owners.every(({ role }) => role === 'partner'))
    unread.push(...ownersTold([named, ...facts.body]));
  const said = facts.deadlines;
  if (said.length === 0 && listed) {
    said.push(...listed.items.map((item) => ({ ...item, label: item.label || title, lines: named.lines })));
  }
  for (const quote of said.length > 0 ? [] : [named, ...facts.body]) {
    said.push(...readSentences(quote, dates).map((item) => ({ ...item, lines: quote.lines })));
  }
  if (said.length === 0 && placed.period) said.push(placed.period);
  if (said.length === 0) doubt(heading.line, 'has no deadline that could be read');
  for (const each of unread.slice(before)) each.action = number;
  return {
    number,
    ...(key !== undefined && { key }),
    ...(isPlain(heading.unit, heading.mark) || heading.label === '' ? {} : { label: heading.label }),
    title: title || name,
    orientation,
    body: facts.body,
    footnotes,
    owners: eachOnce(facts.owners).flatMap(({ name, role, quote }) =>
      role === 'partner' ? [] : [{ name, role, quote }],
    ),
    partners: eachOnce(facts.owners).flatMap(({ name, role, quote }) =>
      role === 'partner' ? [{ name, quote }] : [],
    ),
    deadlines: said.map((each, index) => ({ id: `${number}.${index + 1}`, action: number, ...each })),
    ...(facts.fields.length > 0 && { fields: facts.fields }),
    lines: rangeOf(kept),
  };
}

/** The title of an action, the lines that it takes, and those below it. */
function titleOf({ heading, table }: Block, lines: readonly SourceLine[]): ReturnType<typeof takeTitle> {
  const { title, line } = heading;
  if (table) return { title, titleLines: [], rest: [...lines] };
  // The date that ends an item of a list ends its title.
  if (line.item && !line.text.trim().endsWith(title)) return { title, titleLines: [], rest: lines.slice(1) };
  return labelledTitle(title, lines) ?? takeTitle(lines);
}

/** The sentences of an action that say who leads it, in words that are read as no name. */
const ownersTold = (texts: readonly Quote[]): Unread[] =>
  texts.flatMap(({ text, lines }) => {
    const told = text.split(/(?<=[.!?])\s+(?=\p{Lu})/u).find(tellsOwner);
    return told ? [{ kind: 'owner' as const, text: told, lines }] : [];
  });

/** Of an action that only its number heads: what stands beside "Title". */
function labelledTitle(title: string, lines: readonly SourceLine[]): ReturnType<typeof takeTitle> | null {
  if (title !== '') return null;
  for (const line of lines) {
    const labelled = line.label === undefined ? null : readLabelled(line);
    if (labelled?.kind !== 'title' || labelled.value === '') continue;
    const rest = lines.slice(1).filter((each) => each !== line);
    return { title: foldSpace(labelled.value), titleLines: [line], rest };
  }
  return null;
}

/** "Action 3" needs no label: it is what everything else calls it. */
const isPlain = (unit: string, mark: string): boolean => unit === 'action' && /^\d+$/.test(mark);

const eachOnce = (owners: readonly ReadOwner[]): ReadOwner[] =>
  owners.filter(
    ({ role, name }, index) =>
      owners.findIndex((other) => other.role === role && other.name === name) === index,
  );
