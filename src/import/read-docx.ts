import { ImportError } from './import-error.ts';
import type { Extracted } from './read-file.ts';

const entities: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
  nbsp: '\u00a0',
};
const decode = (html: string): string => html.replace(/&(#?\w+);/g, (whole, name) => entities[name] ?? whole);

/** A Word document as Markdown: headings, lists and tables are kept, looks are not. Throws an `ImportError`. */
export async function readDocx(path: string, bytes: Buffer): Promise<Extracted> {
  const { default: mammoth } = await import('mammoth');
  const { value, messages } = await mammoth
    .convertToHtml({ buffer: bytes }, { convertImage: mammoth.images.imgElement(async () => ({ src: '' })) })
    .catch((error: unknown) => {
      throw new ImportError(
        `${path} is no Word document (.docx), or a damaged one: open it in Word and save it anew. (${(error as Error).message})`,
      );
    });
  const pictures = value.match(/<img\b/g)?.length ?? 0;
  return {
    format: 'md',
    text: toMarkdown(value),
    remarks: [
      ...(pictures > 0 ? [`Words inside the ${pictures} picture(s) of the document are not read.`] : []),
      'Page headers and footers of the document are not read, nor numbers that Word makes by itself.',
      ...new Set(messages.filter(({ type }) => type === 'error').map(({ message }) => message)),
    ],
  };
}

/** The few elements that mammoth writes, one paragraph a line with a blank line after it. */
function toMarkdown(html: string): string {
  const lines: string[] = [];
  const row = /<tr>(.*?)<\/tr>/gs;
  const withRows = html.replace(row, (_, cells: string) => {
    const texts = [...cells.matchAll(/<t[dh]\b[^>]*>(.*?)<\/t[dh]>/gs)].map(([, cell = '']) => inline(cell));
    return `<row>${texts.join(' | ')}</row>`;
  });
  for (const [, tag = '', , content = ''] of withRows.matchAll(
    /<(h[1-6]|p|li|row)\b([^>]*)>(.*?)(?=<\/\1>|<(?:ul|ol|li)\b)/gs,
  )) {
    const text = tag === 'row' ? content : inline(content);
    if (text === '') continue;
    if (tag === 'row') lines.push(`| ${text} |`);
    else if (tag === 'li') lines.push(`- ${text}`);
    else if (tag === 'p') lines.push(text, '');
    else lines.push('', `${'#'.repeat(Number(tag[1]))} ${text}`, '');
  }
  return `${lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()}\n`;
}

const inline = (html: string): string =>
  decode(html.replace(/<br\s*\/?>|<\/p>/g, ' ').replace(/<[^>]*>/g, ''))
    .replace(/\s+/g, ' ')
    .trim();
