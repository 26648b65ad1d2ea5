import { rarity } from '../understanding/everyday-words.ts';
import type { Query } from '../understanding/query.ts';
import type { Token } from '../understanding/tokens.ts';
import type { ActionMatch, Lookup } from './find-actions.ts';
import type { Field, Hold } from './holds.ts';
import { namesOf, type Parts } from './parts.ts';
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
  const { audiences: known } = index.roadmap.lexicon;
  const meant = known.filter(({ id }) => audiences.has(id));
  const said = topic.map((token, at) => readWord(token, features[at] ?? [], index));
  const distinct = said.filter(({ stem }, at) => said.findIndex((word) => word.stem === stem) === at);
  const top = found[0]?.score ?? 1;
  const share = (worth: number): number => (total === 0 ? 0 : Math.min(1, worth / total));
  return found.map(({ action, place, score }) => {
    const holds = index.holds[place];
    const sums = { title: 0, lexicon: 0, deadline: 0, body: 0 };
    let asked = 0;
    const words = new Set<string>();
    for (const word of said) {
      if (words.has(word.stem)) continue;
      const strongest = strongestOf(word, holds);
      if (!strongest) continue;
      words.add(word.stem);
      const worth = strongest.worth * word.tells;
      sums[strongest.field] += worth;
      if (asking.size === 0 || asking.has(word.clause)) asked += worth;
    }
    const fitting = meant.filter(({ actions }) => actions.includes(action)).length;
    return {
      score: score / top,
      title: share(sums.title),
      lexicon: share(sums.lexicon),
      body: share(sums.body),
      asked: share(asked),
      words: words.size / Math.max(1, topic.length),
      expression: nearestExpression(namesOf(index, place), distinct),
      audience: meant.length === 0 ? 0 : fitting / meant.length,
      otherAudience:
        meant.length > 0 && fitting === 0 && known.some(({ actions }) => actions.includes(action)) ? 1 : 0,
    };
  });
}

/** Fields in which a word says less are looked at last. */
const RANK: Readonly<Record<Field, number>> = { title: 1, lexicon: 0.95, deadline: 0.8, body: 0.4 };

/** A word of a question, read once for all candidates. */
interface Said {
  stem: string;
  clause: number;
  /** How much it can tell. */
  tells: number;
  /** Those that the index has, worth most first. */
  features: readonly { feature: string; worth: number }[];
}

function readWord(
  { word, stems, clause }: Token,
  features: readonly string[],
  { postings }: RoadmapIndex,
): Said {
  const known = features.flatMap((feature) => {
    const worth = postings.get(feature)?.idf;
    return worth === undefined ? [] : [{ feature, worth }];
  });
  known.sort((one, other) => other.worth - one.worth);
  return { stem: stems.fr, clause, tells: rarity(word), features: known };
}

function strongestOf(
  { features }: Said,
  holds: ReadonlyMap<string, Hold> | undefined,
): { field: Field; worth: number } | null {
  let strongest: { field: Field; worth: number } | null = null;
  let most = 0;
  for (const { feature, worth } of features) {
    // No later one is worth more.
    if (worth <= most) break;
    const field = holds?.get(feature)?.field;
    if (!field || worth * RANK[field] <= most) continue;
    most = worth * RANK[field];
    strongest = { field, worth };
  }
  return strongest;
}

/** What the words are worth in each expression; kept, for it is wanted for each candidate of each question. */
let worthOfEach = new Float64Array(0);
/** Which word, from 1, was last counted in each: its best feature comes first, and counts alone. */
let countedFor = new Uint16Array(0);

/** How near the nearest expression comes: what the question's words are worth in it, over its own length. */
function nearestExpression({ having, lengths }: Parts, said: readonly Said[]): number {
  if (lengths.length > worthOfEach.length) {
    worthOfEach = new Float64Array(lengths.length);
    countedFor = new Uint16Array(lengths.length);
  }
  worthOfEach.fill(0, 0, lengths.length);
  countedFor.fill(0, 0, lengths.length);
  let nearest = 0;
  for (const [at, { tells, features }] of said.entries()) {
    let last: readonly number[] | undefined;
    for (const { feature, worth } of features) {
      const expressions = having.get(feature);
      // Those of the feature before are counted, for more.
      if (!expressions || expressions === last) continue;
      last = expressions;
      const gain = worth * tells;
      for (let place = 0; place < expressions.length; place += 1) {
        const expression = expressions[place] as number;
        if (countedFor[expression] === at + 1) continue;
        countedFor[expression] = at + 1;
        const sum = (worthOfEach[expression] as number) + gain;
        worthOfEach[expression] = sum;
        const near = sum / (lengths[expression] as number);
        if (near > nearest) nearest = near;
      }
    }
  }
  return nearest;
}
