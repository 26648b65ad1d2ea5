import { oncePer } from '../roadmap/once.ts';
import type { Model } from '../roadmap/weights.ts';
import type { Signs } from './query.ts';

const UNIT = 10;

const weightsOf = oncePer(({ weights }: Model) => new Map(Object.entries(weights)));

/** What speaks for each class, in the order of `classes`. */
export function scoresOf(model: Model, signs: Signs): number[] {
  const weights = weightsOf(model);
  const known: { pairs: readonly number[]; much: number }[] = [];
  for (const [sign, much] of signs) {
    const pairs = weights.get(sign);
    if (pairs) known.push({ pairs, much });
  }
  const scores = model.bias.map((value) => value / UNIT);
  const norm = normOf(known.length) / UNIT;
  for (const { pairs, much } of known) {
    for (let at = 0; at < pairs.length; at += 2) {
      const place = pairs[at] as number;
      scores[place] = (scores[place] ?? 0) + (pairs[at + 1] as number) * much * norm;
    }
  }
  return scores.slice(0, model.classes.length);
}

/** Long questions have more signs, not more to say. */
export const normOf = (signs: number): number => 1 / Math.sqrt(Math.max(1, signs));

/** How likely each class is; together 1. */
export const chancesOf = (model: Model, signs: Signs): number[] => softmax(scoresOf(model, signs));

/** Chances, together 1, from what speaks for each of some. */
export function softmax(scores: readonly number[]): number[] {
  const most = Math.max(...scores);
  const odds = scores.map((score) => Math.exp(score - most));
  const all = odds.reduce((sum, value) => sum + value, 0);
  return odds.map((value) => value / all);
}

/** The signs that speak most for a class, and how much each does: for "Why this answer?". */
export function reasonsFor(
  model: Model,
  signs: Signs,
  name: string,
  most: number,
): { sign: string; weight: number }[] {
  const place = model.classes.indexOf(name);
  return [...signs.keys()]
    .map((sign) => {
      const pairs = Object.hasOwn(model.weights, sign) ? model.weights[sign]! : [];
      const at = pairs.findIndex((value, index) => index % 2 === 0 && value === place);
      return { sign, weight: at < 0 ? 0 : pairs[at + 1]! };
    })
    .filter(({ weight }) => weight > 0)
    .sort((one, other) => other.weight - one.weight)
    .slice(0, most);
}
