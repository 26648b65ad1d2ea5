import { shift } from '../dates/calendar.ts';
import { allDeadlines, findAction, type Roadmap } from '../roadmap/roadmap.ts';
import type { Action } from '../roadmap/schema.ts';
import { isEverydayWord } from './everyday-words.ts';
import { wordsShared } from './leaning.ts';
import {
  type Asks,
  askedOf,
  asksForList,
  type Before,
  type Conditions,
  isTalk,
  namesDates,
  namesNoAction,
  noConditions,
  type Query,
  type TopicWord,
} from './query.ts';

/** So few words hardly change the subject. */
const FEW = 3;
/** More actions than these are not what a second question of one message is about. */
const MOST_OF_A_MESSAGE = 3;
/** A list of more actions than these is not what "they" are. */
const MOST_MEANT = 10;

/** What the text tells of a query's words. */
interface Told {
  /** Whether they tell some deadlines of an action from the others. */
  tells: (query: Query, action: Action) => boolean;
  /** The other action that some words name and that is most like one. */
  like: (words: TopicWord[], action: Action) => number | null;
  /** The action, among some or all, that they mean with at least that chance. */
  means: (query: Query, chance: number, among?: readonly number[]) => number | null;
  /** Whether what the text says of an action answers them no less than what it says of others. */
  says: (query: Query, action: Action) => boolean;
}

/** From this chance on, words mean an action; and mean it whatever was told before. */
const MEANT = 0.5;
const SURELY_MEANT = 0.95;
/** From this chance on, words may mean what was told before. */
const LIKELY = 0.25;

/** A question, and what it may lean on. */
type Seen = ReturnType<typeof see>;

function see(query: Query, before: Before, known: number[], roadmap: Roadmap, told: Told) {
  const { numbers } = query.conditions;
  const namesNothing = query.named.length + numbers.length === 0;
  return {
    ...told,
    query,
    before,
    roadmap,
    /** The actions of the answer before, the one that it was about alone, and the deadlines that it told. */
    known,
    only: known.length === 1 ? findAction(roadmap, known[0] ?? 0) : null,
    dated: allDeadlines(roadmap).filter(({ id }) => before.deadlines.includes(id)),
    /** The answer before was a list; a list is asked for. */
    wasList: asksForList(before.asks),
    asksList: asksForList(query.asks),
    /** It names nothing by a number or a name; it names something, also in words of some action. */
    namesNothing,
    named: numbers.length > 0 || !namesNoAction(query),
    /** It says hardly anything but what leans. */
    isFew: query.topic.length <= FEW && namesNothing && query.asking.list === null,
  };
}

/**
 * A question that leans on the answer before it, made whole: "who owns it?" is about the same action, "and 2021?" sets
 * another period, "only the DNS ones" one condition more, "et pour l'INS ?" asks the same of something else. Any other
 * stays as it is.
 */
export function followUp(asked: Query, before: Before | undefined, roadmap: Roadmap, told: Told): Query {
  const isThere = (number: number): boolean => findAction(roadmap, number) !== null;
  const earlier = before ? toldBefore(before).filter(isThere) : [];
  const stepped = asked.steps === 0 ? null : besideOne({ ...asked, earlier }, before, roadmap, told);
  if (!before || stepped) return stepped ?? asked;
  const near = asked.refers ? before.actions.slice(0, 1) : [];
  const query = { ...asked, earlier, near };
  if (query.asks === 'translate') return again(query, before, {});
  const seen = see(query, before, before.actions.filter(isThere), roadmap, told);
  if (query.missing.actions.length > 0) return query;
  return relations.reduce<Query | null>((whole, relation) => whole ?? relation(seen), null) ?? query;
}

/** What a question may lean on, the closest first; the first that makes it whole holds. */
const relations = [besideTold, someOfThem, someDates, theList, theSubject, theQuestion];

