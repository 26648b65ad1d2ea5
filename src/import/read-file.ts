import { readFileSync, statSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { fromBufferPromise } from 'yauzl';
import type { Extracted } from './drafts.ts';
import { htmlToMarkdown } from './html-to-markdown.ts';
import { ImportError, type Remark } from './import-error.ts';
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
  let bytes: Buffer;
  try {
    // Before it takes any memory.
    refuseLarge(path, statSync(path).size);
    bytes = readFileSync(path);
  } catch (error) {
    if (error instanceof ImportError) throw error;
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') throw new ImportError((say) => say.missing(path));
    if (code === 'EISDIR') throw new ImportError((say) => say.folder(path, say.kinds));
    throw new ImportError((say) => say.unreadable(path, message));
  }
  return readDocument(path, bytes);
}

/** The same of a file that is in memory already. */
export async function readDocument(path: string, bytes: Buffer): Promise<Extracted> {
  if (bytes.length === 0) throw new ImportError((say) => say.empty(path));
  refuseLarge(path, bytes.length);
  const extracted = await extract(path, bytes);
  if (extracted.text.trim() === '') throw new ImportError((say) => say.noText(path));
  if (extracted.text.length > MOST_LETTERS) {
    throw new ImportError((say) => say.tooLong(path, extracted.text.length, MOST_LETTERS));
  }
  return extracted;
}

function refuseLarge(path: string, size: number): void {
  if (size > MOST_BYTES) {
    throw new ImportError((say) => say.tooLarge(path, Math.round(size / 1e6), MOST_BYTES / 1e6));
  }
}

async function extract(path: string, bytes: Buffer): Promise<Extracted> {
  if (bytes.subarray(0, 1024).includes('%PDF-')) return readPdf(path, bytes);
  const extension = extname(path).toLowerCase();
  if (bytes.subarray(0, 2).toString('latin1') === 'PK') {
    const { kind, remarks } = await checkZip(path, bytes);
    if (kind === 'docx') return readDocx(path, bytes, remarks);
    if (kind === 'xlsx') return readWorkbook(path, bytes, remarks);
    throw new ImportError((say) => say.otherKind(path, say.kinds));
  }
  if (bytes.subarray(0, 4).equals(Buffer.from([0xd0, 0xcf, 0x11, 0xe0]))) {
    throw new ImportError((say) => say.oldOffice(path));
  }
  const [, claimed] = /^\.(docx|xlsx|pdf)$/.exec(extension) ?? [];
  if (claimed) throw new ImportError((say) => say.damaged(path, claimed as 'docx' | 'xlsx' | 'pdf', ''));
  const plain = readPlain(path, bytes);
  if (/^\.(?:csv|tsv)$/.test(extension)) return readCsv(path, plain);
  if (/^\.x?html?$/.test(extension)) return { ...plain, format: 'md', text: htmlToMarkdown(plain.text) };
  return plain;
}

/** A Word document as Markdown: headings, lists and tables are kept, looks are not. */
async function readDocx(path: string, bytes: Buffer, remarks: readonly Remark[]): Promise<Extracted> {
  const { default: mammoth } = await import('mammoth');
  const { value, messages } = await mammoth
    .convertToHtml({ buffer: bytes }, { convertImage: mammoth.images.imgElement(async () => ({ src: '' })) })
    .catch((error: unknown) => {
      throw new ImportError((say) => say.damaged(path, 'docx', (error as Error).message));
    });
  const pictures = value.match(/<img\b/g)?.length ?? 0;
  const seen: Remark[] = pictures > 0 ? [(say) => say.pictures(pictures)] : [];
  const errors = messages.flatMap(({ type, message }) => (type === 'error' ? () => message : []));
  return {
    format: 'md',
    text: htmlToMarkdown(value),
    remarks: [...remarks, ...seen, (say) => say.unwritten, ...errors],
  };
}

function readPlain(path: string, bytes: Buffer): Extracted {
  const format = /^\.(?:md|markdown)$/i.test(extname(path)) ? 'md' : 'txt';
  const [encoding, remark] = encodingOf(bytes);
  const text = new TextDecoder(encoding).decode(bytes);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: what tells a text from anything else.
  if (/[\u0000-\u0008\u000e-\u001a]/.test(text)) {
    throw new ImportError((say) => say.otherKind(basename(path), say.kinds));
  }
  return { format, text, remarks: remark ? [remark] : [] };
}

function encodingOf(bytes: Buffer): [encoding: string, remark: Remark | null] {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return ['utf-16le', null];
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return ['utf-16be', null];
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return ['utf-8', null];
  } catch {
    return ['windows-1252', (say) => say.encoding];
  }
}

/**
 * What a packed document (.docx, .xlsx) is, without unpacking it into memory: each part is measured as it streams by.
 * Throws an `ImportError` for one that is damaged, that has a password, or that would unpack to more than is read.
 */
async function checkZip(
  path: string,
  bytes: Buffer,
): Promise<{ kind: 'docx' | 'xlsx' | 'other'; remarks: Remark[] }> {
  const names = new Set<string>();
  let formulas = 0;
  let uncalculated = 0;
  let unpacked = 0;
  try {
    const zip = await fromBufferPromise(bytes, { lazyEntries: true });
    for await (const entry of zip.eachEntry()) {
      names.add(entry.fileName);
      if (entry.isEncrypted()) throw new ImportError((say) => say.password(path));
      if (!entry.fileName.endsWith('.xml')) continue;
      unpacked += entry.uncompressedSize;
      if (unpacked > MOST_UNPACKED) throw tooMuch(path);
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
    const message = (error as Error).message;
    if (/too many bytes|file size too large/i.test(message)) throw tooMuch(path);
    const kind = path.toLowerCase().endsWith('.xlsx') ? 'xlsx' : 'docx';
    throw new ImportError((say) => say.damaged(path, kind, message));
  }
  const has = (part: string): boolean => [...names].some((name) => name.startsWith(part));
  const remarks: Remark[] = [];
  if (has('xl/vbaProject') || has('word/vbaProject')) remarks.push((say) => say.macros);
  if (formulas > 0) remarks.push((say) => say.formulas(formulas));
  if (uncalculated > 0) remarks.push((say) => say.uncalculated(uncalculated));
  return { kind: has('word/document.xml') ? 'docx' : has('xl/workbook.xml') ? 'xlsx' : 'other', remarks };
}

const tooMuch = (path: string): ImportError =>
  new ImportError((say) => say.unpacks(path, MOST_UNPACKED / 1e6));
