import { allDeadlines, findAction, type Roadmap } from '../roadmap/roadmap.ts';
import type { Action } from '../roadmap/schema.ts';
import {
  type Asks,
  asksForList,
  type Before,
  isTalk,
  namesNoAction,
  type Query,
  type TopicWord,
} from './query.ts';

/** A question after an answer: what it may lean on, and how it is made whole. */

/** So few words hardly change the subject. */
const FEW = 3;

/** What the text tells of a query's words. */
export interface Told {
  /** Whether they tell some deadlines of an action from the others. */
  tells: (query: Query, action: Action) => boolean;
  /** The other action that some words name and that is most like one. */
  like: (words: TopicWord[], action: Action) => number | null;
  /** The action, among some or all, that they mean with at least that chance. */
  means: (query: Query, chance: number, among?: readonly number[]) => number | null;
  /** Whether what the text says of an action answers them no less than what it says of others. */
  says: (query: Query, action: Action) => boolean;
}

/** A question, and what it may lean on. */
export type Seen = ReturnType<typeof see>;

export function see(query: Query, before: Before, known: number[], roadmap: Roadmap, told: Told) {
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

/** The same question of some actions; who leads them does not depend on any other words, who does something else may. */
export const about = (query: Query, numbers: readonly number[], asks: Asks): Query => ({
  ...query,
  asks: asks === 'define' || isTalk(asks) ? 'action' : asks,
  conditions: { ...query.conditions, numbers: [...numbers] },
  ...(asks === 'who' && (query.asking.steers || !query.asking.who) && wordless),
});

export const wordless = { topic: [], theme: new Map(), whole: null, strange: false };

/** What the subject of the question before counts beside the words of the one that leans on it. */
export const OF_BEFORE = 0.4;

/**
 * "On what condition?", after when something is extended: about that too, and likely told beside it, where the actions of
 * the answer before are meant, or where it was about none and hardly anything else is said.
 */
export function withWhatWasTold(whole: Query, own: Query, before: Before): Query {
  const { actions, subject = [], line = null } = before;
  const isOfThem = whole.conditions.numbers.length > 0 && own.conditions.numbers.length === 0;
  const saysLittle = own.refers || own.points || own.topic.filter(({ cue }) => !cue).length <= FEW;
  const isOfNone =
    actions.length === 0 && saysLittle && own.named.length + own.conditions.numbers.length === 0;
  if (!isOfThem && !isOfNone) return whole;
  const signs = subject.map((sign) => [sign, OF_BEFORE] as const);
  return { ...whole, subject: new Map([...signs, ...whole.subject]), lineBefore: line };
}
