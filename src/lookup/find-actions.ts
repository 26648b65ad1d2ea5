import { isEverydayWord, rarity } from '../understanding/everyday-words.ts';
import type { Token } from '../understanding/tokens.ts';
import type { Field } from './holds.ts';
import { worthOf } from './parts.ts';
import { featuresOf, type RoadmapIndex } from './roadmap-index.ts';
import { Scores } from './scores.ts';

export interface ActionMatch {
  action: number;
  /** In `index.actions`. */
  place: number;
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
  /** What all that the question says is worth. */
  total: number;
  /** The features of each word. */
  features: readonly string[][];
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

const kept = new WeakMap<RoadmapIndex, Scores>();

/** The sums of an index, cleared: a search is over before the next one begins. */
function scoresOf(index: RoadmapIndex): Scores {
  const scores = kept.get(index) ?? new Scores(index.actions.length);
  kept.set(index, scores);
  scores.clear();
  return scores;
}

/** Ranks the actions by how well they account for the words of a question. */
export function findActions(index: RoadmapIndex, tokens: readonly Token[]): Lookup {
  const size = index.actions.length;
  const features = featuresOf(tokens, index.concepts);
  const scores = scoresOf(index);
  const seen = new Set<string>();
  const rare = Math.log(1 + size);
  let total = 0;
  for (const [place, token] of tokens.entries()) {
    if (seen.has(token.stems.fr)) continue;
    seen.add(token.stems.fr);
    let worth = 0;
    for (const feature of features[place] ?? []) {
      const postings = index.postings.get(feature);
      if (!postings) continue;
      const { idf, from, to } = postings;
      worth = Math.max(worth, idf);
      if (size > 100 && to - from > size * COMMON) continue;
      for (let at = from; at < to; at += 1) {
        scores.offer(index.holders[at] as number, index.weights[at] as number);
      }
    }
    if (worth === 0) {
      const everyday = isEverydayWord(token.word) || /^\d/.test(token.word);
      total += rare * (everyday ? EVERYDAY : FOREIGN);
      continue;
    }
    const tells = rarity(token.word);
    total += worth * tells;
    scores.take(tells);
  }
  addExpressions(index, tokens, features, scores);
  addDeadlines(index, tokens, features, scores);
  return {
    found: scores.top(SHOWN).map((place) => ({
      action: index.actions[place]?.number ?? 0,
      place,
      score: scores.of(place),
    })),
    total,
    features,
  };
}

function addExpressions(
  index: RoadmapIndex,
  tokens: readonly Token[],
  features: readonly string[][],
  scores: Scores,
): void {
  const found = index.expressions.find(tokens);
  const bonus = new Map<number, number>();
  for (const { value, from, to } of found) {
    let worth = 0;
    for (let place = from; place < to; place += 1) {
      worth += worthOf(features[place] ?? [], index) * rarity(tokens[place]?.word ?? '');
    }
    bonus.set(value, Math.max(bonus.get(value) ?? 0, worth));
  }
  for (const [place, worth] of bonus) scores.add(place, worth * EXPRESSION_BONUS);
}

/** Several words of one deadline name that deadline: more than the same words spread over an action. */
function addDeadlines(
  index: RoadmapIndex,
  tokens: readonly Token[],
  features: readonly string[][],
  scores: Scores,
): void {
  const bonus = scores.top(CANDIDATES).map((place) => {
    let most = 0;
    for (const { id } of index.actions[place]?.deadlines ?? []) {
      const known = index.deadlineFeatures.get(id);
      let words = 0;
      let worth = 0;
      for (const [at, own] of features.entries()) {
        let best: number | null = null;
        for (const feature of own) {
          if (!known?.has(feature)) continue;
          best = Math.max(best ?? 0, index.postings.get(feature)?.idf ?? 0);
        }
        if (best === null) continue;
        words += 1;
        worth += best * rarity(tokens[at]?.word ?? '');
      }
      if (words >= 3) most = Math.max(most, worth);
    }
    return [place, most * DEADLINE_BONUS] as const;
  });
  for (const [place, worth] of bonus) scores.add(place, worth);
}

/** Which words of a question speak for an action, and where it has them. */
export function explainMatch(
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
