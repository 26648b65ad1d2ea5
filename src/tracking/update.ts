import { z } from 'zod';
import { type CalendarDay, exactnessOf, type Period, shift } from '../dates/calendar.ts';
import { readOneDate } from '../dates/read-dates.ts';
import { calendarDay } from '../roadmap/schema.ts';

/** What can be reported of a deadline. The text itself knows none of it. */
export const reportStates = ['not-started', 'under-way', 'done', 'late', 'dropped'] as const;
export const ReportState = z.enum(reportStates);
export type ReportState = z.infer<typeof ReportState>;
/** What a question may ask to be reported; `moved`: to another date than the roadmap's. */
export type AskedState = ReportState | 'moved';

/** A day, month, quarter, half-year or year, by its first and its last day. */
export const ReportedDate = z
  .strictObject({ start: calendarDay, end: calendarDay })
  .refine((date) => exactnessOf(date) !== null, { error: 'is not a day, month, quarter, half-year or year' });
export type ReportedDate = z.infer<typeof ReportedDate>;

/**
 * Between which days a reported date lies: from five years before the roadmap came out (or thirty before today, where
 * nobody knows when) to thirty years from today. A date beyond is a slip of the finger.
 */
export const reportable = (publication: string | null, today: CalendarDay): Period => ({
  start: publication === null ? shift(today, -30, 'year') : shift(`${publication}-01`, -5, 'year'),
  end: shift(today, 30, 'year'),
});

/**
 * A date as a person types it, in French or English: "15 mars 2022", "mars", "T1 2022", "fin 2021", "2022". Null for
 * anything else: a range, two dates, or words that may mean more ("peut-être en 2022"). `tense`: which way it lies
 * where it has no year.
 */
export function readReportedDate(
  text: string,
  today: CalendarDay,
  tense?: 'past' | 'future',
): ReportedDate | null {
  const read = readOneDate(text, { today, use: 'update', ...(tense && { tense }) });
  if (!read || read.bound) return null;
  return ReportedDate.safeParse({ start: read.start, end: read.end }).data ?? null;
}

export const noteLength = 500;

/** A web page; anything else could be a script. */
export const Evidence = z.url({ protocol: /^https?$/, error: 'is not a web address, https://…' }).max(500);

/** What somebody reported of one deadline. Never changed and never deleted: a later one tells what is true since. */
export const Update = z.strictObject({
  id: z.string().min(1).max(64),
  /** The workspace that it was reported in, and which alone sees it. */
  team: z.string().min(1),
  /** Id of the pack. */
  roadmap: z.string().min(1),
  /** `13.3`: the third deadline of action 13. */
  deadline: z.string().regex(/^\d+\.\d+$/, { error: 'must look like 13.3' }),
  state: ReportState,
  /** When it was really done, or when it will be; null where that is not told. */
  date: ReportedDate.nullable(),
  note: z.string().trim().min(1).max(noteLength).nullable(),
  evidence: Evidence.nullable(),
  /** Slack's id of the person. */
  by: z.string().min(1).max(80),
  /** The bot's own "today" when it was reported: answers relative to an earlier day do not know it. */
  day: calendarDay,
  at: z.iso.datetime(),
});
export type Update = z.infer<typeof Update>;