/** What "both" and "the second one" are of: what the answer before told side by side, or the last two of one each. */
function toldBefore({ asks, actions, earlier = [] }: Before): number[] {
  const [last, ...others] = actions;
  if (last !== undefined && others.length === 0)
    return earlier.includes(last) ? earlier : [...earlier.slice(-1), last];
  return asks === 'deadlines' || others.length >= MOST_MEANT ? [] : actions;
}

/** "And after that?", "et avant ça ?": the deadline that follows those that were told of one action, or all before. */
function besideTold({ query, before, only, dated }: Seen): Query | null {
  const [isAfter, isBefore] = [query.wording.has('cue then'), query.wording.has('cue before-that')];
  const isOfDates = before.asks === 'when' || before.asks === 'deadlines';
  if (!only || !isOfDates || isAfter === isBefore || query.asking.who || !namesNoAction(query)) return null;
  // "And how often after that?" What recurs is no date behind it.
  if (query.dates.recurring) return null;
  const days = dated.flatMap(({ start, end }) => start ?? end ?? []);
  const day = days.toSorted().at(isAfter ? -1 : 0);
  if (!day) return null;
  const [start, end] = isAfter ? [shift(day, 1, 'day'), null] : [null, shift(day, -1, 'day')];
  const standing = isAfter ? ('first' as const) : null;
  const conditions = { ...noConditions, standing, period: { start, end, relation: 'starts' as const } };
  return about({ ...query, conditions }, [only.number], 'deadlines');
}

/** "Both", "the second one", "l'autre", "celle des patients", "no, I meant the app": of what was told before, or like it. */
function someOfThem(seen: Seen): Query | null {
  const { query, only, isFew, namesNothing, like, means } = seen;
  const { earlier, place, standsIn, wording, sides, conditions } = query;
  const same = sameOf(seen);
  const isBoth = wording.has('cue of-both') && sides.length + conditions.numbers.length === 0;
  if (isBoth && earlier.length === 2) return about(same, earlier, same.asks);
  const at = place === null || earlier.length < 2 ? undefined : earlier.at(place > 0 ? place - 1 : place);
  const isOther = wording.has('cue the-other') && earlier.length === 2 && namesNothing;
  const other = isOther ? earlier.find((number) => number !== only?.number) : undefined;
  // "Et il remplace quoi, en fait ?" asks something new.
  const isMended = wording.has('cue corrects') && isFew && !query.asksWhat;
  const words = isMended && standsIn.length === 0 ? query.topic.filter(({ cue }) => !cue) : standsIn;
  const alike = only && words.length > 0 && means(query, 0) !== only.number ? like(words, only) : null;
  const among = only || standsIn.length === 0 || earlier.length < 2 ? null : means(query, 0, earlier);
  const one = at ?? other ?? alike ?? among ?? (isMended ? means(query, MEANT) : null);
  return one === null || one === only?.number ? null : about(same, [one], same.asks);
}

/** What a question asks of something else: by itself or else as the one before did, with its kind of date. */
function sameOf({ query, before, only, asksList, wasList, tells }: Seen): Query {
  const { asking, dates, asks } = query;
  const own = asking.who ? 'who' : asking.when || namesDates(dates) || asksList ? 'when' : asks;
  const isOwn = own !== asks || asking.when || asking.who || query.asksWhat;
  if (isOwn || wasList || before.asks === 'define') return { ...query, asks: own };
  // "And the observatory?", after its study: another date of the same.
  const isOther = query.named.length > 0 && only && tells({ ...query, named: [] }, only);
  return { ...query, asks: before.asks, dates: isOther ? dates : (before.dates ?? dates) };
}

