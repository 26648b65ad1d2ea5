import { organisationNamed } from '../roadmap/lexicon.ts';
import { findAction } from '../roadmap/roadmap.ts';
import type { Action, Deadline } from '../roadmap/schema.ts';
import { isEverydayForm, isEverydayWord } from '../understanding/everyday-words.ts';
import { subjectOf } from '../understanding/features.ts';
import { type Asks, type Query, subjectWords, type TopicWord, type Verdict } from '../understanding/query.ts';
import { vocabularyOf } from '../understanding/vocabulary.ts';
import { type Dated, type Judged, judge } from './judge.ts';
import { byEnd } from './list.ts';
import { inTime, pickDeadlines, telling } from './pick-deadlines.ts';
import { rankActions, SURELY } from './rank-actions.ts';
import { featuresOf, type RoadmapIndex } from './roadmap-index.ts';
import { isAmong, namesIn, ownAction } from './theme.ts';

/** One of several things that are told side by side: the action that its words name. */
interface Side {
  action: Action;
  words: TopicWord[];
  /** Its words name that for sure, and are all of the title or the short name. */
  plain: boolean;
}

/** What is told side by side, and the question as it is asked of that. */
export interface Compared {
  query: Query;
  sides: Side[];
}

/** From this chance on, words with one of a title among them name its action; several, where things are compared. */
const NAMES = 0.7;
const SEVERAL_NAME = 0.5;

const ofEach: ReadonlySet<Asks> = new Set(['action', 'when', 'who']);

/**
 * "The ENS or the bundle, which first?": things side by side, each of which names an action by itself; null where no two
 * do. Where nothing is compared, they must be plain names:
 * "security and interoperability" is one subject.
 */
export function comparedIn(index: RoadmapIndex, query: Query): Compared | null {
  const { compares, conditions, asks } = query;
  if (conditions.numbers.length > 0) return ofNumbers(index, query);
  const isExplained = explainsEach(index, query);
  for (const run of query.sides) {
    const named = run.flatMap((words) => sideOf(index, query, words) ?? []);
    const { size } = new Set(named.map(({ action }) => action));
    const several = size > 1;
    // "DNS / ANS / council: who does what?" What one action explains twice is told apart by its names.
    if (isExplained && size < named.length) continue;
    if (compares === null) {
      const isPlain = named.length === run.length && named.every(({ plain }) => plain);
      if (several && isPlain && ofEach.has(asks)) return { query, sides: named };
      continue;
    }
    if (several) return { query: { ...plain(query, 'action'), ...toldOf(query, run) }, sides: named };
  }
  return isExplained ? { query: plain(query, 'define'), sides: [] } : stepsOfOne(index, query);
}

/** "Biology or nursing first?" Steps of the one action that the words name, where those of each side are others. */
function stepsOfOne(index: RoadmapIndex, query: Query): Compared | null {
  const [best] = rankActions(index, query).ranked;
  const action = findAction(index.roadmap, best?.action ?? 0);
  if (query.compares !== 'by-date' || !action || !best || best.chance < SURELY) return null;
  for (const run of query.sides) {
    // "What must be secured first, before any tool?" names no steps.
    const steps = run.filter(
      (words) => words.length > 0 && telling(index, action, words).length === words.length,
    );
    const all = steps.map((words) => ({ action, words, plain: false }));
    const picks = new Map(
      all.map((side) => [String(deadlinesOf(index, query, side).map(({ id }) => id)), side]),
    );
    picks.delete(String(action.deadlines.map(({ id }) => id)));
    if (picks.size > 1) return { query: plain(query, 'when'), sides: [...picks.values()] };
  }
  return null;
}

/** Dates, owners or all there is: what is asked of things side by side, and dates beside it. */
function toldOf(query: Query, run: TopicWord[][]): Pick<Query, 'asks' | 'also'> {
  const { asks, also, asking, compares, verdicts, wording } = query;
  const dates: Asks[] = verdicts.length > 0 ? ['when'] : [];
  // "Who comes first, the ENS or the bundle?" asks for nobody.
  const isOfNobody = compares === 'by-date' && !asking.steers && !wording.has('cue one-of');
  const asksWho = (asks === 'who' || (asking.who && !asking.steers)) && !isOfNobody;
  if (asksWho && asking.steers) return { asks, also: dates };
  const isOfMore = asksWho || wording.has('cue purpose') || wording.has('cue for-whom');
  if (compares === 'by-date' && !isOfMore) return { asks: 'when', also };
  // "Compare beneficiaries, start and end": what is listed beside the dates.
  const isListed = query.sides.some((other) => other !== run && other.length > 0);
  const isDated = asks === 'when' || asking.when || asking.list === 'deadlines';
  const isOfDates = isDated && !isOfMore && !isListed && !asking.steers && dates.length === 0;
  return isOfDates ? { asks: 'when', also } : { asks: 'action', also: dates };
}

/** "Which of 19 and 20 ends first?" */
function ofNumbers({ roadmap }: RoadmapIndex, query: Query): Compared | null {
  const actions = query.conditions.numbers.flatMap((number) => findAction(roadmap, number) ?? []);
  const isOfEach = query.conditions.places?.each === true;
  if (actions.length < 2 || query.verdicts.length === 0 || query.asks === 'who' || isOfEach) return null;
  return {
    query: plain(query, 'when'),
    sides: actions.map((action) => ({ action, words: [], plain: true })),
  };
}

