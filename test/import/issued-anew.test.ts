import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { importRoadmap } from '../../src/import/import-roadmap.ts';
import { writePack } from '../../src/import/write-pack.ts';
import { actionByKey, keyOf } from '../../src/roadmap/action-number.ts';
import { loadRoadmap } from '../../src/roadmap/load.ts';

const folder = mkdtempSync(join(tmpdir(), 'anew-'));
afterAll(() => rmSync(folder, { recursive: true }));

const first = importRoadmap('harbour.md', {
  format: 'md',
  remarks: [],
  text: `# Harbour plan

March 2027

## Action 1: Light the piers

Lead: Pier office

Timeline:

- Trial on one pier: June 2027
- Every pier: end of 2028

## Action 2: Dredge the basin

Deadline: Q4 2027

## Action 3: Train the pilots

Deadline: 2028
`,
});

/** A new action comes first, so that all are renumbered; one is gone, one date has moved, one was added in between. */
const second = `# Harbour plan

October 2027

## Action 1: Count the ships

Deadline: May 2028

## Action 2: Light all the piers

Lead: Pier office

Timeline:

- Trial on one pier: September 2027
- Order of the lamps: January 2028
- Every pier: end of 2028

## Action 3: Train the pilots

Deadline: 2028
`;

/** The second issue, over the pack of the first. */
const over = (pack: string) =>
  importRoadmap('harbour.md', { format: 'md', text: second, remarks: [] }, { over: loadRoadmap(pack) });

test('a plan that is issued anew keeps the numbers and ids of what stayed', () => {
  const pack = join(folder, 'harbour');
  writePack(pack, first);
  const manifest = JSON.parse(readFileSync(join(pack, 'pack.json'), 'utf8'));
  writeFileSync(join(pack, 'pack.json'), JSON.stringify({ ...manifest, name: { fr: 'Port', en: 'Port' } }));
  writeFileSync(
    join(pack, 'short-names.json'),
    JSON.stringify({ actions: { 1: { en: 'Lights' } }, deadlines: {} }),
  );
  const imported = over(pack);
  expect(imported.changes).toEqual({
    moved: ['Trial on one pier: September 2027 instead of June 2027'],
    renumbered: ['1 is now 2, Light all the piers'],
    added: ['1, Count the ships', 'Order of the lamps: January 2028'],
    gone: ['2, Dredge the basin'],
  });
  expect(imported.report).toContain('- Moved: Trial on one pier: September 2027 instead of June 2027');
  writePack(pack, imported, { over: true });

  const roadmap = loadRoadmap(pack);
  expect(roadmap.actions.map((action) => [action.number, keyOf(action), action.title])).toEqual([
    [4, '1', 'Count the ships'],
    [1, '2', 'Light all the piers'],
    [3, '3', 'Train the pilots'],
  ]);
  expect(actionByKey(roadmap, '2')?.deadlines.map(({ id, label }) => [id, label])).toEqual([
    ['1.1', 'Trial on one pier'],
    ['1.3', 'Order of the lamps'],
    ['1.2', 'Every pier'],
  ]);
  // What somebody has written by hand stays; the day of publication is the new one.
  expect(roadmap.pack).toMatchObject({ name: { en: 'Port' }, publication: '2027-10' });
  expect(roadmap.shortNames.actions[1]).toEqual({ en: 'Lights' });
});

test('an issue that would be refused leaves the old one as it is', () => {
  const pack = join(folder, 'kept');
  writePack(pack, first);
  const before = readFileSync(join(pack, 'roadmap.json'), 'utf8');
  const broken = { ...over(pack), text: 'Other words.' };
  expect(() => writePack(pack, broken, { over: true })).toThrow(/would be refused/);
  expect(readFileSync(join(pack, 'roadmap.json'), 'utf8')).toBe(before);
});
