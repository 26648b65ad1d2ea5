import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { importRoadmap } from '../../src/import/import-roadmap.ts';
import { readFile } from '../../src/import/read-file.ts';
import { writePack } from '../../src/import/write-pack.ts';
import { loadRoadmap } from '../../src/roadmap/load.ts';

const folder = mkdtempSync(join(tmpdir(), 'write-pack-'));
afterAll(() => rmSync(folder, { recursive: true }));

const imported = importRoadmap('tidewater.md', await readFile('test/fixtures/tidewater.md'));

test('a pack is written where nothing is, and reads back', () => {
  const pack = join(folder, 'packs', 'tidewater');
  writePack(pack, { ...imported, report: 'a report' });
  expect(loadRoadmap(pack).title).toBe(imported.manifest.title);
  expect(readFileSync(join(pack, 'import-report.md'), 'utf8')).toBe('a report');
  expect(() => writePack(pack, imported)).toThrow('is not empty');
});

test('a file of that name is left alone', () => {
  const file = join(folder, 'file');
  writeFileSync(file, 'mine');
  expect(() => writePack(file, imported)).toThrow(/not a directory/);
  expect(readFileSync(file, 'utf8')).toBe('mine');
});
