import cueTable from '../../data/grammar/cues.json' with { type: 'json' };
import type { CalendarDay } from '../dates/calendar.ts';
import type { Roadmap } from '../roadmap/roadmap.ts';
import { type Cue, type Kind, kinds } from './grammar.ts';
import { numberAt } from './numbers.ts';
import { type Found, longest, type Place, partOf, wordsWithin } from './phrase-finder.ts';
import type { AskedPeriod, Conditions, OwnerFilter, Relation, Standing } from './query.ts';
import { freeTokens, has, isAsked, isFree, type Reading, take } from './slots.ts';
import { foldInPlace, isOneOf, readTokens, wordsOf } from './tokens.ts';
import { vocabularyOf } from './vocabulary.ts';

type Count = Conditions['ownerCount'];

/** What is asked for goes before what only tells why: "the next date, now that the trial is behind us". */
const standings = [
  ['next', 'next'],
  ['overdue', 'overdue'],
  ['under-way', 'under way'],
  ['first', 'first'],
  ['last', 'last'],
  ['upcoming', 'upcoming'],
] as const;

/** Where on the time line, relative to today; what should be done by a time of its own is due by then. */
export function readStanding(
  reading: Reading,
  period: Pick<AskedPeriod, 'start'> | null,
  today: CalendarDay,
): Standing | null {
  const owed = has(reading, 'owed') && !period ? 'overdue' : null;
  const standing = standings.find(([cue]) => has(reading, cue))?.[1] ?? owed;
  // "Anything left after today, or is it all behind us?" What is still to be is not over.
  if (standing === 'overdue' && (period?.start ?? '') > today) return null;
  // "Still open-ended" says nothing of today.
  return standing === 'under way' && has(reading, 'open-ended') ? null : standing;
}

/** What "next deadlines" are, where no number says how many. */
const SEVERAL = 3;

/**
 * Which of the next, first or last: "the next three deadlines", "next deadlines", "deuxième jalon" (the second of the
 * first), "the last milestone but one". Takes the number.
 */
export function readPlaces(
  reading: Reading,
  standing: Standing | null,
): Pick<Conditions, 'standing' | 'places'> {
  const tokens = freeTokens(reading);
  const isPlaced = standing === 'next' || standing === 'first' || standing === 'last';
  for (const noun of reading.cues.filter(({ value }) => value === 'deadlines')) {
    for (const at of [noun.from - 1, noun.from - 2]) {
      const read = numberAt(tokens, at);
      if (!read || Math.abs(read.value) < 2 || read.to > noun.from || (!read.ordinal && !isPlaced)) continue;
      const value = Math.abs(read.value);
      take(reading, read, 'cue');
      if (!read.ordinal) return { standing, places: { from: 1, to: value, same: false } };
      return { standing: read.value < 0 ? 'last' : 'first', places: { from: value, to: value, same: false } };
    }
  }
  const several = isPlaced && has(reading, 'several-deadlines');
  return { standing, places: several ? { from: 1, to: SEVERAL, same: true } : null };
}

/**
 * How deadlines relate to a period: "starting or ending in 2020" is either. By a day that is over, what ends by then
 * is due: not what only begins.
 */
export function readRelation(reading: Reading, { start }: Pick<AskedPeriod, 'start'>): Relation {
  const says = (cue: Cue): boolean =>
    reading.cues.some(({ value, from }) => value === cue && !reading.negated.has(from));
  const [starts, ends] = [says('starts'), says('ends')];
  return starts !== ends ? (starts ? 'starts' : 'ends') : start === null ? 'ends' : 'due';
}

export const readExactness = (reading: Reading): Conditions['exactness'] =>
  has(reading, 'open-ended') ? 'open' : has(reading, 'undated') ? 'undated' : null;

/** Words between a word for owners and the one that says how many there are: "no clearly named owner". */
const BETWEEN = 4;
const many = Number.MAX_SAFE_INTEGER;

