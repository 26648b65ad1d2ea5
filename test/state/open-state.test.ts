import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { openState } from '../../src/state/open-state.ts';
import { newFolder, onEveryDatabase } from './places.ts';

const now = new Date('2026-05-04T07:00:00Z');

onEveryDatabase('openState', (newPlace) => {
  test('several replicas that open an empty database together share it', async () => {
    const open = await newPlace();
    const replicas = await Promise.all([open(), open(), open(), open()]);
    expect(await replicas[0]?.claimEvent('E1', now)).toBe(true);
    for (const replica of replicas) expect(await replica.claimEvent('E1', now)).toBe(false);
  });

  test('what it holds outlives the process', async () => {
    const open = await newPlace();
    const first = await open();
    await first.claimEvent('E1', now);
    const second = await open();
    expect(await second.claimEvent('E1', now)).toBe(false);
    await expect(second.ping()).resolves.toBeUndefined();
  });
});

describe('openState', () => {
  test('processes that start together on a new file all find its tables', async () => {
    const file = join(await newFolder(), 'deep', 'er', 'state.db');
    const script = `
      const { openState } = await import(${JSON.stringify(join(import.meta.dirname, '../../src/state/open-state.ts'))});
      const state = await openState({ file: process.argv[1] });
      console.log(await state.claimEvent('E1', new Date('2026-05-04T07:00:00Z')));
      await state.close();`;
    const start = () => promisify(execFile)(process.execPath, ['--input-type=module', '-e', script, file]);
    const outputs = await Promise.all([start(), start(), start()]);
    expect(outputs.map(({ stdout }) => stdout.trim()).sort()).toEqual(['false', 'false', 'true']);
  }, 60_000);

  test('memory holds a state of its own', async () => {
    const [one, other] = [await openState({ file: ':memory:' }), await openState({ file: ':memory:' })];
    expect([await one.claimEvent('E1', now), await other.claimEvent('E1', now)]).toEqual([true, true]);
    expect(existsSync(':memory:')).toBe(false);
    await Promise.all([one.close(), other.close()]);
  });

  test('a file that is no database is named', async () => {
    const file = join(await newFolder(), 'notes.txt');
    await writeFile(file, 'Not a database, but quite long enough to be taken for one. '.repeat(20));
    await expect(openState({ file })).rejects.toThrow(`The state file ${file} cannot be used`);
  });

  test('a folder that cannot be made is named', async () => {
    const folder = await newFolder();
    await writeFile(join(folder, 'file'), '');
    await expect(openState({ file: join(folder, 'file', 'state.db') })).rejects.toThrow('cannot be used');
  });

  test('a database that is not there is named without its password', async () => {
    const refused = openState({ url: 'postgres://me:hush@127.0.0.1:1/roadmap' });
    await expect(refused).rejects.toThrow('The database 127.0.0.1:1/roadmap cannot be used');
    await expect(refused).rejects.not.toThrow('hush');
  });

  test('without a key there is no store of installations', async () => {
    const state = await openState({ file: ':memory:' });
    expect(state.installations).toBeNull();
    await state.close();
  });
});
