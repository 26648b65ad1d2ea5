import type { RoadmapIndex } from '../lookup/roadmap-index.ts';
import type { Subject } from '../lookup/subject.ts';
import type { Query } from '../understanding/query.ts';
import weights from './answerable-weights.json' with { type: 'json' };
import { type Signs, signsOf } from './signs.ts';

/** A logistic regression: the chance of "yes" is 1 / (1 + e^-(bias + Σ weight × sign)). */
export interface Logistic {
  bias: number;
  weights: Readonly<Record<string, number>>;
}

/** The least chance that is answered. */
const LEAST_CHANCE = 0.5;

export function chance({ bias, weights }: Logistic, signs: Signs): number {
  let sum = bias;
  for (const name in weights) sum += (weights[name] ?? 0) * (signs[name] ?? 0);
  return 1 / (1 + Math.exp(-sum));
}

/**
 * Whether the roadmap is likely to hold what a question asks. Its signs are weighed as `npm run eval:fit` found them
 * to count on questions with known answers; none of them knows a word of this roadmap.
 */
export function isAnswerable(query: Query, subject: Subject, index: RoadmapIndex): boolean {
  if (isPlain(query, subject)) return true;
  return chance(weights, signsOf(query, subject, index)) >= LEAST_CHANCE;
}

/** Below this score the words of a question name no action: a rare word alone is worth more. */
const LITTLE = 1.6;

/**
 * Nothing to weigh: a list of what the roadmap is made of ("orientation 5", "what lands in March 2020"), or names of
 * actions side by side and nothing else.
 */
export function isPlain(query: Query, { actions, confidence, strength }: Subject): boolean {
  if (query.numbers.length === 0 && actions.length > 1 && confidence === 1) return true;
  if (query.asks !== 'list' || query.counts) return false;
  const conditions = [query.orientation, query.ownerCount, query.owners, query.period, query.standing];
  if (query.orientation !== null || query.ownerCount !== null) return true;
  if (query.owners !== null) return query.outside.length === 0;
  return (
    strength < LITTLE && (query.topic.length === 0 || conditions.some((condition) => condition !== null))
  );
}
