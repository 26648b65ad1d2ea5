import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { ImportError } from '../../src/import/import-error.ts';
import { importRoadmap } from '../../src/import/import-roadmap.ts';
import { readDocument } from '../../src/import/read-file.ts';
import { workbook } from './documents.ts';

const plan = await workbook([
  ['Action', 'Lead', 'Deadline'],
  ['Mend the pump', 'Water board', 'June 2027'],
  ['Paint the gate', 'Parks team', 'Q4 2027'],
]);

/** A packed file with the given parts. */
const zip = (parts: Record<string, string | Uint8Array>): Buffer =>
  Buffer.from(
    zipSync(
      Object.fromEntries(
        Object.entries(parts).map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part]),
      ),
    ),
  );

/** The same, but each part claims to unpack to as few bytes. */
function lying(bytes: Buffer, claimed: number): Buffer {
  const copy = Buffer.from(bytes);
  for (const [mark, at] of [
    ['PK\u0003\u0004', 22],
    ['PK\u0001\u0002', 24],
  ] as const) {
    for (
      let place = copy.indexOf(mark, 0, 'latin1');
      place >= 0;
      place = copy.indexOf(mark, place + 1, 'latin1')
    ) {
      copy.writeUInt32LE(claimed, place + at);
    }
  }
  return copy;
}

const bomb = zip({
  'xl/workbook.xml': '<workbook/>',
  'xl/worksheets/sheet1.xml': new Uint8Array(60_000_000).fill(32),
});

test.each<[string, string, Buffer, RegExp]>([
  [
    'a damaged workbook',
    'plan.xlsx',
    plan.subarray(0, 2000),
    /plan\.xlsx is no Excel workbook, or a damaged one/,
  ],
  ['a workbook in name', 'plan.xlsx', Buffer.from('words'), /is no Excel workbook, or a damaged one/],
  ['a bomb', 'bomb.xlsx', bomb, /would unpack to more than 50 MB of text, so it was not unpacked/],
  ['a bomb that claims to be small', 'bomb.docx', lying(bomb, 11), /would unpack to more than 50 MB/],
  ['another packed file', 'a.zip', zip({ 'a.txt': 'a' }), /is of a kind that cannot be read: give a text/],
  [
    'an old workbook, or one with a password',
    'plan.xlsx',
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    /before 2007, or one with a password/,
  ],
  ['50 MB', 'large.csv', Buffer.alloc(50_000_000, 'a'), /large\.csv has 50 MB: more than 40 are not read/],
])('%s: a clear sentence', async (_, name, bytes, message) => {
  await expect(readDocument(name, bytes)).rejects.toThrow(message);
});

const sheet = (cells: string): string =>
  `<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${cells}</sheetData></worksheet>`;
const text = (at: string, words: string): string => `<c r="${at}" t="inlineStr"><is><t>${words}</t></is></c>`;

const formulas = zip({
  '[Content_Types].xml':
    '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
  'xl/workbook.xml':
    '<?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Plan" sheetId="1" r:id="rId1"/></sheets></workbook>',
  'xl/_rels/workbook.xml.rels':
    '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
  'xl/vbaProject.bin': 'Sub AutoOpen()',
  'xl/worksheets/sheet1.xml': sheet(
    `<row r="1">${text('A1', 'Action')}${text('B1', 'Lead')}${text('C1', 'Deadline')}</row>` +
      `<row r="2">${text('A2', 'Mend the pump')}${text('B2', 'Water board')}<c r="C2" t="str"><f>"June "&amp;2027</f><v>June 2027</v></c></row>` +
      `<row r="3">${text('A3', 'Paint the gate')}${text('B3', 'Parks team')}<c r="C3"><f>NOW()</f></c></row>`,
  ),
});

test('formulas give what was last saved, macros are left alone, and both are said', async () => {
  const read = await readDocument('plan.xlsm', formulas);
  expect(read.remarks).toEqual([
    'The macros of the file are neither run nor read.',
    '2 cell(s) hold formulas: the values that were last saved are read.',
    '1 formula(s) were never calculated and are read as empty: open the file in Excel and save it.',
  ]);
  const { facts } = importRoadmap('plan.xlsm', read);
  expect(facts.actions.map(({ deadlines }) => deadlines.map(({ when }) => when))).toEqual([
    ['June 2027'],
    [],
  ]);
});

test('what is refused is reported all the same, line by line', () => {
  const words = { format: 'txt' as const, text: 'Minutes\n\nNothing was decided.\n', remarks: [] };
  expect(() => importRoadmap('minutes.txt', words)).toThrow(
    expect.objectContaining({ report: expect.stringMatching(/0 actions, 0 deadlines[\s\S]*Lines 1–3/) }),
  );
});

test('a file with a very long name is imported, and one of settings alone refused', () => {
  const words = {
    format: 'md' as const,
    text: '# Plan\n\n## Action 1: Dig\n\nDue: June 2027\n',
    remarks: [],
  };
  expect(importRoadmap(`${'long '.repeat(30)}.md`, words).manifest.id).toMatch(/^long-[a-z-]{40,54}[a-z]$/);
  const settings = { ...words, text: '---\ntitle: Plan\n---\n' };
  expect(() => importRoadmap('settings.md', settings)).toThrow(/has no line that opens an action/);
});

test('the sentence is there in French too', async () => {
  const error = await readDocument('plan.xlsx', Buffer.from('PK damaged'), 'fr').catch((thrown) => thrown);
  expect(error).toBeInstanceOf(ImportError);
  expect(error.message).toMatch(/^plan\.xlsx n’est pas un classeur Excel, ou il est abîmé/);
});
