import { expect, test } from 'vitest';
import { actionByKey, keyOf, writtenKey } from '../../src/roadmap/action-number.ts';
import { isInOrientation, unreadOf } from '../../src/roadmap/roadmap.ts';
import type { Action } from '../../src/roadmap/schema.ts';
import { noShortNames, SHORT, shortNameOf } from '../../src/roadmap/short-names.ts';
import { unitIn } from '../../src/roadmap/unit.ts';
import { understand } from '../../src/understanding/understand.ts';
import { roadmap as ours } from '../support/roadmap.ts';

/** Our roadmap, its first actions under other names: number 1 is DOC-01, 2 is 1.1.02, 3 has come to be 4. */
function renamed() {
  const roadmap = structuredClone(ours);
  const [first, second, third, fourth] = roadmap.actions as [Action, Action, Action, Action];
  first.key = 'DOC-01';
  second.key = '1.1.02';
  third.key = '4';
  fourth.key = '4 bis';
  return roadmap;
}

const asked = renamed();

test.each([
  ['DOC-01', 1],
  ['doc 1', 1],
  ['doc1', 1],
  ['1.1.2', 2],
  ['1.1.02', 2],
  ['4', 3],
  ['3', null],
  ['26', 26],
  ['DOC-02', null],
])('“%s” calls action %s', (typed, number) => {
  expect(actionByKey(asked, typed)?.number ?? null).toBe(number);
});

test.each([
  ['who leads DOC-01', [1], []],
  ['phone number of 1.1.2', [2], []],
  ['action 4', [3], []],
  ['when is action 99 due', [], ['99']],
  ['deadlines in 2020', [], []],
])('“%s” names actions %j', (question, numbers, missing) => {
  const query = understand(question, { roadmap: asked, today: '2019-04-25' });
  expect(query.conditions.numbers).toEqual(numbers);
  expect(query.missing.actions).toEqual(missing);
});

test('an action is shown by its key', () => {
  const roadmap = renamed();
  expect([1, 2, 3, 26].map((number) => writtenKey(roadmap, number))).toEqual(['DOC-01', '1.1.02', '4', '26']);
  expect(unitIn('en', roadmap).mark(3)).toBe('4');
  expect(keyOf({ number: 2_001_000 })).toBe('2.1');
});

test('an action of a part of a chapter is in the chapter', () => {
  const roadmap = renamed();
  const [first, second] = roadmap.orientations;
  if (!first || !second) throw new Error('too few');
  second.parent = first.number;
  const inside = roadmap.actions.find(({ orientation }) => orientation === second.number) as Action;
  expect(isInOrientation(roadmap, inside, first.number)).toBe(true);
  expect(isInOrientation(roadmap, inside, 3)).toBe(false);
});

test('a short name is that of the pack, or the title up to a word', () => {
  const roadmap = renamed();
  const [action] = roadmap.actions as [Action];
  const [deadline] = action.deadlines;
  if (!deadline) throw new Error('too few');
  roadmap.shortNames = noShortNames;
  action.title = 'Mettre en œuvre l’appli carte Vitale pour tous les assurés qui le veulent';
  expect(shortNameOf(action, 'fr', roadmap)).toBe('Mettre en œuvre l’appli carte Vitale pour tous…');
  expect(shortNameOf(deadline, 'en', roadmap).length).toBeLessThanOrEqual(SHORT);
  roadmap.shortNames = {
    actions: { 1: { fr: 'appli Vitale' } },
    deadlines: { [deadline.id]: { en: 'tests' } },
  };
  expect(shortNameOf(action, 'fr', roadmap)).toBe('appli Vitale');
  expect(shortNameOf(deadline, 'en', roadmap)).toBe('tests');
});

test('what was not read is at hand by kind', () => {
  const roadmap = { unread: [{ kind: 'date' as const, text: 'TBD', lines: { from: 3, to: 3 } }] };
  expect(unreadOf(roadmap, 'date')).toHaveLength(1);
  expect(unreadOf(roadmap, 'owner')).toHaveLength(0);
  expect(unreadOf(ours, 'date')).toHaveLength(0);
});
