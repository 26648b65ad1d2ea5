import { foldSpace, quoteOf, rangeOf } from '../roadmap/paragraphs.ts';
import type { Quote } from '../roadmap/schema.ts';
import { isBlank, type SourceLine } from '../roadmap/source-lines.ts';
import { type DateContext, type FoundDate, findDates, isOnlyDates, readDate } from './dates.ts';
import type { Dated } from './drafts.ts';
import { announces, isSuperseded } from './labels.ts';

/** A label and its date, whatever line they stand in. */
export type Item = Omit<Dated, 'lines' | 'status'>;

/** Longer than this, it is a paragraph that happens to stand below the heading. */
const MOST_LINES = 6;

/**
 * Reads a list of "label : date", each over one line or more: one is complete once it ends in a date. What has none is
 * `strange`, and what follows the list is its `rest`. `word` heads the list, and names a date that has no other name;
 * `whole`: the first line stands beside it.
 */
export function readList(
  lines: readonly SourceLine[],
  word: string,
  whole: boolean,
  dates: DateContext,
): { read: Dated[]; strange: SourceLine[][]; rest: SourceLine[] } {
  const read: Dated[] = [];
  const strange: SourceLine[][] = [];
  let begun: SourceLine[] = [];
  const keep = (items: readonly Item[]): boolean => {
    read.push(...items.map((item) => ({ ...item, lines: rangeOf(begun) })));
    if (items.length > 0) begun = [];
    return items.length > 0;
  };
  const giveUp = (): void => {
    if (begun.length > 0 && !keep(readWithin(quoteOf(begun).text, word, dates))) strange.push(begun);
    begun = [];
  };
  let end = 0;
  for (const [place, line] of lines.entries()) {
    // Something was taken out between them, such as the foot of a page: no quotation goes on across it.
    if (line.at > (lines[place - 1] ?? line).at + 1) giveUp();
    if (whole && place > 0 && isOver(lines, place, dates)) break;
    end = place + 1;
    if (isBlank(line)) {
      // A sentence that ended without a date.
      if (/[.!?…]$/.test(begun.at(-1)?.text.trim() ?? '')) break;
      continue;
    }
    if (line.item) giveUp();
    begun.push(line);
    if (keep(readItem(quoteOf(begun).text, word, dates))) continue;
    if (begun.length > MOST_LINES) break;
  }
  giveUp();
  return { read, strange, rest: lines.slice(end) };
}

/** After a date on the line of its label, only a list or another date goes on with the deadlines. */
function isOver(lines: readonly SourceLine[], place: number, dates: DateContext): boolean {
  if (!isBlank(lines[place - 1])) return false;
  const next = lines.slice(place).filter((line) => !isBlank(line));
  return !next[0]?.item && readItems(quoteOf(next.slice(0, 4)).text, '-', dates).length === 0;
}

const bullet = /^\s*(?:[-*+•▪◦‣·–]|\d{1,2}[.)])\s+/u;
/** What parts a label from its date: "Trial: May", "Trial – May", "Trial, May", "Trial (May)". */
const separator = / ?: | ?[|→] ?| [-–—] |, | \((?=[^()]+\)$)/g;
const withoutBullet = (text: string): string => text.replace(bullet, '').trim();
const without = (text: string): string =>
  withoutBullet(text)
    .replace(/[.;,]$/, '')
    .trim();

