import { stringify } from 'csv-stringify/sync';
import type { Language } from '../understanding/language.ts';

/**
 * A table for spreadsheets (RFC 4180). `columns`: what heads each field, in order. It starts with a byte order mark,
 * without which Excel breaks accents, and fields are kept apart by what Excel expects in the language. A cell that
 * would be read as a formula gets an apostrophe (https://owasp.org/www-community/attacks/CSV_Injection).
 */
export const writeCsv = (
  rows: Record<string, string | number>[],
  columns: Record<string, string>,
  language: Language,
): string =>
  stringify(rows, {
    header: true,
    columns: Object.entries(columns).map(([key, header]) => ({ key, header })),
    delimiter: language === 'fr' ? ';' : ',',
    record_delimiter: 'windows',
    bom: true,
    escape_formulas: true,
  });
