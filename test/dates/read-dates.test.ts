import { expect, test } from 'vitest';
import { readDates } from '../../src/dates/read-dates.ts';
import type { DatesRead } from '../../src/dates/reading.ts';
import { wordings } from './wordings.ts';

function tell({ readings, misread }: DatesRead): string {
  const dates = readings.map(({ role, start, end, precision, bound, relative }) => {
    const days = start === end ? (start ?? '…') : `${start ?? '…'} ${end ?? '…'}`;
    return [role === 'as of' && role, days, precision, bound, relative && 'relative']
      .filter(Boolean)
      .join(' ');
  });
  return [...dates, ...misread.map(({ words }) => `? ${words}`)].join(' | ');
}

test.each(wordings)('%s (%s, %s)', (text, use, today, expected, more = {}) => {
  expect(tell(readDates(text, { today, use, ...more }))).toBe(expected);
});

test.each([
  'may I ask something',
  'last year of the programme',
  'en retard à ce jour',
  'l’ANS',
  'action 15',
  '15 actions',
  'actions 3 à 7',
  'the 5th action',
  'la 15e action',
  '26 actions, 59 échéances',
  'décret 2017-412',
  'messagerie 3.0',
  'version 2020.1',
  '5 orientations',
  'orientation 5',
  'l’appli a été déployée',
  'support 24/7',
  'le 15',
  '20 %',
  '2020 %',
  'may',
  'weekend',
  'H1N1',
  'mars2020x',
  'Covid19',
  'SEGUR-2020',
  'may and then',
  '1949',
  '2100',
  'in 401 days',
  'in 0 days',
  'T3S4',
  'article 4/5',
  'score 20/20',
  'une marche à suivre',
  'who marches',
  'second opinion',
  'first come, first served',
  'le dernier mot',
  'last but one',
  'une minute',
  'half of them',
  'no. 12345',
  '06 12 34 56 78',
  'bonne fin de journée',
  'Noël Dupont',
  'first and last year of the programme',
  'actions 3, 4 et 5',
  'constructor',
  '',
])('%j holds no date', (text) => {
  expect(readDates(text, { today: '2020-05-01', use: 'question' })).toEqual({ readings: [], misread: [] });
});

test('words of a question that come round or have no day are no dates of it', () => {
  for (const text of ['quarterly report', 'tous les mois', 'TBD', 'ongoing', 'T+3 mois']) {
    expect(readDates(text, { today: '2020-05-01', use: 'question' })).toEqual({ readings: [], misread: [] });
  }
});

test('what is hidden is no date', () => {
  const text = 'Ma santé 2022 en 2021';
  const hidden = [{ from: 0, to: 13 }];
  const { readings } = readDates(text, { today: '2020-05-01', use: 'question', hidden });
  expect(readings.map(({ words, from, to }) => [words, from, to])).toEqual([['2021', 17, 21]]);
});

test('the place is that in the text as given, whatever is folded', () => {
  const text = 'ﷺ ﬁ — l’été  2020, puis Février 2021';
  const { readings } = readDates(text, { today: '2020-05-01', use: 'question' });
  expect(readings.map(({ words }) => words)).toEqual([
    'été  2020, puis Février 2021',
    'été  2020, puis Février 2021',
  ]);
  for (const { from, to, words } of readings) expect(text.slice(from, to)).toBe(words);
});
