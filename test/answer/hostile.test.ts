import fc from 'fast-check';
import Fuse from 'fuse.js';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { answerQuestion } from '../../src/answer/answer-question.ts';
import { prepareSuggestions, suggest } from '../../src/lookup/suggest.ts';
import { readTyped } from '../../src/reading/typed.ts';
import { interpret } from '../../src/slack/conversation/interpret.ts';
import { roadmap } from '../support/roadmap.ts';
import { workOf } from '../support/work.ts';

const today = '2019-11-25';

/** All that is read and looked up for a message, as any surface does it. */
function answerAll(text: string): void {
  for (const question of readTyped(text).questions) {
    const wish = interpret(question, 'fr');
    answerQuestion(wish.kind === 'question' ? wish.question : question, { roadmap, today });
  }
}

const pieces = [
  'ﷺ',
  '⑽',
  'preskkri ',
  'mesagerie ',
  'x',
  'é',
  'a-',
  'a?',
  'a ; ',
  '1.1 ',
  '2021-',
  '12345 ',
  'et ',
  'qui ',
  'qui pilote ',
  'aucun pilote ',
  'DMP ',
  'DNS, ',
  'mssante,',
  'orientation 2 ',
  'action 15 et 16, ',
  'avant 2020 et après 2019 ',
  'fin 2021 ',
  'non ',
  'sauf ',
  'digest on ',
  '\u0301',
  '<@U1> ',
];

describe('hostile texts', { timeout: 60_000 }, () => {
  // What is built once is not the work of a question.
  beforeAll(() => {
    prepareSuggestions(roadmap);
    for (const piece of pieces) answerAll(piece.repeat(3));
  });

  test.each(pieces)('a message full of %j costs no more than it is long', (piece) => {
    const text = piece.repeat(4000 / piece.length);
    expect(workOf(() => answerAll(text))).toBeLessThan(1_000_000);
    expect(workOf(() => suggest(text, { roadmap, today, most: { actions: 9, deadlines: 9 } }))).toBeLessThan(
      30_000,
    );
  });

  test('nor does a mix of them', () => {
    const mix = fc.array(fc.constantFrom(...pieces), { minLength: 200, maxLength: 2000 });
    fc.assert(
      fc.property(mix, (parts) => {
        expect(workOf(() => answerAll(parts.join('')))).toBeLessThan(1_000_000);
      }),
      { numRuns: 10 },
    );
  });

  test('few unknown words are put right, and each once', () => {
    const search = vi.spyOn(Fuse.prototype, 'search');
    const consonants = 'bcdfghjklmnpqrstvwxz';
    const unknown = Array.from(
      { length: 300 },
      (_, at) => `mes${consonants[at % 20]}ager${consonants[(at / 20) | 0]}ie`,
    );
    answerAll(unknown.join(' '));
    expect(search.mock.calls.length).toBeLessThan(50);
    search.mockClear();
    answerAll('preskkription '.repeat(200));
    expect(search.mock.calls.length).toBeLessThan(15);
    search.mockRestore();
  });
});
