import { phrasesIn } from '../../phrases/phrases.ts';
import { altText } from '../../timeline/alt-text.ts';
import type { SlackDependencies } from '../dependencies.ts';
import { limits } from '../limits.ts';
import type { Attachment, OutgoingFile } from './outgoing-file.ts';

/** The file of an answer. A picture takes a second or more to draw, in a thread of its own. */
export async function makeFile(
  { timeline }: Attachment,
  { pictures }: Pick<SlackDependencies, 'pictures'>,
): Promise<OutgoingFile> {
  return {
    name: `${phrasesIn(timeline.language).timeline.file}-${timeline.today}.png`,
    title: timeline.headline,
    alt: altText(timeline, limits.altText),
    content: await pictures.draw(timeline),
  };
}
