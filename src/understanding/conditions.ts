import rules from '../../data/grammar/cue-rules.json' with { type: 'json' };
import cueTable from '../../data/grammar/cues.json' with { type: 'json' };
import type { CalendarDay } from '../dates/calendar.ts';
import type { Roadmap } from '../roadmap/roadmap.ts';
import { type Cue, type Kind, kinds } from './grammar.ts';
import { type NumberRead, numberAt } from './numbers.ts';
import { readOwnerCount, readOwners } from './owners.ts';
import { type Found, longest, type Place, partOf, valuesOf, wordsWithin } from './phrase-finder.ts';
import type { AskedPeriod, Conditions, Days, Relation, Standing } from './query.ts';
import { cuesOf, freeTokens, has, isAsked, isFree, type Reading, take } from './slots.ts';
import { isOneOf, wordsOf } from './tokens.ts';
import { vocabularyOf } from './vocabulary.ts';

type Count = Conditions['deadlineCount'];
const many = Number.MAX_SAFE_INTEGER;

/** The periods that a question asks about, before it is known what of a deadline lies in them; and those it leaves out. */
export interface Periods {
  period: Omit<AskedPeriod, 'relation'> | null;
  notPeriods: Days[];
}

/** What narrows the answer to a question, beside what its numbers and dates do. */
export function readConditions(
  reading: Reading,
  roadmap: Roadmap,
  {
    numbers,
    notNumbers,
    chapters,
    period,
    notPeriods,
  }: Pick<Conditions, 'numbers' | 'notNumbers' | 'chapters'> & Periods,
  today: CalendarDay,
): Conditions {
  const deadlineCount = readDeadlineCount(reading);
  const owners = readOwners(reading, roadmap);
  const title = readTitleWords(reading, roadmap);
  const named = readKinds(reading, roadmap);
  reading.cues = reading.cues.filter(({ value, from }) => {
    const slot = reading.slots[from];
    // "The pilots and their dates" are nobody's.
    const isOfKind = slot === 'kind' && (value === 'owner' || value === 'steers');
    return slot !== 'date' && slot !== 'number' && !isOfKind;
  });
  // "Is the INS rolled out today?" The day is no time of a deadline.
  const isNamed = numbers.length + vocabularyOf(roadmap).terms.find(reading.tokens).length > 0;
  const isNow = period?.start === today && period.end === today && isNamed;
  const isUndatedThen = has(reading, 'undated') && period !== null && has(reading, 'actions');
  const isUndated = has(reading, 'undated') && !isUndatedThen;
  const exactness = readExactness(reading, isUndated);
  return {
    numbers,
    notNumbers,
    notPeriods,
    chapters,
    owners,
    ownerCount: readOwnerCount(reading, owners),
    deadlineCount,
    period: period && !isNow ? { ...period, relation: readRelation(reading, period) } : null,
    ...readPlaces(reading, readStanding(reading, period, today), numbers.length > 1),
    exactness,
    // "No end date", "titles with the word launch": no kind of deadline is meant.
    ...(title || exactness === 'open' || exactness === 'undated' ? { kinds: [], notKinds: [] } : named),
    title,
    // "No date in 2019": not that one is undated.
    without: (has(reading, 'without-deadline') || isUndatedThen) && has(reading, 'actions'),
  };
}

const shapes = ['years', 'range', 'day', 'month', 'season', 'year', 'dated'] as const;

/** "Open-ended", "to the month", "from one year to another". */
function readExactness(reading: Reading, isUndated: boolean): Conditions['exactness'] {
  const isSaid = (cue: Cue): boolean =>
    cuesOf(reading, cue).some(({ from }) => isAsked(reading, from) && !reading.negated.has(from));
  if (isSaid('open-ended')) return 'open';
  if (isUndated) return 'undated';
  return shapes.find((one) => isSaid(`exactly-${one}`)) ?? null;
}

const standings = rules.standings as ('under-way' | Exclude<Standing, 'under way'>)[];

/** Where on the time line, relative to today; what should be done by a time of its own is due by then. */
export function readStanding(
  reading: Reading,
  period: Pick<Days, 'start'> | null,
  today: CalendarDay,
): Standing | null {
  const owed = has(reading, 'owed') && !period ? 'overdue' : null;
  const said = standings.find((cue) => has(reading, cue));
  const standing = said === 'under-way' ? 'under way' : (said ?? owed);
  // "Anything left after today, or is it all behind us?" What is still to be is not over.
  if (standing === 'overdue' && (period?.start ?? '') > today) return null;
  // "Still open-ended" says nothing of today.
  return standing === 'under way' && has(reading, 'open-ended') ? null : standing;
}

