import { expect, test } from 'vitest';
import {
  dayInZone,
  daysBetween,
  isCalendarDay,
  months,
  season,
  shift,
  standingOn,
  wholeYear,
} from '../../src/dates/calendar.ts';

test('days that exist', () => {
  expect(isCalendarDay('2020-02-29')).toBe(true);
  for (const text of ['2021-02-29', '2021-13-01', '2021-1-1', '01/02/2021', 'today', '']) {
    expect(isCalendarDay(text), text).toBe(false);
  }
});

test('a day depends on the zone, not on the process', () => {
  const lateEvening = new Date('2019-11-25T23:30:00Z');
  expect(dayInZone(lateEvening, 'Europe/Paris')).toBe('2019-11-26');
  expect(dayInZone(lateEvening, 'America/Los_Angeles')).toBe('2019-11-25');
  expect(dayInZone(lateEvening, 'Pacific/Auckland')).toBe('2019-11-26');
});

test('periods', () => {
  expect(months(2020, 2)).toEqual({ start: '2020-02-01', end: '2020-02-29' });
  expect(months(2021, 10, 3)).toEqual({ start: '2021-10-01', end: '2021-12-31' });
  expect(months(2020, 7, 6)).toEqual({ start: '2020-07-01', end: '2020-12-31' });
  expect(wholeYear(2019)).toEqual({ start: '2019-01-01', end: '2019-12-31' });
  expect(season(2019, 'summer')).toEqual({ start: '2019-06-21', end: '2019-09-22' });
  expect(season(2019, 'winter')).toEqual({ start: '2019-12-21', end: '2020-03-19' });
});

test('shifts across months, leap days and clock changes', () => {
  expect(shift('2020-01-31', 1, 'month')).toBe('2020-02-29');
  expect(shift('2019-03-30', 1, 'day')).toBe('2019-03-31');
  expect(shift('2019-03-31', 1, 'day')).toBe('2019-04-01');
  expect(shift('2019-10-27', 1, 'day')).toBe('2019-10-28');
  expect(shift('2020-02-29', -1, 'year')).toBe('2019-02-28');
  expect(daysBetween('2019-03-01', '2019-04-01')).toBe(31);
  expect(daysBetween('2019-04-01', '2019-03-01')).toBe(-31);
});

test('standing on a day: both ends belong to the window', () => {
  const window = { start: '2020-01-01', end: '2020-12-31' };
  expect(standingOn('2019-12-31', window)).toBe('ahead');
  expect(standingOn('2020-01-01', window)).toBe('under way');
  expect(standingOn('2020-12-31', window)).toBe('under way');
  expect(standingOn('2021-01-01', window)).toBe('past');
  expect(standingOn('2099-01-01', { start: '2021-01-01', end: null })).toBe('under way');
  expect(standingOn('2020-01-01', { start: null, end: null })).toBe('undated');
});
