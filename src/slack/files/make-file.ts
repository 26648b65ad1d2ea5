import { type Answer, titleOf } from '../../answer/answer.ts';
import { type CalendarOptions, calendarFile } from '../../calendar/calendar-file.ts';
import type { CalendarDay } from '../../dates/calendar.ts';
import { listCsv } from '../../export/list-csv.ts';
import { writeCsv } from '../../export/write-csv.ts';
import { phrasesIn } from '../../phrases/phrases.ts';
import type { Roadmap } from '../../roadmap/roadmap.ts';
import type { Deadline } from '../../roadmap/schema.ts';
import { altText } from '../../timeline/alt-text.ts';
import type { Timeline } from '../../timeline/timeline.ts';
import type { Update } from '../../tracking/update.ts';
import type { Language } from '../../understanding/language.ts';
import type { SlackDependencies } from '../conversation/dependencies.ts';
import { limits } from '../transport/limits.ts';

/** Something that an answer can be handed out as, beside its message. */
export type Attachment =
  | { kind: 'timeline'; timeline: Timeline }
  | { kind: 'calendar'; deadlines: readonly Deadline[]; options: CalendarOptions }
  | { kind: 'list'; answer: Answer; roadmap: Roadmap; updates: readonly Update[] }
  | {
      kind: 'gaps';
      rows: Record<string, string | number>[];
      language: Language;
      title: string;
      today: CalendarDay;
    };

/** A file for Slack. */
export interface OutgoingFile {
  name: string;
  /** Shown above it. */
  title: string;
  /** What a picture shows, for whoever does not see it. */
  alt?: string;
  content: Buffer;
}

/**
 * The file of an answer. A picture is drawn in its turn: `tellPlace` hears how many come before it, where any do;
 * null where too many wait.
 */
export async function makeFile(
  attachment: Attachment,
  { pictures }: Pick<SlackDependencies, 'pictures'>,
  tellPlace: (before: number) => Promise<unknown>,
): Promise<OutgoingFile | null> {
  switch (attachment.kind) {
    case 'timeline': {
      const { timeline } = attachment;
      const turn = pictures.draw(timeline);
      if (!turn) return null;
      const [content] = await Promise.all([turn.picture, turn.before > 0 && tellPlace(turn.before)]);
      return {
        name: `${phrasesIn(timeline.language).timeline.file}-${timeline.today}.png`,
        title: timeline.headline,
        alt: altText(timeline, limits.altText),
        content,
      };
    }
    case 'list': {
      const { answer, roadmap, updates } = attachment;
      return {
        name: `${phrasesIn(answer.language).export.file}-${answer.today}.csv`,
        title: titleOf(answer),
        content: Buffer.from(listCsv(answer, roadmap, updates)),
      };
    }
    case 'gaps': {
      const { rows, language, title, today } = attachment;
      const { gapColumns, gapsFile } = phrasesIn(language).export;
      return {
        name: `${gapsFile}-${today}.csv`,
        title,
        content: Buffer.from(writeCsv(rows, gapColumns, language)),
      };
    }
    case 'calendar': {
      const { deadlines, options } = attachment;
      return {
        name: `${phrasesIn(options.language).calendar.file}-${options.today}.ics`,
        title: options.name,
        content: Buffer.from(calendarFile(deadlines, options).content),
      };
    }
  }
}
