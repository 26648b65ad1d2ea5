import { fromBufferPromise } from 'yauzl';
import { ImportError, type Remark } from './import-error.ts';

/** Unpacked bytes of the XML in a document: some 100,000 rows. */
const MOST_BYTES = 50_000_000;

/**
 * What a packed document (.docx, .xlsx) is, without unpacking it into memory: each part is measured as it streams by.
 * Throws an `ImportError` for one that is damaged, that has a password, or that would unpack to more than is read.
 */
export async function checkZip(
  path: string,
  bytes: Buffer,
): Promise<{ kind: 'docx' | 'xlsx' | 'other'; remarks: Remark[] }> {
  const names = new Set<string>();
  let uncalculated = 0;
  let unpacked = 0;
  try {
    const zip = await fromBufferPromise(bytes, { lazyEntries: true });
    for await (const entry of zip.eachEntry()) {
      names.add(entry.fileName);
      if (entry.isEncrypted()) throw new ImportError((say) => say.password(path));
      if (!entry.fileName.endsWith('.xml')) continue;
      unpacked += entry.uncompressedSize;
      if (unpacked > MOST_BYTES) throw tooMuch(path);
      const isSheet = entry.fileName.startsWith('xl/worksheets/');
      // A part that is larger than it says ends this with an error of the reader.
      for await (const chunk of await zip.openReadStreamPromise(entry)) {
        if (!isSheet) continue;
        const xml = (chunk as Buffer).toString('latin1');
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
  if (uncalculated > 0) remarks.push((say) => say.uncalculated(uncalculated));
  return { kind: has('word/document.xml') ? 'docx' : has('xl/workbook.xml') ? 'xlsx' : 'other', remarks };
}

const tooMuch = (path: string): ImportError => new ImportError((say) => say.unpacks(path, MOST_BYTES / 1e6));
