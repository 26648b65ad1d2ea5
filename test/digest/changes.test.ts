import { describe, expect, test } from 'vitest';
import type { Interval } from '../../src/dates/calendar.ts';
import { changesBetween, edgeWithin } from '../../src/digest/digest.ts';

const december = { start: '2019-12-01', end: '2019-12-31' };
const year = { start: '2020-01-01', end: '2020-12-31' };
const open = { start: '2020-01-01', end: null };
const undated = { start: null, end: null };

describe('changesBetween, week after week with 28 days ahead', () => {
  const week = (lastDay: string, today: string, interval: Interval) =>
    changesBetween(lastDay, today, 28)(interval);

  test.each([
    ['2019-10-21', '2019-10-28', december, null],
    ['2019-10-28', '2019-11-04', december, 'entered'],
    ['2019-11-04', '2019-11-11', december, null],
    ['2019-11-25', '2019-12-02', december, 'due'],
    // The end of a short period is no news: its beginning was announced.
    ['2019-12-02', '2019-12-09', december, null],
    ['2019-12-23', '2019-12-30', december, null],
    ['2019-12-30', '2020-01-06', december, 'closed'],
    ['2020-01-06', '2020-01-13', december, null],
    ['2019-12-02', '2019-12-09', year, 'entered'],
    ['2019-12-30', '2020-01-06', year, 'opened'],
    ['2020-11-30', '2020-12-07', year, 'entered'],
    ['2020-12-28', '2021-01-04', year, 'closed'],
    ['2019-12-30', '2020-01-06', open, 'opened'],
    ['2020-11-30', '2020-12-07', open, null],
    ['2019-12-30', '2020-01-06', undated, null],
  ])('from %s to %s: %j is %s', (lastDay, today, interval, change) => {
    expect(week(lastDay, today, interval)).toBe(change);
  });

  test('on the days themselves: it opens on its first day and closes the day after its last', () => {
    expect(week('2019-11-30', '2019-12-01', december)).toBe('due');
    expect(week('2019-12-01', '2019-12-02', december)).toBeNull();
    expect(week('2019-12-30', '2019-12-31', december)).toBeNull();
    expect(week('2019-12-31', '2020-01-01', december)).toBe('closed');
  });

  test('after a long sleep the last change counts', () => {
    expect(week('2019-10-01', '2020-02-03', december)).toBe('closed');
    expect(week('2019-10-01', '2020-02-03', year)).toBe('opened');
  });

  test('a quarter is due, a semester opens', () => {
    expect(week('2020-06-29', '2020-07-06', { start: '2020-07-01', end: '2020-09-30' })).toBe('due');
    expect(week('2020-06-29', '2020-07-06', { start: '2020-07-01', end: '2020-12-31' })).toBe('opened');
  });

  test('the same day again brings nothing', () => {
    expect(week('2019-12-01', '2019-12-01', december)).toBeNull();
    expect(week('2019-11-04', '2019-11-04', december)).toBeNull();
  });
});

test.each([
  [december, 'start'],
  [{ start: '2019-01-01', end: '2019-12-05' }, 'end'],
  [{ start: '2019-01-01', end: '2020-12-05' }, null],
  [{ start: '2019-01-01', end: null }, null],
  [undated, null],
])('within the first week of December, %j has its %s', (interval, edge) => {
  expect(edgeWithin({ start: '2019-12-01', end: '2019-12-07' }, interval)).toBe(edge);
});