/** "The earliest", "already over" and "who does what" are said of what is compared, not of all there is. */
const plain = (query: Query, asks: Asks): Query => ({
  ...query,
  asks,
  conditions: { ...query.conditions, standing: null, places: null, owners: null },
});

/** "DNS and ANS: who does what?" Several things that the text explains, not each of them in an action of its own. */
function explainsEach(index: RoadmapIndex, query: Query): boolean {
  const { terms, compares, asking, properties, wording } = query;
  if (new Set(terms).size < 2 || asking.when) return false;
  const isOfNames = isAmong(namesIn(index, terms));
  const words = subjectWords(query).filter((one) => !isOfNames(one));
  const others = words.filter(({ word }) => !isEverydayWord(word) && !isEverydayForm(word));
  if (compares === 'apart') return others.length <= 2;
  // "I always mix up DNS and ANS", "who decides, DNS or ANS?" Of bodies and nothing else, what each of them does is asked.
  const own = new Set(terms.flatMap(({ term }) => ownAction(index, term) ?? []));
  const areBodies = terms.every(({ term }) => {
    const body = organisationNamed(index.roadmap.lexicon, term);
    return body && !body.office;
  });
  const isOfNoMore =
    own.size < 2 && others.length + properties.length === 0 && asking.list === null && !asking.steers;
  // "Does the ANS replace ASIP Santé?" asks something else.
  const isOpen = !query.checks || words.length + query.dates.places.length === 0;
  return isOfNoMore && isOpen && (areBodies || (wording.has('cue asks') && words.length === 0));
}

/** The action that words name by themselves; null where they name none for sure. */
function sideOf(index: RoadmapIndex, { dates, compares }: Query, words: TopicWord[]): Side | null {
  const { roadmap, titles, shortNames } = index;
  const concepts = vocabularyOf(roadmap).concepts.find(words);
  const subject = subjectOf(
    words,
    concepts.map(({ value }) => value),
  );
  const { ranked } = rankActions(index, { topic: words, subject });
  const { action: number = 0, chance = 0 } = ranked[0] ?? {};
  const action = findAction(roadmap, number);
  if (!action) return null;
  const features = featuresOf(words, roadmap).filter((_, at) => !dates.places.includes(words[at]?.from ?? 0));
  const isTitled = (own: readonly string[]): boolean =>
    own.some((one) => titles.get(number)?.has(one) || shortNames.get(number)?.has(one));
  const isNamed = features.some(isTitled) && chance >= (compares && words.length > 1 ? SEVERAL_NAME : NAMES);
  return isNamed ? { action, words, plain: features.every(isTitled) } : null;
}

/** The deadlines of a side that are asked for; of what starts the first, and of what ends the last. */
function deadlinesOf(index: RoadmapIndex, query: Query, { action, words }: Side): Deadline[] {
  const { dates } = query;
  const isOfEnds = dates.start !== dates.end && dates.named.length === 0;
  const asked = isOfEnds ? { ...dates, start: false, end: false } : dates;
  const picked = pickDeadlines(index, action, { ...query, topic: words, dates: asked });
  if (!isOfEnds) return picked;
  return dates.start ? picked.slice(0, 1) : byEnd(picked).slice(-1);
}

/** The actions that are compared and the deadlines of each that are asked for, those that come first in front; what they tell. */
export function datesOfSides(
  index: RoadmapIndex,
  { query, sides }: Compared,
): { actions: Action[]; deadlines: Deadline[]; judged: Judged[] } {
  const { dates, conditions } = query;
  // "The same timetable?" The same beginning, and the same end.
  const verdicts = query.verdicts.flatMap((verdict): Verdict[] =>
    verdict === 'same' && dates.named.length === 0 ? ['starts-same', 'ends-same'] : [verdict],
  );
  const actions = [...new Set(sides.map(({ action }) => action))];
  const things =
    actions.length > 1
      ? actions.map((action) => ({ action, own: sides.filter((side) => side.action === action) }))
      : sides.map((side) => ({ action: side.action, own: [side] }));
  const ofEach = (asked: Query['dates']): Dated[] =>
    things.map(({ action, own }) => ({
      action,
      deadlines: own.flatMap((side) => deadlinesOf(index, { ...query, dates: asked }, side)),
    }));
  const picks = verdicts.map((verdict) =>
    ofEach({ ...dates, start: verdict.startsWith('starts'), end: verdict.startsWith('ends') }),
  );
  const picked = (picks.length > 0 ? picks : [ofEach(dates)]).flat().flatMap(({ deadlines }) => deadlines);
  const told = [...new Set(picked)];
  const deadlines = dates.end || conditions.kinds.includes('end') ? byEnd(told) : inTime(told);
  const place = ({ number }: Action): number => deadlines.findIndex(({ action }) => action === number);
  return {
    actions: actions.toSorted((one, other) => place(one) - place(other)),
    deadlines,
    judged:
      things.length > 1
        ? verdicts.map((verdict, at) => judge(verdict, picks[at] ?? [], dates.named.length > 0))
        : [],
  };
}
