import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { loadRoadmap, RoadmapDataError, shippedPack } from '../../src/roadmap/load.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'roadmap-'));
  cpSync(shippedPack, folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

test('a copy of our data loads', () => {
  expect(loadRoadmap(folder).actions).toHaveLength(26);
});

test.each([
  ['roadmap.json', '{', /roadmap\.json is not JSON/],
  ['roadmap.json', '{"title": "x"}', /roadmap\.json is not valid:[\s\S]*actions/],
  ['english.json', '[]', /english\.json is not valid/],
  [
    'lexicon/terms.json',
    '[{"term":"X","aliases":[],"meaning":"jamais dit","quote":"jamais dit","action":null}]',
    /the quote of X is not in the text: "jamais dit"/,
  ],
  ['roadmap.txt', 'un autre texte', /fail their check/],
])('%s broken: loading stops and says where', (file, content, message) => {
  writeFileSync(join(folder, file), content);
  expect(() => loadRoadmap(folder)).toThrow(RoadmapDataError);
  expect(() => loadRoadmap(folder)).toThrow(message);
});

test('a missing file is named', () => {
  rmSync(join(folder, 'roadmap.json'));
  expect(() => loadRoadmap(folder)).toThrow(/roadmap\.json cannot be read/);
});

test('lexicon and English may be left out', () => {
  rmSync(join(folder, 'lexicon'), { recursive: true });
  rmSync(join(folder, 'english.json'));
  const roadmap = loadRoadmap(folder);
  expect(roadmap.lexicon.concepts).toEqual([]);
  expect(roadmap.english.actions).toEqual({});
});
