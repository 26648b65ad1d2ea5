import type { Answer } from '../../answer/answer.ts';
import type { CalendarOptions } from '../../calendar/calendar-file.ts';
import type { Roadmap } from '../../roadmap/roadmap.ts';
import type { Deadline } from '../../roadmap/schema.ts';
import type { StatusPicture } from '../../timeline/status-chart.ts';
import type { Timeline } from '../../timeline/timeline.ts';
import type { Update } from '../../tracking/update.ts';

/** Something that an answer can be handed out as, beside its message. */
export type Attachment = SingleFile | { kind: 'meeting'; parts: SingleFile[] };

export type SingleFile =
  | { kind: 'timeline'; timeline: Timeline }
  | { kind: 'status'; picture: StatusPicture }
  | { kind: 'calendar'; deadlines: readonly Deadline[]; options: CalendarOptions }
  | { kind: 'list'; answer: Answer; roadmap: Roadmap; updates: readonly Update[] };

/** A file for Slack. */
export interface OutgoingFile {
  name: string;
  /** Shown above it. */
  title: string;
  /** What a picture shows, for whoever does not see it. */
  alt?: string;
  content: Buffer;
}