/** Numbers right before a word for deadlines, or up to two words before it: "four or more deadlines". */
function numbersOfDeadlines(reading: Reading): NumberRead[] {
  const tokens = freeTokens(reading);
  return cuesOf(reading, 'deadlines').flatMap(({ from }) =>
    [from - 1, from - 2, from - 3].flatMap((at) => {
      const read = numberAt(tokens, at);
      return read && read.to <= from ? [read] : [];
    }),
  );
}

/** What "next deadlines" are, where no number says how many. */
const SEVERAL = 3;

/**
 * Which of the next, first or last: "the next three deadlines", "next deadlines", "deuxième jalon" (the second of the
 * first), "the last milestone but one". Takes the number.
 */
function readPlaces(
  reading: Reading,
  standing: Standing | null,
  ofSeveral: boolean,
): Pick<Conditions, 'standing' | 'places'> {
  // "The last deadline of each action", "of actions 5, 6 and 7".
  const isOfEach = ofSeveral || has(reading, 'of-each');
  if ((standing === 'first' || standing === 'last') && isOfEach && has(reading, 'deadlines'))
    return { standing, places: { from: 1, to: 1, same: true, each: true } };
  const isPlaced = standing === 'next' || standing === 'first' || standing === 'last';
  const read = numbersOfDeadlines(reading).find(
    ({ value, ordinal }) => Math.abs(value) > 1 && (ordinal || isPlaced),
  );
  if (!read) {
    const several = isPlaced && has(reading, 'several-deadlines');
    return { standing, places: several ? { from: 1, to: SEVERAL, same: true } : null };
  }
  take(reading, read, 'cue');
  const to = Math.abs(read.value);
  if (!read.ordinal) return { standing, places: { from: 1, to, same: false } };
  return { standing: read.value < 0 ? 'last' : 'first', places: { from: to, to, same: false } };
}

/**
 * How deadlines relate to a period: "starting or ending in 2020" is either. By a day that is over, what ends by then
 * is due: not what only begins.
 */
function readRelation(reading: Reading, { start }: Days): Relation {
  // "A note to finish tonight" ends nothing.
  const edges = cuesOf(reading, 'starts', 'ends').filter(
    ({ from }) => !reading.negated.has(from) && isAsked(reading, from),
  );
  const [edge, ...others] = new Set(edges.map(({ value }) => value as 'starts' | 'ends'));
  return edge && others.length === 0 ? edge : start === null ? 'ends' : 'due';
}

/** "Actions with four deadlines or more", "one single milestone". */
function readDeadlineCount(reading: Reading): Count {
  // "No more than two" is not "more than two".
  const said = longest(cuesOf(reading, 'at-least', 'at-most', 'exactly'));
  const read = numbersOfDeadlines(reading).find(({ ordinal }) => !ordinal);
  if (!has(reading, 'actions') || said.length === 0) return null;
  // "Just a single deadline"
  const nouns = new Set(cuesOf(reading, 'deadlines').map(({ from }) => from));
  const isOfOne = said.some(({ value, to }) => value === 'exactly' && nouns.has(to));
  if (!read) return isOfOne ? { least: 1, most: 1 } : null;
  take(reading, read, 'cue');
  const isSaid = (cue: Cue): boolean => said.some(({ value }) => value === cue);
  // "More than three", "moins de trois".
  const isStrict = said.some(({ from, to }) => to === read.from && isOneOf('left-out', reading.tokens[from]));
  const [more, fewer] = isStrict ? [read.value + 1, read.value - 1] : [read.value, read.value];
  if (isSaid('at-least')) return { least: more, most: many };
  return { least: isSaid('at-most') ? 0 : read.value, most: isSaid('at-most') ? fewer : read.value };
}

