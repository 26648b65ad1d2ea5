import { expect, test } from 'vitest';
import { partsAsked } from '../../src/reading/parts.ts';

test.each<{ input: string; expected: string[] }>([
  {
    input: 'le CGTS c’est quoi et ça sert à quoi',
    expected: ['le CGTS c’est quoi', 'et ça sert à quoi'],
  },
  {
    input: 'Lab: when is it created, and what is it for?',
    expected: ['Lab: when is it created', 'and what is it for?'],
  },
  {
    input: 'when does the call open + what do sites hand over?',
    expected: ['when does the call open', 'what do sites hand over?'],
  },
  {
    input: 'mise en concertation quand / publication quand ?',
    expected: ['mise en concertation quand', 'publication quand ?'],
  },
  {
    input: 'c’est payant ? il faut s’inscrire ? et on y trouve quoi ?',
    expected: ['c’est payant ?', 'il faut s’inscrire ?', 'et on y trouve quoi ?'],
  },
  {
    input: 'l’observatoire est créé quand, et le service national ?',
    expected: ['l’observatoire est créé quand', 'et le service national ?'],
  },
  // Nothing is asked before, or behind.
  {
    input: 'We are a small lab, when is it due?',
    expected: ['We are a small lab, when is it due?'],
  },
  {
    input: 'who leads it, for a slide',
    expected: ['who leads it, for a slide'],
  },
  {
    input: 'tools that link doctors and nurses: which action?',
    expected: ['tools that link doctors and nurses: which action?'],
  },
  // A sentence that tells the moment at which something happens asks nothing.
  {
    input: 'I need the moment at which it opens. When is that?',
    expected: ['I need the moment at which it opens. When is that?'],
  },
  // No more than three, and none in a story.
  {
    input: 'quand ? qui donc ? pourquoi donc ? comment donc ?',
    expected: ['quand ?', 'qui donc ?', 'pourquoi donc ? comment donc ?'],
  },
  {
    input: `${'et encore '.repeat(45)}quand et qui ?`,
    expected: [`${'et encore '.repeat(45)}quand et qui ?`],
  },
  { input: '', expected: [''] },
])('the parts of "$input"', ({ input, expected }) => {
  expect(partsAsked(input)).toEqual(expected);
});
