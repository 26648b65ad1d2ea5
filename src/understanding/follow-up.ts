import { shift } from '../dates/calendar.ts';
import { allDeadlines, findAction, type Roadmap } from '../roadmap/roadmap.ts';
import type { Action, Deadline } from '../roadmap/schema.ts';
import {
  type Asks,
  askedOf,
  asksForList,
  type Before,
  type Conditions,
  isChat,
  isTalk,
  namesDates,
  namesNoAction,
  noConditions,
  type Query,
  type TopicWord,
} from './query.ts';
import { wordsOf } from './tokens.ts';

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
  /** Whether any of them is of an action. */
  names: (query: Query) => boolean;
  /** Whether they say no more than the names of things that the text explains. */
  onlyNames: (query: Query) => boolean;
  /** The other action that some words name and that is most like one. */
  like: (words: TopicWord[], action: Action) => number | null;
  /** The action that they mean, with at least that chance. */
  means: (query: Query, chance: number) => number | null;
  /** Whether what the text says of an action answers them no less than what it says of others. */
  says: (query: Query, action: Action) => boolean;
}

/** From this chance on, words mean an action; and mean it whatever was told before. */
const MEANT = 0.5;
const SURELY_MEANT = 0.9;

/** A question, and what it may lean on. */
interface Seen extends Told {
  query: Query;
  before: Before;
  roadmap: Roadmap;
  /** The actions of the answer before, and the one that it was about alone. */
  known: number[];
  only: Action | null;
  /** The answer before was a list. */
  wasList: boolean;
  asksList: boolean;
  /** It says what it wants: a date, somebody, a list; or anything. */
  asksItself: boolean;
  asksWhat: boolean;
  namesNothing: boolean;
  /** It names something by a number, or in words of some action. */
  named: boolean;
  /** Hardly anything but what leans. */
  isFew: boolean;
}

/**
 * A question that leans on the answer before it, made whole: "who owns it?" is about the same action, "and 2021?" sets
 * another period, "only the DNS ones" one condition more, "et pour l'INS ?" asks the same of something else. Any other
 * stays as it is.
 */
export function followUp(asked: Query, before: Before | undefined, roadmap: Roadmap, told: Told): Query {
  const earlier = before ? toldBefore(before).filter((number) => findAction(roadmap, number)) : [];
  const stepped = asked.steps === 0 ? null : besideOne({ ...asked, earlier }, before, roadmap, told);
  if (!before || stepped) return stepped ?? asked;
  // "Et la bio ?" is no talk.
  const goesOn = asked.wording.has('cue continues') && asked.topic.length > 0 && isChat(asked.asks);
  const near = asked.refers ? before.actions.slice(0, 1) : [];
  const query = { ...asked, earlier, near, asks: goesOn ? ('action' as const) : asked.asks };
  const { conditions, topic, asking, asksWhat } = query;
  const asksItself = asking.when || asking.who || asking.list !== null;
  const known = before.actions.filter((number) => findAction(roadmap, number));
  const namesNothing = query.named.length + conditions.numbers.length === 0;
  const seen: Seen = {
    ...told,
    query,
    before,
    roadmap,
    known,
    only: known.length === 1 ? findAction(roadmap, known[0] ?? 0) : null,
    wasList: asksForList(before.asks),
    asksList: asksForList(query.asks),
    asksItself,
    asksWhat: asksItself || asksWhat,
    namesNothing,
    named: conditions.numbers.length > 0 || (!namesNoAction(query) && told.names(query)),
    isFew: topic.length <= FEW && namesNothing && asking.list === null,
  };
  for (const relation of relations) {
    const whole = relation(seen);
    if (whole) return whole;
  }
  return query;
}

/** What "both" and "the second one" are of: what the answer before told side by side, or the last two of one each. */
function toldBefore({ asks, actions, earlier = [] }: Before): number[] {
  const [last, ...others] = actions;
  if (last !== undefined && others.length === 0)
    return earlier.includes(last) ? earlier : [...earlier.slice(-1), last];
  return asks === 'deadlines' || others.length >= MOST_MEANT ? [] : actions;
}

