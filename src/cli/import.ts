/** `npm run import -- FILE [--out DIR]`: makes a pack of a document, with a report. */
import { copyFileSync, existsSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import type { Extracted } from '../import/drafts.ts';
import { ImportError } from '../import/import-error.ts';
import { importRoadmap } from '../import/import-roadmap.ts';
import { readFile } from '../import/read-file.ts';
import { ColumnChoice, tablesOf } from '../import/tables.ts';
import { writePack } from '../import/write-pack.ts';
import { findJson, loadRoadmap, packsDirectory } from '../roadmap/load.ts';
import { foldSpace } from '../roadmap/paragraphs.ts';
import { readLines } from '../roadmap/source-lines.ts';
import { readArguments, runCommand, UsageError } from './run-command.ts';

const USAGE = `npm run import -- FILE [--out DIR | --over DIR] [--strict]
npm run import -- FILE --columns        what each column of its tables is taken for
npm run import -- --template plan.xlsx  an empty plan to fill in; its second sheet explains it
FILE: .xlsx, .csv, .docx, .md, .txt, .html or .pdf. --over: an earlier issue of the same plan, whose numbers are kept.`;

const options = {
  out: { type: 'string' },
  over: { type: 'string' },
  strict: { type: 'boolean', default: false },
  columns: { type: 'boolean', default: false },
  template: { type: 'string' },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

function showColumns({ format, text }: Extracted, choice: ColumnChoice): void {
  const tables = tablesOf(readLines(`roadmap.${format}`, text), choice);
  for (const { head, above, columns, rows } of tables) {
    console.log(`Table at line ${head.at}, ${rows.length} rows:`);
    for (const [at, cell] of (head.cells ?? []).entries()) {
      const name = foldSpace(cell || (above?.cells?.[at] ?? ''));
      const kind = columns.find((column) => column.at === at)?.kind ?? 'left out';
      if (name !== '') console.log(`  ${name} → ${kind}`);
    }
  }
  if (tables.length === 0) console.log('There is no table with two known heads in a row.');
  console.log('A file columns.json beside it overrides this: {"Head": "owner", "Another": null}');
}

/** Copies the empty plan, which its own second sheet explains, to where nothing is. */
function writeTemplate(path: string): void {
  if (existsSync(path) || extname(path) !== '.xlsx') {
    throw new UsageError(`--template ${path}: name a new file that ends in .xlsx.`);
  }
  copyFileSync(join(packsDirectory, '../plan-template.xlsx'), path);
  console.log(`An empty plan is in ${path}: fill it in, then npm run import -- ${path}`);
}

async function run(): Promise<void> {
  const { values, positionals } = readArguments(options, USAGE);
  const { out, over, strict } = values;
  if (values.help) return console.log(USAGE);
  if (values.template !== undefined) return writeTemplate(values.template);
  const [file, ...others] = positionals;
  if (file === undefined || others.length > 0) {
    throw new UsageError(`One file is imported at a time.\n\n${USAGE}`);
  }
  const extracted = await readFile(file);
  const columns = findJson(dirname(file), 'columns.json', ColumnChoice) ?? {};
  if (values.columns) return showColumns(extracted, columns);
  const imported = importRoadmap(file, extracted, { columns, over: over ? loadRoadmap(over) : null });
  const { report, manifest, facts } = imported;
  if (strict && facts.unread) {
    throw new ImportError('Not all was read, and --strict was given: no pack was written.', report);
  }
  const folder = over ?? out ?? join(packsDirectory, manifest.id);
  writePack(folder, imported, { over: over !== undefined, columns });
  console.log(`${report}\nThe pack is in ${folder}, this report beside it as import-report.md.`);
}

await runCommand(run);
