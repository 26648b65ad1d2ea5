import { type CallToolResult, McpServer } from '@modelcontextprotocol/server';
import { z } from 'zod';
import { AnswerObject, answerObject } from '../answer/answer-object.ts';
import { answerTyped } from '../answer/answer-typed.ts';
import type { CalendarDay } from '../dates/calendar.ts';
import type { Packs } from '../roadmap/packs.ts';
import type { Roadmap } from '../roadmap/roadmap.ts';
import { calendarDay } from '../roadmap/schema.ts';
import {
  ActionNumber,
  DeadlineFilter,
  ToldAction,
  ToldDeadlines,
  tellAction,
  tellDeadlines,
} from './tell.ts';

/** What every tool takes. */
const every = {
  pack: z.string().optional().describe('Id of a roadmap, where several are served; without it, the main one'),
  today: calendarDay
    .optional()
    .describe('The day that the answer is relative to, YYYY-MM-DD; without it, the current day'),
};

const Question = z.strictObject({
  ...every,
  question: z.string().min(1).describe('In French, in English or in both at once, as a person would ask it'),
  language: z.enum(['fr', 'en']).optional().describe('Of the answer; without it, that of the question'),
});

/** Nothing is changed by a call, and nothing outside this process is asked. */
const annotations = { readOnlyHint: true, openWorldHint: false };

/**
 * The roadmap as tools for agents: the same facts and the same answers as everywhere else. `today`: the day that they
 * are relative to where a call names none.
 */
export function mcpServer(packs: Pick<Packs, 'all' | 'find'>, today: () => CalendarDay): McpServer {
  const choose = (id: string | undefined): Roadmap => {
    const chosen = packs.find(id);
    if (chosen) return chosen;
    const ids = packs.all.map(({ pack }) => pack.id).join(', ');
    throw new Error(`There is no roadmap "${id?.slice(0, 100)}": choose one of ${ids}.`);
  };
  const server = new McpServer(
    { name: 'esante-roadmap', version: '1.0.0' },
    {
      instructions: [
        `Answers about ${packs.all.map((each) => `“${each.title}” (${each.pack.id})`).join(', ')}: each fact is quoted from the text, in its language.`,
        'Where the text says nothing the answer says so: do not fill it in.',
        'The text knows no completion: "past" says that a date has passed, not that the work is done.',
      ].join(' '),
    },
  );
  server.registerTool(
    'ask_roadmap',
    {
      title: 'Ask the roadmap',
      description:
        'Answers a question in words: what an action is, who leads it, when it is due, lists by period, owner or orientation, definitions of terms.',
      inputSchema: Question,
      outputSchema: AnswerObject,
      annotations,
    },
    ({ question, language, pack, today: day = today() }) => {
      const { answers } = answerTyped(question, { roadmap: choose(pack), language, today: day });
      const found = answerObject(answers);
      return told(found, [found, ...(found.more ?? [])].map(({ text }) => text).join('\n\n'));
    },
  );
  server.registerTool(
    'get_action',
    {
      title: 'One action',
      description: 'All that the roadmap says of one action: title, owners, deadlines, its whole text.',
      inputSchema: ActionNumber.extend(every),
      outputSchema: ToldAction,
      annotations,
    },
    ({ number, pack, today: day = today() }) => told(tellAction(choose(pack), number, day)),
  );
  server.registerTool(
    'list_deadlines',
    {
      title: 'Deadlines',
      description:
        'The deadlines that fit all given conditions, in the order of their dates; without any, all of them.',
      inputSchema: DeadlineFilter.extend(every),
      outputSchema: ToldDeadlines,
      annotations,
    },
    ({ pack, today: day = today(), ...filter }) => told(tellDeadlines(choose(pack), filter, day)),
  );
  return server;
}

/** A result as data and as text, for clients that read one of the two. The package tells an error in its words. */
const told = (found: Record<string, unknown>, text = JSON.stringify(found)): CallToolResult => ({
  content: [{ type: 'text', text }],
  structuredContent: found,
});
