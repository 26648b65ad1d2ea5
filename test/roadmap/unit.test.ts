import { expect, test } from 'vitest';
import { answerQuestion } from '../../src/answer/answer-question.ts';
import { headingOf } from '../../src/phrases/fact-names.ts';
import { PackManifest } from '../../src/roadmap/pack.ts';
import type { Roadmap } from '../../src/roadmap/roadmap.ts';
import { knownUnits, type Units, unitsNamed } from '../../src/roadmap/unit.ts';
import { roadmap } from '../support/roadmap.ts';

const called = (unit: Units): Roadmap => ({ ...roadmap, pack: { ...roadmap.pack, unit } });
const named = (word: string) => unitsNamed(word) as Units;
const brick: Units = {
  fr: { one: 'brique', many: 'briques', feminine: true },
  en: { one: 'brick', many: 'bricks' },
};
const headline = (question: string, unit: Units) =>
  answerQuestion(question, { roadmap: called(unit), today: '2020-05-01' }).headline;

test.each([
  ['Objectif', 'objectif', 'objective'],
  ['goals', 'objectif', 'goal'],
  ['PRIORITÉS', 'priorité', 'priority'],
  ['Fiche-action', 'fiche action', 'action'],
  ['Objectif n° 2.1', 'objectif', 'objective'],
  ['Fiche action 3', 'fiche action', 'action'],
])('the heading %s', (heading, french, english) => {
  expect(unitsNamed(heading)).toMatchObject({ fr: { one: french }, en: { one: english } });
});

test('French sentences agree with the word, and lose a vowel before another', () => {
  expect(headline('action 15', named('mesure'))).toMatch(/^Mesure 15, /);
  expect(headline('action 15', named('chantier'))).toMatch(/^Chantier 15, /);
  expect(headline('objectif 99', named('objectif'))).toMatch(
    /^Les objectifs vont de 1 à 26\u00a0: il n’y a pas d’objectif 99\./,
  );
  expect(headline('mesure 99', named('mesure'))).toMatch(
    /^Les mesures vont de 1 à 26\u00a0: il n’y a pas de mesure 99\./,
  );
  expect(headline('le budget du chantier 15', named('chantier'))).toContain('Le texte du chantier 15, ');
});

test('a word of its own, in the manifest, is understood and said', () => {
  expect(PackManifest.shape.unit.parse(brick)).toEqual(brick);
  expect(headline('brique 15', brick)).toMatch(/^Brique 15, /);
  expect(headline('what is brick 99?', brick)).toMatch(/^Bricks go from 1 to 26: there is no brick 99/);
  expect(headingOf(15, 'en', called(brick))).toBe('Brick 15');
  expect(PackManifest.shape.unit.safeParse({ ...brick, en: { one: 'a|b', many: 'b' } }).success).toBe(false);
});

test('every known word has all its forms', () => {
  for (const { fr, en } of knownUnits) {
    for (const word of [fr.one, fr.many, en.one, en.many]) expect(word).toMatch(/^\p{Ll}+(?: \p{Ll}+)?$/u);
  }
});
