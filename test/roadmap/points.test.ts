import { describe, expect, test } from 'vitest';
import { loadRoadmap } from '../../src/roadmap/load.ts';
import { isOf, LEFT_OUT, pointsOf } from '../../src/roadmap/points.ts';

const sentence = 'Le centre sera créé en 2020, confié à l’ANS, et distribuera des ressources.';

describe('a point', () => {
  test.each([
    ['Le centre sera créé en 2020', true],
    [`Le centre${LEFT_OUT}distribuera des ressources`, true],
    // Another word, another order, other than what is written.
    ['Le centre est créé en 2020', false],
    [`distribuera des ressources${LEFT_OUT}Le centre`, false],
    [`Le centre${LEFT_OUT}sera payant`, false],
  ])('has words of its sentence alone, in their order: %s', (text, is) => {
    expect(isOf({ text }, sentence)).toBe(is);
  });
});

test('a sentence without any is its own', () => {
  const roadmap = loadRoadmap();
  expect(pointsOf(roadmap, sentence)).toEqual([{ text: sentence }]);
  const [long = '', points] = Object.entries(roadmap.points ?? {})[0] ?? [];
  expect(pointsOf(roadmap, long)).toBe(points);
});
