import { describe, expect, test } from 'vitest';
import { allDeadlines } from '../../src/roadmap/roadmap.ts';
import { intervalOf, isLate, reportsOn, updatesOf } from '../../src/tracking/reports.ts';
import { roadmap } from '../support/roadmap.ts';
import { updateOf } from './updates.ts';

const deadlines = allDeadlines(roadmap);
const deadline = deadlines.find(({ id }) => id === '13.5') ?? deadlines[0];
if (!deadline) throw new Error('no deadline');
const { id } = deadline;
const year = (n: number) => ({ start: `${n}-01-01`, end: `${n}-12-31` });

const moved = updateOf({ id: 'a', state: 'late', date: year(2023), day: '2021-10-01' });
const begun = updateOf({ id: 'b', state: 'under-way', day: '2022-05-01' });
const done = updateOf({
  id: 'c',
  state: 'done',
  date: { start: '2023-03-01', end: '2023-03-31' },
  day: '2023-03-20',
});
const all = [done, moved, begun];
const on = (today: string) => reportsOn(today, all);

describe('as of a day', () => {
  test('what was reported later is not known', () => {
    expect(on('2021-09-30').size).toBe(0);
    expect(on('2021-10-01').get(id)).toMatchObject({ id: 'a', state: 'late', holds: year(2023) });
    expect(on('2023-03-20').get(id)).toMatchObject({ id: 'c', state: 'done' });
  });

  test('a new date holds until another one is told, or all is over', () => {
    expect(on('2022-05-01').get(id)).toMatchObject({ id: 'b', date: null, holds: year(2023) });
    const dropped = updateOf({ id: 'd', state: 'dropped', day: '2022-06-01' });
    expect(reportsOn('2022-06-01', [...all, dropped]).get(id)?.holds).toBeNull();
  });

  test('another roadmap has reports of its own', () => {
    expect(updatesOf('other', all)).toEqual([]);
    expect(updatesOf('esante-2019', all)).toEqual(all);
  });
});

test('a deadline is due when it was reported to be, else when the roadmap says', () => {
  expect(intervalOf(deadline, new Map())).toBe(deadline);
  expect(intervalOf(deadline, on('2022-01-01'))).toEqual(year(2023));
});

test('late is what is reported so, and what has passed without being done or dropped', () => {
  expect(isLate(deadline, new Map(), '2021-12-31')).toBe(false);
  expect(isLate(deadline, new Map(), '2022-01-01')).toBe(true);
  expect(isLate(deadline, on('2021-11-01'), '2021-11-01')).toBe(true);
  expect(isLate(deadline, on('2022-05-01'), '2022-05-01')).toBe(false);
  expect(isLate(deadline, reportsOn('2024-01-01', [moved, begun]), '2024-01-01')).toBe(true);
  expect(isLate(deadline, on('2024-01-01'), '2024-01-01')).toBe(false);
});
