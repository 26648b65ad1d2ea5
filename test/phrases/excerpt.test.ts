import { describe, expect, test } from 'vitest';
import { textOf } from '../../src/lookup/passages.ts';
import { indexOf } from '../../src/lookup/roadmap-index.ts';
import { around } from '../../src/phrases/excerpt.ts';
import { FIRST_LINE, shortActionName } from '../../src/phrases/fact-names.ts';
import { phrasesIn } from '../../src/phrases/phrases.ts';
import { loadRoadmap } from '../../src/roadmap/load.ts';
import { unitIn } from '../../src/roadmap/unit.ts';

const roadmap = loadRoadmap();
const { sentences } = textOf(indexOf(roadmap));

describe.each(['fr', 'en'] as const)('a sentence of the text as a first line, in %s', (language) => {
  const { answer } = phrasesIn(language);
  const tell = (quote: string, action: number | null, asked = ''): string =>
    around(
      quote,
      (said) =>
        action === null
          ? answer.says(said)
          : answer.about(unitIn(language, roadmap), action, shortActionName(action, language, roadmap), said),
      language,
      roadmap,
      {
        worthOf: (words) => Number(asked !== '' && words.includes(asked)),
        ...(action !== null && {
          shorter: (said: string) => answer.about(unitIn(language, roadmap), action, null, said),
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

test('a sentence that nobody wrote points of is cut at the end of a part', () => {
  const long = `${'Les acteurs se réunissent, '.repeat(12)}et décident.`;
  const line = around(long, phrasesIn('fr').answer.says, 'fr', { ...roadmap, points: {} });
  expect(line.length).toBeLessThanOrEqual(FIRST_LINE);
  expect(line).toMatch(/réunissent…\s»\.$/u);
});
