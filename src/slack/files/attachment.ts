import { type Answer, titleOf } from '../../answer/answer.ts';
import { listCsv } from '../../export/list-csv.ts';
import { phrasesIn } from '../../phrases/phrases.ts';
import { altText, type Timeline } from '../../timeline/timeline.ts';
import type { Language } from '../../understanding/language.ts';
import type { AskFrame } from '../conversation/ask.ts';
import { limits } from '../transport/limits.ts';

/** A file that an answer can be handed out as, beside its message. */
export interface Attachment {
  /** Of what is said about it. */
  language: Language;
  name: string;
  /** Shown above it. */
  title: string;
  /** What a picture shows, for whoever does not see it. */
  alt?: string;
  /** A timeline is drawn when it is handed out, which takes a while. */
  content: string | Timeline;
}

export const timelineFile = (timeline: Timeline): Attachment => ({
  language: timeline.language,
  name: `${phrasesIn(timeline.language).timeline.file}-${timeline.today}.png`,
  title: timeline.headline,
  alt: altText(timeline, limits.altText),
  content: timeline,
});

/** All that a list answer lists, as a table. */
export const listFile = (answer: Answer, { roadmap, updates }: AskFrame): Attachment => ({
  language: answer.language,
  name: `${phrasesIn(answer.language).export.file}-${answer.today}.csv`,
  title: titleOf(answer),
  content: listCsv(answer, roadmap, updates),
});
