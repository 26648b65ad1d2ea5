import { basename, extname } from 'node:path';
import { readLines } from '../roadmap/source-lines.ts';
import type { Extracted } from './drafts.ts';
import { markdownRow } from './html-to-markdown.ts';
import { ImportError, type Refusals } from './import-error.ts';
import { isOfActions, tablesOf } from './tables.ts';

/** The sheets of a workbook (.xlsx) as tables in Markdown. Throws an `ImportError`. */
export async function readWorkbook(path: string, bytes: Buffer, say: Refusals): Promise<Extracted> {
  const { default: readXlsxFile } = await import('read-excel-file/node');
  const sheets = await readXlsxFile(bytes).catch((error: unknown) => {
    throw new ImportError(say.damaged(path, 'xlsx', (error as Error).message));
  });
  const tables = sheets
    .filter(({ data }) => data.length > 0)
    .map(({ sheet, data }) => ({ name: sheet, rows: data.map((row) => row.map(written)) }));
  return { format: 'md', text: tablesText(path, tables), remarks: [] };
}

const written = (cell: unknown): string =>
  cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell ?? '').replace(/([*_`~\\])/g, '\\$1');

/** A table of values parted by commas, semicolons or tabs. Throws an `ImportError`. */
export async function readCsv(path: string, { text, remarks }: Extracted, say: Refusals): Promise<Extracted> {
  const { parse } = await import('csv-parse/sync');
  const [head = ''] = text.split('\n');
  const count = (mark: string): number => head.split(mark).length;
  const delimiter = [',', ';', '\t', '|'].toSorted((one, other) => count(other) - count(one))[0] ?? ',';
  try {
    const options = { delimiter, bom: true, relax_column_count: true, relax_quotes: true };
    const rows = parse(text, options).map((row) => row.map(written));
    return { format: 'md', text: tablesText(path, [{ name: '', rows }]), remarks };
  } catch (error) {
    throw new ImportError(say.damaged(path, 'csv', (error as Error).message));
  }
}

/** The name of the file heads the text, and that of a sheet its rows, but for a first one that alone has actions. */
function tablesText(path: string, tables: readonly { name: string; rows: string[][] }[]): string {
  const name = basename(path, extname(path)).replace(/[_-]+/g, ' ').trim();
  const texts = tables.map(({ rows }) =>
    rows
      .filter((row) => row.some((cell) => cell.trim() !== ''))
      .map(markdownRow)
      .join('\n'),
  );
  const ofActions = texts.map((text) => tablesOf(readLines('sheet.md', text)).some(isOfActions));
  const isOnly = ofActions[0] && !ofActions.includes(true, 1);
  const parts = tables.map(({ name: sheet }, index) =>
    index === 0 && (isOnly || tables.length === 1) ? (texts[0] ?? '') : `## ${sheet}\n\n${texts[index]}`,
  );
  return `# ${name}\n\n${parts.join('\n\n')}\n`;
}
