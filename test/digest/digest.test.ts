import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Interval, shift } from '../../src/dates/calendar.ts';
import { buildDigest, type Digest, type SectionName } from '../../src/digest/digest.ts';
import type { DigestSettings } from '../../src/state/digest-settings.ts';
import { roadmap, roadmapOf, settingsOf } from './roadmaps.ts';

const digestOn = (today: string, lastDay: string | null = null, over: Partial<DigestSettings> = {}): Digest =>
  buildDigest({ roadmap, settings: settingsOf(over), today, lastDay });
const ids = (digest: Digest, name: SectionName): string[] =>
  digest.sections
    .filter((section) => section.name === name)
    .flatMap(({ entries }) => entries.map(({ deadline }) => deadline.id));

describe('the digest of 25 November 2019', () => {
  const digest = digestOn('2019-11-25');

  test('names what begins within seven days', () => {
    expect(ids(digest, 'soon')).toEqual(['1.1', '1.2', '3.2']);
    expect(digest.sections[0]?.entries.map(({ edge }) => edge)).toEqual(['start', 'start', 'start']);
  });

  test('and what is under way, by its end, open-ended last', () => {
    expect(ids(digest, 'underWay')).toEqual(['5.1', '12.1', '13.1', '25.1', '18.4', '11.1', '26.1']);
  });

  test('the first digest has nothing that moved', () => {
    expect(digest.sections.map(({ name }) => name)).toEqual(['soon', 'later', 'underWay']);
    expect(digest).toMatchObject({ lastDay: null, finish: null, next: null });
  });

  test('each entry has its action with owners', () => {
    const entry = digest.sections[0]?.entries[0];
    expect(entry?.action.number).toBe(1);
    expect(entry?.action.owners.map(({ name }) => name)).toEqual(['Dominique Pon', 'Laura Létourneau']);
    expect(entry?.deadline.when).toBe('décembre 2019');
  });
});

describe('from week to week', () => {
  test('in the first week of December its deadlines have moved: they are due', () => {
    const digest = digestOn('2019-12-02', '2019-11-25');
    expect(ids(digest, 'moved')).toEqual(['1.1', '1.2', '3.2']);
    expect(digest.sections[0]?.entries.map(({ change }) => change)).toEqual(['due', 'due', 'due']);
    expect(ids(digest, 'soon')).toEqual([]);
  });

  test('a first digest in that week says that they are due, and never that nothing ends', () => {
    const digest = digestOn('2019-12-02');
    expect(ids(digest, 'later')).toEqual(['1.1', '1.2', '3.2', '8.1']);
    expect(digest.sections[0]?.entries.every(({ dueNow }) => dueNow)).toBe(true);
    expect(digest.next).toBeNull();
  });

  test('then they stand under the rest of the horizon, then within seven days, then they have closed', () => {
    expect(ids(digestOn('2019-12-09', '2019-12-02'), 'later')).toEqual(['1.1', '1.2', '3.2', '8.1']);
    expect(ids(digestOn('2019-12-30', '2019-12-23'), 'soon')).toEqual(
      expect.arrayContaining(['1.1', '3.2', '8.1']),
    );
    const closed = digestOn('2020-01-06', '2019-12-30').sections[0]?.entries.filter(
      ({ change }) => change === 'closed',
    );
    expect(closed?.map(({ deadline }) => deadline.id)).toEqual([
      '1.1',
      '1.2',
      '3.2',
      '5.1',
      '8.1',
      '12.1',
      '13.1',
    ]);
  });

  test('changes come in one order: due, closed, opened, entered', () => {
    const changes = digestOn('2020-01-06', '2019-10-01').sections[0]?.entries.map(({ change }) => change);
    expect([...new Set(changes)]).toEqual(['due', 'closed', 'opened']);
  });

  test('a quiet week tells what comes next', () => {
    const digest = digestOn('2021-05-10', '2021-05-03');
    expect(digest.sections.map(({ name }) => name)).toEqual(['underWay']);
    expect(digest.next?.map(({ deadline }) => deadline.id)).toEqual(['4.1', '12.2']);
  });

  test('a digest of a later day counts as none', () => {
    expect(digestOn('2019-11-25', '2026-01-05')).toEqual(digestOn('2019-11-25'));
  });

  test('a second digest on the same day shows nothing as moved', () => {
    expect(ids(digestOn('2019-12-01', '2019-12-01'), 'moved')).toEqual([]);
  });

  test('"semestrielle" is no date, and never shown', () => {
    for (const day of ['2019-06-03', '2020-01-06', '2025-06-02']) {
      const shown = digestOn(day, shift(day, -7, 'day')).sections.flatMap(({ entries }) => entries);
      expect(shown.map(({ deadline }) => deadline.id)).not.toContain('2.2');
    }
  });
});

