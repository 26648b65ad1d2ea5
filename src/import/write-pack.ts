import * as fs from 'node:fs';
import { dirname, join } from 'node:path';
import { loadRoadmap, RoadmapDataError } from '../roadmap/load.ts';
import type { Imported } from './drafts.ts';
import { ImportError } from './import-error.ts';
import type { ColumnChoice } from './tables.ts';

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
  { over = false, columns = {} }: { over?: boolean; columns?: ColumnChoice } = {},
): void {
  const there = fs.statSync(folder, { throwIfNoEntry: false });
  if (there && !there.isDirectory()) throw new ImportError((say) => say.isFile(folder));
  if (there && !over && fs.readdirSync(folder).length > 0)
    throw new ImportError((say) => say.notEmpty(folder));
  let made = '';
  try {
    fs.mkdirSync(dirname(folder), { recursive: true });
    made = fs.mkdtempSync(join(dirname(folder), '.import-'));
    if (there) fs.cpSync(folder, made, { recursive: true });
    fs.writeFileSync(join(made, manifest.source), text);
    fs.writeFileSync(join(made, 'pack.json'), json(manifest));
    fs.writeFileSync(join(made, 'roadmap.json'), json(facts));
    fs.writeFileSync(join(made, 'import-report.md'), report);
    if (Object.keys(columns).length > 0) fs.writeFileSync(join(made, 'columns.json'), json(columns));
    loadRoadmap(made);
    fs.rmSync(folder, { recursive: true, force: true });
    fs.renameSync(made, folder);
  } catch (error) {
    if (made) fs.rmSync(made, { recursive: true, force: true });
    if (error instanceof RoadmapDataError) {
      const { message } = error;
      throw new ImportError((say) => say.failsCheck(folder, message.replaceAll(made, folder)), report);
    }
    throw new ImportError((say) => say.unwritable(folder, (error as Error).message), report);
  }
}
