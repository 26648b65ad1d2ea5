import { findActions } from '../../src/lookup/find-actions.ts';
import { type Clues, cluesOf, type RankingWeights, weightOf } from '../../src/lookup/rank-actions.ts';
import type { RoadmapIndex } from '../../src/lookup/roadmap-index.ts';
import type { Query } from '../../src/understanding/query.ts';
import type { Question } from './question-file.ts';

/** The candidates for a question, and which of them are right. */
export interface Choice {
  question: Question;
  candidates: { clues: Clues; right: boolean }[];
}

/** Before anything is learnt, the words' score decides. */
const START: RankingWeights = {
  score: 8,
  title: 0,
  lexicon: 0,
  body: 0,
  asked: 0,
  words: 0,
  expression: 0,
  audience: 0,
  otherAudience: 0,
};
/** Holds the weights near their start where few choices speak for another. */
const RIDGE = 0.5;
const STEPS = 400;
const STEP = 0.02;

/** Null where no candidate is right: nothing could be learnt from it. */
export function choiceOf(question: Question, query: Query, index: RoadmapIndex): Choice | null {
  if (query.numbers.length > 0 || !['action', 'when', 'who'].includes(question.kind)) return null;
  const lookup = findActions(index, query.topic);
  const all = cluesOf(index, query, lookup);
  const right = [...question.actions, ...question.alsoOk];
  const candidates = lookup.found.map(({ action }, at) => ({
    clues: all[at] as Clues,
    right: right.includes(action),
  }));
  return candidates.some((candidate) => candidate.right) ? { question, candidates } : null;
}

/** A multinomial logit over the candidates of each question, by gradient ascent. Deterministic. */
export function fitRanking(choices: readonly Choice[]): RankingWeights {
  const names = Object.keys(START) as (keyof Clues)[];
  const weights = { ...START };
  for (let step = 0; step < STEPS; step += 1) {
    const gradient = Object.fromEntries(
      names.map((name) => [name, RIDGE * (START[name] - weights[name])]),
    ) as Record<keyof Clues, number>;
    for (const { candidates } of choices) {
      const values = candidates.map(({ clues }) => weightOf(clues, weights));
      const most = Math.max(...values);
      const odds = values.map((value) => Math.exp(value - most));
      const all = odds.reduce((sum, value) => sum + value, 0);
      const ofRight = candidates.reduce((sum, { right }, at) => sum + (right ? (odds[at] as number) : 0), 0);
      for (const [at, { clues, right }] of candidates.entries()) {
        const pull =
          (right ? (odds[at] as number) / Math.max(ofRight, 1e-12) : 0) - (odds[at] as number) / all;
        for (const name of names) gradient[name] += pull * clues[name];
      }
    }
    for (const name of names) weights[name] += STEP * gradient[name];
  }
  return weights;
}

/** Whether the weights put a right candidate first. */
export function isRightFirst({ candidates }: Choice, weights: RankingWeights): boolean {
  const values = candidates.map(({ clues }) => weightOf(clues, weights));
  return candidates[values.indexOf(Math.max(...values))]?.right === true;
}
