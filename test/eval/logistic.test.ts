import { expect, test } from 'vitest';
import { chance } from '../../src/answer/answerable.ts';
import { fitLogistic } from './logistic.ts';

const examples = Array.from({ length: 40 }, (_, at) => ({
  signs: { tells: at % 4 === 0 ? 1 : 0, says: 1, noise: (at * 7) % 5 },
  yes: at % 4 === 0 ? at % 20 !== 0 : at % 20 === 1,
}));

test('a sign that goes with yes weighs for it, and chances are those of the examples', () => {
  const model = fitLogistic(examples, 0.1);
  expect(model.weights.tells).toBeGreaterThan(1);
  expect(Math.abs(model.weights.noise ?? 1)).toBeLessThan(Math.abs(model.weights.tells ?? 0));
  const expected = examples.reduce((sum, { signs }) => sum + chance(model, signs), 0);
  expect(expected).toBeCloseTo(examples.filter(({ yes }) => yes).length, 3);
  expect(fitLogistic(examples, 0.1)).toEqual(model);
});

test('a ridge keeps weights small', () => {
  const [loose, tight] = [0.1, 100].map((ridge) => fitLogistic(examples, ridge).weights.tells ?? 0);
  expect(Math.abs(tight ?? 1)).toBeLessThan(Math.abs(loose ?? 0));
});

test('a sign that next to no example has is left out', () => {
  const rare = examples.map((example, at) => ({
    ...example,
    signs: { ...example.signs, ...(at < 3 && { rare: 1 }) },
  }));
  expect(fitLogistic(rare, 1).weights).not.toHaveProperty('rare');
});
