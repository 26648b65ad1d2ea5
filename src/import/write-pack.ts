import { mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadRoadmap, RoadmapDataError } from '../roadmap/load.ts';
import { ImportError } from './import-error.ts';
import type { Imported } from './import-roadmap.ts';

/**
 * Writes a pack and its report, and reads it back as the bot will. A folder that holds anything is left alone.
 * Throws an `ImportError` where it cannot be written or would be refused.
 */
export function writePack(folder: string, { manifest, facts, text }: Imported, report: string): void {
  const there = statSync(folder, { throwIfNoEntry: false });
  if (there && !there.isDirectory()) {
    throw new ImportError(`${folder} is a file: name a folder with --out.`);
  }
  if (there && readdirSync(folder).length > 0) {
    throw new ImportError(`${folder} is not empty: name another folder with --out, or empty it first.`);
  }
  const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, manifest.source), text);
    writeFileSync(join(folder, 'pack.json'), json(manifest));
    writeFileSync(join(folder, 'roadmap.json'), json(facts));
    writeFileSync(join(folder, 'import-report.md'), report);
    loadRoadmap(folder);
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    if (error instanceof RoadmapDataError)
      throw new ImportError(`The pack would be refused: ${error.message}`);
    throw new ImportError(`${folder} cannot be written: ${(error as Error).message}`);
  }
}
