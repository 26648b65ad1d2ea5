import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { loadRoadmap, RoadmapDataError } from '../roadmap/load.ts';
import type { Imported } from './drafts.ts';
import { ImportError } from './import-error.ts';

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/**
 * Writes a pack and its report, and reads it back as the bot will. A folder that holds anything is left alone, unless it
 * is `over` an earlier issue: then the other files of that pack stay, and it stays as it is where the new one would be
 * refused. Throws an `ImportError` where it cannot be written or would be refused.
 */
export function writePack(
  folder: string,
  { manifest, facts, text }: Pick<Imported, 'manifest' | 'facts' | 'text'>,
  report: string,
  { over = false }: { over?: boolean } = {},
): void {
  const there = statSync(folder, { throwIfNoEntry: false });
  if (there && !there.isDirectory()) throw new ImportError((say) => say.isFile(folder));
  if (there && !over && readdirSync(folder).length > 0) throw new ImportError((say) => say.notEmpty(folder));
  let made = '';
  try {
    mkdirSync(dirname(folder), { recursive: true });
    made = mkdtempSync(join(dirname(folder), '.import-'));
    if (there) cpSync(folder, made, { recursive: true });
    writeFileSync(join(made, manifest.source), text);
    writeFileSync(join(made, 'pack.json'), json(manifest));
    writeFileSync(join(made, 'roadmap.json'), json(facts));
    writeFileSync(join(made, 'import-report.md'), report);
    loadRoadmap(made);
    rmSync(folder, { recursive: true, force: true });
    renameSync(made, folder);
  } catch (error) {
    if (made) rmSync(made, { recursive: true, force: true });
    if (error instanceof RoadmapDataError) {
      const { message } = error;
      throw new ImportError((say) => say.failsCheck(folder, message.replaceAll(made, folder)), report);
    }
    throw new ImportError((say) => say.unwritable(folder, (error as Error).message), report);
  }
}
