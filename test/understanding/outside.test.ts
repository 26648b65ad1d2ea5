import { expect, test } from 'vitest';
import { importRoadmap, roadmapOf } from '../../src/import/import-roadmap.ts';
import { readFile } from '../../src/import/read-file.ts';
import { loadRoadmap } from '../../src/roadmap/load.ts';
import { outsideOf } from '../../src/understanding/outside.ts';

const harbour = roadmapOf(importRoadmap('tidewater.md', await readFile('test/fixtures/tidewater.md')));

test('a pack without words of its own knows what no roadmap holds, but for what it speaks of', () => {
  const { attributes, topics } = outsideOf(harbour);
  const known = new Map([...attributes, ...topics].map((group) => [group.id, [...group.fr, ...group.en]]));
  expect(known.get('phone')).toContain('phone number');
  expect([...known.keys()]).toContain('football');
  // "Tide and weather forecasts" is an objective; "sandbox", a milestone and a word of another list.
  expect([...known.keys()]).not.toContain('weather');
  expect(known.get('api-docs')).not.toContain('sandbox');
  expect(known.get('api-docs')).toContain('swagger');
});

test('the words of a pack come on top, and count even where its text has them', () => {
  const { attributes, topics } = outsideOf(loadRoadmap());
  const phone = attributes.find(({ id }) => id === 'phone');
  expect(phone?.fr).toEqual(expect.arrayContaining(['numéro de téléphone', 'téléphone de Laura']));
  expect(topics.find(({ id }) => id === 'weather')).toMatchObject({ near: [] });
  const own = { attributes: [], topics: [{ id: 'weather', near: [1002000], fr: ['tempête'], en: ['tide'] }] };
  const stormy = outsideOf({ ...harbour, lexicon: { ...harbour.lexicon, outside: own } });
  expect(stormy.topics.find(({ id }) => id === 'weather')).toEqual(own.topics[0]);
});
