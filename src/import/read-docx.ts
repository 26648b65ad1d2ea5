import type { Extracted } from './drafts.ts';
import { htmlToMarkdown } from './html-to-markdown.ts';
import { ImportError, type Remark } from './import-error.ts';

/** A Word document as Markdown: headings, lists and tables are kept, looks are not. Throws an `ImportError`. */
export async function readDocx(path: string, bytes: Buffer, remarks: Remark[]): Promise<Extracted> {
  const { default: mammoth } = await import('mammoth');
  const { value, messages } = await mammoth
    .convertToHtml({ buffer: bytes }, { convertImage: mammoth.images.imgElement(async () => ({ src: '' })) })
    .catch((error: unknown) => {
      throw new ImportError((say) => say.damaged(path, 'docx', (error as Error).message));
    });
  const pictures = value.match(/<img\b/g)?.length ?? 0;
  return {
    format: 'md',
    text: htmlToMarkdown(value),
    remarks: [
      ...remarks,
      ...(pictures > 0 ? ([(say) => say.pictures(pictures)] satisfies Remark[]) : []),
      (say) => say.unwritten,
      ...messages
        .filter(({ type }) => type === 'error')
        .map(
          ({ message }) =>
            () =>
              message,
        ),
    ],
  };
}
