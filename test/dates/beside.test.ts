import { expect, test } from 'vitest';
import { readDates } from '../../src/dates/read-dates.ts';
import { fold } from '../../src/reading/fold.ts';

/** What goes on from the period of the question before, asked on 1 May 2020. */
test.each<{ text: string; asked?: [string, string]; expected: [string, string][] }>([
  {
    text: 'and the following year?',
    asked: ['2021-01-01', '2021-12-31'],
    expected: [['2022-01-01', '2022-12-31']],
  },
  {
    text: 'et l’année suivante ?',
    asked: ['2021-01-01', '2021-12-31'],
    expected: [['2022-01-01', '2022-12-31']],
  },
  {
    text: 'et l’année d’avant ?',
    asked: ['2021-01-01', '2021-12-31'],
    expected: [['2020-01-01', '2020-12-31']],
  },
  {
    text: 'and the year after?',
    asked: ['2021-01-01', '2021-12-31'],
    expected: [['2022-01-01', '2022-12-31']],
  },
  {
    text: 'and the quarter before?',
    asked: ['2021-01-01', '2021-03-31'],
    expected: [['2020-10-01', '2020-12-31']],
  },
  {
    text: 'et le mois suivant ?',
    asked: ['2020-12-01', '2020-12-31'],
    expected: [['2021-01-01', '2021-01-31']],
  },
  // From today on, where no period was asked for.
  { text: 'deadlines of the following year', expected: [['2021-01-01', '2021-12-31']] },
  { text: 'échéances du mois précédent', expected: [['2020-04-01', '2020-04-30']] },
  // "After" alone goes on from nothing.
  { text: 'and the year after?', expected: [] },
  // "Next" is of today, whatever was asked.
  {
    text: 'et l’année prochaine ?',
    asked: ['2023-01-01', '2023-12-31'],
    expected: [['2021-01-01', '2021-12-31']],
  },
])('$text after $asked', ({ text, asked, expected }) => {
  const { readings } = readDates(fold(text), {
    today: '2020-05-01',
    use: 'question',
    ...(asked && { asked: { start: asked[0], end: asked[1] } }),
  });
  expect(readings.map(({ start, end }) => [start, end])).toEqual(expected);
});
