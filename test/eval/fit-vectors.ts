import type { Vectors } from '../../src/roadmap/weights.ts';
import { normOf } from '../../src/understanding/model.ts';
import type { Signs } from '../../src/understanding/query.ts';
import { randomFrom, shuffled } from './regression.ts';

/** A question, or the words of a text, and what answers it: places of sentences, of points of one of them, or of deadlines. */
export interface Asked {
  signs: Signs;
  sentences: readonly number[];
  points: readonly number[];
  deadlines: readonly number[];
  weight: number;
}

/** How many there are to choose from; `groups`: the sentence that each point is of. */
interface Sizes {
  sentences: number;
  groups: readonly number[];
  deadlines: number;
}

/** Numbers in a vector, rounds over the examples, the size of a step, what large numbers cost. */
const DIMENSIONS = 40;
const EPOCHS = 20;
const RATE = 0.1;
const DECAY = 1e-4;
/** So many signs of an example are left out at random, so that others learn to do without them (Srivastava et al. 2014). */
const DROPPED = 0.3;
/** Vectors begin as small random numbers. */
const START = 0.3;
/** Signs that fewer examples have are left out, and of the others so many are kept: those that tell most. */
const LEAST = 3;
const MOST_SIGNS = 16_000;
/** What fills a byte and half of one, and where that of a sign is cut off, in standard deviations: few are larger. */
const LARGEST_BYTE = 127;
const LARGEST_HALF = 7;
const SPREADS = 5;

/** Fits the vectors: the same examples give the same ones. `signs`: those to keep; without them, the best. */
export function fitVectors(examples: readonly Asked[], sizes: Sizes, signs?: ReadonlySet<string>): Vectors {
  const counts = new Map<string, number>();
  for (const one of examples)
    for (const sign of one.signs.keys()) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  const kept = [...(signs ?? counts.keys())].filter((sign) => (counts.get(sign) ?? 0) >= LEAST);
  const { inputs, sentences, points, deadlines } = descend(examples, sizes, kept);
  if (!signs && kept.length > MOST_SIGNS) {
    const length = (at: number): number =>
      Math.hypot(...inputs.subarray(at * DIMENSIONS, (at + 1) * DIMENSIONS));
    const worth = kept.map((sign, at) => ({ sign, worth: length(at) * Math.sqrt(counts.get(sign) ?? 0) }));
    const best = worth.toSorted((one, other) => other.worth - one.worth).slice(0, MOST_SIGNS);
    return fitVectors(examples, sizes, new Set(best.map(({ sign }) => sign)));
  }
  const all = [...sentences, ...points, ...deadlines];
  const ofTexts = all.reduce((most, one) => Math.max(most, Math.abs(one)), 1e-9) / LARGEST_BYTE;
  const spread = Math.sqrt(inputs.reduce((sum, one) => sum + one * one, 0) / Math.max(1, inputs.length));
  const ofSigns = (SPREADS * spread) / LARGEST_HALF;
  const bytes = (own: Float64Array): ArrayLike<number> =>
    Int8Array.from(own, (one) => Math.round(one / ofTexts));
  const half = (one = 0): number =>
    Math.max(-LARGEST_HALF, Math.min(LARGEST_HALF, Math.round(one / ofSigns))) + LARGEST_HALF + 1;
  const halves = (own: Float64Array): ArrayLike<number> =>
    Array.from({ length: own.length / 2 }, (_, at) => half(own[2 * at]) + 16 * half(own[2 * at + 1]));
  const written = (numbers: Float64Array, by: (own: Float64Array) => ArrayLike<number>): string[] =>
    Array.from({ length: numbers.length / DIMENSIONS }, (_, at) =>
      Buffer.from(Uint8Array.from(by(numbers.subarray(at * DIMENSIONS, (at + 1) * DIMENSIONS)))).toString(
        'base64',
      ),
    );
  const vectors = written(inputs, halves);
  return {
    perOne: Math.round(1 / (ofTexts * ofSigns)),
    sentences: written(sentences, bytes),
    points: written(points, bytes),
    deadlines: written(deadlines, bytes),
    signs: Object.fromEntries(
      kept
        .map((sign, at): [string, string] => [sign, vectors[at] ?? ''])
        .sort(([one], [other]) => (one < other ? -1 : 1)),
    ),
  };
}

