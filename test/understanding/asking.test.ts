import { expect, test } from 'vitest';
import { askingClauses, headingClauses, withoutConjunctions } from '../../src/understanding/asking.ts';
import { readFrames } from '../../src/understanding/frames.ts';
import { clausesOf } from '../../src/understanding/tokens.ts';
import { fold } from '../../src/understanding/words.ts';

test.each([
  ['our card reader broke again, is there a way to log in by phone?', [1]],
  ['la e-prescription pour les transports sanitaires, c’est quand', [0, 1]],
  ['budget of the hospital plan, in millions?', [0, 1]],
  ['a lab in Lille, I need the opening date of the server', [1]],
])('the part that asks: %s', (question, expected) => {
  expect([...askingClauses(fold(question), new Set())].sort()).toEqual(expected);
});

test.each([
  ['covid vaccine sites: what deadline did they set', [0]],
  ['on est 12 dans notre labo : quand ouvre le serveur', []],
  ['we buy a lot of software in our region these days: when is it ready', []],
])('what it is about: %s', (question, expected) => {
  const text = fold(question);
  expect([...headingClauses(text, askingClauses(text, new Set()))]).toEqual(expected);
});

test.each([
  ['when I change hospital, does my number follow me?', false],
  ['quand je perds ma carte, y a-t-il une appli ?', false],
  ['hi, when does it start?', true],
  ['dites-moi, quand l’appli sera-t-elle prête ?', true],
  ['do you know when the server opens, and where do I read it?', true],
])('"when" that asks: %s', (question, asks) => {
  const text = withoutConjunctions(fold(question));
  expect(/when|quand/.test(text)).toBe(asks);
  expect(clausesOf(text)).toHaveLength(clausesOf(fold(question)).length);
});

test.each([
  ['which firm will audit us', { whichOne: true, locates: false }],
  ['quels établissements sont retenus ?', { whichOne: true, locates: false }],
  ['which year does it start', { whichOne: false }],
  ['was it published?', { past: true, yesNo: true }],
  ['how many members has it', { quantity: true, person: true }],
  ['can my employer see it?', { yesNo: true, allows: true }],
  ['quelle action parle de ça', { locates: true, whichOne: false }],
  ['how do I delete it', { how: true, allows: true }],
  ['who signs the certificates', { whoElse: true }],
  ['who leads it', { whoElse: false }],
  ['la fiche sur les enfants qui apprennent', { whoElse: false }],
])('how it is put: %s', (question, expected) => {
  expect(readFrames(fold(question))).toMatchObject(expected);
});
