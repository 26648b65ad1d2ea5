import { expect, test } from 'vitest';
import { cues } from '../../src/understanding/grammar.ts';
import { PhraseFinder, writtenOut } from '../../src/understanding/phrase-finder.ts';
import { wordsOf } from '../../src/understanding/tokens.ts';

test('an expression stands for one with each word of its parts, in its own language', () => {
  const texts = writtenOut(['quand', '{which} {time}'], 'fr');
  expect(texts).toEqual(expect.arrayContaining(['quand', 'quelle date', 'quels mois']));
  expect(texts).not.toContain('which date');
  expect(writtenOut(['{same} {time}'], 'en')).toContain('same week');
});

test.each([
  ['what week is it due', 'wants-when'],
  ['la date de chacune', 'every'],
  ['not thinking of the DMP', 'except'],
  ['je vise pas les pilotes', 'except'],
])('%s: %s', (text, cue) => {
  expect(cues.find(wordsOf(text)).map(({ value }) => value)).toContain(cue);
});

test('plurals are found where the words are exact, parts of an expression are not', () => {
  const finder = new PhraseFinder([{ value: 'role', fr: ['pilote stratégique'] }], { exact: true });
  expect(finder.find(wordsOf('les pilotes stratégiques'))).toEqual([{ value: 'role', from: 1, to: 3 }]);
  expect(finder.find(wordsOf('le pilote'))).toEqual([]);
});
