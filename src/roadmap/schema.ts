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
  /** Where the date says no year of its own: the words that do, such as the heading "Q4 2026" above it. */
  context: Quote.exactOptional(),
  /** Its state on the day of publication, as written: "Underway", "✅". */
  status: text.exactOptional(),
  lines: LineRange,
});
export type Deadline = z.infer<typeof Deadline>;

export const OwnerRole = z.enum(['lead', 'strategic', 'operational', 'organiser', 'host']);
export type OwnerRole = z.infer<typeof OwnerRole>;

/** `of`: what is led in the words of the quotation, where that is not the action as a whole. */
export const Owner = z.strictObject({ name: text, role: OwnerRole, quote: Quote, of: text.exactOptional() });
export type Owner = z.infer<typeof Owner>;

/** A body that the text associates with an action without giving it the lead. */
export const Partner = z.strictObject({ name: text, quote: Quote });
export type Partner = z.infer<typeof Partner>;

/** What else a document tells of an action under a name of its own: its cost, its status on the day of publication. */
export const Field = z.strictObject({ name: text, value: text, lines: LineRange });
export type Field = z.infer<typeof Field>;

export const Action = z.strictObject({
  /**
   * Its identity, which updates, digests, buttons and calendars keep: the number that the text gives it, the one that
   * stands for "2.1", or its place where the text has a code or none. Nobody is shown it: see action-number.ts.
   */
  number: z.int().positive(),
  /** What people call it, as written: "15", "2.1", "DOC-01"; left out where `number` alone tells it. */
  key: text.exactOptional(),
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
  fields: z.array(Field).exactOptional(),
  lines: LineRange,
});
export type Action = z.infer<typeof Action>;

/** A chapter, of whatever name: those of a plan with axes and objectives have levels. */
export const Orientation = z.strictObject({
  number: z.int().positive(),
  /** As written: "1.2"; left out where `number` alone tells it. */
  key: text.exactOptional(),
  /** How the text heads it, where that has a word: "Axe 1.2". */
  label: text.exactOptional(),
  /** The number of the chapter that it is part of; left out for one of the first level. */
  parent: z.int().positive().exactOptional(),
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

/** `heading`: in packs of before, and read by nobody. */
export const UnreadKind = z.enum(['date', 'owner', 'row', 'heading']);
export type UnreadKind = z.infer<typeof UnreadKind>;

/** Words of the text that look like a fact and were not understood: nobody may say that there is none. */
export const Unread = z.strictObject({
  kind: UnreadKind,
  text,
  lines: LineRange,
  /** The action that it stands in, where it stands in one. */
  action: z.int().positive().exactOptional(),
});
export type Unread = z.infer<typeof Unread>;

export const RoadmapFacts = z.strictObject({
  title: text,
  publication: Month.nullable(),
  orientations: z.array(Orientation),
  actions: z.array(Action).min(1),
  /** Who steers the whole, said where the text names nobody for one action; null where it names nobody at all. */
  steering: z.strictObject({ name: text, quote: Quote }).nullable(),
  /** The text numbers its actions by nothing: theirs is their place. */
  numbered: z.literal(false).exactOptional(),
  unread: z.array(Unread).exactOptional(),
});
export type RoadmapFacts = z.infer<typeof RoadmapFacts>;
