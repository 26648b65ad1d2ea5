import { z } from 'zod';
import { isCalendarDay } from '../dates/calendar.ts';
import { precisions } from '../dates/reading.ts';

/** The facts of a roadmap, as the `roadmap.json` of its pack holds them. Every text is verbatim but for white space. */

const text = z.string().trim().min(1);
const line = z.int().positive();

/** First and last line of the pack's text, counted from 1. */
export const LineRange = z.strictObject({ from: line, to: line });
export type LineRange = z.infer<typeof LineRange>;

/** A sentence or phrase of the text and where it stands. */
export const Quote = z.strictObject({ text, lines: LineRange });
export type Quote = z.infer<typeof Quote>;

/** A day that exists, `YYYY-MM-DD`. */
export const calendarDay = z.string().refine(isCalendarDay, { error: 'is not a calendar day YYYY-MM-DD' });

export const Precision = z.enum(precisions);
export type Precision = z.infer<typeof Precision>;

export const Deadline = z.strictObject({
  /** `13.3`: the third deadline of action 13, in the order of the text. */
  id: z.string().regex(/^\d+\.\d+$/, { error: 'must look like 13.3' }),
  action: z.int().positive(),
  label: text,
  /** The date as the text gives it; the only form that an answer shows. */
  when: text,
  /** First day of the interval; null when the text gives no date ("semestrielle"). */
  start: calendarDay.nullable(),
  /** Last day, itself included; null when open-ended or undated. */
  end: calendarDay.nullable(),
  precision: Precision,
  lines: LineRange,
});
export type Deadline = z.infer<typeof Deadline>;

export const OwnerRole = z.enum(['lead', 'strategic', 'operational', 'organiser', 'host']);
export type OwnerRole = z.infer<typeof OwnerRole>;

export const Owner = z.strictObject({ name: text, role: OwnerRole, quote: Quote });
export type Owner = z.infer<typeof Owner>;

/** A body that the text associates with an action without giving it the lead. */
export const Partner = z.strictObject({ name: text, quote: Quote });
export type Partner = z.infer<typeof Partner>;

export const Action = z.strictObject({
  /** Its key: the number that the text gives it, or the one that stands for "2.1": see action-number.ts. */
  number: z.int().positive(),
  /** How the text heads it, where that is not "Action" and the number: "Objectif 2.1". */
  label: text.optional(),
  title: text,
  /** Null where the text has no orientations, or has the action before the first. */
  orientation: z.int().positive().nullable(),
  body: z.array(Quote),
  footnotes: z.array(Quote),
  owners: z.array(Owner),
  partners: z.array(Partner),
  deadlines: z.array(Deadline),
  lines: LineRange,
});
export type Action = z.infer<typeof Action>;

export const Orientation = z.strictObject({
  number: z.int().positive(),
  /** As it heads the detailed actions. */
  title: text,
  /** As it heads its introduction, where the text words it otherwise (orientation 5). */
  introductionTitle: text.optional(),
  introduction: z.array(Quote),
  lines: LineRange,
});
export type Orientation = z.infer<typeof Orientation>;

/** A month, `YYYY-MM`. */
export const Month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, { error: 'must look like 2019-04' });

export const RoadmapFacts = z.strictObject({
  title: text,
  publication: Month.nullable(),
  orientations: z.array(Orientation),
  actions: z.array(Action).min(1),
  /** Who steers the whole, said where the text names nobody for one action; null where it names nobody at all. */
  steering: z.strictObject({ name: text, quote: Quote }).nullable(),
});
export type RoadmapFacts = z.infer<typeof RoadmapFacts>;
