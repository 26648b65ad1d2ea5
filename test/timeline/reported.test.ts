import { expect, test } from 'vitest';
import { chooseDates } from '../../src/answer/dates-of.ts';
import { timelineOf } from '../../src/timeline/timeline.ts';
import { roadmap } from '../support/roadmap.ts';
import { updateOf } from '../tracking/updates.ts';

const today = '2022-04-01';
const updates = [
  updateOf({ id: 'a', state: 'late', date: { start: '2023-01-01', end: '2023-12-31' } }),
  updateOf({ id: 'b', deadline: '13.4', state: 'dropped' }),
];

test.each([
  ['fr', '2023 (signalée en retard)', '2021 (signalée abandonnée)'],
  ['en', '2023 (reported late)', '2021 (reported dropped)'],
] as const)('a timeline in %s shows the new date beside the one of the text', (language, late, dropped) => {
  const timeline = timelineOf(chooseDates('13', { roadmap, language, today }), roadmap, updates);
  const deadlines = timeline?.rows.flatMap((row) => row.deadlines) ?? [];
  expect(deadlines).toHaveLength(7);
  const [text, reported] = deadlines.filter(({ id }) => id === '13.5');
  expect(text).toMatchObject({ when: '2021', end: '2021-12-31', precision: 'year' });
  expect(reported).toMatchObject({ when: late, end: '2023-12-31', precision: 'year' });
  expect(reported?.label).toBe(text?.label);
  expect(deadlines.find(({ id }) => id === '13.4')).toMatchObject({ when: dropped });
  expect(timeline?.to).toBe(2023);
});

test('what is reported later, or of nothing that is shown, changes nothing', () => {
  const answer = chooseDates('12', { roadmap, language: 'fr', today });
  const later = updateOf({ deadline: '12.2', day: '2022-05-01' });
  expect(timelineOf(answer, roadmap, [...updates, later])).toEqual(timelineOf(answer, roadmap));
});