/** "And the platform itself?", "then rolled out from when?": words that tell the dates of the action before apart. */
function someDates({ query, before, only, dated, isFew, tells }: Seen): Query | null {
  const { asking, wording, conditions, topic, dates } = query;
  const isOfThem = asking.list === 'deadlines' && wording.has('cue of-them');
  const asksElse = query.asksWhat && !asking.when && !asking.who && !isOfThem && dates.recurring === null;
  if (!only || conditions.numbers.length > 0 || asksElse) return null;
  // A stage by itself is of what was told before.
  const saysMore = topic.some(({ cue, from }) => !cue && !dates.places.includes(from));
  const isOfSome = dated.length > 0 && dated.length < only.deadlines.length;
  // "Created when?"
  const isAlone = asking.when && isFew;
  const isStage = namesDates(dates) && !saysMore && !asking.who && (isOfSome || isAlone);
  const isTold = (query.refers || isFew || isOfThem) && tells(query, only);
  if (!isStage && !isTold) return null;
  // What only says vaguely that something will be there is a word like others where it tells dates apart.
  const isVague = dates.named.length > 0 && dates.named.every(({ vague }) => vague);
  return about(
    {
      ...query,
      topic: isStage ? [...topic, ...wordsShared(only, dated)] : topic,
      dates: { ...dates, every: false, ...(isVague && { named: [], places: [] }) },
      asking: { ...asking, when: asking.when || before.asks === 'when' },
    },
    [only.number],
    asking.who ? 'who' : 'when',
  );
}

/** "And in 2022?", "only the DNS ones", "which of them speak of security?": the list before, with other conditions. */
function theList({ query, before, roadmap, wasList, named }: Seen): Query | null {
  const { conditions, wording, asking, refers, topic } = query;
  if (!wasList || isTalk(query.asks)) return null;
  const set = askedOf(query).conditions;
  const isOnly = wording.has('cue only');
  const isAmong = wording.has('cue of-them') && before.actions.length > 1 && query.theme.size > 0;
  if (isAmong && conditions.numbers.length === 0)
    return { ...again(query, before, set), asks: before.asks, among: true };
  const byName = query.named.flatMap(({ action }) => action ?? []);
  const numbers = namesNoAction(query) ? conditions.numbers : byName;
  const asksItself = asking.when || asking.who || asking.list !== null;
  if (numbers.length > 0 && (refers || isOnly) && !asksItself) {
    // "Pareil pour la 3", of a list of an orientation.
    const isOf = (number: number): boolean => roadmap.orientations.some((one) => one.number === number);
    if (before.conditions.chapters && !query.saysUnit && numbers.every(isOf))
      return again(query, before, { chapters: numbers });
    return numbers.every((number) => before.actions.includes(number))
      ? again(query, before, { numbers })
      : null;
  }
  const isShort = topic.length <= 2 && asking.list === null;
  return !named && Object.keys(set).length > 0 && (refers || isShort) ? again(query, before, set) : null;
}

/** "And who runs it nationally?", "combien de gens en ont un ?", "dates?": the actions before, all that were told. */
function theSubject(seen: Seen): Query | null {
  const { query, known, asksList } = seen;
  const { asks, conditions, dates } = query;
  if (known.length === 0 || !leansOnThem(seen)) return null;
  const isOfDates = conditions.period !== null || conditions.kinds.length > 0 || conditions.standing !== null;
  const isOfSome = asks === 'more' && (dates.start || dates.end);
  if (conditions.standing === 'overdue') return about(query, known, 'deadlines');
  return about(query, known, asksList || isOfSome || (isOfDates && asks !== 'who') ? 'when' : asks);
}