/** How many owners the actions of a list have: "no named lead", "at least two pilots", "with an owner". */
export function readOwnerCount(reading: Reading, owners: OwnerFilter | null): Count {
  if (has(reading, 'no-owner') || (has(reading, 'by-nobody') && has(reading, 'steers')))
    return { least: 0, most: 0 };
  const nouns = reading.cues.filter(
    ({ value, from }) => value === 'owner' && isAsked(reading, from) && reading.slots[from] !== 'kind',
  );
  const near = (cue: Cue): boolean => {
    const said = reading.cues.filter(({ value }) => value === cue);
    return nouns.some(({ from, to }) =>
      said.some(
        (other) =>
          reading.tokens[other.from]?.clause === reading.tokens[from]?.clause &&
          other.from >= from - BETWEEN &&
          other.from <= to,
      ),
    );
  };
  if (near('none')) return { least: 0, most: 0 };
  if (near('single')) return { least: 1, most: 1 };
  if (has(reading, 'several-owners') || near('several')) return { least: 2, most: many };
  // "The ones that the DNS has the lead of": a body is named.
  const isOfSome = near('some') && !owners?.names.length;
  return has(reading, 'any-owner') || isOfSome ? { least: 1, most: many } : null;
}

const bounds: readonly Cue[] = ['at-least', 'at-most', 'exactly'];

/** "Actions with four deadlines or more", "one single milestone". */
export function readDeadlineCount(reading: Reading): Count {
  // "No more than two" is not "more than two".
  const said = longest(reading.cues.filter(({ value }) => bounds.includes(value)));
  const bound = bounds.find((cue) => said.some(({ value }) => value === cue));
  if (!has(reading, 'actions') || !bound) return null;
  const tokens = freeTokens(reading);
  const words = reading.cues.filter(({ value }) => value === 'deadlines');
  for (const { from } of words) {
    for (const at of [from - 1, from - 2]) {
      const read = numberAt(tokens, at);
      if (!read || read.ordinal) continue;
      const { value } = read;
      take(reading, { from: at, to: from }, 'cue');
      // "More than three", "moins de trois".
      const isStrict = said.some((one) => one.to === at && isOneOf('left-out', tokens[one.from]));
      if (bound === 'at-least') return { least: isStrict ? value + 1 : value, most: many };
      if (bound === 'at-most') return { least: 0, most: isStrict ? value - 1 : value };
      return { least: value, most: value };
    }
  }
  return null;
}

/** The kinds of deadlines that a question names, and those that it says it does not mean. */
export function readKinds(reading: Reading, roadmap: Roadmap): { kinds: Kind[]; notKinds: Kind[] } {
  const isPart = partOf(vocabularyOf(roadmap).concepts.find(reading.tokens));
  const found = longest(kinds.find(reading.tokens)).filter(
    (one) => isFree(reading, one) && !isPart(one) && isAsked(reading, one.from),
  );
  const leaders = leadersOf(reading, found);
  const isOwn = ({ from }: Place): boolean => isOneOf('owns', reading.tokens[from - 1]);
  // "Before our meeting": the asker's, and no deadline.
  for (const one of found.filter(isOwn)) take(reading, one, 'cue');
  const named = found.filter((one) => !leaders.has(one) && !isOwn(one));
  for (const one of named) take(reading, one, 'kind');
  const isMeant = ({ from }: Place): boolean => !reading.negated.has(from);
  const meant = [...new Set(named.filter(isMeant).map(({ value }) => value))];
  const not = [...new Set(named.filter((one) => !isMeant(one)).map(({ value }) => value))];
  return { kinds: meant, notKinds: not.filter((kind) => !meant.includes(kind)) };
}

/**
 * "Which actions have two pilots?" leads; "the pilots of 2020" are steps: beside a date or other kinds, and where no
 * action, body or person is spoken of. French says "pilotes" of whoever leads, English of steps.
 */
function leadersOf(reading: Reading, found: readonly Found<Kind>[]): ReadonlySet<Found<Kind>> {
  const { cues, slots, tokens } = reading;
  const leaders = found.filter(
    ({ from, to }) => to === from + 1 && cues.some((cue) => cue.value === 'owner' && cue.from === from),
  );
  const isOfActions = has(reading, 'actions') || has(reading, 'wants-who') || slots.includes('body');
  const isFrench = ({ from }: Place): boolean => cueTable.owner.fr.includes(tokens[from]?.word ?? '');
  const isOfSteps = slots.includes('date') || leaders.length < found.length;
  return new Set(leaders.filter((one) => isOfActions || (isFrench(one) && !isOfSteps)));
}

const steering: readonly Cue[] = [
  'steers',
  'owner',
  'associated',
  'strategic',
  'operational',
  'alone',
  'together',
];

