import { type CallToolResult, McpServer } from '@modelcontextprotocol/server';
import { AnswerObject, answerObject } from '../answer/answer-object.ts';
import { answerTyped } from '../answer/answer-typed.ts';
import type { CalendarDay } from '../dates/calendar.ts';
import type { Packs } from '../roadmap/packs.ts';
import type { Roadmap } from '../roadmap/roadmap.ts';
import { ActionNumber, DeadlineFilter, Question, ToldAction, ToldDeadlines } from './schemas.ts';
import { CallProblem, tellAction, tellDeadlines } from './tell.ts';

interface McpOptions {
  packs: Pick<Packs, 'main' | 'all' | 'find'>;
  /** The day that answers are relative to where a call names none. */
  today: () => CalendarDay;
}

/** Nothing is changed by a call, and nothing outside this process is asked. */
const annotations = { readOnlyHint: true, openWorldHint: false };

/** The roadmap as tools for agents: the same facts and the same answers as everywhere else. */
export function mcpServer({ packs, today }: McpOptions): McpServer {
  const choose = (id: string | undefined): Roadmap => {
    const chosen = id === undefined ? packs.main : packs.find(id);
    if (chosen) return chosen;
    const ids = packs.all.map(({ pack }) => pack.id).join(', ');
    throw new CallProblem(`There is no roadmap "${id?.slice(0, 100)}": choose one of ${ids}.`);
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
    ({ question, language, pack, today: day = today() }) =>
      told(
        () => answerObject(answerTyped(question, { roadmap: choose(pack), language, today: day }).answers),
        ({ text, more = [] }) => [text, ...more.map((each) => each.text)].join('\n\n'),
      ),
  );
  server.registerTool(
    'get_action',
    {
      title: 'One action',
      description: 'All that the roadmap says of one action: title, owners, deadlines, its whole text.',
      inputSchema: ActionNumber,
      outputSchema: ToldAction,
      annotations,
    },
    ({ number, pack, today: day = today() }) => told(() => tellAction(choose(pack), number, day)),
  );
  server.registerTool(
    'list_deadlines',
    {
      title: 'Deadlines',
      description:
        'The deadlines that fit all given conditions, in the order of their dates; without any, all of them.',
      inputSchema: DeadlineFilter,
      outputSchema: ToldDeadlines,
      annotations,
    },
    ({ pack, today: day = today(), ...filter }) => told(() => tellDeadlines(choose(pack), filter, day)),
  );
  return server;
}

/** A result as data and as text, for clients that read one of the two; or what the caller must put right. */
function told<T extends Record<string, unknown>>(
  find: () => T,
  text: (found: T) => string = (found) => JSON.stringify(found),
): CallToolResult {
  try {
    const found = find();
    return { content: [{ type: 'text', text: text(found) }], structuredContent: found };
  } catch (error) {
    if (!(error instanceof CallProblem)) throw error;
    return { content: [{ type: 'text', text: error.message }], isError: true };
  }
}