/** Stochastic gradient descent by AdaGrad (Duchi et al. 2011); the last third of the rounds are averaged. */
function descend(
  examples: readonly Asked[],
  { sentences, groups, deadlines }: Sizes,
  kept: readonly string[],
) {
  const random = randomFrom(1);
  const begun = (rows: number): Float64Array =>
    Float64Array.from(
      { length: rows * DIMENSIONS },
      () => (random() + random() + random() - 1.5) * 2 * START,
    );
  const inputs = begun(kept.length);
  const ofSentences = begun(sentences);
  const ofPoints = begun(groups.length);
  const all = [inputs, ofSentences, ofPoints, begun(deadlines)];
  const squares = all.map(({ length }) => new Float64Array(length / DIMENSIONS).fill(1e-8));
  const sums = all.map(({ length }) => new Float64Array(length));
  const places = new Map(kept.map((sign, at) => [sign, at]));
  const rows = examples.map(({ signs, ...one }) => {
    const known = [...signs].filter(([sign]) => places.has(sign));
    const much = Float64Array.from(known, ([, much]) => much * normOf(known.length));
    return { ...one, at: Int32Array.from(known, ([sign]) => places.get(sign) as number), much };
  });
  const [everySentence, everyDeadline] = [sentences, deadlines].map((length) => [...Array(length).keys()]);
  const pointsOf = Map.groupBy(groups.keys(), (at) => groups[at]);
  const hidden = new Float64Array(DIMENSIONS);
  const back = new Float64Array(DIMENSIONS);
  /** Moves a vector against its gradient, `much` times `direction`. */
  const step = (which: number, at: number, much: number, direction: Float64Array): void => {
    const [numbers, known] = [all[which]!, squares[which]!];
    let square = 0;
    for (let d = 0; d < DIMENSIONS; d += 1) square += (much * direction[d]!) ** 2;
    known[at]! += square / DIMENSIONS;
    const rate = RATE / Math.sqrt(known[at]!);
    const from = at * DIMENSIONS;
    for (let d = 0; d < DIMENSIONS; d += 1)
      numbers[from + d]! -= rate * (much * direction[d]! + DECAY * numbers[from + d]!);
  };
  /** Learns which of some vectors is asked for; what that asks of the signs is added to `back`. */
  const choose = (
    which: number,
    among: readonly number[],
    right: readonly number[],
    weight: number,
  ): void => {
    const numbers = all[which]!;
    const scores = among.map((at) => {
      let score = 0;
      for (let d = 0; d < DIMENSIONS; d += 1) score += numbers[at * DIMENSIONS + d]! * hidden[d]!;
      return score;
    });
    const most = scores.reduce((one, other) => Math.max(one, other));
    const odds = scores.map((score) => Math.exp(score - most));
    const whole = odds.reduce((sum, one) => sum + one, 0);
    for (const [place, at] of among.entries()) {
      const share = right.includes(at) ? 1 / right.length : 0;
      const gradient = (odds[place]! / whole - share) * weight;
      if (Math.abs(gradient) < NEARLY_RIGHT) continue;
      // The few deadlines are told by what signs mean of sentences: they do not change that.
      if (which !== 3)
        for (let d = 0; d < DIMENSIONS; d += 1) back[d]! += gradient * numbers[at * DIMENSIONS + d]!;
      step(which, at, gradient, hidden);
    }
  };
  for (let epoch = 0; epoch < EPOCHS; epoch += 1) {
    for (const { at, much, sentences, points, deadlines, weight } of shuffled(rows, random)) {
      hidden.fill(0);
      back.fill(0);
      const shares = much.map((one) => (random() < DROPPED ? 0 : one / (1 - DROPPED)));
      for (const [place, row] of at.entries())
        for (let d = 0; d < DIMENSIONS; d += 1) hidden[d]! += shares[place]! * inputs[row * DIMENSIONS + d]!;
      if (sentences.length > 0) choose(1, everySentence!, sentences, weight);
      if (deadlines.length > 0) choose(3, everyDeadline!, deadlines, weight);
      if (points.length > 0) choose(2, pointsOf.get(groups[points[0] ?? 0]) ?? [], points, weight);
      for (const [place, row] of at.entries()) if (shares[place]! > 0) step(0, row, shares[place]!, back);
    }
    if (epoch >= (EPOCHS * 2) / 3)
      for (const [which, numbers] of all.entries())
        for (let at = 0; at < numbers.length; at += 1) sums[which]![at]! += numbers[at]!;
  }
  const averaged = Math.ceil(EPOCHS / 3);
  const [signs, texts, parts, dates] = sums.map((sum) => sum.map((one) => one / averaged));
  return { inputs: signs!, sentences: texts!, points: parts!, deadlines: dates! };
}

/** Gradients smaller than this are left out: nearly all, for a thousandth of the result. */
const NEARLY_RIGHT = 1e-3;
