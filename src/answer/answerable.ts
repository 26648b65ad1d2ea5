import type { RoadmapIndex } from '../lookup/roadmap-index.ts';
import type { Subject } from '../lookup/subject.ts';
import type { Query } from '../understanding/query.ts';
import fitted from './answerable-weights.json' with { type: 'json' };
import { type Signs, signsOf } from './signs.ts';

/** A logistic regression: the chance of "yes" is 1 / (1 + e^-(bias + Σ weight × sign)). */
export interface Logistic {
  bias: number;
  weights: Readonly<Record<string, number>>;
}

/** The least chance that is answered. */
export const LEAST_CHANCE = 0.5;

export function chance({ bias, weights }: Logistic, signs: Signs): number {
  let sum = bias;
  for (const name in signs) sum += (weights[name] ?? 0) * (signs[name] ?? 0);
  return 1 / (1 + Math.exp(-sum));
}

/**
 * How likely the roadmap holds what a question asks, from 0 to 1. Its signs are weighed as `npm run eval:fit` found
 * them to count on questions with known answers; none of them knows a word of this roadmap.
 */
export const chanceOfAnswer = (query: Query, subject: Subject, index: RoadmapIndex): number =>
  isPlain(query, subject) ? 1 : chance(fitted, signsOf(query, subject, index));

/** How a property of an action is asked for, which the text need not have. */
const asksProperty = ({ frames }: Query): boolean =>
  frames.quantity ||
  frames.person ||
  frames.whoElse ||
  frames.whichOne ||
  frames.allows ||
  frames.lasts ||
  frames.yesNo;

/** Below this score the words of a question name no action: a rare word alone is worth more. */
const LITTLE = 1.6;

/** From this share of the words on, those of a list name an action and say nothing else. */
const WHOLE = 0.95;

/** "My holidays in August are fine": a date in passing asks for no list. */
const isAskedFor = ({ lists, asking, frames }: Query): boolean => lists || (asking.size > 0 && !frames.yesNo);

/**
 * Nothing to weigh: an action by its number and no property of it, a list of what the roadmap is made of ("orientation 5",
 * "what lands in March 2020", "what is next for the DMP"), or names of actions side by side and nothing else.
 */
export function isPlain(query: Query, { named, strength, coverage }: Subject): boolean {
  if (query.numbers.length === 0 && named) return true;
  const beyond = query.attributes.length + query.outside.length > 0 || query.counts;
  if (query.numbers.length > 0 && !beyond && (query.topic.length === 0 || !asksProperty(query))) return true;
  if (query.asks !== 'list' || query.counts) return false;
  const conditions = [query.ownerCount, query.owners, query.period, query.standing];
  if (query.orientations.length > 0 || query.ownerCount !== null) return true;
  if (query.owners !== null) return query.outside.length === 0;
  const isConditional = conditions.some((condition) => condition !== null);
  if (strength < LITTLE) return query.topic.length === 0 || (isConditional && isAskedFor(query));
  return isConditional && !beyond && coverage > WHOLE;
}
