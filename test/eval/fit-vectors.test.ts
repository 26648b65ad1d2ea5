import { expect, test } from 'vitest';
import { nearnessOf } from '../../src/lookup/nearness.ts';
import { understand } from '../../src/understanding/understand.ts';
import { roadmap } from '../support/roadmap.ts';
import { type Asked, fitVectors } from './fit-vectors.ts';

const signs = (...words: string[]) => new Map(words.map((word) => [word, 1]));
const examples: Asked[] = Array.from({ length: 12 }, (_, at) => [
  { signs: signs('ordonnance', `a${at}`), sentences: [0], points: [at % 2], deadlines: [], weight: 1 },
  {
    signs: signs(at % 2 ? 'patient' : 'medecin', 'ordonnance'),
    sentences: [0],
    points: [at % 2],
    deadlines: [],
    weight: 1,
  },
  { signs: signs('hopital', 'quand'), sentences: [1], points: [], deadlines: [], weight: 1 },
]).flat();
const sizes = { sentences: 2, groups: [0, 0], deadlines: 0 };

test('words are near the sentences and points that questions with them were answered by', () => {
  const vectors = fitVectors(examples, sizes);
  const asked = (...words: string[]) => ({
    ...understand('?', { roadmap, today: '2019-04-25' }),
    subject: signs(...words),
  });
  const near = nearnessOf(vectors, asked('ordonnance', 'patient'));
  expect(near.sentences(0)).toBeGreaterThan(near.sentences(1) + 1);
  expect(near.points(1)).toBeGreaterThan(near.points(0) + 1);
  expect(nearnessOf(vectors, asked('unheard')).sentences(0)).toBe(0);
});

test('signs that hardly any example has are left out, and the same examples give the same vectors', () => {
  const vectors = fitVectors(examples, sizes);
  expect(Object.keys(vectors.signs)).toEqual(['hopital', 'medecin', 'ordonnance', 'patient', 'quand']);
  expect(fitVectors(examples, sizes)).toEqual(vectors);
});
