import { describe, expect, test } from 'vitest';
import { textOf } from '../../src/lookup/passages.ts';
import { indexOf } from '../../src/lookup/roadmap-index.ts';
import { around } from '../../src/phrases/excerpt.ts';
import { FIRST_LINE, subjectOf } from '../../src/phrases/fact-names.ts';
import { phrasesIn } from '../../src/phrases/phrases.ts';
import { loadRoadmap } from '../../src/roadmap/load.ts';

const roadmap = loadRoadmap();
const { sentences } = textOf(indexOf(roadmap));

describe.each(['fr', 'en'] as const)('a sentence of the text as a first line, in %s', (language) => {
  const { answer } = phrasesIn(language);
  const tell = (quote: string, action: number | null, asked = ''): string =>
    around(
      quote,
      (said) =>
        action === null ? answer.says(said) : answer.about(subjectOf(action, { language, roadmap }), said),
      { language, roadmap },
      {
        worthOf: (words) => Number(asked !== '' && words.includes(asked)),
        ...(action !== null && {
          shorter: (said: string) =>
            answer.about({ ...subjectOf(action, { language, roadmap }), name: null }, said),
        }),
      },
    );

  test('has room for all of it, or for a point of it that nothing cuts', () => {
    for (const { quote, action } of sentences) {
      const line = tell(quote.text, action);
      expect(line.length, line).toBeLessThanOrEqual(FIRST_LINE);
      // What is cut ends right at a word; the text itself has a space before its dots.
      expect(line, line).not.toMatch(/[^\s[]…\s?»?\.?$/);
    }
  });

  test('has the point that says what is asked', () => {
    const said = sentences.find(({ quote }) => quote.text.includes('conseils départementaux'));
    const asked = language === 'fr' ? 'conseils départementaux' : 'departmental councils';
    expect(tell(said?.quote.text ?? '', 4, asked)).toContain(asked);
    expect(tell(said?.quote.text ?? '', 4)).not.toContain(asked);
  });
});

describe('of two points that are both asked for', () => {
  const sentence = `${'Le programme a un but, '.repeat(9)}il aide les hôpitaux et il dure trois ans.`;
  const points = (...texts: string[]) => ({
    ...roadmap,
    points: { [sentence]: texts.map((text) => ({ text })) },
  });
  const tell = (...texts: string[]): string =>
    around(
      sentence,
      phrasesIn('fr').answer.says,
      { language: 'fr', roadmap: points(...texts) },
      {
        asked: () => new Map(texts.map((text, at) => [text, at === 0 ? 0.6 : 0.4])),
      },
    );

  test('both are told, in the order of the text', () => {
    expect(tell('il dure trois ans', 'il aide les hôpitaux')).toContain(
      'il aide les hôpitaux […] il dure trois ans',
    );
  });

  test('the likelier is told alone where both have the same words', () => {
    const line = tell('il aide les hôpitaux', 'il aide les hôpitaux et il dure trois ans');
    expect(line).toContain('il aide les hôpitaux');
    expect(line).not.toContain('[…]');
    expect(line).not.toContain('dure');
  });
});

test('a sentence that nobody wrote points of is cut at the end of a part', () => {
  const long = `${'Les acteurs se réunissent, '.repeat(12)}et décident.`;
  const line = around(long, phrasesIn('fr').answer.says, {
    language: 'fr',
    roadmap: { ...roadmap, points: {} },
  });
  expect(line.length).toBeLessThanOrEqual(FIRST_LINE);
  expect(line).toMatch(/réunissent…\s»\.$/u);
});
