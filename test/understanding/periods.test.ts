import { expect, test } from 'vitest';
import { readPeriod } from '../../src/understanding/periods.ts';
import { fold } from '../../src/understanding/words.ts';

const today = '2019-11-25';

/** question → first and last day; `…` where a side is open. */
const table: [string, string | null][] = [
  ['what lands in Q4 2021?', '2021-10-01 2021-12-31'],
  ['échéances T3 2019', '2019-07-01 2019-09-30'],
  ['le quatrième trimestre 2021', '2021-10-01 2021-12-31'],
  ['premier semestre 2020', '2020-01-01 2020-06-30'],
  ['second half of 2020', '2020-07-01 2020-12-31'],
  ['H2 2020', '2020-07-01 2020-12-31'],
  ['fin 2022', '2022-10-01 2022-12-31'],
  ['early 2020', '2020-01-01 2020-03-31'],
  ['été 2019', '2019-06-21 2019-09-22'],
  ['March 2020', '2020-03-01 2020-03-31'],
  ['03/2020', '2020-03-01 2020-03-31'],
  ['en 2021', '2021-01-01 2021-12-31'],
  ['1er mai 2020', '2020-05-01 2020-05-01'],
  ['25/11/2019', '2019-11-25 2019-11-25'],
  // Ranges.
  ['entre septembre et décembre 2019', '2019-09-01 2019-12-31'],
  ['between March and May 2020', '2020-03-01 2020-05-31'],
  ['de juin à décembre 2019', '2019-06-01 2019-12-31'],
  ['du 1er juin au 31 décembre 2019', '2019-06-01 2019-12-31'],
  ['2019-2021', '2019-01-01 2021-12-31'],
  ['in 2020 and 2021', '2020-01-01 2021-12-31'],
  // Bounded on one side.
  ['d’ici fin 2019', '2019-11-25 2019-12-31'],
  ['by June 2020', '2019-11-25 2020-06-30'],
  ['since September 2019', '2019-09-01 2019-11-25'],
  ['avant 2020', '… 2019-12-31'],
  ['after 2021', '2022-01-01 …'],
  // Relative to today.
  ['cette année', '2019-01-01 2019-12-31'],
  ['next month', '2019-12-01 2019-12-31'],
  ['le trimestre prochain', '2020-01-01 2020-03-31'],
  ['last year', '2018-01-01 2018-12-31'],
  ['this week', '2019-11-25 2019-12-01'],
  ['in the next 3 months', '2019-11-25 2020-02-25'],
  ['dans les soixante jours', null],
  ['dans les 60 jours qui viennent', '2019-11-25 2020-01-24'],
  ['within six months', '2019-11-25 2020-05-25'],
  // A month without a year: the first that is not over.
  ['en mars', '2020-03-01 2020-03-31'],
  ['en novembre', '2019-11-01 2019-11-30'],
  // No period.
  ['may I ask something', null],
  ['last year of the programme', null],
  ['ce week-end', null],
  ['en retard à ce jour', null],
  ['l’ANS', null],
];

test.each(table)('%s', (question, expected) => {
  const { period } = readPeriod(fold(question), today);
  const open = (day: string) => (day < '1950' || day > '2900' ? '…' : day);
  expect(period && `${open(period.start)} ${open(period.end)}`).toBe(expected);
});

test.each([
  ['as of 1 May 2020, what is overdue', '2020-05-01'],
  ['what is late at 2020-05-01', '2020-05-01'],
  ['au 2020-05-01, quoi de neuf', '2020-05-01'],
  ['vu du 3 juin 2021, ce qui reste', '2021-06-03'],
])('%s: asked on that day', (question, day) => {
  expect(readPeriod(fold(question), today)).toMatchObject({ asOf: day, period: null });
});

test('a period counts from the day that the question is asked on', () => {
  const { period } = readPeriod(fold('as of 1 May 2020, the next 2 months'), today);
  expect(period).toEqual({ start: '2020-05-01', end: '2020-07-01' });
});