/** How a question may lean on the answer before; the first that gives one holds. */
const relations: readonly ((seen: Seen) => Query | null)[] = [
  besideTold,
  // "Tell me more."
  ({ query, known: [from] }) =>
    query.asks === 'more' && from !== undefined
      ? about(query, [from], query.dates.start || query.dates.end ? 'when' : 'action')
      : null,
  ({ query, before }) => (query.asks === 'translate' ? again(query, before, {}) : null),
  ({ query }) => (query.missing.actions.length > 0 ? query : null),
  oneOfThem,
  // "And who leads each of them?"
  ({ query, asksList }) =>
    query.wording.has('cue of-both') &&
    query.sides.length + query.conditions.numbers.length === 0 &&
    query.earlier.length === 2
      ? about(query, query.earlier, asksList ? 'when' : query.asks)
      : null,
  anotherChapter,
  ({ query, before }) =>
    asksAmong(query, before)
      ? { ...again(query, before, askedOf(query).conditions), asks: before.asks, among: true }
      : null,
  // "And the budget?"
  ({ query, known, namesNothing, asksList }) =>
    query.properties.length > 0 && query.refers && namesNothing && known.length > 0
      ? about(query, known.slice(0, 1), asksList ? 'action' : query.asks)
      : null,
  ofThoseDates,
  someDates,
  // "What is the budget of HOP'EN, and how much could one hospital get?" Nothing else is named in the same message.
  ({ query, before, known, wasList, asksList, namesNothing }) =>
    before.sameMessage &&
    !wasList &&
    known.length > 0 &&
    known.length <= MOST_OF_A_MESSAGE &&
    namesNothing &&
    query.asking.list === null &&
    !asksList &&
    !isTalk(query.asks)
      ? about(query, known, query.asks)
      : null,
  theSubject,
  // "Only for action 8": of the list before.
  ({ query, before, wasList, asksItself }) => {
    const numbers = namesNoAction(query)
      ? query.conditions.numbers
      : query.named.flatMap(({ action }) => action ?? []);
    const isNarrower = (query.refers || query.wording.has('cue only')) && !asksItself && wasList;
    return numbers.length > 0 && isNarrower ? again(query, before, { numbers }) : null;
  },
  // "Et pour l'INS ?": the same of something else; other words ask a question of their own.
  (seen) => {
    const { query, named, asksItself, asksList, onlyNames } = seen;
    const leans = query.refers && !asksItself && !asksList && query.asks !== 'define';
    const isSame = leans && (query.named.length === 0 || onlyNames(query));
    return named || isTalk(query.asks) ? (isSame && named ? sameOf(seen) : query) : null;
  },
  narrowed,
  // "Dates?", of the one action before; "all dates" is another question.
  ({ query, known, only, asksList }) => {
    const { topic, theme, wording, refers, asks } = query;
    const isOne = only && asks === 'deadlines' && topic.length <= 1 && !wording.has('cue all');
    const isBare = !setsAny(query) && (theme.size === 0 || (refers && namesNoAction(query)));
    return isBare && known.length > 0 && known.length <= MOST_MEANT && (refers || !asksList || isOne)
      ? about(query, known, asksList ? 'when' : asks)
      : null;
  },
];

const setsAny = (query: Query): boolean => Object.keys(askedOf(query).conditions).length > 0;

/** "And after that?", "et avant ça ?": the deadline that follows those that were told of one action, or all before. */
function besideTold({ query, before, roadmap, only }: Seen): Query | null {
  const [isAfter, isBefore] = [query.wording.has('cue then'), query.wording.has('cue before-that')];
  const isOfDates = before.asks === 'when' || before.asks === 'deadlines';
  if (!only || !isOfDates || isAfter === isBefore || query.asking.who || !namesNoAction(query)) return null;
  const days = toldDeadlines(before, roadmap).flatMap(({ start, end }) => start ?? end ?? []);
  const day = days.toSorted().at(isAfter ? -1 : 0);
  if (!day) return null;
  const period = isAfter
    ? { start: shift(day, 1, 'day'), end: null, relation: 'starts' as const }
    : { start: null, end: shift(day, -1, 'day'), relation: 'starts' as const };
  const conditions = { ...noConditions, standing: isAfter ? ('first' as const) : null, period };
  return about({ ...query, conditions }, [only.number], 'deadlines');
}

const toldDeadlines = ({ deadlines }: Before, roadmap: Roadmap): Deadline[] =>
  allDeadlines(roadmap).filter(({ id }) => deadlines.includes(id));

/** "The second one", "l'autre", "celle des patients", "no, I meant the app": another than the one before. */
function oneOfThem(seen: Seen): Query | null {
  const { query, only, isFew, like, means } = seen;
  const { earlier, place, standsIn, wording } = query;
  const at = place === null || earlier.length < 2 ? undefined : earlier.at(place > 0 ? place - 1 : place);
  const isOther = wording.has('cue the-other') && earlier.length === 2 && only;
  const other = isOther ? earlier.find((number) => number !== only.number) : undefined;
  const words = standsIn.length > 0 ? standsIn : wording.has('cue corrects') && isFew ? query.topic : [];
  const mended = words === query.topic ? means(query, MEANT) : null;
  const meant = query.refers && only && words.length > 0 ? (like(words, only) ?? mended) : null;
  const one = at ?? other ?? meant;
  return one === null || one === undefined || one === only?.number ? null : sameOf(seen, [one]);
}

/** The same of other actions, or of what the question names: what it asks itself or else what was asked before. */
function sameOf({ query, before, asksWhat, asksList, wasList }: Seen, numbers?: number[]): Query {
  const { asking, dates, asks } = query;
  const asksOwn = asksWhat || wasList || before.asks === 'define';
  const own = asking.who ? 'who' : asking.when || namesDates(dates) || asksList ? 'when' : asks;
  const isSame = own === asks && !asksOwn;
  const same = isSame ? { ...query, dates: before.dates ?? dates } : query;
  return numbers
    ? about(same, numbers, isSame ? before.asks : own)
    : { ...same, asks: isSame ? before.asks : own };
}

