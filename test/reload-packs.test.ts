import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { expect, onTestFinished, test, vi } from 'vitest';
import { importRoadmap } from '../src/import/import-roadmap.ts';
import { readFile } from '../src/import/read-file.ts';
import { writePack } from '../src/import/write-pack.ts';
import { followReloads } from '../src/reload-packs.ts';
import { shippedPack } from '../src/roadmap/load.ts';
import { loadPacks } from '../src/roadmap/packs.ts';
import { onEveryDatabase } from './state/places.ts';

onEveryDatabase('two replicas', (newPlace) => {
  test('both read the roadmaps again when one of them was asked to', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'packs-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    cpSync(shippedPack, join(folder, 'esante-2019'), { recursive: true });
    const open = await newPlace();
    const replicas = await Promise.all(
      [1, 2].map(async () => {
        const packs = loadPacks(folder);
        const { packReloads: reloads } = await open();
        const count = vi.fn(reloads.count);
        const log = pino({ enabled: false });
        const runner = followReloads(packs, { reloads: { count }, log, pause: 5 });
        onTestFinished(() => runner.stop());
        return { packs, reloads, count };
      }),
    );
    const ids = () => replicas.map(({ packs }) => packs.all.map(({ pack }) => pack.id).join());
    writePack(
      join(folder, 'tidewater'),
      importRoadmap('tidewater.md', await readFile('test/fixtures/tidewater.md')),
      '',
    );
    // Nobody asked yet, however often they look.
    await vi.waitFor(() => {
      for (const { count } of replicas) expect(count.mock.calls.length).toBeGreaterThan(2);
    });
    expect(ids()).toEqual(['esante-2019', 'esante-2019']);
    await replicas[0]?.reloads.ask(new Date('2026-05-04T07:00:00Z'));
    await vi.waitFor(() => expect(ids()).toEqual(['esante-2019,tidewater', 'esante-2019,tidewater']), {
      timeout: 20_000,
    });
  }, 60_000);
});
