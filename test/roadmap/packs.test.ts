import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { shippedPack } from '../../src/roadmap/load.ts';
import { loadPacks } from '../../src/roadmap/packs.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'packs-'));
  add('one', { id: 'one', default: false });
  add('two', { id: 'two', default: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

/** A copy of our pack under another id. */
function add(name: string, manifest: object): void {
  cpSync(shippedPack, join(folder, name), { recursive: true });
  change(name, manifest);
}

function change(name: string, manifest: object): void {
  const file = join(folder, name, 'pack.json');
  writeFileSync(file, JSON.stringify({ ...JSON.parse(readFileSync(file, 'utf8')), ...manifest }));
}

const ids = (packs: ReturnType<typeof loadPacks>) => packs.all.map(({ pack }) => pack.id);

test('every pack of a folder, the main one first; or the folder is one', () => {
  expect(ids(loadPacks(folder))).toEqual(['two', 'one']);
  expect(ids(loadPacks(join(folder, 'one')))).toEqual(['one']);
  expect(loadPacks(folder).find('one')?.actions).toHaveLength(26);
  expect(loadPacks(folder).find('three')).toBeNull();
});

test('without a claim, the first by name is the main one', () => {
  change('two', { default: false });
  expect(loadPacks(folder).main.pack.id).toBe('one');
});

test('a broken pack is refused with file, place and reason, and the others keep working', () => {
  writeFileSync(join(folder, 'one/roadmap.json'), '{"title": 3, "actions": [{"number": "x"}]}');
  const packs = loadPacks(folder);
  expect(ids(packs)).toEqual(['two']);
  expect(packs.refused).toHaveLength(1);
  expect(packs.refused[0]).toMatchObject({ folder: join(folder, 'one'), kept: false });
  expect(packs.refused[0]?.reason).toMatch(/one\/roadmap\.json is not valid:[\s\S]*at actions\[0\]\.number/);
});

test.each([
  [
    'the main pack is broken',
    () => writeFileSync(join(folder, 'two/pack.json'), '{"default": true}'),
    /main roadmap is broken[\s\S]*two\/pack\.json is not valid/,
  ],
  ['two have one id', () => change('one', { id: 'two' }), /one and two have the same id, two/],
  [
    'two claim to be the main one',
    () => change('one', { default: true }),
    /one and two both say "default": true/,
  ],
  [
    'there is none',
    () => ['one', 'two'].map((name) => rmSync(join(folder, name), { recursive: true })),
    /holds no roadmap/,
  ],
])('%s: a clear error', (_, damage, message) => {
  damage();
  expect(() => loadPacks(folder)).toThrow(message);
});

test('reload takes what is new, and keeps the old version of what broke', () => {
  const packs = loadPacks(folder);
  add('three', { id: 'three', default: false });
  writeFileSync(join(folder, 'two/roadmap.json'), '{');
  rmSync(join(folder, 'one'), { recursive: true });
  packs.reload();
  expect(ids(packs)).toEqual(['two', 'three']);
  expect(packs.main.actions).toHaveLength(26);
  expect(packs.refused).toMatchObject([{ kept: true }]);
  mkdirSync(join(folder, 'four'));
  change('three', { id: 'two' });
  expect(() => packs.reload()).toThrow(/same id/);
  expect(ids(packs)).toEqual(['two', 'three']);
});