/** "Pareil pour la 3": of a list of an orientation, another orientation. */
function anotherChapter({ query, before, roadmap, wasList, asksItself }: Seen): Query | null {
  const { numbers } = query.conditions;
  const isOf = (number: number): boolean => roadmap.orientations.some((one) => one.number === number);
  const leans = query.refers && !asksItself && wasList && !query.wording.has('cue actions');
  return leans && before.conditions.chapters && numbers.length > 0 && numbers.every(isOf)
    ? again(query, before, { chapters: numbers })
    : null;
}

/** "And the platform itself?": words that tell the dates of the action before apart. */
function someDates({ query, before, only, isFew, tells }: Seen): Query | null {
  const { asking, wording, conditions } = query;
  const isOfThem = asking.list === 'deadlines' && wording.has('cue of-them');
  const asksElse = query.asksWhat && !asking.when && !asking.who;
  if (!only || conditions.numbers.length > 0 || (asksElse && !isOfThem)) return null;
  const leans = query.refers || isFew || isOfThem;
  if (!leans || !tells(query, only)) return null;
  const told = { ...query, theme: new Map(), whole: null, dates: ownDates(query) };
  const asks = asking.who ? 'who' : 'when';
  return about(
    { ...told, asking: { ...asking, when: asking.when || before.asks === 'when' } },
    [only.number],
    asks,
  );
}

/** Of deadlines that words tell apart: a vague word for a stage is one of these. */
const ownDates = ({ dates }: Query): Query['dates'] =>
  dates.named.length > 0 && dates.named.every(({ vague }) => vague)
    ? { ...dates, every: false, named: [], places: [] }
    : { ...dates, every: false };

/** "Then rolled out from when?": a stage, of what the deadlines told before are about. */
function ofThoseDates({ query, before, roadmap, only }: Seen): Query | null {
  const { topic, dates, conditions } = query;
  const told = toldDeadlines(before, roadmap);
  const isOfFew = only && told.length > 0 && told.length < only.deadlines.length;
  const saysMore = topic.some(({ cue, from }) => !cue && !dates.places.includes(from));
  if (!isOfFew || saysMore || !namesDates(dates) || conditions.numbers.length > 0 || query.asking.who)
    return null;
  const others = new Set(
    only.deadlines
      .filter((one) => !told.includes(one))
      .flatMap(({ label }) => wordsOf(label))
      .map(({ stems }) => stems.fr),
  );
  const said = { asked: true, cue: false, says: false, denied: false };
  const words = told
    .flatMap(({ label }) => wordsOf(label))
    .filter(({ stop, stems }) => !stop && others.has(stems.fr))
    .map((token) => ({ ...token, ...said, typed: token.word, from: -1 }));
  return about({ ...query, topic: [...topic, ...words] }, [only.number], 'when');
}

/** "And who runs it nationally?", "combien de gens en ont un ?": what was told before, unless words surely mean another. */
function theSubject(seen: Seen): Query | null {
  const { query, known, only, wasList, asksList, namesNothing, named, isFew } = seen;
  const { wording, asks, asking, conditions } = query;
  const areCompared = known.length > 1 && !wasList;
  // "Which ends first?"
  if (areCompared && isFew && query.compares === 'by-date')
    return about({ ...query, ...wordless }, known, 'when');
  const pointsBack = query.points || (wording.has('cue refers') && !named);
  if (pointsBack && namesNothing && (only ? !asksList : areCompared))
    return about(query, known, asksList ? 'when' : asks);
  const isOfTime = conditions.period !== null || conditions.standing !== null;
  if (!only || !namesNothing || asksList || asking.list !== null || isTalk(asks) || isOfTime) return null;
  if (query.refers && !seen.asksWhat) return null;
  const surely = seen.means(query, SURELY_MEANT) ?? only.number;
  const leans = wording.has('cue refers') || seen.means(query, 0) === only.number || seen.says(query, only);
  return surely === only.number && leans ? about(query, known, asks) : null;
}

/** "And in 2022?", "only the DNS ones": with these conditions, of the list or the actions before. */
function narrowed({ query, before, known, wasList }: Seen): Query | null {
  const { conditions, asks } = query;
  const isShort = query.topic.length <= 2 && query.asking.list === null;
  if (!setsAny(query) || !(query.refers || isShort)) return null;
  if (wasList) return again(query, before, askedOf(query).conditions);
  if (known.length === 0 || known.length > MOST_MEANT) return null;
  if (conditions.standing === 'overdue') return about(query, known, 'deadlines');
  const dates = conditions.period !== null || conditions.kinds.length > 0 || conditions.standing !== null;
  return about(query, known, conditions.ownerCount ? 'who' : dates && asks !== 'who' ? 'when' : asks);
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

/** "Which of them speak of security?", of a list of actions before. */
const asksAmong = ({ wording, theme, conditions }: Query, before: Before): boolean =>
  asksForList(before.asks) &&
  before.actions.length > 1 &&
  (wording.has('cue of-them') || wording.has('cue only')) &&
  theme.size > 0 &&
  conditions.numbers.length === 0;

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
