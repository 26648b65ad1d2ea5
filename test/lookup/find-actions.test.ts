import { expect, test } from 'vitest';
import { findActions } from '../../src/lookup/find-actions.ts';
import { findDeadlines } from '../../src/lookup/find-deadlines.ts';
import { indexOf } from '../../src/lookup/roadmap-index.ts';
import { findSubject } from '../../src/lookup/subject.ts';
import { loadRoadmap } from '../../src/roadmap/load.ts';
import { understand } from '../../src/understanding/understand.ts';
import { syntheticQuestions, syntheticRoadmap } from '../bench/synthetic-roadmap.ts';

const today = '2019-04-25';
const roadmap = loadRoadmap();
const index = indexOf(roadmap);
const topicOf = (question: string) => understand(question, { roadmap, today }).topic;

test.each([
  ['un numéro unique du patient partout', 6],
  ['login unique pour les soignants', 5],
  ['health insurance card on the phone', 7],
  ['registre des professionnels, d’ADELI au RPPS', 4],
  ['vaccination booklet', 11],
  ['rapport Libault', 21],
])('%s → action %i', (question, action) => {
  const { actions, coverage } = findSubject(index, understand(question, { roadmap, today }));
  expect(actions).toEqual([action]);
  expect(coverage).toBeGreaterThan(0.28);
});

test('best first, with what was matched where', () => {
  const { found, matches } = findSubject(index, understand('messagerie sécurisée', { roadmap, today }));
  const chances = found.map(({ chance }) => chance);
  expect(chances).toEqual(chances.toSorted((a, b) => b - a));
  expect(chances.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1);
  expect(matches.map(({ words, field }) => [words, field])).toContainEqual(['messagerie', 'title']);
});

test('words of nothing find nothing', () => {
  expect(findActions(index, topicOf('xyzzy qwertz')).found).toEqual([]);
  expect(findActions(index, []).found).toEqual([]);
});

test('nothing in the lookup knows our roadmap: another one works too', () => {
  const other = syntheticRoadmap(200, 7);
  const otherIndex = indexOf(other);
  const asked = syntheticQuestions(other, 40, 7);
  const right = asked.filter(
    ({ q, action }) =>
      findActions(otherIndex, understand(q, { roadmap: other, today }).topic).found[0]?.action === action,
  );
  expect(right.length).toBeGreaterThanOrEqual(34);
});

test.each([
  ['e-prescription biologie', 13, ['13.3', '13.5']],
  ['généralisation de la e-prescription de biologie', 13, ['13.5']],
  ['expérimentation et généralisation de l’apCV', 7, ['7.2', '7.3']],
  ['décret d’expérimentation de l’apCV', 7, ['7.1']],
  ['HOP’EN de quand à quand', 19, ['19.1', '19.2']],
  ['concertation sur la doctrine technique', 3, ['3.1']],
  ['apCV, du décret à la généralisation, toutes les dates', 7, ['7.1', '7.2', '7.3']],
  ['le conseil se réunit tous les combien, et la prochaine c’est quand', 2, ['2.1', '2.2']],
  ['when will doctors be able to search inside the DMP', 11, ['11.3']],
])('dates of "%s"', (question, number, expected) => {
  const action = roadmap.actions[number - 1];
  if (!action) throw new Error('no such action');
  expect(findDeadlines(index, action, understand(question, { roadmap, today })).map(({ id }) => id)).toEqual(
    expected,
  );
});
