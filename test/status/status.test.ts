import { describe, expect, test } from 'vitest';
import { loadRoadmap } from '../../src/roadmap/load.ts';
import { allDeadlines } from '../../src/roadmap/roadmap.ts';
import { statusOf } from '../../src/status/status.ts';
import { reportsOn } from '../../src/tracking/reports.ts';
import { roadmapOf } from '../digest/roadmaps.ts';
import { updateOf } from '../tracking/updates.ts';

const roadmap = loadRoadmap();
const sum = (counts: Record<string, number>) => Object.values(counts).reduce((a, b) => a + b, 0);

describe('the status', () => {
  test.each(['2017-01-01', '2020-05-01', '2026-11-24'])('counts every deadline once on %s', (today) => {
    const all = allDeadlines(roadmap).length;
    const { groups, total } = statusOf(roadmap, today, new Map());
    expect(sum(total)).toBe(all);
    expect(groups.reduce((n, { counts }) => n + sum(counts), 0)).toBe(all);
    expect(groups).toHaveLength(roadmap.orientations.length);
  });

  test('goes by what is reported before it goes by dates', () => {
    const today = '2022-04-01';
    const before = statusOf(roadmap, today, new Map()).total;
    const next = { start: '2023-01-01', end: '2023-12-31' };
    const reports = reportsOn(today, [
      updateOf({ id: 'a' }),
      updateOf({ id: 'b', deadline: '13.4', state: 'late', date: next }),
      updateOf({ id: 'c', deadline: '13.3', state: 'under-way', date: next }),
    ]);
    expect(statusOf(roadmap, today, reports).total).toEqual({
      ...before,
      done: 1,
      late: 1,
      past: before.past - 3,
      'under way': before['under way'] + 1,
    });
  });
});

test('collisions are an owner’s deadlines ahead that end in the same month, new dates included', () => {
  const month = (m: string) => ({ start: `2021-${m}-01`, end: `2021-${m}-30` });
  const three = roadmapOf([month('04'), month('04'), month('06')]);
  const on = (today: string, ...updates: ReturnType<typeof updateOf>[]) =>
    statusOf(three, today, reportsOn(today, updates)).collisions.map(({ owner, month: first, deadlines }) => [
      owner,
      first,
      deadlines.map(({ id }) => id),
    ]);
  const first = { deadline: '1.1', day: '2021-02-01' };
  expect(on('2021-01-01')).toEqual([['DNS', '2021-04-01', ['1.1', '2.1']]]);
  expect(on('2021-03-01', updateOf({ ...first, state: 'late', date: month('06') }))).toEqual([
    ['DNS', '2021-06-01', ['1.1', '3.1']],
  ]);
  expect(on('2021-05-01')).toEqual([]);
  expect(on('2021-03-01', updateOf(first))).toEqual([]);
});
