import { isEverydayWord, rarity } from '../understanding/everyday-words.ts';
import { scoresOf } from '../understanding/model.ts';
import type { Query } from '../understanding/query.ts';
import { type Field, featuresOf, type RoadmapIndex, weightIn } from './roadmap-index.ts';

export interface Ranked {
  action: number;
  /** How likely it is the one that is meant, if any is; those of all actions add up to 1. */
  chance: number;
  /** What its words are worth together. */
  score: number;
}

/** From this chance on, an action is the one that is meant. */
export const SURELY = 0.5;

export interface Ranking {
  ranked: Ranked[];
  /** How much of what the question says the best action accounts for, from 0 to 1. */
  coverage: number;
  /** Which words speak for the best action, and where it has them. */
  matches: { word: string; feature: string; field: Field }[];
}

/** What a word is worth that no action has: much where it is a rare one, which names something else. */
const FOREIGN = 0.8;
const EVERYDAY = 0.25;
/** How much the score of the words tells, alone and beside the weights that were fitted, where the roadmap has such. */
const ALONE = 1.6;
const BESIDE_WEIGHTS = 0.5;

/** The actions by how well the words of a question fit them, best first. */
export function rankActions(
  index: RoadmapIndex,
  { topic: said, subject }: Pick<Query, 'topic' | 'subject'>,
  model = index.roadmap.weights,
): Ranking {
  const meant = said.filter(({ denied }) => !denied);
  const topic = meant.length > 0 ? meant : said;
  const features = featuresOf(topic, index.roadmap);
  const scores = new Map<number, number>();
  const matches = new Map<number, Ranking['matches']>();
  let total = 0;
  for (const [at, { word, asked }] of topic.entries()) {
    const tells = rarity(word) * (asked ? 1 : 0.5);
    let worth = 0;
    const best = new Map<number, { gain: number; feature: string; field: Field }>();
    for (const feature of features[at] ?? []) {
      const posting = index.postings.get(feature);
      if (!posting) continue;
      worth = Math.max(worth, posting.idf);
      for (const [action, field] of posting.holders) {
        const gain = posting.idf * weightIn(field);
        if (gain > (best.get(action)?.gain ?? 0)) best.set(action, { gain, feature, field });
      }
    }
    const foreign = isEverydayWord(word) ? EVERYDAY : FOREIGN;
    total += (worth === 0 ? foreign * Math.log(1 + index.roadmap.actions.length) : worth) * tells;
    for (const [action, { gain, feature, field }] of best) {
      scores.set(action, (scores.get(action) ?? 0) + gain * tells);
      matches.set(action, [...(matches.get(action) ?? []), { word, feature, field }]);
    }
  }
  const fitted = model ? scoresOf(model, subject) : [];
  const fittedFor = (name: string): number => fitted[model?.classes.indexOf(name) ?? -1] ?? 0;
  const sharpness = model ? BESIDE_WEIGHTS : ALONE;
  const logits = index.roadmap.actions.map(({ number }) => {
    const score = scores.get(number) ?? 0;
    return { action: number, score, logit: sharpness * score + fittedFor(String(number)) };
  });
  const most = Math.max(...logits.map(({ logit }) => logit));
  const odds = (logit: number): number => Math.exp(logit - most);
  const all = logits.reduce((sum, { logit }) => sum + odds(logit), 0);
  const sorted = logits
    .map(({ action, score, logit }) => ({ action, score, chance: odds(logit) / all }))
    .sort((one, other) => other.chance - one.chance);
  const first = sorted[0];
  return {
    ranked: sorted,
    coverage: first && total > 0 ? Math.min(1, first.score / total) : 0,
    matches: (first && matches.get(first.action)) ?? [],
  };
}
