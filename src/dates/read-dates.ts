import { bind } from './bind.ts';
import { Elements } from './elements.ts';
import { expressionAt, type Group } from './expressions.ts';
import { Lexicon } from './lexicon.ts';
import type { DateOptions, DateReading, DatesRead } from './reading.ts';
import { type Circumstances, type Misread, type Piece, resolve } from './resolve.ts';

/**
 * Every date in a text, in French, English or both, read for a use: see `DateUse`. Never throws; the work grows with
 * the length of the text alone. What looks like a date and cannot be read is in `misread`, and in no reading.
 */
export function readDates(text: string, options: DateOptions): DatesRead {
  const lexicon = new Lexicon(text, options.hidden);
  if (!lexicon.mayHoldDates()) return { readings: [], misread: [] };
  const read = readOn(text, lexicon, options);
  // What is relative counts from the day that the question is asked on.
  const day = read.readings.find(({ role }) => role === 'as of')?.start;
  return day && day !== options.today ? readOn(text, lexicon, { ...options, today: day }) : read;
}

function readOn(text: string, lexicon: Lexicon, options: DateOptions): DatesRead {
  const elements = new Elements(lexicon, options);
  const groups = groupsIn(elements);
  const tense = options.tense ?? (lexicon.has('past') ? 'past' : undefined);
  // "In 2020, what is due in March?": the year said elsewhere is that of the month, and no date of its own.
  const year = groups.some(lacksYear) && !options.published ? groups.find(isBareYear) : undefined;
  const stated = options.published ?? yearOfGroup(year);
  const read: DatesRead = { readings: [], misread: [] };
  for (const [index, group] of groups.entries()) {
    if (group === year) continue;
    const from = lexicon.tokens[group.from]?.from ?? 0;
    const to = lexicon.tokens[group.to - 1]?.to ?? 0;
    const place = { from, to, words: text.slice(from, to) };
    // "Fin 2022 : le dernier trimestre (October to December)": brackets are about what stands before them.
    const isInBrackets = lexicon.tokens[group.from - 1]?.text === '(';
    const before = isInBrackets ? yearOfGroup(groups[index - 1]) : null;
    const told = tell(group, { ...options, tense, stated: before ?? stated });
    if ('why' in told) read.misread.push({ ...place, ...told });
    else read.readings.push(...told.map((days) => ({ ...place, ...days })));
  }
  return read;
}

function groupsIn(elements: Elements): Group[] {
  const { tokens } = elements.lexicon;
  const groups: Group[] = [];
  for (let at = 0; at < tokens.length; ) {
    const isWord = tokens[at]?.kind !== 'letters' || elements.lexicon.wordsAt(at).length > 0;
    const group = isWord ? expressionAt(elements, at) : null;
    at = group?.to ?? at + 1;
    const last = groups.at(-1);
    if (group && last && isClosedBy(last, group, elements)) {
      groups[groups.length - 1] = { ...last, to: group.to, closing: group };
    } else if (group) {
      groups.push(group);
    }
  }
  return groups;
}

/** "After March 2020 and before June 2021" is one period. */
const isClosedBy = (first: Group, second: Group, elements: Elements): boolean =>
  ['after', 'since', 'from'].includes(first.bound ?? '') &&
  ['before', 'by', 'until'].includes(second.bound ?? '') &&
  !first.closing &&
  elements.skip('and', first.to) === second.from;

type Told = Omit<DateReading, 'from' | 'to' | 'words'>;

/** A list with gaps gives several readings, of the same words. */
function tell(group: Group, circumstances: Circumstances): Told[] | Misread {
  const { asOf, closing, bound, items } = group;
  const isPlan = circumstances.use === 'deadline';
  // Where nobody asks, "as of 2021" is from then on.
  if (asOf && isPlan) return tell({ ...group, asOf: false, bound: 'from' }, circumstances);
  const has = (sign: 'relative' | 'dayFirst'): boolean => items.some(({ shape }) => shape[sign]);
  const [first] = items;
  const isUndated = first?.shape.alone && first.shape.year === null;
  // A plan's "next month" counts from a day that it does not tell.
  if (isPlan && (isUndated || has('relative'))) {
    const precision = isUndated ? first.shape.precision : 'undated';
    return [{ role: 'period', start: null, end: null, precision }];
  }
  const resolved = resolve(group, circumstances);
  if ('why' in resolved) return resolved;
  const { pieces, looksBack } = resolved;
  const until = closing && tell(closing, circumstances);
  if (until && 'why' in until) return until;
  const told = (bound ? [wholeOf(pieces)] : pieces).map(
    (piece): Told => ({
      role: asOf ? 'as of' : 'period',
      ...bind(bound, piece, circumstances),
      ...(until && { end: until[0]?.end ?? null, precision: 'range' }),
      ...(bound && bound !== 'rest' && { bound: bound === 'ongoing' ? 'until' : bound }),
      ...(has('relative') && { relative: true }),
      ...(has('dayFirst') && { dayFirst: true }),
      ...(looksBack && { looksBack: true }),
    }),
  );
  const isTurned = told.some(({ start, end }) => start !== null && end !== null && end < start);
  return isTurned ? { why: 'not understood' } : told;
}

const wholeOf = ([first, ...others]: readonly [Piece, ...Piece[]]): Piece => {
  const last = others.at(-1);
  return last ? { start: first.start, end: last.end, precision: 'range' } : first;
};

const lacksYear = ({ items }: Group): boolean =>
  items.every(({ shape }) => shape.year === null && shape.direction === undefined && !shape.alone);

const isBareYear = ({ items: [first, second], bound, asOf }: Group): boolean =>
  first?.shape.precision === 'year' && !first.shape.relative && !second && !bound && !asOf;

const yearOfGroup = (group: Group | undefined): number | null => group?.items.at(-1)?.shape.year ?? null;
