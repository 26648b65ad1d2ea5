import { isEverydayWord, rarity } from '../understanding/everyday-words.ts';
import type { Token } from '../understanding/tokens.ts';
import { type Field, featuresOf, type RoadmapIndex } from './roadmap-index.ts';

export interface ActionMatch {
  action: number;
  score: number;
}

/** A word of the question, the feature that it was taken for, and where the action has it. */
export interface Match {
  words: string;
  as: string;
  field: Field;
}

export interface Lookup {
  /** Best first; ties in the order of the roadmap. At most ten. */
  found: ActionMatch[];
  /** What speaks for the best. */
  matches: Match[];
  /** How much of what the question says the best action accounts for, from 0 to 1. */
  coverage: number;
}

/** What an everyday word that no action has counts for, as a share of a rare one: it is mostly chatter. */
const EVERYDAY = 0.12;
/** A word that neither the roadmap nor everyday language knows names something else. */
const FOREIGN = 0.6;
/** A whole expression of the lexicon says more than its words one by one. */
const EXPRESSION_BONUS = 0.45;
/** Several words of one deadline, as a share of what they are worth one by one. */
const DEADLINE_BONUS = 0.3;
/** Actions whose deadlines are looked at. */
const CANDIDATES = 5;
/** A feature that most actions have tells none of them apart: its postings are not read. */
const COMMON = 0.5;
const SHOWN = 10;

/** Ranks the actions by how well they account for the words of a question. */
export function findActions(index: RoadmapIndex, tokens: readonly Token[]): Lookup {
  const size = index.actions.length;
  const features = featuresOf(tokens, index.concepts);
  const scores = new Float64Array(size);
  const best = new Float64Array(size);
  const seen = new Set<string>();
  const rare = Math.log(1 + size);
  let total = 0;
  for (const [place, token] of tokens.entries()) {
    if (seen.has(token.stems.fr)) continue;
    seen.add(token.stems.fr);
    const touched: Uint32Array[] = [];
    let worth = 0;
    for (const feature of features[place] ?? []) {
      const postings = index.postings.get(feature);
      if (!postings) continue;
      const { idf, from, to } = postings;
      worth = Math.max(worth, idf);
      if (size > 100 && to - from > size * COMMON) continue;
      const actions = index.holders.subarray(from, to);
      touched.push(actions);
      for (let at = 0; at < actions.length; at += 1) {
        const action = actions[at] as number;
        best[action] = Math.max(best[action] as number, index.weights[from + at] as number);
      }
    }
    if (worth === 0) {
      const everyday = isEverydayWord(token.word) || /^\d/.test(token.word);
      total += rare * (everyday ? EVERYDAY : FOREIGN);
      continue;
    }
    const tells = rarity(token.word);
    total += worth * tells;
    for (const actions of touched) {
      for (const action of actions) {
        scores[action] = (scores[action] as number) + (best[action] as number) * tells;
        best[action] = 0;
      }
    }
  }
  addExpressions(index, tokens, features, scores);
  addDeadlines(index, tokens, features, scores);
  const places = top(scores, SHOWN);
  const [winner] = places;
  return {
    found: places.map((place) => ({
      action: index.actions[place]?.number ?? 0,
      score: scores[place] as number,
    })),
    matches: winner === undefined ? [] : explain(index, tokens, features, winner),
    coverage: winner === undefined || total === 0 ? 0 : Math.min(1, (scores[winner] as number) / total),
  };
}

function addExpressions(
  index: RoadmapIndex,
  tokens: readonly Token[],
  features: readonly string[][],
  scores: Float64Array,
): void {
  const found = index.expressions.find(tokens);
  const bonus = new Map<number, number>();
  for (const { value, from, to } of found) {
    let worth = 0;
    for (let place = from; place < to; place += 1) {
      worth +=
        Math.max(0, ...(features[place] ?? []).map((feature) => index.postings.get(feature)?.idf ?? 0)) *
        rarity(tokens[place]?.word ?? '');
    }
    bonus.set(value, Math.max(bonus.get(value) ?? 0, worth));
  }
  for (const [place, worth] of bonus) scores[place] = (scores[place] as number) + worth * EXPRESSION_BONUS;
}

/** Several words of one deadline name that deadline: more than the same words spread over an action. */
function addDeadlines(
  index: RoadmapIndex,
  tokens: readonly Token[],
  features: readonly string[][],
  scores: Float64Array,
): void {
  const bonus = top(scores, CANDIDATES).map((place) => {
    let most = 0;
    for (const { id } of index.actions[place]?.deadlines ?? []) {
      const known = index.deadlineFeatures.get(id);
      let words = 0;
      let worth = 0;
      for (const [at, own] of features.entries()) {
        const gains = own
          .filter((feature) => known?.has(feature))
          .map((feature) => index.postings.get(feature)?.idf ?? 0);
        if (gains.length === 0) continue;
        words += 1;
        worth += Math.max(...gains) * rarity(tokens[at]?.word ?? '');
      }
      if (words >= 3) most = Math.max(most, worth);
    }
    return [place, most * DEADLINE_BONUS] as const;
  });
  for (const [place, worth] of bonus) scores[place] = (scores[place] as number) + worth;
}

/** Places of the highest scores above zero, best first, without sorting all of them. */
function top(scores: Float64Array, count: number): number[] {
  const places: number[] = [];
  let least = 0;
  for (let place = 0; place < scores.length; place += 1) {
    const score = scores[place] as number;
    if (score <= least && (places.length === count || score === 0)) continue;
    let at = places.length;
    while (at > 0 && (scores[places[at - 1] as number] as number) < score) at -= 1;
    places.splice(at, 0, place);
    if (places.length > count) places.pop();
    if (places.length === count) least = scores[places[count - 1] as number] as number;
  }
  return places;
}

function explain(
  index: RoadmapIndex,
  tokens: readonly Token[],
  features: readonly string[][],
  place: number,
): Match[] {
  const matches: Match[] = [];
  for (const [at, token] of tokens.entries()) {
    let strongest: { feature: string; field: Field; weight: number } | null = null;
    for (const feature of features[at] ?? []) {
      const field = index.holds[place]?.get(feature)?.field;
      const weight = field ? (index.postings.get(feature)?.idf ?? 0) : 0;
      if (field && weight > (strongest?.weight ?? 0)) strongest = { feature, field, weight };
    }
    if (strongest && !matches.some(({ words }) => words === token.word)) {
      matches.push({ words: token.word, as: strongest.feature, field: strongest.field });
    }
  }
  return matches;
}
