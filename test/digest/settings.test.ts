import { describe, expect, test } from 'vitest';
import { isTimeZone } from '../../src/dates/calendar.ts';
import { DigestSettings, stateOn } from '../../src/state/digest-settings.ts';
import { settingsOf } from './roadmaps.ts';

const named = { id: 'D1', team: 'T1', channel: 'C1', creator: 'U1' };

describe('DigestSettings', () => {
  test('without any choice: Mondays at 9 in Paris, in French, 28 days ahead, unfiltered, on', () => {
    expect(DigestSettings.parse(named)).toEqual({
      ...named,
      weekday: 'monday',
      time: '09:00',
      zone: 'Europe/Paris',
      language: 'fr',
      horizon: 28,
      filters: { orientations: [], actions: [], owners: [] },
      state: { name: 'on' },
    });
  });

  test.each([
    ['time', '24:00', 'must look like 09:30'],
    ['time', '9:30', 'must look like 09:30'],
    ['zone', 'Paris', 'must be an IANA time zone such as Europe/Paris'],
    ['horizon', 6, 'expected number to be >=7'],
    ['horizon', 1000, 'expected number to be <=366'],
    ['weekday', 'lundi', 'Invalid option'],
    ['filters', { owners: [' '] }, 'expected string to have >=1'],
    ['state', { name: 'paused', until: '2026-02-30' }, 'is not a calendar day'],
    ['unknown', true, 'Unrecognized key'],
  ])('%s %j is refused: %s', (key, value, message) => {
    const result = DigestSettings.safeParse({ ...named, [key]: value });
    expect(result.error?.message).toContain(message);
  });
});

test.each(['00:00', '09:30', '19:59', '20:00', '23:59'])('%s is an hour', (time) => {
  expect(DigestSettings.parse({ ...named, time }).time).toBe(time);
});

test.each([
  ['Europe/Paris', true],
  ['America/Guadeloupe', true],
  ['UTC', true],
  ['Europe/Atlantis', false],
  ['', false],
])('isTimeZone(%j) is %s', (zone, known) => expect(isTimeZone(zone)).toBe(known));

describe('stateOn', () => {
  const paused = settingsOf({ state: { name: 'paused', until: '2026-06-01' } });

  test('a pause is over on its last day', () => {
    expect(stateOn(paused, '2026-05-31')).toEqual(paused.state);
    expect(stateOn(paused, '2026-06-01')).toEqual({ name: 'on' });
  });

  test('no other state ends by itself', () => {
    const off = settingsOf({ state: { name: 'off' } });
    expect(stateOn(off, '2999-01-01')).toEqual({ name: 'off' });
  });
});
