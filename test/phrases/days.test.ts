import { expect, test } from 'vitest';
import { dayName, instantName } from '../../src/phrases/days.ts';

test.each([
  ['2019-11-25', '25 novembre 2019', '25 November 2019'],
  ['2020-05-01', '1er mai 2020', '1 May 2020'],
  ['2020-05-11', '11 mai 2020', '11 May 2020'],
])('%s', (day, french, english) => {
  expect(dayName(day, 'fr')).toBe(french);
  expect(dayName(day, 'en')).toBe(english);
});

test('an instant is written in its zone', () => {
  const instant = new Date('2019-11-24T23:30:00Z');
  expect(instantName(instant, 'Europe/Paris', 'fr')).toBe('lundi 25 novembre 2019 à 00:30');
  expect(instantName(instant, 'America/Cayenne', 'en')).toBe('Sunday, 24 November 2019 at 20:30');
});
