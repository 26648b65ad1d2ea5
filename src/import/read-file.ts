import { isUtf8 } from 'node:buffer';
import { readFileSync, statSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { fromBufferPromise } from 'yauzl';
import { phrasesIn } from '../phrases/phrases.ts';
import type { Language } from '../understanding/language.ts';
import type { Extracted } from './drafts.ts';
import { htmlToMarkdown } from './html-to-markdown.ts';
import { ImportError, type Refusals } from './import-error.ts';
import { readPdf } from './read-pdf.ts';
import { readCsv, readWorkbook } from './read-sheet.ts';

/** Bytes of a file. A scanned or illustrated document may be large; its text may not. */
export const MOST_BYTES = 40_000_000;
/** Unpacked bytes of the XML in a document: some 100,000 rows. */
const MOST_UNPACKED = 50_000_000;
/** Letters of text: some 1,500 pages. */
const MOST_LETTERS = 5_000_000;

/** Reads a file by what is in it, whatever it is called. Throws an `ImportError` where it cannot be imported. */
export async function readFile(path: string): Promise<Extracted> {
  // Before it takes any memory.
  refuseLarge(path, statSync(path).size, phrasesIn('en').refusals);
  return readDocument(path, readFileSync(path));
}

/** The same of a file that is in memory already; where it is refused, `language` is that of the reason. */
export async function readDocument(
  path: string,
  bytes: Buffer,
  language: Language = 'en',
): Promise<Extracted> {
  const say = phrasesIn(language).refusals;
  refuseLarge(path, bytes.length, say);
  const extracted = await extract(path, bytes, say);
  const { length } = extracted.text;
  if (extracted.text.trim() === '') throw new ImportError(say.noText(path));
  if (length > MOST_LETTERS) throw new ImportError(say.tooLong(path, length, MOST_LETTERS));
  return extracted;
}

function refuseLarge(path: string, size: number, say: Refusals): void {
  if (size <= MOST_BYTES) return;
  throw new ImportError(say.tooLarge(path, Math.round(size / 1e6), MOST_BYTES / 1e6));
}

async function extract(path: string, bytes: Buffer, say: Refusals): Promise<Extracted> {
  if (bytes.subarray(0, 1024).includes('%PDF-')) return readPdf(path, bytes, say);
  const extension = extname(path).toLowerCase();
  if (bytes.subarray(0, 2).toString('latin1') === 'PK') {
    const { kind, remarks } = await checkZip(path, bytes, say);
    if (kind === 'other') throw new ImportError(say.otherKind(path));
    const read = await (kind === 'docx' ? readDocx : readWorkbook)(path, bytes, say);
    return { ...read, remarks: [...remarks, ...read.remarks] };
  }
  if (bytes.subarray(0, 4).equals(Buffer.from([0xd0, 0xcf, 0x11, 0xe0]))) {
    throw new ImportError(say.oldOffice(path));
  }
  const [, claimed] = /^\.(docx|xlsx|pdf)$/.exec(extension) ?? [];
  if (claimed) throw new ImportError(say.damaged(path, claimed as 'docx' | 'xlsx' | 'pdf', ''));
  const plain = readPlain(path, bytes, say);
  if (/^\.(?:csv|tsv)$/.test(extension)) return readCsv(path, plain, say);
  if (/^\.x?html?$/.test(extension)) return { ...plain, format: 'md', text: htmlToMarkdown(plain.text) };
  return plain;
}

/** A Word document as Markdown: headings, lists and tables are kept, looks are not. */
async function readDocx(path: string, bytes: Buffer, say: Refusals): Promise<Extracted> {
  const { default: mammoth } = await import('mammoth');
  const { value, messages } = await mammoth
    .convertToHtml({ buffer: bytes }, { convertImage: mammoth.images.imgElement(async () => ({ src: '' })) })
    .catch((error: unknown) => {
      throw new ImportError(say.damaged(path, 'docx', (error as Error).message));
    });
  const pictures = value.match(/<img\b/g)?.length ?? 0;
  return {
    format: 'md',
    text: htmlToMarkdown(value),
    remarks: [
      ...(pictures > 0 ? [`Words inside the ${pictures} picture(s) of the document are not read.`] : []),
      'Page headers and footers of the document are not read, nor numbers that Word makes by itself.',
      ...messages.flatMap(({ type, message }) => (type === 'error' ? message : [])),
    ],
  };
}

function readPlain(path: string, bytes: Buffer, say: Refusals): Extracted {
  const format = /^\.(?:md|markdown)$/i.test(extname(path)) ? 'md' : 'txt';
  const encoding = encodingOf(bytes);
  const text = new TextDecoder(encoding).decode(bytes);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: what tells a text from anything else.
  if (/[\u0000-\u0008\u000e-\u001a]/.test(text)) throw new ImportError(say.otherKind(basename(path)));
  const isOld = encoding === 'windows-1252';
  const remark = 'The file is not in UTF-8; it was read as Windows-1252. Look at its accents.';
  return { format, text, remarks: isOld ? [remark] : [] };
}

function encodingOf(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return isUtf8(bytes) ? 'utf-8' : 'windows-1252';
}

/**
 * What a packed document (.docx, .xlsx) is, without unpacking it into memory: each part is measured as it streams by.
 * Throws an `ImportError` for one that is damaged, that has a password, or that would unpack to more than is read.
 */
async function checkZip(path: string, bytes: Buffer, say: Refusals) {
  const tooMuch = new ImportError(say.unpacks(path, MOST_UNPACKED / 1e6));
  const names: string[] = [];
  let formulas = 0;
  let uncalculated = 0;
  let unpacked = 0;
  try {
    const zip = await fromBufferPromise(bytes, { lazyEntries: true });
    for await (const entry of zip.eachEntry()) {
      names.push(entry.fileName);
      if (entry.isEncrypted()) throw new ImportError(say.password(path));
      if (!entry.fileName.endsWith('.xml')) continue;
      unpacked += entry.uncompressedSize;
      if (unpacked > MOST_UNPACKED) throw tooMuch;
      const isSheet = entry.fileName.startsWith('xl/worksheets/');
      // A part that is larger than it says ends this with an error of the reader.
      for await (const chunk of await zip.openReadStreamPromise(entry)) {
        if (!isSheet) continue;
        const xml = (chunk as Buffer).toString('latin1');
        formulas += xml.match(/<f[ >]/g)?.length ?? 0;
        uncalculated += xml.match(/(?:<\/f>|<f[^>]*\/>)<\/c>/g)?.length ?? 0;
      }
    }
  } catch (error) {
    if (error instanceof ImportError) throw error;
    const { message } = error as Error;
    if (/too many bytes|file size too large/i.test(message)) throw tooMuch;
    const kind = path.toLowerCase().endsWith('.xlsx') ? 'xlsx' : 'docx';
    throw new ImportError(say.damaged(path, kind, message));
  }
  const has = (part: string): boolean => names.some((name) => name.startsWith(part));
  const remarks = [
    ...(has('xl/vbaProject') || has('word/vbaProject')
      ? ['The macros of the file are neither run nor read.']
      : []),
    ...(formulas > 0 ? [`${formulas} cell(s) hold formulas: the values that were last saved are read.`] : []),
    ...(uncalculated > 0
      ? [
          `${uncalculated} formula(s) were never calculated and are read as empty: open the file in Excel and save it.`,
        ]
      : []),
  ];
  return { kind: has('word/document.xml') ? 'docx' : has('xl/workbook.xml') ? 'xlsx' : 'other', remarks };
}
