import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import PDFDocument from 'pdfkit';
import { afterAll, expect, test } from 'vitest';
import { importRoadmap } from '../../src/import/import-roadmap.ts';
import { readFile } from '../../src/import/read-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'import-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, content: string | Buffer): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

/** A PDF with a text a page. */
async function pdf(pages: string[], options: PDFKit.PDFDocumentOptions = {}): Promise<Buffer> {
  const document = new PDFDocument({ ...options, autoFirstPage: false });
  const chunks: Buffer[] = [];
  document.on('data', (chunk: Buffer) => chunks.push(chunk));
  const done = new Promise((resolve) => document.on('end', resolve));
  for (const text of pages) document.addPage().text(text);
  document.end();
  await done;
  return Buffer.concat(chunks);
}

test('a PDF, page by page', async () => {
  const path = file(
    'plan.pdf',
    await pdf([
      'Harbour plan\n\nInitiative 7 – Night lights\n\nLamps on every pier.\n\nDue: June 2027',
      'Initiative 8 – Quiet engines\n\nTimeline:\nTrial: Q2 2027\nEvery boat: from 2028',
    ]),
  );
  const { facts } = importRoadmap(path, await readFile(path));
  expect(facts.actions.map(({ number, label, title }) => [number, label, title])).toEqual([
    [7, 'Initiative 7', 'Night lights'],
    [8, 'Initiative 8', 'Quiet engines'],
  ]);
  expect(facts.actions.flatMap(({ deadlines }) => deadlines.map(({ label, when }) => [label, when]))).toEqual(
    [
      ['Due', 'June 2027'],
      ['Trial', 'Q2 2027'],
      ['Every boat', 'from 2028'],
    ],
  );
});

test('a text of before UTF-8, with a remark', async () => {
  const read = await readFile(file('vieux.txt', Buffer.from('Action 1 : Échéance', 'latin1')));
  expect(read.text).toBe('Action 1 : Échéance');
  expect(read.remarks).toEqual([expect.stringContaining('Windows-1252')]);
});

const docx = readFileSync(join(import.meta.dirname, '../fixtures/plan-regional.docx'));

test.each<[string, () => string | Promise<string>, RegExp]>([
  ['nothing there', () => join(folder, 'none.txt'), /no such file .*none\.txt/],
  ['a folder', () => folder, /on a directory/],
  ['an empty file', () => file('empty.txt', ''), /empty\.txt holds no text/],
  ['blank lines', () => file('blank.md', ' \n\n'), /holds no text/],
  [
    'a damaged Word document',
    () => file('half.docx', docx.subarray(0, 4000)),
    /half\.docx is no Word document, or a damaged one/,
  ],
  ['a Word document in name', () => file('name.docx', 'text'), /is no Word document/],
  [
    'a damaged PDF',
    () => file('half.pdf', '%PDF-1.7\nno more'),
    /half\.pdf is no PDF file, or a damaged one/,
  ],
  [
    'a PDF with a password',
    async () => file('secret.pdf', await pdf(['x'], { userPassword: 'x' })),
    /secret\.pdf is protected by a password/,
  ],
  [
    'a scanned PDF',
    async () => file('scan.pdf', await pdf(['', ''])),
    /2 page\(s\) and no text: it seems to be scanned/,
  ],
  [
    'a picture',
    () => file('a.png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2])),
    /a\.png is of a kind that cannot be read/,
  ],
  [
    // More than Node reads into memory: its own error would come first.
    '3 GB of text',
    () => {
      const path = file('long.txt', 'x');
      truncateSync(path, 3_000_000_000);
      return path;
    },
    /has 3000 MB: more than 40 are not read/,
  ],
  ['6 MB of text', () => file('six.txt', 'mot '.repeat(1_500_000)), /holds 6000000 letters of text/],
])('%s: a clear error', async (_, make, message) => {
  await expect(readFile(await make())).rejects.toThrow(message);
});