describe('after the last window', () => {
  test('31 December 2024 still is a last day', () => {
    const digest = digestOn('2024-12-31', '2024-12-24');
    expect(digest.finish).toBeNull();
    expect(ids(digest, 'soon')).toEqual(['21.1']);
  });

  test('from the next day on it says what the last dates were, and shows nothing twice', () => {
    const digest = digestOn('2025-01-01', '2024-12-31');
    expect(digest.finish?.last.map(({ deadline }) => deadline.id)).toEqual(['21.1']);
    expect(digest.finish?.openEnded).toHaveLength(4);
    expect(digest.sections).toEqual([]);
  });

  test('what else closed since the digest before stays beside it', () => {
    const digest = digestOn('2025-01-06', '2022-12-26');
    expect(ids(digest, 'moved')).toContain('14.2');
    expect(ids(digest, 'moved')).not.toContain('21.1');
  });

  test('the one that closed beside it stays too', () => {
    const given = roadmapOf([
      { start: '2020-01-01', end: '2024-12-31' },
      { start: '2020-01-01', end: '2024-12-30' },
    ]);
    const digest = buildDigest({
      roadmap: given,
      settings: settingsOf(),
      today: '2025-01-06',
      lastDay: '2024-12-30',
    });
    expect(ids(digest, 'moved')).toEqual(['2.1']);
  });

  test('with filters the last date is the last of what they keep', () => {
    const digest = digestOn('2020-06-01', null, { filters: { orientations: [], actions: [23], owners: [] } });
    expect(digest.finish?.last.map(({ deadline }) => deadline.id)).toEqual(['23.1']);
    expect(digest.finish?.openEnded).toEqual([]);
  });

  test('filters that keep no date at all end it too', () => {
    const digest = digestOn('2019-11-25', null, { filters: { orientations: [], actions: [99], owners: [] } });
    expect(digest.finish?.last).toEqual([]);
  });

  test('an open-ended deadline that has not begun keeps it going, one that has does not', () => {
    const open = (start: string, today: string) =>
      buildDigest({
        roadmap: roadmapOf([{ start, end: null }]),
        settings: settingsOf(),
        today,
        lastDay: null,
      }).finish;
    expect(open('2030-01-01', '2029-12-31')).toBeNull();
    expect(open('2030-01-01', '2030-01-01')).not.toBeNull();
  });
});

describe('filters', () => {
  const actionsOf = (filters: DigestSettings['filters']) => {
    const { sections } = digestOn('2020-01-06', '2019-12-30', { filters });
    return [...new Set(sections.flatMap(({ entries }) => entries.map(({ action }) => action)))];
  };

  test('by orientation, by action, by owner whatever the case', () => {
    const none = { orientations: [], actions: [], owners: [] };
    expect(actionsOf({ ...none, orientations: [1] }).every(({ orientation }) => orientation === 1)).toBe(
      true,
    );
    expect(actionsOf({ ...none, actions: [13] }).map(({ number }) => number)).toEqual([13]);
    expect(actionsOf({ ...none, owners: ['ans'] }).map(({ number }) => number)).toEqual([10, 12]);
  });

  test('together they narrow', () => {
    const both = actionsOf({ orientations: [], actions: [10, 13], owners: ['ANS'] });
    expect(both.map(({ number }) => number)).toEqual([10]);
  });
});

const day = fc.integer({ min: 0, max: 3000 }).map((days) => shift('2018-01-01', days, 'day'));
const interval: fc.Arbitrary<Interval> = fc.oneof(
  fc.record({ start: day, length: fc.integer({ min: 0, max: 900 }) }).map(({ start, length }) => ({
    start,
    end: shift(start, length, 'day'),
  })),
  day.map((start) => ({ start, end: null })),
  fc.constant({ start: null, end: null }),
);

test('whatever the roadmap and the days, nothing stands twice, and no window that is open or begins soon is lost', () => {
  fc.assert(
    fc.property(
      fc.array(interval, { maxLength: 30 }),
      day,
      fc.option(day),
      fc.integer({ min: 7, max: 366 }),
      (intervals, today, lastDay, horizon) => {
        const given = roadmapOf(intervals);
        const digest = buildDigest({
          roadmap: given,
          settings: settingsOf({ horizon }),
          today,
          lastDay,
        });
        const parts = digest.sections.flatMap(({ entries }) => entries);
        const shown = [...parts, ...(digest.finish?.last ?? []), ...(digest.next ?? [])].map(
          ({ deadline }) => deadline.id,
        );
        expect(new Set(shown).size).toBe(shown.length);
        const end = shift(today, horizon - 1, 'day');
        for (const [index, each] of intervals.entries()) {
          const due = each.start !== null && each.start <= end && each.end !== null && each.end >= today;
          if (due) expect(shown).toContain(`${index + 1}.1`);
        }
      },
    ),
    { numRuns: 200 },
  );
});
