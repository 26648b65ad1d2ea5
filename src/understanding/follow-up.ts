import { shift } from '../dates/calendar.ts';
import { allDeadlines, findAction, type Roadmap } from '../roadmap/roadmap.ts';
import type { Action, Deadline } from '../roadmap/schema.ts';
import type { Cue } from './grammar.ts';
import {
  type Asks,
  askedOf,
  asksForList,
  type Before,
  type Conditions,
  isChat,
  isTalk,
  namesNoAction,
  noConditions,
  type Query,
} from './query.ts';

/** So few words hardly change the subject. */
const FEW = 3;
/** More actions than these are not what a second question of one message is about. */
const MOST_OF_A_MESSAGE = 3;

/** What the text tells of a query's words. */
interface Told {
  /** Whether they tell some deadlines of an action from the others. */
  tells: (query: Query, action: Action) => boolean;
  /** Whether any of them is of an action. */
  names: (query: Query) => boolean;
  /** Whether they say no more than the names of things that the text explains. */
  onlyNames: (query: Query) => boolean;
  /** The other action that they name and that is most like one. */
  like: (query: Query, action: Action) => number | null;
  /** The action that they surely mean. */
  means: (query: Query) => number[];
}

/** A list of more actions than these is not what "they" are. */
const MOST_MEANT = 10;

/**
 * A question that leans on the answer before it, made whole: "who owns it?" is about the same action, "and 2021?" sets
 * another period, "only the DNS ones" one condition more, "et pour l'INS ?" asks the same of something else. Any other
 * stays as it is.
 */
export function followUp(asked: Query, before: Before | undefined, roadmap: Roadmap, told: Told): Query {
  const query = { ...asked, earlier: before ? subjectsOf(before) : [] };
  const stepped = query.steps === 0 ? null : besideOne(query, before, roadmap, told);
  if (!before || stepped) return stepped ?? query;
  const near = query.refers ? before.actions.slice(0, 1) : [];
  // "Et la bio ?" is no talk.
  const goesOn = query.wording.has('cue continues') && query.topic.length > 0 && isChat(query.asks);
  return leant({ ...query, near, asks: goesOn ? 'action' : query.asks }, before, roadmap, told);
}

/** What "both" may be: the last two actions of a conversation, where each answer was about one. */
const subjectsOf = ({ earlier = [], actions: [last, ...others] }: Before): number[] =>
  last === undefined || others.length > 0 ? [] : [...earlier.filter((one) => one !== last), last].slice(-2);

