import { expect, test } from 'vitest';
import { readReportedDate } from '../../src/tracking/update.ts';

const today = '2022-03-10';
const year = (n: number) => ({ start: `${n}-01-01`, end: `${n}-12-31` });
const march = { start: '2022-03-01', end: '2022-03-31' };
const fifteenth = { start: '2022-03-15', end: '2022-03-15' };

test.each([
  ['2022', year(2022)],
  ['en 2022', year(2022)],
  ['année 2022', year(2022)],
  ['mars 2022', march],
  ['March 2022', march],
  ['03/2022', march],
  ['15 mars 2022', fifteenth],
  ['le 15 mars 2022', fifteenth],
  ['March 15, 2022', fifteenth],
  ['15/03/2022', fifteenth],
  ['2022-03-15', fifteenth],
  ['T1 2022', { start: '2022-01-01', end: '2022-03-31' }],
  ['Q4 2022', { start: '2022-10-01', end: '2022-12-31' }],
  ['deuxième trimestre 2022', { start: '2022-04-01', end: '2022-06-30' }],
  ['2e semestre 2022', { start: '2022-07-01', end: '2022-12-31' }],
  ['fin 2021', { start: '2021-10-01', end: '2021-12-31' }],
])('"%s" is a date', (text, date) => {
  expect(readReportedDate(text, today)).toEqual(date);
});

test.each([
  '',
  'bientôt',
  'peut-être en 2022',
  'entre mars et mai 2022',
  '2021 ou 2022',
  'avant 2022',
  'après mars 2022',
  '2022-02-30',
  '31 février 2022',
  '15',
  'the 3 next months',
])('"%s" is none', (text) => {
  expect(readReportedDate(text, today)).toBeNull();
});
