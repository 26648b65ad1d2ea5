import { foldSpace, quoteOf, rangeOf } from '../roadmap/paragraphs.ts';
import type { Deadline, LineRange, Quote } from '../roadmap/schema.ts';
import type { SourceLine } from '../roadmap/source-lines.ts';
import { type DateContext, type FoundDate, findDates, isOnlyDates, readDate } from './dates.ts';
import { announces, isSuperseded } from './labels.ts';

/** A deadline that has no place among those of its action yet. */
export type Item = Omit<Deadline, 'id' | 'action' | 'lines' | 'status'>;

/** Longer than this, it is a paragraph that happens to stand below the heading. */
const MOST_LINES = 6;
const MOST_LETTERS = 400;

/** Reads "label : date" items, each over one line or more; an item is complete once it ends in a date. */
export class DeadlineReader {
  readonly read: { item: Item; lines: LineRange }[] = [];
  readonly #dates: DateContext;
  #word: string;
  #lines: SourceLine[] = [];

  /** `word`: what heads the deadlines, which names one that has no other name. */
  constructor(word: string, dates: DateContext) {
    this.#word = word;
    this.#dates = dates;
  }

  /**
   * Takes the next line. Returns lines that turn out to be no deadline; `over`: the deadlines end with them, as
   * another paragraph begins.
   */
  take(line: SourceLine): { strange: SourceLine[]; over: boolean } {
    if (line.text.trim() === '') {
      const last = this.#lines.at(-1)?.text.trim() ?? '';
      // A sentence that ended without a date.
      return /[.!?…]$/.test(last) ? { strange: this.giveUp(), over: true } : nothing;
    }
    const strange = line.item ? this.giveUp() : [];
    this.#lines.push(line);
    if (this.#keep(readItem(this.#text(), this.#word, this.#dates))) return { strange, over: false };
    const letters = this.#lines.reduce((sum, { text }) => sum + text.length, 0);
    const over = this.#lines.length > MOST_LINES || letters > MOST_LETTERS;
    return { strange: over ? [...strange, ...this.giveUp()] : strange, over };
  }

  /** Another heading of deadlines in the same action. */
  rename(word: string): void {
    this.#word = word;
  }

  /** What was begun and has no date anywhere. */
  giveUp(): SourceLine[] {
    if (this.#lines.length > 0 && this.#keep(readWithin(this.#text(), this.#word, this.#dates))) return [];
    return this.#lines.splice(0);
  }

  #text = (): string => quoteOf(this.#lines).text;

  #keep(items: readonly Item[]): boolean {
    if (items.length === 0) return false;
    const lines = rangeOf(this.#lines.splice(0));
    this.read.push(...items.map((item) => ({ item, lines })));
    return true;
  }
}

const nothing = { strange: [], over: false };
const bullet = /^\s*(?:[-*+•▪◦‣·–]|\d{1,2}[.)])\s+/u;
const separators = [/ ?: /g, / ?\| ?/g, / [-–—→] /g, / ?→ ?/g, /, /g];
export const withoutBullet = (text: string): string => text.replace(bullet, '').trim();
const without = (text: string): string =>
  withoutBullet(text)
    .replace(/[.;,]$/, '')
    .trim();

const item = (
  label: string,
  { words, start, end, precision, context }: Omit<FoundDate, 'from' | 'to'>,
): Item => ({ label, when: words, start, end, precision, ...(context && { context }) });

/** Empty where an item ends in no date. The label and the date are as written. */
export function readItem(written: string, word: string, dates: DateContext): Item[] {
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
  if (inWeek?.precision === 'day') return [item(week, inWeek)];
  const alone = readDate(text, dates);
  if (alone) return [item(word, alone)];
  if (found.length > 0 && isOnlyDates(text, found)) return found.map((date) => item(word, date));
  const [, label, when] = /^(.+?) \(([^()]+)\)$/.exec(text) ?? [];
  const read = when ? readDate(when, dates) : null;
  if (label && read) return [item(label, read)];
  for (const separator of separators) {
    const places = [...text.matchAll(separator)].filter(
      ({ index }) => !found.some(({ from, to }) => from < index && index < to),
    );
    const cut = (match: RegExpExecArray): [string, string] => [
      text.slice(0, match.index).trim(),
      text.slice(match.index + match[0].length).trim(),
    ];
    for (const place of places) {
      const [label, when] = cut(place);
      const read = label ? readDate(when, dates) : null;
      if (read) return [item(label, read)];
    }
    for (const place of places.toReversed()) {
      const [when, label] = cut(place);
      const read = label ? readDate(when, dates) : null;
      if (read) return [item(label, read)];
    }
  }
  // "Open the pilot in two hospitals by June 2026".
  const [only, ...others] = found;
  if (only && others.length === 0 && only.to === text.length && announces(text, only)) {
    const before = trimmed(text.slice(0, only.from));
    if (before) return [item(before, only)];
  }
  return [];
}

const trimmed = (text: string): string => {
  const words = text.replace(/^[\s,;:.()|–—→-]+|[\s,;:(|–—→-]+$/gu, '');
  return words.includes('(') ? words : words.replace(/\)$/, '');
};

/** Without a bracket that is opened and not closed: the date stands in it. */
const closed = (text: string): string => text.replace(/\s*\([^()]*$/, '');

/** The dates that stand anywhere in an item, each with the words before it, or those after it. */
function readWithin(written: string, word: string, dates: DateContext): Item[] {
  const text = without(written);
  const found = findDates(text, dates).filter(({ precision }) => precision !== 'recurring');
  let from = 0;
  return found.flatMap((date, index) => {
    const before = trimmed(closed(text.slice(from, date.from)));
    from = date.to;
    // "The first Sunday of June 2027" is not June, "Q1/27" no quarter of this year, and "instead of May" over.
    if (/(?:^|\s)(?:of|de|du|d[’'])$/i.test(before) || /^(?:\+|\s?[/-]?\d)/.test(text.slice(date.to)))
      return [];
    if (isSuperseded(text.slice(0, date.from))) return [];
    const after = index === found.length - 1 ? trimmed(text.slice(date.to)) : '';
    return item(before || after || word, date);
  });
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
      .filter((date) => announces(sentence, date) && isNotBefore(date, dates) && /\d{4}/.test(date.words))
      .slice(0, 1)
      .map((date) => {
        const before = trimmed(sentence.slice(0, date.from));
        const after = trimmed(sentence.slice(date.to)).replace(/[.!?]$/, '');
        return item(before || after || date.words, date);
      }),
  );
}

/** What had passed when the plan was published is history. */
const isNotBefore = ({ end }: FoundDate, { publication }: DateContext): boolean =>
  end === null || publication === null || end.slice(0, 7) >= publication;
