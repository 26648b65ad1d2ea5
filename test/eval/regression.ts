import type { Model } from '../../src/roadmap/weights.ts';
import { chancesOf, normOf } from '../../src/understanding/model.ts';
import type { Signs } from '../../src/understanding/query.ts';

/** What was asked, and the class that it belongs to; `weight`: what it counts beside the others. */
export interface Example {
  signs: Signs;
  class: number;
  weight?: number;
}

export interface FitOptions {
  /** Signs that fewer examples have are left out. */
  least?: number;
  epochs?: number;
  rate?: number;
  /** How much large weights cost. */
  decay?: number;
  /** How many signs are kept: those that tell most. */
  most?: number;
  /** Weights smaller than this, in tenths, are left out of the model. */
  smallest?: number;
}

/** Fits a multinomial logistic regression by AdaGrad (Duchi et al. 2011): the same examples give the same model. */
export function fitModel(
  classes: readonly string[],
  examples: readonly Example[],
  options: FitOptions = {},
): Model {
  const model = fitAll(classes, examples, options);
  const { most } = options;
  if (most === undefined || Object.keys(model.weights).length <= most) return model;
  const counts = countsOf(examples);
  const worth = ([sign, pairs]: [string, readonly number[]]): number =>
    Math.max(...pairs.filter((_, at) => at % 2 === 1).map(Math.abs)) * Math.sqrt(counts.get(sign) ?? 1);
  const kept = new Set(
    Object.entries(model.weights)
      .sort((one, other) => worth(other) - worth(one))
      .slice(0, most)
      .map(([sign]) => sign),
  );
  return fitAll(classes, examples, options, kept);
}

function countsOf(examples: readonly Example[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { signs } of examples)
    for (const sign of signs.keys()) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  return counts;
}

function fitAll(
  classes: readonly string[],
  examples: readonly Example[],
  { least = 2, epochs = 15, rate = 0.5, decay = 1e-4, smallest = 1 }: FitOptions,
  only?: ReadonlySet<string>,
): Model {
  const counts = countsOf(examples);
  const kept = [...counts]
    .filter(([sign, count]) => count >= least && (only?.has(sign) ?? true))
    .map(([sign]) => sign);
  const places = new Map(kept.map((sign, at) => [sign, at]));
  const size = classes.length;
  const weights = new Float64Array((kept.length + 1) * size);
  const squares = new Float64Array(weights.length).fill(1e-8);
  const biasAt = kept.length * size;
  const rows = examples.map(({ signs, class: own, weight = 1 }) => {
    const found = [...signs].filter(([sign]) => places.has(sign));
    const from = Int32Array.from(found, ([sign]) => (places.get(sign) as number) * size);
    const norm = normOf(found.length);
    return { own, weight, from, much: Float64Array.from(found, ([, much]) => much * norm) };
  });
  const odds = new Float64Array(size);
  const step = (at: number, gradient: number): void => {
    squares[at] = (squares[at] as number) + gradient * gradient;
    weights[at] = (weights[at] as number) - (rate * gradient) / Math.sqrt(squares[at] as number);
  };
  const random = randomFrom(1);
  // The last half of the epochs are averaged (Polyak & Juditsky 1992): the last examples tell no more than others.
  const sums = new Float64Array(weights.length);
  const first = epochs >> 1;
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    for (const { own, weight, from, much } of shuffled(rows, random)) {
      for (let k = 0; k < size; k += 1) {
        let score = weights[biasAt + k] as number;
        for (let at = 0; at < from.length; at += 1)
          score += (weights[(from[at] as number) + k] as number) * (much[at] as number);
        odds[k] = score;
      }
      const most = Math.max(...odds);
      let all = 0;
      for (let k = 0; k < size; k += 1) {
        odds[k] = Math.exp((odds[k] as number) - most);
        all += odds[k] as number;
      }
      for (let k = 0; k < size; k += 1) {
        const gradient = ((odds[k] as number) / all - (k === own ? 1 : 0)) * weight;
        step(biasAt + k, gradient);
        // What is nearly right teaches nothing.
        if (Math.abs(gradient) < NEARLY_RIGHT) continue;
        for (let at = 0; at < from.length; at += 1) {
          const place = (from[at] as number) + k;
          step(place, gradient * (much[at] as number) + decay * (weights[place] as number));
        }
      }
    }
    if (epoch >= first) for (let at = 0; at < sums.length; at += 1) sums[at]! += weights[at]!;
  }
  for (let at = 0; at < sums.length; at += 1) weights[at] = sums[at]! / (epochs - first);
  // What speaks for every class alike tells none: without it, most weights are nearly nothing and are left out.
  const told = (from: number): number[] => {
    const own = weights.slice(from, from + size);
    const alike = own.toSorted()[size >> 1]!;
    return Array.from(own, (value) => Math.round((value - alike) * 10));
  };
  return {
    classes: [...classes],
    bias: told(biasAt),
    weights: Object.fromEntries(
      kept
        .map((sign, place): [string, number[]] => [
          sign,
          told(place * size).flatMap((value, k) => (Math.abs(value) >= smallest ? [k, value] : [])),
        ])
        .filter(([, pairs]) => pairs.length > 0)
        .sort(([one], [other]) => (one < other ? -1 : 1)),
    ),
  };
}

/** Gradients smaller than this are left out: nine of ten, for a thousandth of the weights. */
const NEARLY_RIGHT = 1e-3;

/** Park and Miller's generator: whole numbers, the same everywhere. */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 16807) % 2147483647;
    return state / 2147483647;
  };
}

export function shuffled<T>(values: readonly T[], random: () => number): T[] {
  const result = [...values];
  for (let at = result.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    [result[at], result[other]] = [result[other]!, result[at]!];
  }
  return result;
}

/** The likeliest class. */
export function bestOf(model: Model, signs: Signs): string {
  const chances = chancesOf(model, signs);
  return model.classes[chances.indexOf(Math.max(...chances))]!;
}
