import { rarity } from '../understanding/everyday-words.ts';
import type { Query } from '../understanding/query.ts';
import type { ActionMatch, Lookup } from './find-actions.ts';
import type { Field, Hold } from './holds.ts';
import { namesOf } from './parts.ts';
import defaults from './ranking-weights.json' with { type: 'json' };
import type { RoadmapIndex } from './roadmap-index.ts';

/** What speaks for a candidate, each about 0 to 1. */
export type Clues = Record<
  'score' | 'title' | 'lexicon' | 'body' | 'asked' | 'words' | 'expression' | 'audience' | 'otherAudience',
  number
>;
export type RankingWeights = Readonly<Record<keyof Clues, number>>;

export interface Ranked extends ActionMatch {
  /** How likely it is the one that is meant, if any of the candidates is. They add up to 1. */
  chance: number;
}

/**
 * Ranks anew the few actions that the words of a question fit best, by a closer look at each: where it has the words,
 * whether it has those of the part that asks, the nearest of the expressions that people use for it, for whom it is.
 * The weights were fitted by `npm run eval:fit`; the chances are those of a multinomial logit.
 */
export function rankActions(
  index: RoadmapIndex,
  query: Query,
  lookup: Lookup,
  weights: RankingWeights = defaults,
): Ranked[] {
  const scores = cluesOf(index, query, lookup).map((clues) => weightOf(clues, weights));
  const most = Math.max(...scores);
  const odds = scores.map((score) => Math.exp(score - most));
  const all = odds.reduce((sum, value) => sum + value, 0);
  return lookup.found
    .map((found, at) => ({ ...found, chance: (odds[at] as number) / all }))
    .sort((a, b) => b.chance - a.chance);
}

export function weightOf(clues: Clues, weights: RankingWeights): number {
  let sum = 0;
  for (const name in clues) sum += clues[name as keyof Clues] * weights[name as keyof Clues];
  return sum;
}

/** The clues of each candidate, in the order of the lookup. */
export function cluesOf(index: RoadmapIndex, query: Query, { found, features, total }: Lookup): Clues[] {
  const { topic, audiences, asking } = query;
  const top = found[0]?.score ?? 1;
  const share = (worth: number): number => (total === 0 ? 0 : Math.min(1, worth / total));
  return found.map(({ action, place, score }) => {
    const holds = index.holds[place];
    const sums = { title: 0, lexicon: 0, deadline: 0, body: 0 };
    let asked = 0;
    const words = new Set<string>();
    for (const [at, token] of topic.entries()) {
      const strongest = strongestOf(features[at] ?? [], holds, index);
      if (!strongest || words.has(token.stems.fr)) continue;
      words.add(token.stems.fr);
      const worth = strongest.worth * rarity(token.word);
      sums[strongest.field] += worth;
      if (asking.size === 0 || asking.has(token.clause)) asked += worth;
    }
    const { audiences: known } = index.roadmap.lexicon;
    const meant = known.filter(({ id }) => audiences.has(id));
    const fitting = meant.filter(({ actions }) => actions.includes(action)).length;
    return {
      score: score / top,
      title: share(sums.title),
      lexicon: share(sums.lexicon),
      body: share(sums.body),
      asked: share(asked),
      words: words.size / Math.max(1, topic.length),
      expression: nearestExpression(index, place, query, features),
      audience: meant.length === 0 ? 0 : fitting / meant.length,
      otherAudience:
        meant.length > 0 && fitting === 0 && known.some(({ actions }) => actions.includes(action)) ? 1 : 0,
    };
  });
}

/** Fields in which a word says less are looked at last. */
const RANK: Readonly<Record<Field, number>> = { title: 1, lexicon: 0.95, deadline: 0.8, body: 0.4 };

function strongestOf(
  features: readonly string[],
  holds: ReadonlyMap<string, Hold> | undefined,
  { postings }: RoadmapIndex,
): { field: Field; worth: number } | null {
  let strongest: { field: Field; worth: number } | null = null;
  let most = 0;
  for (const feature of features) {
    const field = holds?.get(feature)?.field;
    if (!field) continue;
    const worth = postings.get(feature)?.idf ?? 0;
    if (worth * RANK[field] <= most) continue;
    most = worth * RANK[field];
    strongest = { field, worth };
  }
  return strongest;
}

/** How near the nearest expression comes: what the question's words are worth in it, over its own length. */
function nearestExpression(
  index: RoadmapIndex,
  place: number,
  { topic }: Query,
  features: readonly string[][],
): number {
  const { having, lengths } = namesOf(index, place);
  const sums = new Map<number, number>();
  const seen = new Set<string>();
  for (const [at, { word, stems }] of topic.entries()) {
    if (seen.has(stems.fr)) continue;
    seen.add(stems.fr);
    const gains = new Map<number, number>();
    for (const feature of features[at] ?? []) {
      const worth = index.postings.get(feature)?.idf ?? 0;
      for (const expression of having.get(feature) ?? []) {
        gains.set(expression, Math.max(gains.get(expression) ?? 0, worth));
      }
    }
    const tells = rarity(word);
    for (const [expression, gain] of gains) sums.set(expression, (sums.get(expression) ?? 0) + gain * tells);
  }
  let nearest = 0;
  for (const [expression, sum] of sums) nearest = Math.max(nearest, sum / (lengths[expression] as number));
  return nearest;
}
