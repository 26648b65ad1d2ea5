import { phrasesIn } from '../../phrases/phrases.ts';
import { altText } from '../../timeline/alt-text.ts';
import type { SlackDependencies } from '../dependencies.ts';
import { clip } from '../escape.ts';
import { limits } from '../limits.ts';
import type { Attachment, OutgoingFile } from './outgoing-file.ts';

/** The file of an answer. A picture takes a second or more to draw, in a thread of its own. */
export async function makeFile(
  attachment: Attachment,
  { pictures }: Pick<SlackDependencies, 'pictures'>,
): Promise<OutgoingFile> {
  if (attachment.kind === 'status') {
    const { picture } = attachment;
    const { name, title, alt } = picture;
    return { name, title, alt: clip(alt, limits.altText), content: await pictures.draw(picture) };
  }
  const { timeline } = attachment;
  return {
    name: `${phrasesIn(timeline.language).timeline.file}-${timeline.today}.png`,
    title: timeline.headline,
    alt: altText(timeline, limits.altText),
    content: await pictures.draw(timeline),
  };
}
