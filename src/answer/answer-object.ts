import { z } from 'zod';
import { isCalendarDay } from '../roadmap/calendar.ts';
import type { Answer } from './answer.ts';

/** An answer as programs read it: `ask --json` and `--jsonl` print it. */
export interface AnswerObject {
  question: string;
  language: Answer['language'];
  kind: Answer['kind'];
  answerable: boolean;
  actions: number[];
  deadlines: {
    id: string;
    action: number;
    label: string;
    when: string;
    start: string | null;
    end: string | null;
  }[];
  owners: { action: number; name: string; role: string }[];
  definition?: { term: string; meaning: string };
  suggestions: number[];
  text: string;
}

export function answerObject(answer: Answer): AnswerObject {
  return {
    question: answer.question,
    language: answer.language,
    kind: answer.kind,
    answerable: answer.answerable,
    actions: answer.actions,
    deadlines: answer.deadlines.map(({ id, action, label, when, start, end }) => ({
      id,
      action,
      label,
      when,
      start,
      end,
    })),
    owners: answer.owners.map(({ action, name, role }) => ({ action, name, role })),
    ...(answer.definition && {
      definition: { term: answer.definition.term, meaning: answer.definition.meaning },
    }),
    suggestions: answer.suggestions,
    text: answer.text,
  };
}

const Line = z.object({
  id: z.union([z.string(), z.number()]).optional(),
  q: z.string({ error: 'needs a question: {"id": "1", "q": "action 15"}' }),
  asOf: z.string().refine(isCalendarDay, { error: 'is not a day YYYY-MM-DD' }).optional(),
});
export type QuestionLine = z.infer<typeof Line>;

/** A line of `--jsonl`: `{"id","q","asOf"?}`, or what is wrong with it. */
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