function leant(query: Query, before: Before, roadmap: Roadmap, told: Told): Query {
  const { conditions, asks, asking, refers } = query;
  const says = (cue: Cue): boolean => query.wording.has(`cue ${cue}`);
  const known = before.actions.filter((number) => findAction(roadmap, number));
  const [from] = known;
  const only = known.length === 1 ? findAction(roadmap, from ?? 0) : null;
  const [isList, wasList] = [asksForList(asks), asksForList(before.asks)];
  const asksOfOne = isList ? 'when' : asks;
  const namesNone = namesNoAction(query);
  // "And after that?": the deadline that follows those that were told of one action.
  const isOfDates = before.asks === 'when' || before.asks === 'deadlines';
  const isNext = isOfDates && says('then') && namesNone && !asking.who;
  const last = isNext && only ? lastTold(before, roadmap) : undefined;
  const day = last?.end ?? last?.start;
  if (day) {
    const period = { start: shift(day, 1, 'day'), end: null, relation: 'starts' as const };
    return about(
      { ...query, conditions: { ...noConditions, standing: 'first', period } },
      known,
      'deadlines',
    );
  }
  if (asks === 'more' && from !== undefined)
    return about(query, [from], query.dates.start || query.dates.end ? 'when' : 'action');
  if (asks === 'translate') return again(query, before, {});
  if (query.missing.actions.length > 0) return query;
  const hasNumbers = conditions.numbers.length > 0;
  const namesNothing = query.named.length === 0 && !hasNumbers;
  // "And who leads each of them?"
  const both = query.earlier.filter((number) => findAction(roadmap, number));
  if (says('of-both') && query.sides.length === 0 && !hasNumbers && both.length === 2)
    return about(query, both, asksOfOne);
  // "Which of them speak of security?", of a list of actions before.
  const isAmong = says('of-them') || says('only');
  if (isAmong && wasList && before.actions.length > 1 && query.theme.size > 0 && !hasNumbers)
    return { ...again(query, before, askedOf(query).conditions), asks: before.asks, among: true };
  // "And the budget?"
  if (query.properties.length > 0 && refers && namesNothing && from !== undefined)
    return about(query, [from], isList ? 'action' : asks);
  const named = hasNumbers || (!namesNone && told.names(query));
  const asksItself = asking.when || asking.who || asking.list !== null;
  // "And the platform itself?": words that tell the dates of the action before apart.
  const isFew = query.topic.length <= FEW && namesNothing && asking.list === null;
  if (only && (refers || isFew) && !hasNumbers && told.tells(query, only)) {
    const when = asking.when || before.asks === 'when';
    const bare = { ...query, asking: { ...asking, when }, theme: new Map(), whole: null };
    return about(bare, known, asking.who ? 'who' : 'when');
  }
  // "What is the budget of HOP'EN, and how much could one hospital get?" Nothing else is named in the same message.
  const isOwn = !namesNothing || asking.list !== null || isList || isTalk(asks);
  if (before.sameMessage && !wasList && from !== undefined && known.length <= MOST_OF_A_MESSAGE && !isOwn)
    return about(query, known, asks);
  // "And the one for professionals?"
  const other = only && isFew && refers && query.standsIn ? told.like(query, only) : null;
  if (other !== null) return about(query, [other], asksItself || wasList ? asks : before.asks);
  // "Which ends first?"
  const areCompared = known.length > 1 && !wasList;
  if (areCompared && isFew && query.compares === 'by-date')
    return about({ ...query, ...wordless }, known, 'when');
  // "And who runs it nationally?", "when were they each due?"
  const pointsBack = query.points || (says('refers') && !named);
  if (pointsBack && namesNothing && (only ? !isList : areCompared)) return about(query, known, asksOfOne);
  // "Only for action 8": of the list before.
  const numbers = namesNone ? conditions.numbers : query.named.flatMap(({ action }) => action ?? []);
  if (numbers.length > 0 && (refers || says('only')) && !asksItself && wasList)
    return again(query, before, { numbers });
  if (named) {
    // "Et pour l'INS ?": the same of something else.
    const isSame = refers && !asksItself && (query.named.length === 0 || told.onlyNames(query));
    const isOfOne = !isList && !wasList && asks !== 'define' && before.asks !== 'define';
    return isSame && isOfOne ? { ...query, asks: before.asks } : query;
  }
  if (isTalk(asks)) return query;
  const narrowed = askedOf(query).conditions;
  const isNarrower = Object.keys(narrowed).length > 0;
  const isMeant = from !== undefined && known.length <= MOST_MEANT;
  if (isNarrower && (refers || (query.topic.length <= 2 && asking.list === null))) {
    if (wasList) return again(query, before, narrowed);
    const dates = conditions.period !== null || conditions.kinds.length > 0 || conditions.standing !== null;
    if (isMeant && conditions.standing === 'overdue') return about(query, known, 'deadlines');
    if (isMeant)
      return about(query, known, conditions.ownerCount ? 'who' : dates && asks !== 'who' ? 'when' : asks);
  }
  // "Dates?", of the one action before; "all dates" is another question.
  const isOne = only && asks === 'deadlines' && query.topic.length <= 1 && !says('all');
  const isBare = !isNarrower && (query.theme.size === 0 || (refers && namesNone));
  return isBare && isMeant && (refers || !isList || isOne) ? about(query, known, asksOfOne) : query;
}

/** "The one after it", "the action right before the DMP": in the order of the text. */
function besideOne(query: Query, before: Before | undefined, { actions }: Roadmap, told: Told): Query | null {
  const { conditions, asking } = query;
  const own = namesNoAction(query) ? conditions.numbers : told.means(query);
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

/** Of the deadlines that an answer told, the one that begins last. */
const lastTold = ({ deadlines }: Before, roadmap: Roadmap): Deadline | undefined =>
  allDeadlines(roadmap)
    .filter(({ id }) => deadlines.includes(id))
    .toSorted((one, other) => (one.start ?? '').localeCompare(other.start ?? ''))
    .at(-1);

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
