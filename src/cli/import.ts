/** `npm run import -- FILE [--out DIR]`: makes a pack of a document, with a report. */
import { basename, join } from 'node:path';
import { z } from 'zod';
import { ImportError } from '../import/import-error.ts';
import { type Given, importRoadmap } from '../import/import-roadmap.ts';
import { issuedAnew } from '../import/keep-identities.ts';
import { readFile } from '../import/read-file.ts';
import { notRead, writeReport } from '../import/report.ts';
import { writePack } from '../import/write-pack.ts';
import { loadRoadmap, packsDirectory } from '../roadmap/load.ts';
import { PackManifest } from '../roadmap/pack.ts';
import { readArguments, runCommand, UsageError } from './run-command.ts';

const USAGE = `npm run import -- FILE [--out DIR | --over DIR] [--strict] [--id ID] [--title TEXT] [--language fr|en]
                     [--publication YYYY-MM] [--fiscal-year-start 1-12]
FILE: .xlsx, .csv, .docx, .md, .txt, .html or .pdf. --over: an earlier issue of the same plan, whose numbers are kept.
data/plan-template.xlsx is an empty plan to fill in; its second sheet explains it.`;

const options = {
  out: { type: 'string' },
  over: { type: 'string' },
  strict: { type: 'boolean', default: false },
  id: { type: 'string' },
  title: { type: 'string' },
  language: { type: 'string' },
  publication: { type: 'string' },
  'fiscal-year-start': { type: 'string' },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

const parse = () => readArguments(options, USAGE);
type Values = ReturnType<typeof parse>['values'];

/** What is given beside the file, each held to what a pack's manifest may say. */
function readGiven({ id, title, language, publication, 'fiscal-year-start': month }: Values): Given {
  const typed = { id, title, language, publication, fiscalYearStart: month && Number(month) };
  const given = Object.fromEntries(Object.entries(typed).filter(([, value]) => value !== undefined));
  const { error } = PackManifest.partial().safeParse(given);
  if (error) throw new UsageError(z.prettifyError(error));
  return given;
}

async function run(): Promise<void> {
  const { values, positionals } = parse();
  const { out, over, strict } = values;
  if (values.help) return console.log(USAGE);
  const [file, ...others] = positionals;
  if (file === undefined || others.length > 0) {
    throw new UsageError(`One file is imported at a time.\n\n${USAGE}`);
  }
  const given = readGiven(values);
  const read = importRoadmap(file, await readFile(file), given);
  const { imported, changes } = issuedAnew(read, over ? loadRoadmap(over) : null);
  const report = writeReport(basename(file), imported, changes);
  const left = notRead(imported.facts);
  if (strict && left.length > 0) {
    throw new ImportError((say) => say.left(left.length), report);
  }
  const folder = over ?? out ?? join(packsDirectory, imported.manifest.id);
  writePack(folder, imported, report, { over: over !== undefined });
  console.log(`${report}\nThe pack is in ${folder}, this report beside it as import-report.md.`);
}

await runCommand(run);
