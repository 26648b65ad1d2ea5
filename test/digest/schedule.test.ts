import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lastDue, nextRun, owedRun } from '../../src/digest/schedule.ts';
import { type Weekday, weekdays } from '../../src/state/digest-settings.ts';
import { settingsOf } from './roadmaps.ts';

const paris = (weekday: Weekday, time: string) => ({ weekday, time, zone: 'Europe/Paris' });
const at = (iso: string) => new Date(iso);

describe('nextRun and lastDue', () => {
  test('an hour is that of the zone, in winter and in summer', () => {
    const schedule = paris('monday', '09:00');
    expect(nextRun(schedule, at('2026-01-07T00:00:00Z'))).toEqual(at('2026-01-12T08:00:00Z'));
    expect(nextRun(schedule, at('2026-07-08T00:00:00Z'))).toEqual(at('2026-07-13T07:00:00Z'));
    expect(lastDue(schedule, at('2026-01-07T00:00:00Z'))).toEqual(at('2026-01-05T08:00:00Z'));
  });

  test('at the very instant it is due, and no longer next', () => {
    const schedule = paris('monday', '09:00');
    const due = at('2026-01-12T08:00:00Z');
    expect(lastDue(schedule, due)).toEqual(due);
    expect(lastDue(schedule, at('2026-01-12T07:59:59.999Z'))).toEqual(at('2026-01-05T08:00:00Z'));
    expect(nextRun(schedule, due)).toEqual(at('2026-01-19T08:00:00Z'));
  });

  test.each([
    ['Pacific/Auckland', '2026-05-10T21:00:00Z'],
    ['America/Los_Angeles', '2026-05-11T16:00:00Z'],
    ['Asia/Kathmandu', '2026-05-11T03:15:00Z'],
    ['Pacific/Kiritimati', '2026-05-10T19:00:00Z'],
  ])('Monday 9:00 in %s', (zone, instant) => {
    expect(nextRun({ weekday: 'monday', time: '09:00', zone }, at('2026-05-10T00:00:00Z'))).toEqual(
      at(instant),
    );
  });

  test('02:30 on the night that skips it is moved to 03:00, and comes once', () => {
    const schedule = paris('sunday', '02:30');
    expect(nextRun(schedule, at('2026-03-28T12:00:00Z'))).toEqual(at('2026-03-29T01:00:00Z'));
    expect(nextRun(schedule, at('2026-03-29T01:00:00Z'))).toEqual(at('2026-04-05T00:30:00Z'));
    expect(lastDue(schedule, at('2026-03-29T00:59:59Z'))).toEqual(at('2026-03-22T01:30:00Z'));
    expect(lastDue(schedule, at('2026-03-29T01:00:00Z'))).toEqual(at('2026-03-29T01:00:00Z'));
    expect(lastDue(schedule, at('2026-03-29T12:00:00Z'))).toEqual(at('2026-03-29T01:00:00Z'));
  });

  test('02:30 on the night that has it twice comes once, the first time', () => {
    const schedule = paris('sunday', '02:30');
    expect(nextRun(schedule, at('2026-10-24T12:00:00Z'))).toEqual(at('2026-10-25T00:30:00Z'));
    expect(nextRun(schedule, at('2026-10-25T00:30:00Z'))).toEqual(at('2026-11-01T01:30:00Z'));
    expect(lastDue(schedule, at('2026-10-25T01:30:00Z'))).toEqual(at('2026-10-25T00:30:00Z'));
    expect(lastDue(schedule, at('2026-10-25T12:00:00Z'))).toEqual(at('2026-10-25T00:30:00Z'));
  });

  test('the other hours of these days are not moved', () => {
    expect(nextRun(paris('sunday', '09:00'), at('2026-03-28T12:00:00Z'))).toEqual(at('2026-03-29T07:00:00Z'));
    expect(nextRun(paris('sunday', '09:00'), at('2026-10-24T12:00:00Z'))).toEqual(at('2026-10-25T08:00:00Z'));
  });

  test('a year of weeks has 52 or 53 due times, each on its weekday, whatever the zone', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...weekdays),
        fc.integer({ min: 0, max: 23 }),
        fc.integer({ min: 0, max: 59 }),
        fc.constantFrom(
          'Europe/Paris',
          'America/New_York',
          'Australia/Lord_Howe',
          'America/Sao_Paulo',
          'UTC',
        ),
        (weekday, hour, minute, zone) => {
          const time = `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
          const schedule = { weekday, time, zone };
          const dayName = new Intl.DateTimeFormat('en', { weekday: 'long', timeZone: zone });
          let due = nextRun(schedule, at('2026-01-01T00:00:00Z'));
          for (let week = 1; week <= 52; week += 1) {
            expect(dayName.format(due).toLowerCase()).toBe(weekday);
            expect(lastDue(schedule, due)).toEqual(due);
            const next = nextRun(schedule, due);
            expect(Math.abs(next.getTime() - due.getTime() - 7 * 86_400_000)).toBeLessThanOrEqual(3_600_000);
            expect(lastDue(schedule, new Date(next.getTime() - 1))).toEqual(due);
            due = next;
          }
        },
      ),
      { numRuns: 20 },
    );
  }, 60_000);
});

describe('owedRun', () => {
  const created = at('2026-05-06T12:00:00Z');
  const monday = at('2026-05-11T07:00:00Z');

  test('what was due before the digest existed is not owed', () => {
    expect(owedRun(settingsOf(), created, at('2026-05-07T00:00:00Z'))).toBeNull();
    expect(owedRun(settingsOf(), created, monday)).toEqual(monday);
    expect(owedRun(settingsOf(), monday, monday)).toEqual(monday);
  });

  test('after a month asleep one due time is owed, the last', () => {
    expect(owedRun(settingsOf(), created, at('2026-06-10T12:00:00Z'))).toEqual(at('2026-06-08T07:00:00Z'));
  });

  test('a late tick still owes it', () => {
    expect(owedRun(settingsOf(), created, at('2026-05-17T23:59:00Z'))).toEqual(monday);
  });

  test.each([
    [{ name: 'off' }],
    [{ name: 'finished', since: '2025-01-06' }],
    [{ name: 'gone', reason: 'is_archived' }],
  ] as const)('nothing is owed when it is %j', (state) => {
    expect(owedRun(settingsOf({ state }), created, monday)).toBeNull();
  });

  test('what falls into a pause is not owed, not even after it', () => {
    const paused = settingsOf({ state: { name: 'paused', until: '2026-05-20' } });
    expect(owedRun(paused, created, monday)).toBeNull();
    expect(owedRun(paused, created, at('2026-05-19T07:00:00Z'))).toBeNull();
    expect(owedRun(paused, created, at('2026-05-21T07:00:00Z'))).toBeNull();
    expect(owedRun(paused, created, at('2026-05-25T07:00:00Z'))).toEqual(at('2026-05-25T07:00:00Z'));
  });

  test('on the first day after a pause it is owed, on the day before it is not', () => {
    const until = (day: string) => settingsOf({ state: { name: 'paused', until: day } });
    expect(owedRun(until('2026-05-11'), created, monday)).toEqual(monday);
    expect(owedRun(until('2026-05-12'), created, monday)).toBeNull();
    // The day of its zone counts: Monday at 0:30 in Paris is still Sunday in Greenwich.
    const early = { ...until('2026-05-11'), time: '00:30' };
    expect(owedRun(early, created, at('2026-05-10T22:30:00Z'))).toEqual(at('2026-05-10T22:30:00Z'));
  });
});
