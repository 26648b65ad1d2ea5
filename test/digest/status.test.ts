import { expect, test } from 'vitest';
import { digestStatus } from '../../src/digest/status.ts';
import type { Delivery, DeliveryState } from '../../src/state/deliveries.ts';
import type { DigestSettings } from '../../src/state/digest-settings.ts';
import { settingsOf } from './roadmaps.ts';

const now = new Date('2019-11-27T10:00:00Z');
const due = new Date('2019-11-25T08:00:00Z');
const stored = (over: Partial<DigestSettings> = {}) => ({ settings: settingsOf(over), owedSince: due });
const delivery = (state: DeliveryState): Delivery => ({
  team: 'T1',
  channel: 'C1',
  digest: 'D1',
  due,
  state,
  attempts: 0,
  day: '2019-11-25',
  postAt: due,
  message: null,
  error: null,
});

test('a digest that is on, in both languages', () => {
  expect(digestStatus(stored(), delivery('sent'), now, 'fr')).toBe(
    'chaque lundi à 09:00 (Europe/Paris) · en français · 28 jours à l’avance · actif · ' +
      'prochain envoi le lundi 2 décembre 2019 à 09:00 · dernier envoi le lundi 25 novembre 2019 à 09:00',
  );
  expect(digestStatus(stored({ zone: 'America/Cayenne', language: 'en' }), null, now, 'en')).toBe(
    'every Monday at 09:00 (America/Cayenne) · in English · 28 days ahead · on · ' +
      'next post on Monday, 2 December 2019 at 09:00',
  );
});

test('a post that Slack has and that is still to appear is on its way', () => {
  const last = { ...delivery('sent'), postAt: new Date(now.getTime() + 1) };
  expect(digestStatus(stored(), last, now, 'en')).toContain(
    'the post of Monday, 25 November 2019 at 09:00 is on its way',
  );
  expect(digestStatus(stored(), { ...last, postAt: now }, now, 'en')).toContain('last post on Monday');
});

test('its filters', () => {
  const filters = { orientations: [1, 3], actions: [13], owners: ['ANS'] };
  const text = digestStatus(stored({ filters }), null, now, 'fr');
  expect(text).toContain('orientations 1, 3 · n° 13 · pilotage ANS');
});

test.each([
  [{ name: 'off' }, 'arrêté'],
  [{ name: 'paused', until: '2019-12-01' }, 'en pause jusqu’au 1er décembre 2019'],
  [
    { name: 'finished', since: '2025-01-06' },
    'en pause depuis le 6 janvier 2025\u00a0: plus aucune date à venir',
  ],
  [{ name: 'gone', reason: 'is_archived' }, 'arrêté\u00a0: Slack refuse ce canal (is_archived)'],
] as const)('%j is visible and has no next post', (state, text) => {
  const status = digestStatus(stored({ state }), null, now, 'fr');
  expect(status).toContain(text);
  expect(status).not.toContain('prochain envoi');
});

test('a pause that is over is none', () => {
  const status = digestStatus(stored({ state: { name: 'paused', until: '2019-11-27' } }), null, now, 'fr');
  expect(status).toContain('actif · prochain envoi le lundi 2 décembre 2019');
});

test.each([
  ['unknown', 'sans réponse de Slack\u00a0: il n’est pas répété'],
  ['failed', 'refusé par Slack'],
  ['skipped', 'rien d’envoyé'],
  ['waiting', 'à réessayer'],
] as const)('the last post was %s', (state, text) => {
  expect(digestStatus(stored(), delivery(state), now, 'fr')).toContain(text);
});
