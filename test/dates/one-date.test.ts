import { expect, test } from 'vitest';
import { readDeadlineDate, readOneDate } from '../../src/dates/read-dates.ts';

test.each([
  ['le 15 juin 2020', '2020-06-15'],
  ['Delivery: 15 June 2020 (TBC)', '2020-06-15'],
  ['mars 2020 et juin 2020', null],
  ['31 juin 2020', null],
  ['peut-être en mars 2020', null],
  ['bientôt', null],
])('%s', (text, expected) => {
  expect(readOneDate(text, { today: '2020-05-01', use: 'update' })?.start ?? null).toBe(expected);
});

test('a date beside a rhythm is the one, be it without an end', () => {
  const read = readOneDate('à partir de 2021, trimestriel', { today: '2020-05-01', use: 'deadline' });
  expect(read).toMatchObject({ start: '2021-01-01', end: null });
});

test('a deadline without a year has that of the words above it, else that of the publication', () => {
  const startOf = (context?: string, publication: string | null = '2019-04'): string | null | undefined =>
    readDeadlineDate('mars', { publication }, context)?.start;
  expect(startOf('Calendrier 2021')).toBe('2021-03-01');
  expect(startOf('Calendrier')).toBe('2019-03-01');
  expect(startOf()).toBe('2019-03-01');
  expect(startOf(undefined, null)).toBeUndefined();
});
