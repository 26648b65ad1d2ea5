import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { loadRoadmap } from '../../src/roadmap/load.ts';
import { compileCache } from '../support/compile-cache.ts';

const folder = mkdtempSync(join(tmpdir(), 'import-command-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs the command line as a person would. */
function run(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/cli/import.ts', ...args], {
    encoding: 'utf8',
    env: { PATH: '', NODE_NO_WARNINGS: '1', ...compileCache },
  });
  return { status, stdout, stderr };
}

test('--template writes an empty plan where nothing is', () => {
  const plan = join(folder, 'plan.xlsx');
  expect(run('--template', plan)).toMatchObject({ status: 0, stdout: expect.stringContaining(plan) });
  expect(readFileSync(plan)).toEqual(readFileSync('data/plan-template.xlsx'));
  for (const name of [plan, join(folder, 'plan.csv')]) {
    expect(run('--template', name)).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('name a new file that ends in .xlsx'),
    });
  }
});

test('--columns shows what each column is taken for, and columns.json beside the file overrides it', () => {
  const plan = join(folder, 'harbour.csv');
  writeFileSync(plan, 'Action,Who does it?,Internal,Deadline\nDig a basin,Pier office,x,June 2027\n');
  const shown = () => run(plan, '--columns').stdout.split('\n').slice(0, 5);
  const table = 'Table at line 3, 1 rows:';
  expect(shown()).toEqual([
    table,
    '  Action → title',
    '  Who does it? → field',
    '  Internal → field',
    '  Deadline → deadline',
  ]);
  const choice = { 'Who does it?': 'owner', Internal: null };
  writeFileSync(join(folder, 'columns.json'), JSON.stringify(choice));
  expect(shown()).toEqual([
    table,
    '  Action → title',
    '  Who does it? → owner',
    '  Internal → left out',
    '  Deadline → deadline',
  ]);
  const pack = join(folder, 'pack');
  expect(run(plan, '--out', pack).status).toBe(0);
  const [action] = loadRoadmap(pack).actions;
  expect(action?.owners).toMatchObject([{ name: 'Pier office' }]);
  expect(action).not.toHaveProperty('fields');
  // For when the pack is built anew.
  expect(JSON.parse(readFileSync(join(pack, 'columns.json'), 'utf8'))).toEqual(choice);
});
