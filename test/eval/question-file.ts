import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { isCalendarDay } from '../../src/dates/calendar.ts';
import { numberOf } from '../../src/roadmap/action-number.ts';
import type { Asks } from '../../src/understanding/query.ts';

/** The day of the questions that do not say on which they are asked: the month of publication. */
export const DEFAULT_DAY = '2019-04-25';

const deadlineId = z.string().transform((id) => id.replace(/^A/i, ''));
/** Of an action: 15, or "2.1" as its roadmap writes it. */
const number = z.union([z.number(), z.string().transform(numberOf)]);

/** A question with its right answer, one a line of a questions file. */
const Question = z.object({
  id: z.string(),
  q: z.string(),
  kind: z.enum(['action', 'when', 'who', 'list', 'define', 'said', 'none']),
  actions: z.array(number).default([]),
  /** Others that are as good. */
  alsoOk: z.array(number).default([]),
  deadlines: z.array(deadlineId).optional(),
  alsoOkDeadlines: z.array(deadlineId).default([]),
  owners: z.array(z.string()).default([]),
  /** One of these must be in a definition. */
  answerText: z.array(z.string()).default([]),
  /** The sentences of the text that answer it, best first, and others that do as well: one of these is told first. */
  sentences: z.array(z.string()).default([]),
  /** The point of it that does. */
  point: z.string().optional(),
  /** Others of the same sentence that hold a part of what is asked. */
  morePoints: z.array(z.string()).default([]),
  alsoOkSentences: z.array(z.string()).default([]),
  /** One of these must be offered where there is no answer. */
  nearActions: z.array(number).default([]),
  asOf: z.string().refine(isCalendarDay).optional(),
  /** Of small talk, what kind. */
  asks: z.custom<Asks>((value) => typeof value === 'string').optional(),
  /** It follows an answer about this action, to this question. */
  of: number.optional(),
  before: z.string().optional(),
  /** The line that it told. */
  line: z.number().optional(),
  /** Rows of one thread follow each other. */
  thread: z.string().optional(),
  /** The further questions of the same message. */
  more: z.array(z.unknown()).default([]),
  /** Words that the answer must name as not understood. */
  notUnderstood: z.array(z.string()).default([]),
});
export type Question = z.infer<typeof Question>;

/** One line of a file, as text. */
const Line = z
  .string()
  .transform((line, context): unknown => {
    try {
      return JSON.parse(line);
    } catch (error) {
      context.addIssue(`not JSON: ${(error as Error).message}`);
      return z.NEVER;
    }
  })
  .pipe(Question);

/** Throws with file and line where a line is no question. */
export function readQuestions(file: string): Question[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line, at) => {
      if (line.trim() === '') return [];
      const read = Line.safeParse(line);
      if (!read.success) throw new Error(`${file}:${at + 1}: ${z.prettifyError(read.error)}`);
      return [read.data];
    });
}
