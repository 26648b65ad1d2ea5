import { z } from 'zod';
import { DeadlineObject } from '../answer/answer-object.ts';
import { Action, calendarDay, Deadline } from '../roadmap/schema.ts';

const standing = z.enum(['ahead', 'under way', 'past', 'undated']);

const Every = z.strictObject({
  pack: z.string().optional().describe('Id of a roadmap, where several are served; without it, the main one'),
  today: calendarDay
    .optional()
    .describe('The day that the answer is relative to, YYYY-MM-DD; without it, the current day'),
});

export const Question = Every.extend({
  question: z.string().min(1).describe('In French, in English or in both at once, as a person would ask it'),
  language: z.enum(['fr', 'en']).optional().describe('Of the answer; without it, that of the question'),
});

/** "2.1" in a text is no number of JSON's: 2.10 would be the same. */
const actionNumber = z.union([
  z.int(),
  z
    .string()
    .trim()
    .regex(/^[\p{L}\d](?:[\p{L}\d._/ –-]{0,40})$/u, 'is not a number such as 15 or "2.1"'),
]);

export const ActionNumber = Every.extend({
  number: actionNumber.describe('As the roadmap numbers it: 15, or "2.1"'),
});

export const DeadlineFilter = Every.extend({
  from: calendarDay.optional().describe('First day of a period, YYYY-MM-DD'),
  to: calendarDay.optional().describe('Last day of a period, itself included'),
  standing: standing.optional().describe('Where a deadline stands on the day; the text knows no completion'),
  action: actionNumber.optional(),
  orientation: z.int().optional(),
  owner: z
    .string()
    .min(1)
    .optional()
    .describe('A body or person that leads the action, as the text names it or otherwise'),
});
export type DeadlineFilter = Omit<z.infer<typeof DeadlineFilter>, 'pack' | 'today'>;

/** A deadline with where it stands, and our English beside the words of the text. */
export const ToldDeadline = Deadline.extend(DeadlineObject.shape).extend({
  standing,
  english: z.strictObject({ label: z.string(), when: z.string() }).optional().describe('Our translation'),
});
export type ToldDeadline = z.infer<typeof ToldDeadline>;

/** Everything but our English and the name is verbatim, in the language of the text. */
export const ToldAction = Action.pick({
  number: true,
  title: true,
  owners: true,
  partners: true,
  lines: true,
}).extend({
  today: calendarDay,
  name: z.string().describe('What the roadmap calls it, in English, with the number as the text writes it'),
  english: z.string().optional().describe('Our translation of the title'),
  orientation: z.strictObject({ number: z.int(), title: z.string() }).nullable(),
  deadlines: z.array(ToldDeadline),
  body: z.array(z.string()).describe('Its paragraphs, verbatim'),
});
export type ToldAction = z.infer<typeof ToldAction>;

export const ToldDeadlines = z.strictObject({
  today: calendarDay,
  total: z.int(),
  deadlines: z.array(ToldDeadline).describe('In the order of their dates'),
});
export type ToldDeadlines = z.infer<typeof ToldDeadlines>;
