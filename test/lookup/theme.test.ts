import { expect, test } from 'vitest';
import { actionsNaming } from '../../src/lookup/bodies.ts';
import { indexOf } from '../../src/lookup/roadmap-index.ts';
import { themeOf } from '../../src/lookup/theme.ts';
import { noConditions } from '../../src/understanding/query.ts';
import { understand } from '../../src/understanding/understand.ts';
import { roadmap } from '../support/roadmap.ts';

const index = indexOf(roadmap);

/** The theme of words that no condition has read. */
const themed = (words: string): number[] | null => {
  const query = understand(words, { roadmap, today: '2020-05-01' });
  const topic = query.topic.map((word) => ({ ...word, cue: false }));
  return themeOf(index, { ...query, asks: 'actions', conditions: noConditions, named: [], topic });
};

test('a body and nothing else: all actions that name it', () => {
  expect(themed('CNSA')).toEqual(actionsNaming(index, 'CNSA'));
  expect(themed('la CNSA svp')).toEqual(actionsNaming(index, 'CNSA'));
});

test('a body and something else is no list of what names the body', () => {
  expect(themed('CNSA pharmaciens')).not.toEqual(actionsNaming(index, 'CNSA'));
  expect(themed('CNSA ANS')).not.toEqual(actionsNaming(index, 'CNSA'));
});
