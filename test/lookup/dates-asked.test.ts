import { expect, test } from 'vitest';
import { datesAsked } from '../../src/lookup/dates-asked.ts';
import { indexOf } from '../../src/lookup/roadmap-index.ts';
import { findAction } from '../../src/roadmap/roadmap.ts';
import { understand } from '../../src/understanding/understand.ts';
import { roadmap } from '../support/roadmap.ts';

const asked = (number: number, question: string, known = roadmap): string[] => {
  const action = findAction(known, number);
  const query = understand(question, { roadmap: known, today: '2020-05-01' });
  return action ? datesAsked(indexOf(known), action, query).map(({ id }) => id) : [];
};

test.each([
  ['when was the reference document for the single patient number due to appear?', 6, ['6.1']],
  ['when is the DMP plugged into the ENS', 11, ['11.4']],
  ['When would protected email reach care homes and disability services?', 12, ['12.2']],
])('dates are told by what such questions meant: %s', (question, number, ids) => {
  expect(asked(number, question)).toEqual(ids);
});

test('nothing but the name of an action asks for all of them', () => {
  expect(asked(18, 'télémédecine quand')).toHaveLength(4);
  expect(asked(13, 'when is action 13 due?')).toHaveLength(6);
});

test('a roadmap on which nobody has asked anything goes by stages and words alone', () => {
  const { vectors: _, ...bare } = roadmap;
  expect(asked(19, 'when does HOP’EN end?', bare)).toEqual(['19.2']);
});
