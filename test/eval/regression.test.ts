import { expect, test } from 'vitest';
import { bestOf, fitModel } from './regression.ts';

test('what speaks for every class alike is left out of the weights', () => {
  const sign = (...names: string[]) => new Map(names.map((name) => [name, 1]));
  const examples = ['a', 'b', 'c'].flatMap((own, at) =>
    Array.from({ length: 4 }, () => ({ signs: sign('any', own), class: at })),
  );
  const model = fitModel(['A', 'B', 'C'], examples, { smallest: 5 });
  expect(model.weights).not.toHaveProperty('any');
  expect(model.weights.b?.length).toBe(2);
  expect(bestOf(model, sign('any', 'b'))).toBe('B');
});