/** The kinds of deadlines that a question names, and those that it says it does not mean. */
function readKinds(reading: Reading, roadmap: Roadmap): { kinds: Kind[]; notKinds: Kind[] } {
  const { tokens, negated } = reading;
  const isPart = partOf(vocabularyOf(roadmap).concepts.find(tokens));
  const found = longest(kinds.find(tokens)).filter(
    (one) => isFree(reading, one) && !isPart(one) && isAsked(reading, one.from),
  );
  const leaders = leadersOf(reading, found);
  const named = found.filter((one) => !leaders.has(one));
  // "Before our meeting": the asker's, and no deadline.
  const isOwn = ({ from }: Place): boolean => isOneOf('owns', tokens[from - 1]);
  for (const one of named) take(reading, one, isOwn(one) ? 'cue' : 'kind');
  const ofPlan = named.filter((one) => !isOwn(one));
  const meant = valuesOf(ofPlan.filter(({ from }) => !negated.has(from)));
  const denied = valuesOf(ofPlan.filter(({ from }) => negated.has(from)));
  // "Which programmes were to finish in 2022?" Their ends, where none of them is named.
  const isOfProgrammes =
    has(reading, 'programmes') &&
    cuesOf(reading, 'programmes').some(({ from }) => !negated.has(from)) &&
    vocabularyOf(roadmap).terms.find(tokens).length === 0;
  if (isOfProgrammes && has(reading, 'ends')) meant.push('end');
  else if (isOfProgrammes && has(reading, 'starts')) meant.push('programme-launch');
  return { kinds: [...new Set(meant)], notKinds: denied.filter((kind) => !meant.includes(kind)) };
}

/**
 * "Which actions have two pilots?" leads; "the pilots of 2020" are steps: beside a date or other kinds, and where no
 * action, body or person is spoken of. French says "pilotes" of whoever leads, English of steps.
 */
function leadersOf(reading: Reading, found: readonly Found<Kind>[]): ReadonlySet<Found<Kind>> {
  const { slots, tokens } = reading;
  const owners = new Set(cuesOf(reading, 'owner').map(({ from }) => from));
  const leaders = found.filter(({ from, to }) => to === from + 1 && owners.has(from));
  const isOfActions = has(reading, 'actions') || has(reading, 'wants-who') || slots.includes('body');
  const isOfSteps = slots.includes('date') || leaders.length < found.length;
  const isFrench = ({ from }: Place): boolean => cueTable.owner.fr.includes(tokens[from]?.word ?? '');
  return new Set(leaders.filter((one) => isOfActions || (isFrench(one) && !isOfSteps)));
}

/** Words of titles: what stands in quotation marks, or else those left beside the words that ask. */
function readTitleWords(reading: Reading, roadmap: Roadmap): Conditions['title'] {
  const { folded, tokens, slots } = reading;
  const says = (cue: Cue): boolean => has(reading, cue);
  const begins = says('title-begins');
  const [, double, single] = /"([^"]+)"|(?<![a-z])'([^']+)'(?![a-z])/.exec(folded.text) ?? [];
  const quoted = double ?? single;
  // "Every « début de généralisation »": what is quoted is a word of labels.
  const isLabel =
    quoted !== undefined &&
    (says('every') || says('all')) &&
    !says('actions') &&
    !says('chapter') &&
    kinds.find(wordsOf(quoted)).length > 0;
  const from = folded.text.indexOf(quoted ?? '');
  // "All but the « fin du programme » ones"
  const isDenied = isLabel && tokens.some((token, at) => token.from >= from && reading.negated.has(at));
  if (isDenied || (!begins && !isLabel && !says('in-title'))) return null;
  // "Lancement" may be a word of titles; "which", "with the word" are those that ask.
  const asks = wordsWithin(reading.cues.filter(({ value }) => value !== 'starts' && value !== 'ends'));
  const { inTitles } = vocabularyOf(roadmap);
  const words = tokens.filter((token, at) => {
    if (quoted !== undefined) return !token.stop && token.from >= from && token.to <= from + quoted.length;
    return !token.stop && inTitles(token) && !asks.has(at) && isAsked(reading, at) && slots[at] === undefined;
  });
  // "Which deadlines have the word in their labels, whatever the action": the first noun tells.
  const [noun] = cuesOf(reading, 'deadlines', 'actions');
  const of = isLabel || noun?.value === 'deadlines' ? 'deadlines' : 'actions';
  // "…? Numbers and titles will do." What is to be told sets no condition.
  const isBeside = cuesOf(reading, 'in-title').some(({ from }) =>
    words.some(({ clause }) => clause === tokens[from]?.clause),
  );
  if (words.length === 0 || (!begins && quoted === undefined && !isBeside)) return null;
  return { words: words.map(({ word }) => word), begins, of };
}