/** Whose actions a list is asked for: the bodies and people that the asking part of the question names. */
export function readOwners(reading: Reading, roadmap: Roadmap): OwnerFilter | null {
  const { organisations, terms } = vocabularyOf(roadmap);
  // A name within a longer one is nobody: "the Pon-Coury report".
  const isPart = partOf(terms.find(reading.tokens));
  const found = longest(organisations.find(reading.tokens)).filter(
    (one) =>
      isAsked(reading, one.from) &&
      isFree(reading, one) &&
      !isPart(one) &&
      // "Has" is no body; "HAS" is one.
      (one.to - one.from > 1 || reading.tokens[one.from]?.stop === false),
  );
  if (found.length === 0) return null;
  const leads = steering.some((cue) => has(reading, cue));
  // "Which actions cite the ARS?" asks for what their texts say.
  if (has(reading, 'actions-mention') && !has(reading, 'steers')) return null;
  const isBy = ({ from }: { from: number }): boolean =>
    from === 0 ||
    reading.cues.some(({ value, to }) => (value === 'by' || value === 'actions') && to === from);
  // "Titles that have the DNS in them": words, not whoever leads.
  if (has(reading, 'in-title')) return null;
  // "Which action turns the agency into …": a body that nothing is said to be done by.
  if (!leads && !found.some(isBy)) return null;
  const names: string[] = [];
  const not: string[] = [];
  for (const one of found) {
    const list = reading.negated.has(one.from) ? not : names;
    if (!list.includes(one.value)) list.push(one.value);
    take(reading, one, 'body');
  }
  const [role = null, other] = (['strategic', 'operational'] as const).filter((cue) => has(reading, cue));
  return {
    names,
    match: names.length > 1 && has(reading, 'together') ? 'all' : 'any',
    not: not.filter((name) => !names.includes(name)),
    alone: has(reading, 'alone') && !has(reading, 'alone-or-not'),
    role: other ? null : role,
    as: has(reading, 'associated') && !has(reading, 'steers') ? 'partner' : 'owner',
  };
}

/** Words of titles: what stands in quotation marks, or else those left beside the words that ask. */
export function readTitleWords(reading: Reading, roadmap: Roadmap): Conditions['title'] {
  const begins = has(reading, 'title-begins');
  const { text } = reading.folded;
  const [, double, single] = /"([^"]+)"|(?<![a-z])'([^']+)'(?![a-z])/.exec(text) ?? [];
  const quoted = double ?? single;
  // "Every « début de généralisation »": what is quoted is a word of labels.
  const isLabel =
    quoted !== undefined &&
    (has(reading, 'every') || has(reading, 'all')) &&
    !has(reading, 'actions') &&
    !has(reading, 'chapter') &&
    kinds.find(wordsOf(quoted)).length > 0;
  if (!begins && !isLabel && !has(reading, 'in-title')) return null;
  const from = quoted === undefined ? 0 : text.indexOf(quoted);
  // "Lancement" may be a word of titles; "which", "with the word", "that start in 2021" are those that ask.
  const isOfTime = ({ to }: Place): boolean => reading.slots.slice(to, to + 2).includes('date');
  const asks = wordsWithin(
    reading.cues.filter((one) => (one.value !== 'starts' && one.value !== 'ends') || isOfTime(one)),
  );
  const { inTitles } = vocabularyOf(roadmap);
  const words = reading.tokens.filter((token, at) => {
    if (token.stop || (quoted === undefined && !inTitles(token))) return false;
    if (quoted !== undefined) return token.from >= from && token.to <= from + quoted.length;
    return !asks.has(at) && isAsked(reading, at) && reading.slots[at] === undefined;
  });
  const of = isLabel || (has(reading, 'deadlines') && !has(reading, 'actions')) ? 'deadlines' : 'actions';
  // "Labelled pilot phase or trial": any of these kinds, and no label that has all the words.
  const isOfKinds = of === 'deadlines' && longest(kinds.find(reading.tokens)).length > 1;
  if (words.length === 0 || (isOfKinds && reading.tokens.some((token) => isOneOf('or', token)))) return null;
  return { words: words.map(({ word }) => word), begins, of };
}

/** The organisations and people that a text names, as the roadmap's owners and partners are named. */
export function ownersNamedIn(text: string, roadmap: Roadmap): string[] {
  const tokens = readTokens(foldInPlace(text), vocabularyOf(roadmap));
  return [...new Set(longest(vocabularyOf(roadmap).organisations.find(tokens)).map(({ value }) => value))];
}
