import {
  cpSync,
  existsSync,
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
import type { ColumnChoice } from './tables.ts';

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/**
 * Writes a pack and its report, and reads it back as the bot will. A folder that holds anything is left alone.
 * Throws an `ImportError` where it cannot be written or would be refused.
 */
export function writePack(
  folder: string,
  imported: Imported,
  report: string,
  columns: ColumnChoice = {},
): void {
  const there = statSync(folder, { throwIfNoEntry: false });
  if (there && !there.isDirectory()) {
    throw new ImportError((say) => say.isFile(folder));
  }
  if (there && readdirSync(folder).length > 0) {
    throw new ImportError((say) => say.notEmpty(folder));
  }
  overwritePack(folder, imported, report, columns);
}

/**
 * The same over the pack of an earlier issue, whose other files stay. Where the new one would be refused, the old one
 * stays as it is.
 */
export function overwritePack(
  folder: string,
  { manifest, facts, text }: Imported,
  report: string,
  columns: ColumnChoice = {},
): void {
  let made = '';
  try {
    mkdirSync(dirname(folder), { recursive: true });
    made = mkdtempSync(join(dirname(folder), '.import-'));
    if (existsSync(folder)) cpSync(folder, made, { recursive: true });
    writeFileSync(join(made, manifest.source), text);
    writeFileSync(join(made, 'pack.json'), json(manifest));
    writeFileSync(join(made, 'roadmap.json'), json(facts));
    writeFileSync(join(made, 'import-report.md'), report);
    if (Object.keys(columns).length > 0) writeFileSync(join(made, 'columns.json'), json(columns));
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
