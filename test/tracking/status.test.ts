import { describe, expect, test } from 'vitest';
import { allDeadlines } from '../../src/roadmap/roadmap.ts';
import { type Counts, reportsOn, type StatusGroup, standings, statusOf } from '../../src/tracking/reports.ts';
import { roadmap } from '../support/roadmap.ts';
import { updateOf } from './updates.ts';

const totalOf = (groups: StatusGroup[]): Counts =>
  Object.fromEntries(
    standings.map((standing) => [standing, groups.reduce((sum, { counts }) => sum + counts[standing], 0)]),
  ) as Counts;

describe('the status', () => {
  test.each(['2017-01-01', '2020-05-01', '2026-11-24'])('counts every deadline once on %s', (today) => {
    const groups = statusOf(roadmap, today, new Map());
    expect(groups).toHaveLength(roadmap.orientations.length);
    const counted = Object.values(totalOf(groups)).reduce((sum, count) => sum + count, 0);
    expect(counted).toBe(allDeadlines(roadmap).length);
  });

  test('counts what is reported apart from dates, from the day of the report on', () => {
    const before = totalOf(statusOf(roadmap, '2022-04-01', new Map()));
    const next = { start: '2023-01-01', end: '2023-12-31' };
    const updates = [
      updateOf({ id: 'a' }),
      updateOf({ id: 'b', deadline: '13.4', state: 'late', date: next }),
      updateOf({ id: 'c', deadline: '13.3', state: 'under-way', date: next }),
    ];
    const on = (today: string) => totalOf(statusOf(roadmap, today, reportsOn(today, updates)));
    expect(on('2022-04-01')).toEqual({ ...before, past: before.past - 3, reported: 3 });
    expect(on('2020-05-01').reported).toBe(0);
  });

  test('gathers actions without an orientation at the end', () => {
    const loose = { ...roadmap, actions: roadmap.actions.map((each) => ({ ...each, orientation: null })) };
    expect(statusOf(loose, '2020-05-01', new Map()).map(({ orientation }) => orientation)).toEqual([null]);
  });
});