/** Empty where an item ends in no date. The label and the date are as written. */
function readItem(written: string, word: string, dates: DateContext): Item[] {
  const parts = without(written).split(/\s*;\s+/u);
  // "Appel à projets : été 2026 ; ouverture : fin 2027".
  if (parts.length > 1 && parts.every((part) => findDates(part, dates).length > 0)) {
    return parts.flatMap((part) => readItems(part, word, dates));
  }
  const text = without(written);
  const found = findDates(text, dates);
  // "Week 2 - October 24": the week of a month that holds the day.
  const [, week = '', day = ''] = /^(\p{L}+ \d{1,2}) [-–—] (.+)$/u.exec(text) ?? [];
  const inWeek = readDate(week, dates)?.precision === 'week' ? readDate(day, dates) : null;
  if (inWeek?.precision === 'day') return [{ label: week, ...inWeek }];
  const alone = readDate(text, dates);
  if (alone) return [{ label: word, ...alone }];
  if (found.length > 0 && isOnlyDates(text, found))
    return found.map(({ date }) => ({ label: word, ...date }));
  const cuts = [...text.matchAll(separator)]
    .filter(({ index }) => !found.some(({ from, to }) => from < index && index < to))
    .map(({ 0: mark, index }) => [text.slice(0, index), text.slice(index + mark.length)] as const);
  // "Label : date" before "date : label".
  for (const [label, rest] of [...cuts, ...cuts.toReversed().map(([when, name]) => [name, when] as const)]) {
    const date = label ? readDate(rest.replace(/^([^(]*)\)$/, '$1'), dates) : null;
    if (date) return [{ label: label.trim(), ...date }];
  }
  return [];
}

const trimmed = (text: string): string => text.replace(/^[\s,;:.()|–—→-]+|[\s,;:(|–—→-]+$/gu, '');

/** The dates that stand anywhere in an item, each with the words before it, or those after it. */
function readWithin(written: string, word: string, dates: DateContext): Item[] {
  const text = without(written);
  const found = findDates(text, dates).filter(({ date }) => date.precision !== 'recurring');
  let from = 0;
  return found.flatMap(({ from: start, to, date }, index) => {
    // Without a bracket that is opened and not closed: the date stands in it.
    const before = trimmed(text.slice(from, start).replace(/\s*\([^()]*$/, ''));
    from = to;
    // "The first Sunday of June 2027" is not June, "Q1/27" no quarter of this year, and "instead of May" over.
    if (/(?:^|\s)(?:of|de|du|d[’'])$/i.test(before) || /^(?:\+|\s?[/-]?\d)/.test(text.slice(to))) return [];
    if (isSuperseded(text.slice(0, start))) return [];
    const after = index === found.length - 1 ? trimmed(text.slice(to)) : '';
    return { label: before || after || word, ...date };
  });
}

/** An item of a list as an action: what is done and, before or after it, when. */
export function readListed(line: SourceLine, dates: DateContext): { title: string; items: Item[] } {
  const text = withoutBullet(line.text);
  const items = readItems(text, '', dates);
  const [{ label } = { label: '' }] = items;
  return { title: label !== '' && text.startsWith(label) ? label : text, items };
}

/** A deliverable or a step: it ends in its date, or a sentence announces it; another date in it is what it is about. */
export function readStep(line: SourceLine, dates: DateContext): Dated[] {
  const quote = { text: withoutBullet(line.text), lines: rangeOf([line]) };
  const strict = readItem(quote.text, '', dates).filter(({ label }) => label !== '');
  const items = strict.length > 0 ? strict : readSentences(quote, dates);
  return items.map((item) => ({ ...item, lines: quote.lines }));
}

/** The deadlines of a cell or of a value, strictly read or else wherever a date stands in it. */
export function readItems(written: string, word: string, dates: DateContext): Item[] {
  const text = foldSpace(written);
  const strict = readItem(text, word, dates);
  return strict.length > 0 ? strict : readWithin(text, word, dates);
}

/** What sentences announce: "By November 2026, the ministry will set up a council". */
export function readSentences({ text }: Quote, dates: DateContext): Item[] {
  return text.split(/(?<=[.!?])\s+/u).flatMap((sentence) =>
    findDates(sentence, dates)
      .filter((found) => announces(sentence, found) && isAhead(found, dates) && /\d{4}/.test(found.date.when))
      .slice(0, 1)
      .map(({ from, to, date }) => {
        const before = trimmed(sentence.slice(0, from));
        const after = trimmed(sentence.slice(to)).replace(/[.!?]$/, '');
        return { label: before || after || date.when, ...date };
      }),
  );
}

/** What had passed when the plan was published is history. */
const isAhead = ({ date: { end } }: FoundDate, { publication }: DateContext): boolean =>
  end === null || publication === null || end.slice(0, 7) >= publication;
