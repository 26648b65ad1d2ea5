/** `npm run import -- FILE [--out DIR]`: makes a pack of a document, with a report. */
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { ImportError } from '../import/import-error.ts';
import { type Given, importRoadmap } from '../import/import-roadmap.ts';
import { readFile } from '../import/read-file.ts';
import { writeReport } from '../import/report.ts';
import { writePack } from '../import/write-pack.ts';
import { packsDirectory } from '../roadmap/load.ts';
import { Month } from '../roadmap/schema.ts';

const USAGE =
  'npm run import -- FILE [--out DIR] [--id ID] [--title TEXT] [--language fr|en] [--publication YYYY-MM]   (FILE: .txt, .md, .docx or .pdf)';

const options = {
  out: { type: 'string' },
  id: { type: 'string' },
  title: { type: 'string' },
  language: { type: 'string' },
  publication: { type: 'string' },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

function readArguments(args: string[]): { file: string; out: string | undefined; given: Given } | null {
  const { values, positionals } = parse(args);
  const { out, id, title, language, publication, help } = values;
  if (help) return null;
  const [file, ...others] = positionals;
  if (file === undefined || others.length > 0)
    throw new ImportError(`One file is imported at a time: ${USAGE}`);
  if (id !== undefined && !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) {
    throw new ImportError(`--id ${id}: write small letters, digits and hyphens, such as plan-2030`);
  }
  if (language !== undefined && language !== 'fr' && language !== 'en') {
    throw new ImportError(`--language ${language}: write fr or en`);
  }
  if (publication !== undefined && !Month.safeParse(publication).success) {
    throw new ImportError(`--publication ${publication}: write a month as YYYY-MM, such as 2026-03`);
  }
  const given = Object.entries({ id, title, language, publication }).filter(
    ([, value]) => value !== undefined,
  );
  return { file, out, given: Object.fromEntries(given) };
}

function parse(args: string[]) {
  try {
    return parseArgs({ args, options, allowPositionals: true });
  } catch (error) {
    throw new ImportError(`${(error as Error).message}\n${USAGE}`);
  }
}

try {
  const asked = readArguments(process.argv.slice(2));
  if (!asked) console.log(USAGE);
  else {
    const imported = importRoadmap(asked.file, await readFile(asked.file), asked.given);
    const folder = asked.out ?? join(packsDirectory, imported.manifest.id);
    const report = writeReport(basename(asked.file), imported);
    writePack(folder, imported, report);
    console.log(`${report}\nThe pack is in ${folder}, this report beside it as import-report.md.`);
  }
} catch (error) {
  if (!(error instanceof ImportError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
