import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { prepareIndex } from '../../src/lookup/prepare-index.ts';
import { indexOf } from '../../src/lookup/roadmap-index.ts';
import { loadRoadmap } from '../../src/roadmap/load.ts';
import { fingerprint, preparedFile, preparedOf } from '../../src/understanding/prepared.ts';

const roadmap = loadRoadmap();

test('data/prepared-index.json is what the code works out of the roadmap; `npm run data:index` writes it', () => {
  const written = JSON.parse(readFileSync(preparedFile, 'utf8'));
  // The whole would fill the screen.
  expect(written.fingerprint, 'run `npm run data:index`').toBe(fingerprint(roadmap));
  const { phrases, ...rest } = prepareIndex(roadmap);
  expect(written, 'run `npm run data:index`').toMatchObject(rest);
  for (const [list, keys] of Object.entries(phrases)) expect(written.phrases[list], list).toEqual(keys);
});

test('an index from the file is the one that is built', () => {
  const edited = { ...roadmap, title: `${roadmap.title} (v2)` };
  expect(preparedOf(roadmap)).not.toBeNull();
  expect(preparedOf(edited)).toBeNull();
  const [restored, built] = [indexOf(roadmap), indexOf(edited)];
  for (const part of ['postings', 'holders', 'weights', 'holds', 'deadlineFeatures'] as const) {
    expect(restored[part], part).toEqual(built[part]);
  }
});
