import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shift } from '../../../src/dates/calendar.ts';
import { buildDigest } from '../../../src/digest/digest.ts';
import { refuseMessage, refuseView } from '../../../src/playground/slack/block-rules.ts';
import {
  digestMessage,
  digestReply,
  digestWindow,
  stoppedMessage,
} from '../../../src/slack/blocks/digest.ts';
import { settingsModal } from '../../../src/slack/blocks/digest-settings.ts';
import { homeView } from '../../../src/slack/blocks/home.ts';
import { roadmap, settingsOf } from '../../digest/roadmaps.ts';
import { buttonsOf, readAloud } from '../../support/app-under-test.ts';
import { markupOf } from '../../support/markup.ts';
import { nastyRoadmap, nastyText } from '../../support/nasty.ts';

const now = new Date('2019-11-25T08:00:00Z');
const language = fc.constantFrom('fr' as const, 'en' as const);
const runs = { numRuns: 150 };

describe('a digest as a message', () => {
  const settings = settingsOf({ language: 'en' });
  const message = (today: string, over = {}) =>
    digestMessage(
      buildDigest({
        roadmap,
        settings: { ...settings, ...over },
        today,
        lastDay: shift(today, -7, 'day'),
      }),
    );

  it('is one screen, in one language, with one button that opens the whole', () => {
    const shown = message('2020-01-06');
    const words = readAloud(shown);
    expect(words).toContain('as of 6 January 2020');
    expect(words).toContain('*beginning of 2020*, now due · ANS');
    expect(words).not.toMatch(/janvier|translation/);
    const [all, ...more] = buttonsOf(shown);
    expect(all?.text.text).toBe('View all');
    expect(more).toEqual([]);
    expect(JSON.parse(all?.value ?? '')).toEqual({
      does: 'all',
      language: 'en',
      day: '2020-01-06',
      since: '2019-12-30',
    });
    expect(shown.text.split('\n')[0]).toBe(
      'Since 30 December 2019: 1 now due, 7 past, 15 started. Period open: 4.',
    );
  });

  it('has no button where nothing is abridged', () => {
    const shown = message('2020-01-06', { filters: { orientations: [], actions: [10], owners: [] } });
    expect(buttonsOf(shown)).toEqual([]);
  });

  it.each([
    ['a real week', '2019-12-02', '2019-11-25'],
    ['an empty week', '2021-05-10', '2021-05-03'],
    ['a crowded week', '2020-01-06', '2019-12-30'],
    ['a first post', '2019-11-25', null],
  ])('of %s', (_name, today, lastDay) => {
    for (const language of ['fr', 'en'] as const) {
      const digest = buildDigest({ roadmap, settings: { ...settings, language }, today, lastDay });
      expect(readAloud(digestMessage(digest))).toMatchSnapshot();
    }
  });

  it('is whole in its window', () => {
    for (const [today, count] of [
      ['2020-01-06', 27],
      ['2019-11-25', 11],
    ] as const) {
      const digest = buildDigest({ roadmap, settings, today, lastDay: shift(today, -7, 'day') });
      const window = digestWindow(digest);
      expect(refuseView(window)).toBeNull();
      expect(JSON.stringify(window).match(/• /g)).toHaveLength(count);
    }
  });

  it.each(['2019-04-25', '2019-11-25', '2020-12-28', '2022-01-03', '2024-12-30', '2025-01-06'])(
    'shows all of our roadmap on %s, and is one that Slack takes',
    (today) => {
      for (const over of [{}, { horizon: 366 }, { language: 'fr' }]) {
        const shown = message(today, over);
        expect(refuseMessage(shown)).toBeNull();
        // It is the digest that is shortened, and never the message that is cut.
        expect(readAloud(shown)).not.toMatch(/Shortened|Message abrégé/);
      }
    },
  );

  it('says what the last dates were, and how to go on', () => {
    const words = readAloud(message('2025-01-06'));
    expect(words).toContain('All dated deadlines have passed');
    expect(
      readAloud(message('2020-05-01', { filters: { orientations: [], actions: [99], owners: [] } })),
    ).toContain('No dated deadline fits these filters');
  });

  it('of any roadmap is one that Slack takes and that pings nobody', () => {
    const days = fc.constantFrom('2018-12-25', '2019-01-01', '2021-12-20', '2022-02-01');
    fc.assert(
      fc.property(
        nastyRoadmap,
        days,
        language,
        nastyText,
        fc.boolean(),
        (any, today, language, note, first) => {
          const filters = {
            orientations: [],
            actions: [],
            owners: first ? [] : [any.actions[0]?.owners[0]?.name ?? 'x'],
          };
          const digest = buildDigest({
            roadmap: any,
            settings: settingsOf({
              language,
              horizon: 366,
              filters: { ...filters, owners: filters.owners.filter((name) => name.trim()) },
            }),
            today,
            lastDay: first ? null : shift(today, -30, 'day'),
          });
          const shown = digestMessage(digest, first ? { note } : { id: 'D1' });
          expect(refuseMessage(shown)).toBeNull();
          expect(refuseView(digestWindow(digest))).toBeNull();
          expect(markupOf(shown).filter((text) => text.includes('<'))).toEqual([]);
          expect(shown.text.isWellFormed()).toBe(true);
        },
      ),
      runs,
    );
  });
});

describe('what is said about digests', () => {
  it('is taken by Slack, however many and whatever their settings', () => {
    fc.assert(
      fc.property(
        nastyRoadmap,
        language,
        fc.array(nastyText, { maxLength: 40 }),
        fc.array(fc.nat({ max: 9999 }), { maxLength: 400 }),
        (any, reader, texts, numbers) => {
          const filled = texts.filter((text) => text.trim() !== '');
          const digests = filled.map((text, index) => ({
            stored: {
              settings: settingsOf({
                id: `D${index}`,
                filters: { orientations: [], actions: numbers.map((number) => number + 1), owners: filled },
                state: { name: 'gone', reason: text },
              }),
              owedSince: now,
            },
            last: null,
          }));
          const said = digestReply({ sentences: texts.slice(0, 3), digests }, reader, now);
          const home = homeView({
            among: true,
            roadmap: any,
            updates: [],
            digests,
            person: { language: reader, spoke: null },
            language: reader,
            day: '2020-05-01',
            now,
            notices: said.blocks.slice(0, 3),
          });
          expect(refuseMessage(said)).toBeNull();
          expect(refuseView(home)).toBeNull();
          expect(
            markupOf([said, home]).filter((text) => text.replaceAll('*<#C1>*', '').includes('<')),
          ).toEqual([]);
          const settings = digests[0]?.stored.settings ?? settingsOf();
          expect(refuseView(settingsModal({ language: reader, digest: 'D1' }, settings, any))).toBeNull();
          const stopped = stoppedMessage('C1', texts[0] ?? 'x', reader);
          expect(refuseMessage(stopped)).toBeNull();
          expect(stopped.text).toContain('<#C1>');
        },
      ),
      // With 40 digests of 400 actions each is a long run.
      { numRuns: 15 },
    );
  });
});
