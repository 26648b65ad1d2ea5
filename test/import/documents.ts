import PDFDocument from 'pdfkit';
import writeXlsxFile from 'write-excel-file/node';

/** A workbook with the given rows on each sheet; a Date is a date of Excel's. */
export function workbook(...sheets: (string | number | Date | null)[][][]): Promise<Buffer> {
  const cell = (value: string | number | Date | null) =>
    value instanceof Date ? { value, type: Date, format: 'dd/mm/yyyy' } : value === null ? null : { value };
  return writeXlsxFile(
    sheets.map((rows, index) => ({ sheet: `Sheet ${index + 1}`, data: rows.map((row) => row.map(cell)) })),
  ).toBuffer() as Promise<Buffer>;
}

/** A PDF of one page on which a table is drawn: cells wrap, and rows stand some way apart. */
export async function tablePdf(title: string, widths: number[], rows: string[][]): Promise<Buffer> {
  const document = new PDFDocument({ size: 'A4', layout: 'landscape', margin: 40 });
  const chunks: Buffer[] = [];
  document.on('data', (chunk: Buffer) => chunks.push(chunk));
  const done = new Promise((resolve) => document.on('end', resolve));
  document.fontSize(16).text(title).moveDown().fontSize(10);
  let y = document.y;
  for (const row of rows) {
    let x = 40;
    let bottom = y;
    for (const [column, text] of row.entries()) {
      document.text(text, x, y, { width: (widths[column] ?? 100) - 10 });
      bottom = Math.max(bottom, document.y);
      x += widths[column] ?? 100;
    }
    y = bottom + 12;
  }
  document.end();
  await done;
  return Buffer.concat(chunks);
}
