import type { Logistic } from '../../src/answer/answerable.ts';

export interface Example {
  signs: Readonly<Record<string, number>>;
  yes: boolean;
}

/** Newton's method needs about eight steps; this many only where it swings. */
const MOST_STEPS = 40;

/** A sign that fewer examples have is left out. */
const LEAST_EXAMPLES = 4;

/**
 * Fits by Newton's method. `ridge` keeps weights small where few examples speak for them. A sign is measured by its own
 * spread. Deterministic: the same examples give the same weights.
 */
export function fitLogistic(examples: readonly Example[], ridge: number): Logistic {
  const names = namesIn(examples);
  const spread = names.map((name) => standardDeviation(examples.map(({ signs }) => signs[name] ?? 0)));
  const rows = examples.map(({ signs }) => [
    1,
    ...names.map((name, at) => (signs[name] ?? 0) / (spread[at] || 1)),
  ]);
  const filled = rows.map((row) => row.flatMap((x, at) => (x === 0 ? [] : [at])));
  const size = names.length + 1;
  let beta = new Array<number>(size).fill(0);
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const gradient = beta.map((value, at) => (at === 0 ? 0 : -ridge * value));
    const hessian = beta.map((_, at) =>
      beta.map((__, other) => (at === other ? (at === 0 ? 1e-6 : ridge) : 0)),
    );
    for (const [at, row] of rows.entries()) {
      const { yes } = examples[at] as Example;
      const p = 1 / (1 + Math.exp(-dot(beta, row)));
      const w = Math.max(1e-6, p * (1 - p));
      const error = (yes ? 1 : 0) - p;
      const places = filled[at] as number[];
      for (const i of places) {
        const x = row[i] as number;
        gradient[i] = (gradient[i] as number) + error * x;
        const line = hessian[i] as number[];
        for (const j of places) line[j] = (line[j] as number) + w * x * (row[j] as number);
      }
    }
    const move = solve(hessian, gradient);
    beta = beta.map((value, at) => value + (move[at] as number));
    if (Math.max(...move.map(Math.abs)) < 1e-6) break;
  }
  const weights = Object.fromEntries(
    names.map((name, at) => [name, (beta[at + 1] as number) / (spread[at] || 1)]),
  );
  return { bias: beta[0] as number, weights };
}

function namesIn(examples: readonly Example[]): string[] {
  const counts = new Map<string, number>();
  for (const { signs } of examples) {
    for (const name in signs) if (signs[name] !== 0) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts].flatMap(([name, count]) => (count < LEAST_EXAMPLES ? [] : [name])).sort();
}

const dot = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((sum, value, at) => sum + value * (b[at] as number), 0);

function standardDeviation(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
}

/** Gaussian elimination with the largest pivot. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, at) => [...row, right[at] as number]);
  const size = rows.length;
  for (let column = 0; column < size; column += 1) {
    let pivot = column;
    for (let row = column + 1; row < size; row += 1) {
      if (Math.abs(rows[row]?.[column] ?? 0) > Math.abs(rows[pivot]?.[column] ?? 0)) pivot = row;
    }
    [rows[column], rows[pivot]] = [rows[pivot] as number[], rows[column] as number[]];
    const top = rows[column] as number[];
    for (let row = column + 1; row < size; row += 1) {
      const line = rows[row] as number[];
      const factor = (line[column] as number) / (top[column] as number);
      if (factor === 0) continue;
      for (let at = column; at <= size; at += 1)
        line[at] = (line[at] as number) - factor * (top[at] as number);
    }
  }
  const found = new Array<number>(size).fill(0);
  for (let row = size - 1; row >= 0; row -= 1) {
    const line = rows[row] as number[];
    let sum = line[size] as number;
    for (let at = row + 1; at < size; at += 1) sum -= (line[at] as number) * (found[at] as number);
    found[row] = sum / (line[row] as number);
  }
  return found;
}
