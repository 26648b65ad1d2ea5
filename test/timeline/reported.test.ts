import { expect, test } from 'vitest';
import { findAction } from '../../src/roadmap/roadmap.ts';
import { timelineOf, withReported } from '../../src/timeline/timeline.ts';
import { reportsOn } from '../../src/tracking/reports.ts';
import { roadmap } from '../support/roadmap.ts';
import { updateOf } from '../tracking/updates.ts';

const deadlines = findAction(roadmap, 13)?.deadlines ?? [];
const today = '2022-04-01';
const reports = reportsOn(today, [
  updateOf({ id: 'a', state: 'late', date: { start: '2023-01-01', end: '2023-12-31' } }),
  updateOf({ id: 'b', deadline: '13.4', state: 'dropped' }),
]);

test.each([
  ['fr', '2023 (signalée en retard)', '2021 (signalée abandonnée)'],
  ['en', '2023 (reported late)', '2021 (reported dropped)'],
] as const)('a timeline in %s shows the new date beside the one of the text', (language, late, dropped) => {
  const told = withReported(deadlines, reports, { roadmap, language });
  expect(told).toHaveLength(deadlines.length + 1);
  const timeline = timelineOf(told, { roadmap, language, today, headline: 'x' });
  const bars = timeline?.rows.flatMap((row) => row.bars) ?? [];
  expect(bars.find(({ id }) => id === '13.5')).toMatchObject({ when: '2021', end: '2021-12-31' });
  expect(bars.find(({ id }) => id === '13.5→')).toMatchObject({ when: late, end: '2023-12-31' });
  expect(bars.find(({ id }) => id === '13.4→')).toMatchObject({ when: dropped });
  expect(timeline?.to).toBe('2024-01-01');
});

test('without reports nothing is added', () => {
  expect(withReported(deadlines, new Map(), { roadmap, language: 'fr' })).toEqual(deadlines);
});
