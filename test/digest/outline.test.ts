import { describe, expect, test } from 'vitest';
import { shift } from '../../src/dates/calendar.ts';
import { buildDigest } from '../../src/digest/digest.ts';
import { outlineOf, type Style } from '../../src/digest/outline.ts';
import type { DigestSettings } from '../../src/state/digest-settings.ts';
import { roadmap, roadmapOf, settingsOf } from './roadmaps.ts';

const words: Style = {
  bold: (text) => text,
  outside: (text, most) => text.slice(0, most),
  report: ({ state }) => `→ ${state}`,
};
const outline = (
  today: string,
  lastDay: string | null,
  over: Partial<DigestSettings> = {},
  room = { full: 5, brief: 8 },
) => outlineOf(buildDigest({ roadmap, settings: settingsOf(over), today, lastDay }), words, room);

describe('the sentence that sums up', () => {
  test.each([
    ['2019-11-25', null, 'Next 7 days: 3 start. Due now or within 28 days: 1. Period open: 7.'],
    [
      '2019-12-02',
      '2019-11-25',
      'Since 25 November 2019: 3 now due. Due now or within 28 days: 1. Period open: 7.',
    ],
    // After a week in which none was posted.
    [
      '2019-12-02',
      '2019-11-18',
      'Since 18 November 2019: 3 now due. Due now or within 28 days: 1. Period open: 7.',
    ],
    ['2019-12-30', '2019-12-23', 'Next 7 days: 16 start, 7 end. Period open: 4.'],
    ['2020-01-06', '2019-12-30', 'Since 30 December 2019: 1 now due, 7 past, 15 started. Period open: 4.'],
    ['2021-05-10', '2021-05-03', 'Nothing starts or ends within 28 days. Period open: 12.'],
  ])('on %s', (today, lastDay, summary) => {
    expect(outline(today, lastDay, { language: 'en' }).summary).toBe(summary);
  });

  test('of a crowded week in French', () => {
    expect(outline('2020-01-06', '2019-12-30').summary).toBe(
      'Depuis le 30 décembre 2019\u00a0: 1 à échéance, 7 passées, 15 commencées. Période en cours\u00a0: 4.',
    );
  });
});

describe('one language', () => {
  test('English lines have our English alone', () => {
    for (let today = '2019-04-01'; today < '2025-03-01'; today = shift(today, 7, 'day')) {
      const { summary, parts } = outline(today, shift(today, -7, 'day'), { language: 'en' });
      const all = [summary, ...parts.flatMap(({ heading, lines }) => [heading, ...lines])].join(' ');
      expect(all).not.toMatch(/janvier|février|juin|décembre|généralisation|Expérimentation de/);
      expect(all).not.toContain('translation');
    }
  });

  test('an owner stands where the text names one, and nothing where it names none', () => {
    const { parts } = outline('2019-11-25', null, { language: 'en' });
    expect(parts[0]?.lines).toEqual([
      expect.stringMatching(
        /^• Action 1 .*: Creation of the DNS and closure of the DSSIS – December 2019, starts · Dominique Pon, Laura Létourneau$/,
      ),
      expect.stringMatching(/Conversion of ASIP Santé into the ANS – December 2019, starts · Dominique Pon/),
      expect.stringMatching(/: Publication – December 2019, starts$/),
    ]);
    const roles = outline('2020-03-02', '2020-02-24', { language: 'en' }, { full: 50, brief: 0 });
    expect(JSON.stringify(roles)).toContain('DNS (strategic lead), assurance maladie (operational lead)');
  });

  test('what moved is said beside its date', () => {
    const { parts } = outline('2019-12-02', '2019-11-25', { language: 'en' });
    expect(parts[0]?.lines[0]).toContain('– December 2019, now due · Dominique Pon');
  });

  test('no day is shown but those of the digests themselves', () => {
    for (const language of ['fr', 'en'] as const) {
      for (let today = '2019-04-01'; today < '2025-03-01'; today = shift(today, 28, 'day')) {
        for (const { lines } of outline(today, shift(today, -7, 'day'), { language }).parts) {
          expect(lines.join('\n')).not.toMatch(/\b\d{1,2}(?:er)? [a-zéû]+ 20\d\d|20\d\d-\d\d-\d\d/i);
        }
      }
    }
  });
});

