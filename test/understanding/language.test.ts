import { expect, test } from 'vitest';
import { likelyLanguage, toldLanguage } from '../../src/understanding/language.ts';
import { understand } from '../../src/understanding/understand.ts';
import { roadmap } from '../support/roadmap.ts';

test.each<[string, 'fr' | 'en' | null]>([
  ['qui pilote le dmp', 'fr'],
  ['who leads the dmp', 'en'],
  ['when did the tour de france de la e-sante end', 'en'],
  ["hop'en", null],
  ['planned go live date', null],
])('the small words of "%s" tell: %s', (folded, expected) => {
  expect(toldLanguage(folded)).toBe(expected);
});

test.each<[string[], 'fr' | 'en' | null]>([
  [['planned', 'go', 'live', 'date'], 'en'],
  [['demarrage', 'prevu'], 'fr'],
  // Both languages have them, or none.
  [['date', 'service'], null],
  [['planned', 'prevu'], null],
  [['xyzzy'], null],
  [[], null],
])('the words %j tell: %s', (words, expected) => {
  expect(likelyLanguage(words)).toBe(expected);
});

const languageOf = (question: string, usual?: 'fr' | 'en') =>
  understand(question, { roadmap, today: '2019-04-25', usual }).language;

test('a note without small words is in the language of its words, unless one is usual there', () => {
  expect(languageOf('SMT - planned go-live date?')).toBe('en');
  expect(languageOf('SMT - planned go-live date?', 'fr')).toBe('fr');
  // A name tells nothing: it is what the roadmap calls it.
  expect(languageOf('Health Data Hub?')).toBe('fr');
});
