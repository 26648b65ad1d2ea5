import { describe, expect, it, test } from 'vitest';
import { openedBy } from '../../src/lookup/list.ts';
import { indexOf } from '../../src/lookup/roadmap-index.ts';
import { awayFrom, isNear } from '../../src/lookup/told-before.ts';
import { understand } from '../../src/understanding/understand.ts';
import { roadmap } from '../support/roadmap.ts';

const leaning = (lineBefore: number | null) => ({
  ...understand('why?', { roadmap, today: '2020-05-01' }),
  lineBefore,
});
const quote = (from: number, to: number) => ({ text: 'x', lines: { from, to } });

test.each<[number, number, string]>([
  [98, 100, 'told before'],
  [100, 104, 'told before'],
  [101, 102, 'right after'],
  [103, 103, 'right after'],
  [104, 104, 'some way after'],
  [112, 113, 'some way after'],
  [113, 113, 'away'],
  [97, 99, 'right before'],
  [88, 89, 'some way before'],
  [87, 87, 'away'],
])('lines %i to %i stand, beside line 100: %s', (from, to, expected) => {
  expect(awayFrom(quote(from, to), leaning(100))).toEqual([expected]);
  expect(isNear(quote(from, to), leaning(100))).toBe(expected !== 'away');
});

test('a question that leans on nothing has nothing beside it', () => {
  expect(awayFrom(quote(1, 2), leaning(null))).toEqual([]);
  expect(isNear(quote(1, 2), leaning(null))).toBe(false);
});

describe('a sentence that opens a list', () => {
  const index = indexOf(roadmap);
  const numbers = (text: string, from: number, to: number) =>
    openedBy(index, { text, lines: { from, to } }).map(({ number }) => number);

  it('is followed by the paragraphs of the actions in it', () => {
    expect(numbers('quatre principaux services :', 163, 164)).toEqual([11, 12, 13, 14]);
    expect(numbers('trois plateformes :', 196, 198)).toEqual([15, 16, 17]);
  });

  it('ends with a colon', () => {
    expect(numbers('quatre principaux services.', 163, 164)).toEqual([]);
    expect(numbers('quelque chose :', 1, 2)).toEqual([]);
  });
});
