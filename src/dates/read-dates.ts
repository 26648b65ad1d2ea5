import { bind } from './bind.ts';
import { Elements } from './elements.ts';
import { expressionAt, type Group } from './expressions.ts';
import { undatedForms } from './forms.ts';
import { Lexicon } from './lexicon.ts';
import type { DateMisread, DateOptions, DateReading, DatesRead } from './reading.ts';
import { type Piece, resolve } from './resolve.ts';

/**
 * Every date in a text, in French, English or both, read for a use: see `DateUse`. Never throws; the work grows with
 * the length of the text alone. What looks like a date and cannot be read is in `misread`, and in no reading.
 */
export function readDates(text: string, options: DateOptions): DatesRead {
  const lexicon = new Lexicon(text, options.hidden);
  const read = readOn(text, lexicon, options);
  // What is relative counts from the day that the question is asked on.
  const day = read.readings.find(({ role }) => role === 'as of')?.start;
  return day && day !== options.today ? readOn(text, lexicon, { ...options, today: day }) : read;
}

/** A time without days, between two places of the tokens. */
interface Undated {
  from: number;
  to: number;
  precision: 'recurring' | 'undated';
}

type Found = Group | Undated;

function readOn(text: string, lexicon: Lexicon, options: DateOptions): DatesRead {
  const elements = new Elements(lexicon, options);
  const found = joinBounds(findAll(elements, options.use === 'deadline'), elements);
  const tense = options.tense ?? tenseOf(elements);
  // "In 2020, what is due in March?": the year said elsewhere is that of the month, and no date of its own.
  const lacking = found.filter((one) => 'items' in one && lacksYear(one));
  const year = lacking.length > 0 ? found.find(isBareYear) : undefined;
  const stated = options.published ?? (year && 'items' in year ? (year.items[0]?.shape.year ?? null) : null);
  const read: DatesRead = { readings: [], misread: [] };
  for (const one of found) {
    if (one === year && options.published === undefined) continue;
    const from = lexicon.tokens[one.from]?.from ?? 0;
    const to = lexicon.tokens[one.to - 1]?.to ?? 0;
    const place = { from, to, words: text.slice(from, to) };
    const told = 'items' in one ? tell(one, { ...options, tense, stated }) : undatedAs(one.precision);
    if ('why' in told) read.misread.push({ ...place, ...told });
    else read.readings.push(...told.map((days) => ({ ...place, ...days })));
  }
  return read;
}

function findAll(elements: Elements, isPlan: boolean): Found[] {
  const found: Found[] = [];
  for (let at = 0; at < elements.lexicon.tokens.length; ) {
    const { kind } = elements.lexicon.tokens[at] ?? {};
    if (kind === 'letters' && elements.lexicon.wordsAt(at).length === 0) {
      at += 1;
      continue;
    }
    const undated = isPlan ? elements.longest(undatedForms, at) : null;
    const dated = expressionAt(elements, at);
    const one: Found | null =
      undated && undated.next >= (dated?.to ?? 0)
        ? { from: at, to: undated.next, precision: undated.form.precision }
        : dated;
    if (one) found.push(one);
    at = one?.to ?? at + 1;
  }
  return found;
}

/** "After March 2020 and before June 2021" is one period. */
function joinBounds(found: Found[], elements: Elements): Found[] {
  const joined: Found[] = [];
  for (const one of found) {
    const last = joined.at(-1);
    const [first, second] = [last && 'items' in last ? last : null, 'items' in one ? one : null];
    const between = first && second ? elements.skip('and', first.to) : -1;
    const opens = first?.bound === 'after' || first?.bound === 'since' || first?.bound === 'from';
    const closes = second?.bound === 'before' || second?.bound === 'by' || second?.bound === 'until';
    if (first && second && opens && closes && between === second.from && !first.closing) {
      joined[joined.length - 1] = { ...first, to: second.to, closing: second };
    } else {
      joined.push(one);
    }
  }
  return joined;
}

type Told = Omit<DateReading, 'from' | 'to' | 'words'>;
type Circumstances = Parameters<typeof resolve>[1];

/** A list with gaps gives several readings, of the same words. */
function tell(group: Group, circumstances: Circumstances): Told[] | Pick<DateMisread, 'why'> {
  const { asOf, closing } = group;
  const { use, tense } = circumstances;
  // Where nobody asks, "as of 2021" is from then on.
  if (asOf && use === 'deadline') return tell({ ...group, asOf: false, bound: 'from' }, circumstances);
  const { bound } = group;
  const resolved = resolve(group, circumstances);
  if ('why' in resolved) return resolved;
  const { pieces, looksBack, relative, dayFirst } = resolved;
  // A plan's "next month" counts from a day that it does not tell.
  if (relative && use === 'deadline') return undatedAs('undated');
  const signs = {
    ...(bound && bound !== 'rest' && { bound: bound === 'ongoing' ? ('until' as const) : bound }),
    ...(relative && { relative: true as const }),
    ...(dayFirst && { dayFirst: true as const }),
    ...(looksBack && { looksBack: true as const }),
  };
  const role = asOf ? ('as of' as const) : ('period' as const);
  const bindTo = { ...circumstances, past: tense === 'past' };
  const told = (bound ? [wholeOf(pieces)] : pieces).map((piece) => ({
    role,
    ...bind(group, piece, bindTo),
    ...signs,
  }));
  const until = closing && tell(closing, circumstances);
  if (!until) return told;
  if ('why' in until) return until;
  return told.map((one) => ({ ...one, end: until[0]?.end ?? null, precision: 'range' as const }));
}

const undatedAs = (precision: Undated['precision']): Told[] => [
  { role: 'period', start: null, end: null, precision },
];

function wholeOf(pieces: readonly Piece[]): Piece {
  const [first, last] = [pieces[0], pieces.at(-1)];
  if (!first || !last) throw new Error('a date has days');
  return pieces.length === 1 ? first : { start: first.start, end: last.end, precision: 'range' };
}

const lacksYear = (one: Found): boolean =>
  'items' in one && one.items.every(({ shape }) => shape.year === null && shape.direction === undefined);

const isBareYear = (one: Found): boolean => {
  if (!('items' in one) || one.bound || one.asOf || one.items.length > 1) return false;
  const shape = one.items[0]?.shape;
  return shape?.precision === 'year' && !shape.relative;
};

/** Whether the words of a text look back ("what was due in February?"). */
function tenseOf(elements: Elements): 'past' | undefined {
  const has = (name: string): boolean =>
    elements.lexicon.tokens.some((_, at) => elements.candidates(name, at).length > 0);
  return has('past') ? 'past' : undefined;
}
