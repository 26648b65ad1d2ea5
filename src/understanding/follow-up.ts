import { shift } from '../dates/calendar.ts';
import { organisationNamed } from '../roadmap/lexicon.ts';
import { findAction, type Roadmap } from '../roadmap/roadmap.ts';
import { about, type Seen, see, type Told, withWhatWasTold, wordless } from './asked-after.ts';
import { wordsShared } from './leaning.ts';
import {
  askedOf,
  type Before,
  type Conditions,
  isTalk,
  namesDates,
  namesNoAction,
  noConditions,
  type Query,
} from './query.ts';
import { leansOnThem, MOST_MEANT, ofSubject } from './subject-before.ts';

/** From this chance on, words mean an action. */
const MEANT = 0.5;

/**
 * A question that leans on the answer before it, made whole: "who owns it?" is about the same action, "and 2021?" sets
 * another period, "only the DNS ones" one condition more, "et pour l'INS ?" asks the same of something else. Any other
 * stays as it is.
 */
export function followUp(asked: Query, before: Before | undefined, roadmap: Roadmap, told: Told): Query {
  const ways = waysOn(asked, before, roadmap, told);
  return 'whole' in ways ? ways.whole : leansOnThem(ways.seen) ? ways.ofSubject : ways.ofItself;
}

/** What a question after an answer may be: `whole`, or of what was told before or of itself, whichever `seen` speaks for. */
export function waysOn(
  asked: Query,
  before: Before | undefined,
  roadmap: Roadmap,
  told: Told,
): { whole: Query } | { seen: Seen; ofSubject: Query; ofItself: Query } {
  const isThere = (number: number): boolean => findAction(roadmap, number) !== null;
  const earlier = before ? toldBefore(before).filter(isThere) : [];
  const stepped = asked.steps === 0 ? null : besideOne({ ...asked, earlier }, before, roadmap, told);
  if (!before || stepped) return { whole: stepped ?? asked };
  const near = asked.refers ? before.actions.slice(0, 1) : [];
  const query = { ...asked, earlier, near };
  if (query.asks === 'translate') return { whole: again(query, before, {}) };
  if (query.missing.actions.length > 0) return { whole: query };
  const seen = see(query, before, before.actions.filter(isThere), roadmap, told);
  const withTold = (whole: Query): Query => withWhatWasTold(whole, query, before);
  const closest = closely.reduce<Query | null>((found, relation) => found ?? relation(seen), null);
  if (closest) return { whole: withTold(closest) };
  const subject = ofSubject(seen);
  const ofItself = withTold(theQuestion(seen) ?? query);
  return subject ? { seen, ofSubject: withTold(subject), ofItself } : { whole: ofItself };
}

/** What a question may lean on more closely than on the actions before; the first that makes it whole holds. */
const closely = [theTerm, besideTold, someOfThem, someDates, theList];

/** What "both" and "the second one" are of: what the answer before told side by side, or the last two of one each. */
function toldBefore({ asks, actions, earlier = [] }: Before): number[] {
  const [last, ...others] = actions;
  if (last !== undefined && others.length === 0)
    return earlier.includes(last) ? earlier : [...earlier.slice(-1), last];
  return asks === 'deadlines' || others.length >= MOST_MEANT ? [] : actions;
}

/** "What does that stand for?", after what was named before; "where did she work before?", after who she is. */
function theTerm({ query, before, roadmap, namesNothing }: Seen): Query | null {
  const { lexicon } = roadmap;
  const term = lexicon.terms.find(({ term }) => term === before.term);
  if (!term || !namesNothing || query.counts || query.properties.length > 0) return null;
  const { when, steers } = query.asking;
  const { wording, terms, unexplained } = query;
  // "What is her agency to do?" asks more than who she is.
  const saysLittle = query.topic.filter(({ cue }) => !cue).length <= 1;
  const isOfPerson = organisationNamed(lexicon, term.term)?.office && wording.has('cue refers') && saysLittle;
  const isOfMeaning = wording.has('cue define') && terms.length + unexplained.length === 0;
  return (isOfPerson && !when && !steers) || isOfMeaning ? { ...query, asks: 'define', terms: [term] } : null;
}

/** "And after that?", "et avant ça ?": the deadline that follows those that were told of one action, or all before. */
function besideTold({ query, before, only, dated }: Seen): Query | null {
  const [isAfter, isBefore] = [query.wording.has('cue then'), query.wording.has('cue before-that')];
  const isOfDates = before.asks === 'when' || before.asks === 'deadlines';
  if (!only || !isOfDates || isAfter === isBefore || query.asking.who || !namesNoAction(query)) return null;
  // "And how often after that?", "la phase pilote, avant ça ?" What recurs is no date behind it, what is named is that one.
  if (query.dates.recurring || query.dates.named.some(({ vague }) => !vague)) return null;
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
  // Of two side by side, the first was told first.
  const other = isOther ? earlier.find((number) => number !== (only?.number ?? earlier[0])) : undefined;
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
  // Of one action, a list of its dates is what "when" is.
  if (!isOwn && only && before.asks === 'deadlines') return { ...query, asks: 'when' };
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
  // "And for the doctor?", after what something is for: no date, unless dates were told.
  const wereDates = before.asks === 'when' || before.asks === 'deadlines';
  const isOfDates = asking.when || isOfThem || wereDates || dates.named.some(({ vague }) => !vague);
  const isTold = isOfDates && (query.refers || isFew || isOfThem) && tells(query, only);
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
  const isAmong =
    wording.has('cue of-them') &&
    before.actions.length > 1 &&
    query.theme.size > 0 &&
    conditions.owners === null;
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
