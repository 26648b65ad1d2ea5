import * as fs from 'node:fs';
import { dirname, join } from 'node:path';
import { phrasesIn } from '../phrases/phrases.ts';
import { loadRoadmap, RoadmapDataError } from '../roadmap/load.ts';
import type { Language } from '../understanding/language.ts';
import type { Imported } from './drafts.ts';
import { ImportError } from './import-error.ts';
import type { ColumnChoice } from './tables.ts';

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/**
 * Writes a pack and its report, and reads it back as the bot will. A folder that holds anything is left alone, unless it
 * is `over` an earlier issue: then the other files of that pack stay, and it stays as it is where the new one would be
 * refused. Throws an `ImportError`, in `language`, where it would be refused or something else is there.
 */
export function writePack(
  folder: string,
  { manifest, facts, text, report }: Pick<Imported, 'manifest' | 'facts' | 'text' | 'report'>,
  {
    over = false,
    columns = {},
    language = 'en',
  }: { over?: boolean; columns?: ColumnChoice; language?: Language } = {},
): void {
  const { refusals } = phrasesIn(language);
  const there = fs.existsSync(folder);
  if (there && !over && fs.readdirSync(folder).length > 0) throw new ImportError(refusals.notEmpty(folder));
  fs.mkdirSync(dirname(folder), { recursive: true });
  const made = fs.mkdtempSync(join(dirname(folder), '.import-'));
  try {
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
    if (!(error instanceof RoadmapDataError)) throw error;
    throw new ImportError(refusals.failsCheck(folder, error.message.replaceAll(made, folder)), report);
  } finally {
    fs.rmSync(made, { recursive: true, force: true });
  }
}
