import { z } from 'zod';
import { isCalendarDay } from '../dates/calendar.ts';
import { OwnerRole } from '../roadmap/schema.ts';
import type { Answer, AnswerKind } from './answer.ts';

const calendarDay = z.string().refine(isCalendarDay, { error: 'is not a day YYYY-MM-DD' });

export const DeadlineObject = z.object({
  id: z.string().describe('13.3 is the third deadline of action 13'),
  action: z.int(),
  label: z.string().describe('What is due, in the words of the text'),
  when: z.string().describe('The date as the text gives it'),
  start: calendarDay.nullable().describe('First day of the interval that we read it as; null when undated'),
  end: calendarDay.nullable().describe('Last day, itself included; null when open-ended or undated'),
});

/** Of an answer; what else that has is left out. */
const OneAnswer = z.object({
  question: z.string(),
  language: z.enum(['fr', 'en']),
  kind: z.enum(['action', 'when', 'who', 'list', 'define', 'help', 'unknown'] satisfies AnswerKind[]),
  answerable: z.boolean().describe('False where the roadmap holds no answer; `text` then says so'),
  actions: z.array(z.int()).describe('Numbers of the actions that the answer is about, best first'),
  deadlines: z.array(DeadlineObject),
  owners: z.array(z.object({ action: z.int(), name: z.string(), role: OwnerRole })),
  definition: z.object({ term: z.string(), meaning: z.string() }).optional(),
  suggestions: z.array(z.int()).describe('Actions to offer where there is no answer'),
  notUnderstood: z.array(z.string()).describe('Dates, numbers and names that were seen and not understood'),
  text: z.string().describe('The whole answer as plain text'),
});

/** An answer as programs read it: `ask --json`, `--jsonl` and the MCP server give it. */
export const AnswerObject = OneAnswer.extend({
  more: z.array(OneAnswer).optional().describe('Answers to the further questions of the same text, in order'),
});
export type AnswerObject = z.infer<typeof AnswerObject>;

/** The object of the first answer, with those of the others in `more`: of "quand et qui" too, told in one answer. */
export function answerObject(answers: readonly [Answer, ...Answer[]]): AnswerObject {
  const [, ...more] = answers
    .flatMap((answer) => [answer, ...(answer.also ?? []).map((kind) => ({ ...answer, kind }))])
    .map((answer) => OneAnswer.parse(answer));
  return { ...OneAnswer.parse(answers[0]), ...(more.length > 0 && { more }) };
}

const Line = z.object({
  id: z.union([z.string(), z.number()]).optional(),
  q: z.string({ error: 'needs a question: {"id": "1", "q": "action 15"}' }),
  asOf: calendarDay.optional(),
  /** Lines of one thread are one conversation. */
  thread: z.union([z.string(), z.number()]).optional(),
});
export type QuestionLine = z.infer<typeof Line>;

/** A line of `--jsonl`: `{"id","q","asOf"?,"thread"?}`, or what is wrong with it. */
export function readLine(line: string): QuestionLine | { id?: string | number; error: string } {
  let json: unknown;
  try {
    json = JSON.parse(line);
  } catch {
    return { error: `not JSON: ${line.slice(0, 80)}; write {"id": "1", "q": "action 15"}` };
  }
  const read = Line.safeParse(json);
  if (read.success) return read.data;
  const id = z.object({ id: z.union([z.string(), z.number()]) }).safeParse(json);
  return { ...(id.success && id.data), error: z.prettifyError(read.error).replace(/\s+/g, ' ') };
}
