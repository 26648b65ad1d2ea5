import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildFacts, OwnerAnnotations } from '../../src/import/build.ts';
import { checkRoadmap } from '../../src/roadmap/check.ts';
import { loadRoadmap, readJson, shippedPack } from '../../src/roadmap/load.ts';
import { PackManifest } from '../../src/roadmap/pack.ts';
import type { Roadmap } from '../../src/roadmap/roadmap.ts';
import { RoadmapFacts } from '../../src/roadmap/schema.ts';
import { readLines } from '../../src/roadmap/source-lines.ts';

const source = readFileSync(join(shippedPack, 'roadmap.txt'), 'utf8');
const lines = readLines('roadmap.txt', source);

const ours = loadRoadmap();

/** Our roadmap with one thing changed. */
function changed(change: (roadmap: Roadmap) => unknown): Roadmap {
  const roadmap = structuredClone(ours);
  change(roadmap);
  return roadmap;
}

test('our facts are verbatim in the text', () => {
  expect(checkRoadmap(ours, lines)).toEqual([]);
});

test('roadmap.json is what the text gives', () => {
  const annotations = readJson(shippedPack, 'owners.json', OwnerAnnotations);
  const manifest = readJson(shippedPack, 'pack.json', PackManifest);
  expect(buildFacts(source, manifest, annotations)).toEqual(
    readJson(shippedPack, 'roadmap.json', RoadmapFacts),
  );
});

const faults: [string, (roadmap: Roadmap) => unknown, RegExp][] = [
  [
    'a title that the text does not have',
    ({ actions }) => Object.assign(actions[6] ?? {}, { title: 'Autre' }),
    /^action 7: title is not in the text: "Autre"$/,
  ],
  [
    'a label that the text does not have',
    ({ actions }) => Object.assign(actions[12]?.deadlines[2] ?? {}, { label: 'Autre' }),
    /deadline 13\.3.*Autre/,
  ],
  [
    'an interval that its date does not give',
    ({ actions }) => Object.assign(actions[12]?.deadlines[2] ?? {}, { end: '2020-06-30' }),
    /13\.3/,
  ],
  [
    'a number that comes twice',
    ({ actions }) => Object.assign(actions[5] ?? {}, { number: 5 }),
    /^action 5 comes twice$/,
  ],
  [
    "an owner's quote",
    ({ actions }) => Object.assign(actions[11]?.owners[0]?.quote ?? {}, { text: 'piloté par nous' }),
    /^action 12: owner's quote is not in lines/,
  ],
  ['a missing translation', ({ english }) => delete english.actions[3], /^actions: 3 has no English$/],
];

test.each(faults)('%s is named', (_, change, problem) => {
  const problems = checkRoadmap(changed(change), lines);
  expect(
    problems.some((one) => problem.test(one)),
    problems.join('\n'),
  ).toBe(true);
});
