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

function leant(
  query: Query,
  before: Before,
  roadmap: Roadmap,
  { tells, names, onlyNames, like }: Told,
): Query {
  const { conditions, asks } = query;
  const known = before.actions.filter((number) => roadmap.actions.some((action) => action.number === number));
  const [from, ...others] = known;
  // "And after that?": the deadline that follows those that were told of one action.
  const isOfDates = before.asks === 'when' || before.asks === 'deadlines';
  const isNext = isOfDates && query.wording.has('cue then') && namesNoAction(query) && !query.asking.who;
  const last = isNext && others.length === 0 ? lastTold(before, roadmap) : undefined;
  const day = last?.end ?? last?.start;
  if (from !== undefined && day) {
    const period = { start: shift(day, 1, 'day'), end: null, relation: 'starts' as const };
    return about(
      { ...query, conditions: { ...noConditions, standing: 'first', period } },
      [from],
      'deadlines',
    );
  }
  if (asks === 'more' && from !== undefined)
    return about(query, [from], query.dates.start || query.dates.end ? 'when' : 'action');
  if (asks === 'translate') return again(query, before, {});
  if (query.missing.actions.length > 0) return query;
  const namesNothing = query.named.length + conditions.numbers.length === 0;
  // "And who leads each of them?"
  const isOfBoth = query.wording.has('cue of-both') && query.sides.length + conditions.numbers.length === 0;
  const both = query.earlier.filter((number) => findAction(roadmap, number));
  if (isOfBoth && both.length === 2) return about(query, both, asksForList(asks) ? 'when' : asks);
  if (asksAmong(query, before))
    return { ...again(query, before, askedOf(query).conditions), asks: before.asks, among: true };
  // "And the budget?"
  if (query.properties.length > 0 && query.refers && namesNothing && known.length > 0)
    return about(query, known.slice(0, 1), asksForList(asks) ? 'action' : asks);
  const named = conditions.numbers.length > 0 || (!namesNoAction(query) && names(query));
  const asksItself = query.asking.when || query.asking.who || query.asking.list !== null;
  const only = known.length === 1 ? findAction(roadmap, known[0] ?? 0) : null;
  // "And the platform itself?": words that tell the dates of the action before apart.
  const isFew = query.topic.length <= FEW && namesNothing && query.asking.list === null;
  if (only && (query.refers || isFew) && conditions.numbers.length === 0 && tells(query, only)) {
    const asking = { ...query.asking, when: query.asking.when || before.asks === 'when' };
    const told = { ...query, asking, theme: new Map(), whole: null };
    return about(told, known, query.asking.who ? 'who' : 'when');
  }
  // "What is the budget of HOP'EN, and how much could one hospital get?" Nothing else is named in the same message.
  const isOwn =
    conditions.numbers.length + query.named.length > 0 || query.asking.list !== null || asksForList(asks);
  if (
    before.sameMessage &&
    !asksForList(before.asks) &&
    known.length > 0 &&
    known.length <= MOST_OF_A_MESSAGE &&
    !isOwn &&
    !isTalk(asks)
  )
    return about(query, known, asks);
  // "And the one for professionals?"
  const other = only && isFew && query.refers && query.standsIn ? like(query, only) : null;
  if (other !== null)
    return about(query, [other], asksItself || asksForList(before.asks) ? asks : before.asks);
  // "And who runs it nationally?", "when were they each due?"
  const pointsBack = query.points || (query.wording.has('cue refers') && !named);
  const areCompared = known.length > 1 && !asksForList(before.asks);
  // "Which ends first?"
  if (areCompared && isFew && query.compares === 'by-date')
    return about({ ...query, ...wordless }, known, 'when');
  if (pointsBack && namesNothing && (only ? !asksForList(asks) : areCompared))
    return about(query, known, asksForList(asks) ? 'when' : asks);
  // "Only for action 8": of the list before.
  const isNarrower = query.refers || query.wording.has('cue only');
  const numbers = namesNoAction(query)
    ? conditions.numbers
    : query.named.flatMap(({ action }) => action ?? []);
  if (numbers.length > 0 && isNarrower && !asksItself && asksForList(before.asks))
    return again(query, before, { numbers });
  if (named) {
    // "Et pour l'INS ?": the same of something else.
    const leans =
      query.refers &&
      !asksItself &&
      !asksForList(asks) &&
      asks !== 'define' &&
      (query.named.length === 0 || onlyNames(query));
    return leans && !asksForList(before.asks) && before.asks !== 'define'
      ? { ...query, asks: before.asks }
      : query;
  }
  if (isTalk(asks)) return query;
  const narrowed = askedOf(query).conditions;
  const set = Object.keys(narrowed);
  const isShort = query.topic.length <= 2 && query.asking.list === null;
  if (set.length > 0 && (query.refers || isShort)) {
    if (asksForList(before.asks)) return again(query, before, narrowed);
    if (known.length > 0 && known.length <= MOST_MEANT) {
      if (conditions.standing === 'overdue') return about(query, known, 'deadlines');
      const dates = conditions.period !== null || conditions.kinds.length > 0 || conditions.standing !== null;
      return about(query, known, conditions.ownerCount ? 'who' : dates && asks !== 'who' ? 'when' : asks);
    }
  }
  // "Dates?", of the one action before; "all dates" is another question.
  const isOne =
    known.length === 1 && asks === 'deadlines' && query.topic.length <= 1 && !query.wording.has('cue all');
  const isBare = set.length === 0 && (query.theme.size === 0 || (query.refers && namesNoAction(query)));
  if (
    isBare &&
    known.length > 0 &&
    known.length <= MOST_MEANT &&
    (query.refers || !asksForList(asks) || isOne)
  )
    return about(query, known, asksForList(asks) ? 'when' : asks);
  return query;
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
