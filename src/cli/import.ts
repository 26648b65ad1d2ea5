/** `npm run import -- FILE [--out DIR]`: makes a pack of a document, with a report. */
import { existsSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Extracted } from '../import/extracted.ts';
import { ImportError } from '../import/import-error.ts';
import { type Given, importRoadmap } from '../import/import-roadmap.ts';
import { readFile } from '../import/read-file.ts';
import { writeReport } from '../import/report.ts';
import { ColumnChoice, tablesOf } from '../import/tables.ts';
import { writeTemplate } from '../import/template.ts';
import { issuedAnew, overwritePack, writePack } from '../import/write-pack.ts';
import { loadRoadmap, packsDirectory, RoadmapDataError, readJson } from '../roadmap/load.ts';
import { unreadOf } from '../roadmap/roadmap.ts';
import { Month } from '../roadmap/schema.ts';
import { readLines } from '../roadmap/source-lines.ts';

const USAGE = `npm run import -- FILE [--out DIR | --over DIR] [--strict] [--id ID] [--title TEXT] [--language fr|en]
                     [--publication YYYY-MM] [--fiscal-year-start 1-12]
npm run import -- FILE --columns        what each column of its tables is taken for
npm run import -- --template plan.xlsx  an empty plan to fill in
FILE: .xlsx, .csv, .docx, .md, .txt, .html or .pdf. --over: an earlier issue of the same plan, whose numbers are kept.`;

const options = {
  out: { type: 'string' },
  over: { type: 'string' },
  strict: { type: 'boolean', default: false },
  columns: { type: 'boolean', default: false },
  template: { type: 'string' },
  id: { type: 'string' },
  title: { type: 'string' },
  language: { type: 'string' },
  publication: { type: 'string' },
  'fiscal-year-start': { type: 'string' },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

function parse(args: string[]) {
  try {
    return parseArgs({ args, options, allowPositionals: true });
  } catch (error) {
    throw new ImportError(`${(error as Error).message}\n${USAGE}`);
  }
}

type Values = ReturnType<typeof parse>['values'];

function readGiven({ id, title, language, publication, 'fiscal-year-start': month }: Values): Given {
  if (id !== undefined && !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) {
    throw new ImportError(`--id ${id}: write small letters, digits and hyphens, such as plan-2030`);
  }
  if (language !== undefined && language !== 'fr' && language !== 'en') {
    throw new ImportError(`--language ${language}: write fr or en`);
  }
  if (publication !== undefined && !Month.safeParse(publication).success) {
    throw new ImportError(`--publication ${publication}: write a month as YYYY-MM, such as 2026-03`);
  }
  if (month !== undefined && !/^(?:[1-9]|1[0-2])$/.test(month)) {
    throw new ImportError(`--fiscal-year-start ${month}: write the number of a month, such as 4 for April`);
  }
  const given = { id, title, language, publication, fiscalYearStart: month && Number(month) };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}

/** What `columns.json` beside a file says of its columns; nothing where there is none. */
const choiceBeside = (file: string): ColumnChoice =>
  readJson(dirname(file), 'columns.json', ColumnChoice, {});

function showColumns({ format, text }: Extracted, choice: ColumnChoice): void {
  const tables = tablesOf(readLines(`roadmap.${format}`, text), choice);
  for (const { head, columns, rows } of tables) {
    console.log(`Table at line ${head.at}, ${rows.length} rows:`);
    const known = new Map(columns.map((column) => [column.at, column.kind]));
    for (const [at, cell] of (head.cells ?? []).entries()) {
      if (cell.trim()) console.log(`  ${cell.replace(/\s+/g, ' ')} → ${known.get(at) ?? 'left out'}`);
    }
  }
  if (tables.length === 0) console.log('There is no table with two known heads in a row.');
  console.log('A file columns.json beside it overrides this: {"Head": "owner", "Another": null}');
}

async function run(args: string[]): Promise<void> {
  const { values, positionals } = parse(args);
  const { out, over, strict, template } = values;
  if (values.help) return console.log(USAGE);
  if (template !== undefined) {
    if (existsSync(template) || extname(template) !== '.xlsx') {
      throw new ImportError(`--template ${template}: name a new file that ends in .xlsx.`);
    }
    await writeTemplate(template);
    return console.log(`An empty plan is in ${template}: fill it in, then npm run import -- ${template}`);
  }
  const [file, ...others] = positionals;
  if (file === undefined || others.length > 0) {
    throw new ImportError(`One file is imported at a time: ${USAGE}`);
  }
  const given = readGiven(values);
  const extracted = await readFile(file);
  const columns = choiceBeside(file);
  if (values.columns) return showColumns(extracted, columns);
  const read = importRoadmap(file, extracted, { ...given, columns });
  const { imported, changes } = over
    ? issuedAnew(read, loadRoadmap(over))
    : { imported: read, changes: null };
  const report = writeReport(basename(file), imported, changes);
  const left = (['date', 'owner'] as const).flatMap((kind) => unreadOf(imported.facts, kind));
  if (strict && left.length > 0) {
    throw new ImportError(
      `${left.length} dates or owners were not read, and --strict was given: no pack was written.`,
      report,
    );
  }
  const folder = over ?? out ?? join(packsDirectory, imported.manifest.id);
  (over ? overwritePack : writePack)(folder, imported, report, columns);
  console.log(`${report}\nThe pack is in ${folder}, this report beside it as import-report.md.`);
}

try {
  await run(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof ImportError || error instanceof RoadmapDataError)) throw error;
  if ('report' in error && error.report) console.log(error.report);
  console.error(error.message);
  process.exitCode = 1;
}
