import { expect, test } from 'vitest';
import { judge } from '../../src/lookup/judge.ts';
import { allDeadlines, findAction } from '../../src/roadmap/roadmap.ts';
import { roadmap } from '../support/roadmap.ts';

const dated = (number: number, ids?: string[]) => {
  const action = findAction(roadmap, number);
  if (!action) throw new Error(`no action ${number}`);
  const deadlines = allDeadlines(roadmap).filter(({ id, action: own }) =>
    ids ? ids.includes(id) : own === number,
  );
  return { action, deadlines };
};

test.each([
  // February 2019 before 2020; December 2022 before 2024.
  ['starts-first', [dated(20), dated(19)], 19],
  ['starts-last', [dated(20), dated(19)], 20],
  ['ends-first', [dated(21), dated(19)], 19],
  ['ends-last', [dated(19), dated(21)], 21],
  // September 2019 may be before or behind a day of 2019; December 2022 one of 2022.
  ['first', [dated(3, ['3.1']), dated(12, ['12.1'])], null],
  ['ends-last', [dated(19), dated(20)], null],
  // February 2019 to December 2022 is longer than any 2020 to 2022.
  ['longest', [dated(20), dated(19)], 19],
  ['shortest', [dated(19), dated(20)], 20],
  // From 2020 to 2024 may be three years, or five.
  ['shortest', [dated(19), dated(21)], null],
  // What has no end lasts nobody knows how long.
  ['longest', [dated(10), dated(19)], null],
] as const)('%s of %#', (verdict, compared, number) => {
  const { action, deadlines } = judge(verdict, compared);
  expect(action?.number ?? null).toBe(number);
  expect(deadlines.every(({ action }) => action === number)).toBe(true);
});

test('what comes together is told by the dates of all', () => {
  const { action, deadlines } = judge('ends-same', [dated(19, ['19.2']), dated(20, ['20.2'])]);
  expect(action).toBeNull();
  expect(deadlines.map(({ id }) => id)).toEqual(['19.2', '20.2']);
});

test('of a stage, the ends tell which comes first where the beginnings do not', () => {
  // Proofs of concept in 2020 and at the end of 2020; open in January 2022 and at the end of 2022.
  const compared = [dated(15), dated(16)];
  expect(judge('first', compared).action).toBeNull();
  expect(judge('first', compared, true)).toMatchObject({ action: { number: 15 }, byEnds: true });
  expect(judge('last', compared, true)).toMatchObject({ action: { number: 16 }, byEnds: true });
});