describe('one screen', () => {
  test('five entries in full, eight in brief, and the rest is counted', () => {
    const { parts, abridged } = outline('2020-01-06', '2019-12-30', { language: 'en' });
    const lines = parts.flatMap((part) => part.lines);
    expect(lines.filter((line) => line.startsWith('• Action'))).toHaveLength(5);
    expect(lines.filter((line) => line.startsWith('• '))).toHaveLength(13);
    expect(lines.filter((line) => /and \d+ more/.test(line))).toEqual(['… and 10 more', '… and 4 more']);
    expect(abridged).toBe(22);
  });

  test('with room for all, none is abridged', () => {
    const { parts, abridged } = outline('2020-01-06', '2019-12-30', {}, { full: 100, brief: 0 });
    expect(parts.flatMap(({ lines }) => lines)).toHaveLength(27);
    expect(abridged).toBe(0);
  });

  test('of 10,000 deadlines too', () => {
    const intervals = Array.from({ length: 10_000 }, (_, index) => ({
      start: shift('2026-01-01', index % 60, 'day'),
      end: shift('2026-01-01', (index % 60) + (index % 500), 'day'),
    }));
    const digest = buildDigest({
      roadmap: roadmapOf(intervals),
      settings: settingsOf(),
      today: '2026-02-02',
      lastDay: '2026-01-26',
    });
    const lines = outlineOf(digest, words, { full: 5, brief: 8 }).parts.flatMap((part) => part.lines);
    expect(lines.filter((line) => line.startsWith('• '))).toHaveLength(13);
  });
});

test('a quiet week tells nothing of what comes next where all that is left has begun', () => {
  const begun = roadmapOf([{ start: '2019-01-01', end: '2023-12-31' }]);
  const digest = buildDigest({ roadmap: begun, settings: settingsOf(), today: '2020-06-01', lastDay: null });
  expect(digest.next).toEqual([]);
  const { parts } = outlineOf(digest, words, { full: 5, brief: 8 });
  expect(parts.map(({ lines }) => lines.length)).toEqual([1]);
});

test('a quiet week tells what comes next', () => {
  const { parts } = outline('2021-05-10', '2021-05-03', {
    filters: { orientations: [], actions: [12], owners: [] },
  });
  expect(parts.at(-1)).toEqual({
    heading: 'Ce qui commence ensuite',
    lines: [expect.stringContaining('Extension au secteur médico-social – fin 2021 · ANS')],
  });
});

test('the filters stand with the roadmap', () => {
  const filters = { orientations: [1, 2], actions: [], owners: ['DNS'] };
  expect(outline('2019-11-25', null, { filters }).about).toBe(
    'Accélérer le virage numérique · Filtre\u00a0: orientations 1, 2 · pilotage DNS',
  );
});

describe('after the last window', () => {
  test('it says which date was the last and how to go on, first thing', () => {
    const { summary, parts } = outline('2025-01-06', '2024-12-30', { language: 'en' });
    const [first = '', ...rest] = summary.split('\n');
    expect(first).toMatch(
      /^All dated deadlines have passed; the last: .*harmonisation programme from 2020 to 2024\.$/,
    );
    expect(first.length).toBeLessThanOrEqual(200);
    expect(rest[0]).toMatch(/^Four deadlines give only a start: carte Vitale app .*; citizens’ workshops\.$/);
    expect(rest[1]).toContain('/esante update');
    expect(parts).toEqual([]);
  });

  test('and of one without an end, that there is one', () => {
    const open = roadmapOf([
      { start: '2019-01-01', end: '2019-12-31' },
      { start: '2019-01-01', end: null },
    ]);
    const settings = settingsOf({ language: 'en' });
    const digest = buildDigest({ roadmap: open, settings, today: '2020-06-01', lastDay: null });
    expect(outlineOf(digest, words, { full: 5, brief: 8 }).summary).toContain(
      'One deadline gives only a start: Digital Health Council.',
    );
  });

  test('and with filters that keep nothing, that they do', () => {
    const filters = { orientations: [], actions: [99], owners: [] };
    expect(outline('2026-01-05', null, { language: 'en', filters }).summary).toContain(
      'No dated deadline fits these filters',
    );
    const some = { orientations: [], actions: [23], owners: [] };
    expect(outline('2026-01-05', null, { language: 'en', filters: some }).summary).toContain(
      'All dated deadlines that these filters keep have passed',
    );
  });
});
