import { describe, expect, test } from 'vitest';
import { textOf } from '../../src/lookup/passages.ts';
import { pointsAsked, pointsIn } from '../../src/lookup/points.ts';
import { indexOf } from '../../src/lookup/roadmap-index.ts';
import type { Roadmap } from '../../src/roadmap/roadmap.ts';
import { understand } from '../../src/understanding/understand.ts';
import { roadmap } from '../support/roadmap.ts';

const telling = (words: string): string => {
  const { sentences } = textOf(indexOf(roadmap));
  return sentences.find(({ quote }) => quote.text.includes(words))?.quote.text ?? '';
};

const asked = (question: string, sentence: string, of: Roadmap = roadmap): [string, number][] =>
  [...pointsAsked(indexOf(of), understand(question, { roadmap: of, today: '2020-05-01' }), sentence)].sort(
    ([, one], [, other]) => other - one,
  );

const network = telling('un réseau « d’hôpitaux 3.0 »');
const telecare = telling('qui concernera les auxiliaires médicaux');

describe('the point of a sentence that a question asks for', () => {
  test.each([
    ['qui pilotera le réseau des structures 3.0 ?', network, 'piloté par la DNS'],
    ['which professions does telecare concern?', telecare, 'auxiliaires médicaux et les pharmaciens'],
  ])('%s', (question, sentence, words) => {
    const [best] = asked(question, sentence);
    expect(best?.[0]).toContain(words);
  });

  test('is told beside the others of its sentence, which together are sure', () => {
    for (const [first] of pointsIn(indexOf(roadmap)).slice(0, 20)) {
      const chances = asked('à quoi ça sert ?', first?.sentence ?? '').map(([, chance]) => chance);
      expect(chances.length).toBeGreaterThan(1);
      expect(chances.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1);
    }
  });

  test('is weighed in a roadmap that has points and no weights of its own', () => {
    const { vectors: _, ...bare } = roadmap;
    const [best] = asked('which professions does telecare concern?', telecare, bare);
    expect(best?.[1]).toBeGreaterThan(0);
  });

  test('is none where a sentence has only one', () => {
    expect(asked('est-il gratuit ?', telling('est ouvert gratuitement'))).toEqual([]);
    expect(asked('est-il gratuit ?', 'Rien de tel.')).toEqual([]);
  });
});
