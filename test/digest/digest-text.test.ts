import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shift } from '../../src/dates/calendar.ts';
import { buildDigest } from '../../src/digest/digest.ts';
import { digestText } from '../../src/digest/digest-text.ts';
import type { DigestSettings } from '../../src/state/digest-settings.ts';
import { roadmap, roadmapOf, settingsOf } from './roadmaps.ts';

const textOn = (today: string, lastDay: string | null, over: Partial<DigestSettings> = {}) =>
  digestText(buildDigest({ roadmap, settings: settingsOf(over), today, lastDay }));

test('the French digest of 25 November 2019', () => {
  const text = textOn('2019-11-25', null, { filters: { orientations: [1, 2], actions: [], owners: [] } });
  expect(text).toBe(
    `Échéances de « Accélérer le virage numérique » au 25 novembre 2019
Filtré : orientations 1, 2

À échéance dans les 7 jours
• Action 1, « Création d’une délégation ministérielle du numérique en santé (« DNS »), suppression de… » : « Création de la DNS et suppression de la DSSIS : décembre 2019 » · début de la période · Dominique Pon (pilotage), Laura Létourneau (pilotage)
• Action 1, « Création d’une délégation ministérielle du numérique en santé (« DNS »), suppression de… » : « Transformation de l’ASIP Santé en ANS : décembre 2019 » · début de la période · Dominique Pon (pilotage), Laura Létourneau (pilotage)
• Action 3, « Elaboration et publication de la doctrine technique du numérique en santé assortie d’un… » : « Publication : décembre 2019 » · début de la période · aucun pilote nommé

En cours
• Action 5, « Mise à disposition de la e-CPS assortie d’un fournisseur national d’identité sectoriel… » : « Premiers tests avec l’assurance maladie et des industriels : de juin à décembre 2019 » · aucun pilote nommé
• Action 8, « Lancement d’une étude relative à l’opposabilité des référentiels de sécurité et… » : « Etude d’opportunité : fin 2019 » · aucun pilote nommé`,
  );
});

test('an English line has the French words and our translation', () => {
  const text = textOn('2020-01-06', '2019-12-30', {
    language: 'en',
    filters: { orientations: [], actions: [13], owners: [] },
  });
  expect(text).toContain('Deadlines of “Accélérer le virage numérique” as of 6 January 2020');
  expect(text).toContain('What moved since 30 December 2019');
  expect(text).toContain(
    '• Action 13, “Développement de la e-prescription” (Development of e-prescription): ' +
      '“Expérimentation de la e-prescription de médicaments en ville : 2019” ' +
      '(Trial of e-prescription of medicines in primary care: 2019) · date passed · no owner named',
  );
});

describe('dates', () => {
  test('no day is shown but those of the digests themselves', () => {
    for (const language of ['fr', 'en'] as const) {
      for (let today = '2019-04-01'; today < '2025-03-01'; today = shift(today, 7, 'day')) {
        const text = textOn(today, shift(today, -7, 'day'), { language });
        const [, ...lines] = text.split('\n').filter((line) => line.startsWith('• '));
        for (const line of lines)
          expect(line).not.toMatch(/\b\d{1,2}(?:er)? [a-zéû]+ 20\d\d|20\d\d-\d\d-\d\d/i);
      }
    }
  });

  test('a quiet week says so, and what comes next', () => {
    expect(textOn('2021-05-10', '2021-05-03')).toMatch(
      /Aucune période ne commence ni ne se termine d’ici 28 jours\.\n\nEnsuite :\n• Action 4, .*fin 2021/,
    );
    expect(textOn('2021-05-10', '2021-05-03', { language: 'en' })).toContain(
      'No period begins or ends within 28 days.',
    );
  });
});

describe('after the last window', () => {
  test('it says what the last dates were and how to go on', () => {
    const text = textOn('2025-01-06', '2024-12-30');
    expect(text).toContain('Les dernières dates de la feuille de route sont passées :\n• Action 21, ');
    expect(text).toContain('« Programme d’harmonisation du SI des APA : 2020-2024 »');
    expect(text).toContain('4 échéances sans fin restent en cours.');
    expect(text).toContain('importez une feuille de route plus récente');
    expect(text).not.toContain('En cours\n');
  });

  test('and with filters that keep nothing, that they do', () => {
    const filters = { orientations: [], actions: [99], owners: [] };
    expect(textOn('2026-01-05', null, { language: 'en', filters })).toContain(
      'No date of the roadmap passes these filters.',
    );
  });
});

describe('length', () => {
  test('a text that is too long shows fewer entries and counts the rest', () => {
    const digest = buildDigest({
      roadmap,
      settings: settingsOf(),
      today: '2020-01-06',
      lastDay: '2019-12-30',
    });
    const text = digestText(digest, 1500);
    expect(text.length).toBeLessThanOrEqual(1500);
    expect(text).toMatch(/… et \d+ de plus/);
    expect(digestText(digest).length).toBeGreaterThan(1500);
  });

  test('it holds for any words, any number of deadlines, any room', () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 4000 }),
        fc.string({ maxLength: 300 }),
        fc.integer({ min: 0, max: 300 }),
        fc.integer({ min: 100, max: 4000 }),
        fc.constantFrom('fr' as const, 'en' as const),
        (words, owner, count, room, language) => {
          const many = roadmapOf(
            Array.from({ length: count }, (_, index) => ({
              start: shift('2026-01-01', index, 'day'),
              end: shift('2026-01-01', 2 * index, 'day'),
            })),
            words,
            owner,
          );
          const filters = { orientations: [], actions: [], owners: [] };
          const settings = settingsOf({ language, filters });
          const digest = buildDigest({ roadmap: many, settings, today: '2026-03-01', lastDay: '2026-02-22' });
          const text = digestText(digest, room);
          expect(text.length).toBeLessThanOrEqual(room);
          expect(text.length).toBeGreaterThan(0);
        },
      ),
      { numRuns: 100 },
    );
  });
});
