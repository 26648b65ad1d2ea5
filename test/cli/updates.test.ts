import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { newFolder } from '../state/places.ts';
import { compileCache } from '../support/compile-cache.ts';
import { updateOf } from '../tracking/updates.ts';

function run(args: string[], file?: string, input = '') {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/cli/updates.ts', ...args], {
    input,
    encoding: 'utf8',
    env: { PATH: '', NODE_NO_WARNINGS: '1', ...compileCache, ...(file && { DATABASE_FILE: file }) },
  });
  return { status, stdout, stderr };
}

test('what one database exports another one imports, once', { timeout: 60_000 }, async () => {
  const folder = await newFolder();
  const [database, other, file] = ['a.db', 'b.db', 'updates.jsonl'].map((name) => join(folder, name));
  const lines = [updateOf({ id: 'a' }), updateOf({ id: 'b', team: 'T2' })].map((each) =>
    JSON.stringify(each),
  );
  expect(run(['import', '-'], database, lines.join('\n'))).toMatchObject({
    status: 0,
    stderr: '2 imported, 0 already there\n',
  });
  expect(run(['export', file ?? ''], database).stderr).toBe('2 exported\n');
  expect(
    readFileSync(file ?? '', 'utf8')
      .trim()
      .split('\n'),
  ).toEqual(lines);
  expect(run(['export', '-', '--team', 'T2'], database).stdout.trim()).toBe(lines[1]);
  expect(run(['import', file ?? '', '--team', 'T9'], other).stderr).toContain('2 imported');
  expect(run(['import', file ?? '', '--team', 'T9'], other).stderr).toBe('0 imported, 2 already there\n');
  expect(run(['export', '-'], other).stdout).toContain('"team":"T9"');
  writeFileSync(file ?? '', `${lines[0]}\nnonsense\n`);
  const refused = run(['import', file ?? ''], join(folder, 'c.db'));
  expect(refused).toMatchObject({ status: 2, stdout: '' });
  expect(refused.stderr).toContain('line 2: is not JSON');
  const far = updateOf({ id: 'far', date: { start: '9999-01-01', end: '9999-12-31' } });
  const beyond = run(['import', '-'], join(folder, 'c.db'), JSON.stringify(far));
  expect(beyond).toMatchObject({ status: 2, stderr: expect.stringContaining('far: 9999-01-01') });
});

test('what cannot be done is said, with what to do instead', { timeout: 60_000 }, () => {
  expect(run([])).toMatchObject({ status: 2, stderr: expect.stringContaining('export FILE') });
  expect(run(['export', '-'])).toMatchObject({ status: 2, stderr: expect.stringContaining('DATABASE_FILE') });
  const missing = run(['import', '/nowhere.jsonl'], '/tmp/never-made.db');
  expect(missing).toMatchObject({ status: 1, stderr: expect.stringContaining('no such file') });
});
