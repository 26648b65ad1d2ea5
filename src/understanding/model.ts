import type { Model } from '../roadmap/weights.ts';
import type { Signs } from './query.ts';

const UNIT = 10;

/** What speaks for each class, in the order of `classes`. */
export function scoresOf({ bias, weights, classes }: Model, signs: Signs): number[] {
  const known = [...signs].filter(([sign]) => Object.hasOwn(weights, sign));
  const scores = bias.map((value) => value / UNIT);
  const norm = normOf(known.length) / UNIT;
  for (const [sign, much] of known) {
    const pairs = weights[sign] ?? [];
    for (let at = 0; at < pairs.length; at += 2) {
      const place = pairs[at] as number;
      scores[place] = (scores[place] ?? 0) + (pairs[at + 1] as number) * much * norm;
    }
  }
  return scores.slice(0, classes.length);
}

/** Long questions have more signs, not more to say. */
export const normOf = (signs: number): number => 1 / Math.sqrt(Math.max(1, signs));

/** How likely each class is; together 1. */
export function chancesOf(model: Model, signs: Signs): number[] {
  const scores = scoresOf(model, signs);
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
