import { describe, expect, test } from 'vitest';
import { buildDigest, type SectionName } from '../../src/digest/digest.ts';
import { refuseMessage } from '../../src/playground/slack/block-rules.ts';
import { digestMessage } from '../../src/slack/blocks/digest.ts';
import type { Update } from '../../src/tracking/update.ts';
import { updateOf } from '../tracking/updates.ts';
import { roadmapOf, settingsOf } from './roadmaps.ts';

const month = (name: string) => ({ start: `2021-${name}-01`, end: `2021-${name}-28` });
const roadmap = roadmapOf([month('03'), month('03'), month('06')]);
const settings = settingsOf({ horizon: 28 });
const report = (over: Partial<Update>) => updateOf({ deadline: '1.1', day: '2021-03-02', ...over });
const digestOn = (today: string, updates: Update[], lastDay: string | null = null) =>
  buildDigest({ roadmap, settings, today, lastDay, updates });
const idsIn = (digest: ReturnType<typeof digestOn>, name: SectionName) =>
  digest.sections
    .filter((section) => section.name === name)
    .flatMap(({ entries }) => entries.map((e) => e.deadline.id));

const late = report({
  state: 'late',
  date: { start: '2021-09-01', end: '2021-09-30' },
  note: '<!here> tests en retard',
});

describe('a digest with reports', () => {
  test('tells first what was reported since the one before: the old date and the new one', () => {
    const digest = digestOn('2021-03-08', [late], '2021-03-01');
    expect(digest.sections[0]).toMatchObject({ name: 'reported', entries: [{ deadline: { id: '1.1' } }] });
    const message = digestMessage(digest);
    expect(refuseMessage(message)).toBeNull();
    expect(message.text).toMatch(
      /^Depuis le 1er mars 2021\u00a0: 1 signalée\. .*\n.*\n\nSignalé depuis le 1er mars 2021\n/,
    );
    expect(message.text).toContain('Jalon 1 – période 1 → septembre 2021');
    const blocks = JSON.stringify(message.blocks);
    expect(blocks).toContain('*période 1 → septembre 2021*');
    expect(blocks).toContain('Signalé par <@U0REPORTER> le 2 mars 2021\u00a0: en retard, nouvelle date');
    expect(blocks).not.toContain('<!here>');
  });

  test('a first one tells since when: a week', () => {
    expect(digestMessage(digestOn('2021-03-08', [late])).text).toContain('Signalé depuis le 1er mars 2021');
  });

  test('tells each report once, and of the last seven days where there was no digest before', () => {
    expect(idsIn(digestOn('2021-03-15', [late], '2021-03-08'), 'reported')).toEqual([]);
    // It may have come after that day's digest.
    expect(idsIn(digestOn('2021-03-09', [late], '2021-03-02'), 'reported')).toEqual(['1.1']);
    expect(idsIn(digestOn('2021-03-08', [late]), 'reported')).toEqual(['1.1']);
    expect(idsIn(digestOn('2021-03-20', [late]), 'reported')).toEqual([]);
    expect(idsIn(digestOn('2021-03-01', [late], '2021-02-22'), 'reported')).toEqual([]);
  });

  test('goes by the new date, and leaves out what is done or dropped', () => {
    expect(idsIn(digestOn('2021-03-20', [late]), 'underWay')).toEqual([]);
    expect(idsIn(digestOn('2021-08-25', [late]), 'soon')).toEqual([]);
    expect(idsIn(digestOn('2021-08-28', [late]), 'soon')).toEqual(['1.1']);
    expect(digestOn('2021-08-28', []).finish).not.toBeNull();
    const done = report({ state: 'done' });
    expect(idsIn(digestOn('2021-03-23', [done]), 'soon')).toEqual(['2.1']);
    expect(idsIn(digestOn('2021-03-23', []), 'soon')).toEqual(['1.1', '2.1']);
  });
});

test('without reports, a digest is as it was', () => {
  expect(digestOn('2021-03-08', [])).toEqual(
    buildDigest({ roadmap, settings, today: '2021-03-08', lastDay: null }),
  );
});
