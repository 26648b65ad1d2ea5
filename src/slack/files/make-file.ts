import { calendarFile } from '../../calendar/calendar-file.ts';
import { listCsv } from '../../export/list-csv.ts';
import { phrasesIn } from '../../phrases/phrases.ts';
import { altText } from '../../timeline/alt-text.ts';
import type { Timeline } from '../../timeline/timeline.ts';
import type { SlackDependencies } from '../conversation/dependencies.ts';
import { clip } from '../transport/escape.ts';
import { limits } from '../transport/limits.ts';
import type { Attachment, OutgoingFile, SingleFile } from './outgoing-file.ts';

/** The files of an answer, to be handed out together. */
export const makeFiles = (
  attachment: Attachment,
  deps: Pick<SlackDependencies, 'pictures'>,
): Promise<OutgoingFile[]> =>
  Promise.all(
    (attachment.kind === 'meeting' ? attachment.parts : [attachment]).map((part) => makeFile(part, deps)),
  );

/** One file. A picture takes a second or more to draw, in a thread of its own. */
async function makeFile(
  attachment: SingleFile,
  deps: Pick<SlackDependencies, 'pictures'>,
): Promise<OutgoingFile> {
  switch (attachment.kind) {
    case 'timeline':
      return picture(attachment.timeline, deps);
    case 'status': {
      const { name, title, alt } = attachment.picture;
      const content = await deps.pictures.draw(attachment.picture);
      return { name, title, alt: clip(alt, limits.altText), content };
    }
    case 'list': {
      const { answer, roadmap, updates } = attachment;
      return {
        name: `${phrasesIn(answer.language).export.file}-${answer.today}.csv`,
        title: answer.headline.replace(/[\s:]+$/, ''),
        content: Buffer.from(listCsv(answer, roadmap, updates)),
      };
    }
    case 'calendar': {
      const { deadlines, options } = attachment;
      const { file } = phrasesIn(options.language).calendar;
      return {
        name: `${file}-${options.today}.ics`,
        title: options.name,
        content: Buffer.from(calendarFile(deadlines, options).content),
      };
    }
  }
}

async function picture(
  timeline: Timeline,
  { pictures }: Pick<SlackDependencies, 'pictures'>,
): Promise<OutgoingFile> {
  return {
    name: `${phrasesIn(timeline.language).timeline.file}-${timeline.today}.png`,
    title: timeline.headline,
    alt: altText(timeline, limits.altText),
    content: await pictures.draw(timeline),
  };
}
