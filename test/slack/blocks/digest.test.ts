import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shift } from '../../../src/dates/calendar.ts';
import { buildDigest } from '../../../src/digest/digest.ts';
import { refuseMessage, refuseView } from '../../../src/playground/slack/block-rules.ts';
import { digestMessage } from '../../../src/slack/blocks/digest.ts';
import { digestReply } from '../../../src/slack/blocks/digest-replies.ts';
import { settingsModal } from '../../../src/slack/blocks/digest-settings.ts';
import { stoppedMessage } from '../../../src/slack/blocks/digest-stopped.ts';
import { homeView } from '../../../src/slack/blocks/home.ts';
import { roadmap, roadmapOf, settingsOf } from '../../digest/roadmaps.ts';
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

  it('quotes each deadline, says who leads, and leads to the card', () => {
    const shown = message('2019-11-25');
    const words = readAloud(shown);
    expect(words).toContain('as of 25 November 2019');
    expect(words).toContain('*décembre 2019*');
    expect(words).toContain('our translation');
    expect(words).toMatch(/\*DNS\*|DNS \(/);
    const cards = buttonsOf(shown).map(({ text, value }) => [text.text, JSON.parse(value).text]);
    expect(cards).toContainEqual(['Action 5', 'action 5']);
    expect(cards.at(-1)).toEqual(['All deadlines', 'deadlines']);
    expect(shown.text).toContain('décembre 2019');
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

  it('shortens 10,000 deadlines and leads to all of them', () => {
    const intervals = Array.from({ length: 10_000 }, (_, index) => ({
      start: shift('2019-11-01', index % 60, 'day'),
      end: shift('2019-11-01', (index % 60) + 1, 'day'),
    }));
    const many = roadmapOf(intervals, 'Jalon '.repeat(30));
    const shown = digestMessage(
      buildDigest({ roadmap: many, settings, today: '2019-11-25', lastDay: '2019-11-18' }),
    );
    expect(refuseMessage(shown)).toBeNull();
    const left = [...readAloud(shown).matchAll(/and (\d+) more/g)].map(([, count]) => Number(count));
    expect(left.reduce((sum, count) => sum + count, 0)).toBeGreaterThan(4000);
    expect(buttonsOf(shown).at(-1)?.text.text).toBe('All deadlines');
    expect(readAloud(shown)).not.toContain('Shortened');
  });

  it('says what the last dates were, and how to go on', () => {
    const words = readAloud(message('2025-01-06'));
    expect(words).toContain('import a newer roadmap');
    expect(
      readAloud(message('2020-05-01', { filters: { orientations: [], actions: [99], owners: [] } })),
    ).toContain('No date of the roadmap passes these filters');
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
          const shown = digestMessage(digest, first ? note : undefined);
          expect(refuseMessage(shown)).toBeNull();
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
            person: { language: reader, spoke: null, keepsQuestions: texts.length > 20 },
            language: reader,
            state: { on: '2020-05-01', open: any.orientations[0]?.number ?? 1, page: numbers.length },
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
          expect(refuseMessage(stoppedMessage('C1', texts[0] ?? 'x', reader))).toBeNull();
        },
      ),
      // With 40 digests of 400 actions each is a long run.
      { numRuns: 15 },
    );
  });
});
