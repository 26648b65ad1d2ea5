import { readDeadlineDate } from '../dates/one-date.ts';
import { foldSpace, rangeOf } from '../roadmap/paragraphs.ts';
import type { Deadline } from '../roadmap/schema.ts';
import type { SourceLine } from '../roadmap/source-lines.ts';

/** "Echéances :", "Calendrier", "Due: June 2026": the words alone, or with what follows them. */
const heading =
  /^\s*([EÉ]ch[ée]ances?|[EÉ]ch[ée]anciers?|Calendriers?|Jalons?|Deadlines?|Timelines?|Milestones?|Due(?: date)?|Target(?: date)?|Delivery date|Dates?(?: cibles?| limites?)?)(?:\s*:\s*|\s*$)(.*)$/iu;

/** The head of a table: "Milestone | Date". */
const tableHead =
  /^\s*(\p{L}+)\s*\|\s*(?:[EÉ]ch[ée]ances?|Dates?|Deadlines?|Calendrier|When|Quand|Due|Target)(?: \p{L}+)?\s*$/iu;

/** Null where a line opens no deadlines. `word` is as written. */
export function readDeadlinesHeading({ text }: SourceLine): { word: string; rest: string } | null {
  const table = tableHead.exec(text);
  if (table) return { word: table[1] ?? '', rest: '' };
  const found = heading.exec(text);
  return found ? { word: found[1] ?? '', rest: found[2] ?? '' } : null;
}

/** Longer than this, it is a paragraph that happens to stand below the heading. */
const MOST_LINES = 6;
const MOST_LETTERS = 400;

/** Reads "label : date" items, each over one line or more; an item is complete once it holds a date. */
export class DeadlineReader {
  readonly deadlines: Deadline[] = [];
  readonly #action: number;
  #word: string;
  #item: SourceLine[] = [];

  /** `word`: what heads the deadlines, which names one that has no other name. */
  constructor(action: number, word: string) {
    this.#action = action;
    this.#word = word;
  }

  /**
   * Takes the next line. Returns lines that turn out to be no deadline; `over`: the deadlines end with them, as
   * another paragraph begins.
   */
  take(line: SourceLine): { strange: SourceLine[]; over: boolean } {
    if (line.text.trim() === '') {
      const last = this.#item.at(-1)?.text.trim() ?? '';
      // A sentence that ended without a date.
      return /[.!?…]$/.test(last) ? { strange: this.giveUp(), over: true } : nothing;
    }
    const strange = line.item ? this.giveUp() : [];
    this.#item.push(line);
    const read = readItem(foldSpace(this.#item.map(({ text }) => text).join(' ')), this.#word);
    if (read) {
      this.deadlines.push({
        id: `${this.#action}.${this.deadlines.length + 1}`,
        action: this.#action,
        ...read,
        lines: rangeOf(this.#item),
      });
      this.#item = [];
      return { strange, over: false };
    }
    const letters = this.#item.reduce((sum, { text }) => sum + text.length, 0);
    const over = this.#item.length > MOST_LINES || letters > MOST_LETTERS;
    return { strange: over ? [...strange, ...this.giveUp()] : strange, over };
  }

  /** Another heading of deadlines in the same action. */
  rename(word: string): void {
    this.#word = word;
  }

  /** What was begun and has no date. */
  giveUp(): SourceLine[] {
    return this.#item.splice(0);
  }
}

const nothing = { strange: [], over: false };

type Item = Pick<Deadline, 'label' | 'when' | 'start' | 'end' | 'precision'>;

const bullet = /^(?:[-*+•▪◦‣·–]|\d{1,2}[.)])\s+/u;
const separators = [/ ?: /g, / ?\| ?/g, / [-–—→] /g, / ?→ ?/g, /, /g];

/** The days of a date, without where it stands. */
function readWhen(when: string): Pick<Deadline, 'start' | 'end' | 'precision'> | null {
  const read = readDeadlineDate(when, { publication: null });
  return read && { start: read.start, end: read.end, precision: read.precision };
}

/** Null where an item holds no date yet. The label and the date are as written. */
function readItem(written: string, word: string): Item | null {
  const text = written
    .replace(bullet, '')
    .replace(/[.;,]$/, '')
    .trim();
  const alone = readWhen(text);
  if (alone) return { label: word, when: text, ...alone };
  for (const separator of separators) {
    const places = [...text.matchAll(separator)];
    const cut = (match: RegExpExecArray): [string, string] => [
      text.slice(0, match.index).trim(),
      text.slice(match.index + match[0].length).trim(),
    ];
    for (const place of places) {
      const [label, when] = cut(place);
      const read = label ? readWhen(when) : null;
      if (read) return { label, when, ...read };
    }
    for (const place of places.toReversed()) {
      const [when, label] = cut(place);
      const read = label ? readWhen(when) : null;
      if (read) return { label, when, ...read };
    }
  }
  const [, label, when] = /^(.+?) \(([^()]+)\)$/.exec(text) ?? [];
  const read = when ? readWhen(when) : null;
  if (label && when && read) return { label, when, ...read };
  return readSentence(text);
}

/** "Open the pilot in two hospitals by June 2026": what follows the preposition is the date. */
function readSentence(text: string): Item | null {
  for (const { index } of text.matchAll(
    / (?=(?:by|before|until|from|in|d[’']ici|avant|dès|en|courant|à partir|jusqu)\b)/giu,
  )) {
    const label = text.slice(0, index).trim();
    const when = text.slice(index).trim();
    const read = label ? readWhen(when) : null;
    if (read) return { label, when, ...read };
  }
  return null;
}
