import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readDates } from '../../src/dates/read-dates.ts';
import { type DateUse, precisions } from '../../src/dates/reading.ts';
import { anyText } from '../support/any-text.ts';

describe('any text', () => {
  const piece = fc.constantFrom(
    ...[
      '2020',
      '31',
      '12',
      '/',
      '-',
      ' ',
      ',',
      '(',
      ')',
      'mars',
      'may',
      'Q',
      'T',
      '5',
      'fin',
      'end',
      'of',
      'du',
      'au',
    ],
    ...[
      'avant',
      'since',
      'depuis',
      'next',
      '3',
      'months',
      'entre',
      'et',
      'été',
      '’',
      'l',
      'week',
      'FY',
      '+',
      '<',
      'as of',
    ],
  );
  const text = fc.oneof(
    anyText({ maxLength: 200 }),
    fc.array(piece, { maxLength: 25 }).map((pieces) => pieces.join('')),
    fc.array(piece, { maxLength: 25 }).map((pieces) => pieces.join(' ')),
  );
  const use = fc.constantFrom<DateUse>('question', 'deadline', 'update', 'command');
  const day = /^\d{4}-\d{2}-\d{2}$/;

  test('gives dates that stand in it, in order, each from a first to a last day', () => {
    fc.assert(
      fc.property(text, use, (text, use) => {
        const { readings, misread } = readDates(text, { today: '2020-05-01', use });
        let last = 0;
        for (const { from, to, words, start, end, precision } of readings) {
          expect(text.slice(from, to)).toBe(words);
          expect(words).not.toBe('');
          expect(from).toBeGreaterThanOrEqual(last);
          last = from;
          expect(precisions).toContain(precision);
          for (const edge of [start, end]) if (edge !== null) expect(edge).toMatch(day);
          if (start !== null && end !== null) expect(start <= end, `${text}: ${start} ${end}`).toBe(true);
        }
        for (const { from, to, words } of misread) expect(text.slice(from, to)).toBe(words);
      }),
      { numRuns: 1500 },
    );
  });
});
