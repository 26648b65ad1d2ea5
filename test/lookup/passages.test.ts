import { describe, expect, test } from 'vitest';
import { deadlinesOfProperties, passagesFor, tellsProperty } from '../../src/lookup/passages.ts';
import { indexOf } from '../../src/lookup/roadmap-index.ts';
import type { Roadmap } from '../../src/roadmap/roadmap.ts';
import { understand } from '../../src/understanding/understand.ts';
import { roadmap } from '../support/roadmap.ts';

const passages = (question: string, of: Roadmap = roadmap) =>
  passagesFor(indexOf(of), understand(question, { roadmap: of, today: '2020-05-01' }));

describe('the sentence that answers', () => {
  test.each([
    ['l’espace numérique de santé est-il gratuit ?', 'est ouvert gratuitement', 15],
    ['who is the e-parcours programme meant for first?', 'les utilisateurs cibles du programme', 14],
    ['how many people have opened a DMP so far?', '5 millions de personnes', 11],
    ['sur quels standards repose Pro Santé Connect ?', 'mêmes standards que « France connect', 5],
    ['l’Etat va-t-il tout construire lui-même ?', 'ne doit pas bâtir des cathédrales', null],
  ])('%s', (question, words, action) => {
    const [best, next] = passages(question);
    expect(best?.said).toContain(words);
    expect(best?.action).toBe(action);
    expect(best?.chance).toBeLessThanOrEqual(1);
    expect(best?.chance).toBeGreaterThanOrEqual(next?.chance ?? 0);
  });

  test('goes with the sentence before where that has its subject', () => {
    const [best] = passages('quelle est la mission de la cellule d’éthique ?');
    expect(best?.said).toMatch(/^Elle aura pour mission/);
    expect(best?.quote.text).toMatch(/^Au sein du Conseil du numérique en santé, .* Elle aura pour mission/);
  });

  test('no words ask for none', () => {
    expect(passages('action 15')).toEqual([]);
    expect(passages('???')).toEqual([]);
  });

  test('is looked for in a roadmap of which nobody asked anything yet', () => {
    const { weights: _, vectors: __, ...bare } = roadmap;
    const [best] = passages('l’espace numérique de santé est-il ouvert gratuitement ?', bare);
    expect(best?.said).toContain('est ouvert gratuitement');
  });
});

test.each([
  ['un plan de financement pluriannuel', 'budget', { isGiven: false, count: 1 }],
  ['20 millions d’euros', 'budget', { isGiven: true, count: expect.any(Number) }],
  ['est ouvert gratuitement', 'price', { isGiven: true, count: 1 }],
  ['est ouvert en 2022', 'price', null],
])('“%s” tells of the %s', (text, property, told) => {
  const found = tellsProperty(text, property);
  if (told === null) expect(found).toBeNull();
  else expect(found).toEqual({ property, ...told });
});

test('deadlines of what is applied for', () => {
  const ids = deadlinesOfProperties(['registration'], roadmap.actions).map(({ id }) => id);
  expect(ids).toEqual(['17.1', '18.3', '24.1']);
});
