import { expect, test } from 'vitest';
import { Spelling } from '../../src/understanding/spelling.ts';
import { acronymsOf, readTokens } from '../../src/understanding/tokens.ts';
import { fold, splitWords, stemsOf } from '../../src/understanding/words.ts';

test('folding: case, accents, ligatures, apostrophes, dashes, control and invisible characters', () => {
  expect(fold('  L’ŒUVRE «\u00a0Télé–soin\u00a0»\u0007\u200b ')).toBe('l\'oeuvre " tele-soin "');
});

test.each([
  ['d’e-prescription', 'eprescription'],
  ['e prescription', 'eprescription'],
  ['télé-soin et télé soin', 'telesoin et telesoin'],
  ['HOP’EN', 'hopen'],
  ['structures 3.0', 'structures 3.0'],
  ['médico-social', 'medico social'],
  ['start-ups', 'startups'],
  ['nouveau-nés', 'nouveaunes'],
  ['dans 5 ans', 'dans 5'],
  ['what’s the patient’s record', 'what the patient record'],
])('%s → %s', (text, words) => {
  expect(splitWords(fold(text)).join(' ')).toBe(words);
});

test('inflections share a stem', () => {
  for (const [one, other] of [
    ['sécurisée', 'sécurisés'],
    ['infirmière', 'infirmiers'],
    ['généralisation', 'généraliser'],
  ] as const) {
    expect(stemsOf(fold(one)).fr).toBe(stemsOf(fold(other)).fr);
  }
  expect(stemsOf('prescriptions').en).toBe(stemsOf('prescription').en);
});

test('an acronym is no stop word: HAS is not the verb', () => {
  const question = 'what does HAS publish, and who has read it';
  const words = readTokens(fold(question), acronymsOf(question)).map(({ word }) => word);
  expect(words).toContain('has');
  expect(readTokens(fold('who has it')).map(({ word }) => word)).not.toContain('has');
  expect(acronymsOf('ALL OF IT IS SHOUTED').size).toBe(0);
});

test('spelling: one slip in a short word, two in a long one, swaps; never a word that is known', () => {
  const spelling = new Spelling(
    () => ['messagerie', 'prescription', 'dossier', 'interopérabilité'].map(fold),
    (word) => ['dossier', 'message'].includes(word),
  );
  expect(spelling.correct('mesagerie')).toBe('messagerie');
  expect(spelling.correct('dosier')).toBe('dossier');
  expect(spelling.correct('messageire')).toBe('messagerie');
  expect(spelling.correct('interoperabilte')).toBe('interoperabilite');
  expect(spelling.correct('message')).toBeNull();
  expect(spelling.correct('dossiers')).toBeNull();
  expect(spelling.correct('zzzzzzz')).toBeNull();
  expect(spelling.correct('dsr')).toBeNull();
});

test('spelling: a word cut short is written out, unless unlike words begin that way', () => {
  const known = [
    'messagerie',
    'messageries',
    'eprescription',
    'contrat',
    'contrainte',
    'contraste',
    'contravention',
    'contradiction',
    'contraception',
  ];
  const spelling = new Spelling(
    () => known,
    (word) => known.includes(word),
  );
  expect(spelling.correct('messag')).toBe('messagerie');
  expect(spelling.correct('epresc')).toBe('eprescription');
  expect(spelling.correct('contr')).toBeNull();
  expect(spelling.correct('mess')).toBeNull();
});