/** Whether the actions before are what a question is about. */
function leansOnThem(seen: Seen): boolean {
  const { query, known, only, wasList, asksList, namesNothing, named } = seen;
  const { wording, asks, asking, conditions, refers, topic, properties } = query;
  if (asks === 'more') return true;
  if (isTalk(asks) || known.length > MOST_MEANT) return false;
  const refersTo = wording.has('cue refers');
  const isShort = topic.length <= 2 && asking.list === null;
  if (namesNothing) {
    // "What is the budget of HOP'EN, and how much could one hospital get?"
    const goesOn =
      seen.before.sameMessage && !wasList && known.length <= MOST_OF_A_MESSAGE && asking.list === null;
    // "Which ends first?", of several.
    const compares = query.compares === 'by-date' && seen.isFew && known.length > 1;
    const pointsBack = (compares || query.points || (refersTo && !named)) && (only ? !asksList : !wasList);
    // "And the budget?"
    if ((properties.length > 0 && refers) || (goesOn && !asksList) || pointsBack) return true;
  }
  // "Fine, and the dates?"; "all dates" is another question.
  const saysNothing = topic.length <= 1 && topic.every(({ word }) => isEverydayWord(word));
  const isBare = saysNothing && Object.keys(askedOf(query).conditions).length === 0;
  if (only && asks === 'deadlines' && isBare && !wording.has('cue all')) return true;
  if (named) {
    // Its words are of some action, and surely of no other.
    const isOfTime = conditions.period !== null || conditions.standing !== null;
    const asksOfIt = query.asksWhat || asking.when || asking.who || !refers;
    const isPlain = namesNothing && !asksList && asking.list === null && !isOfTime;
    if (!only || !isPlain || !asksOfIt || (properties.length > 0 && !asking.who)) return false;
    if ((seen.means(query, SURELY_MEANT) ?? only.number) !== only.number) return false;
    return refersTo || seen.means(query, LIKELY, [only.number]) !== null || seen.says(query, only);
  }
  if (Object.keys(askedOf(query).conditions).length > 0) return refers || isShort;
  return refers || (query.theme.size === 0 && !asksList);
}

/** "Et pour l'INS ?": what was asked before, of what the question names. */
function theQuestion(seen: Seen): Query | null {
  const { query, named, asksList } = seen;
  const leans = named && query.refers && query.asking.list === null && !asksList;
  return leans && (query.asks !== 'define' || !query.asksWhat) && !isTalk(query.asks) ? sameOf(seen) : null;
}

/** "The one after it", "the action right before the DMP": in the order of the text. */
function besideOne(query: Query, before: Before | undefined, { actions }: Roadmap, told: Told): Query | null {
  const { conditions, asking } = query;
  const own = namesNoAction(query) ? conditions.numbers : [told.means(query, MEANT) ?? []].flat();
  const [from, ...others] = own.length > 0 ? own : (before?.actions ?? []);
  const place = actions.findIndex(({ number }) => number === from);
  if (place < 0 || others.length > 0) return null;
  const at = place + query.steps;
  const asks = asking.who ? 'who' : asking.when ? 'when' : 'action';
  const number = actions[at]?.number;
  const whole = { ...query, ...wordless, terms: [], named: [] };
  if (number !== undefined) return about(whole, [number], asks);
  return { ...about(whole, [], asks), missing: { ...query.missing, actions: [String(at + 1)] } };
}

/** The same question of some actions; who leads them does not depend on any other words, who does something else may. */
const about = (query: Query, numbers: readonly number[], asks: Asks): Query => ({
  ...query,
  asks: asks === 'define' || isTalk(asks) ? 'action' : asks,
  conditions: { ...query.conditions, numbers: [...numbers] },
  ...(asks === 'who' && (query.asking.steers || !query.asking.who) && wordless),
});

const wordless = { topic: [], theme: new Map(), whole: null, strange: false };

/** The question before, with other conditions. */
function again(query: Query, before: Before, conditions: Before['conditions']): Query {
  // "Only those of 2021", of the theme before.
  const all = {
    ...noConditions,
    ...(before.theme && { numbers: before.theme }),
    ...before.conditions,
    ...conditions,
  };
  const asks = query.asking.list ?? before.asks;
  const { period } = conditions;
  // "What starts in 2021?" – "and in 2022?"
  const relation = period?.relation === 'due' ? before.conditions.period?.relation : undefined;
  const merged = { ...all, ...(period && relation && { period: { ...period, relation } }) };
  return { ...query, asks, conditions: merged as Conditions };
}
