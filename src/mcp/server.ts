import { type CallToolResult, McpServer } from '@modelcontextprotocol/server';
import { z } from 'zod';
import { AnswerObject, answerObject, DeadlineObject } from '../answer/answer-object.ts';
import { answerTyped } from '../answer/answer-typed.ts';
import { type CalendarDay, standingOn } from '../dates/calendar.ts';
import { listActions, listDeadlines } from '../lookup/list.ts';
import { indexOf } from '../lookup/roadmap-index.ts';
import { namedAction, noSuchAction } from '../phrases/fact-names.ts';
import { phrasesIn } from '../phrases/phrases.ts';
import { actionByKey } from '../roadmap/action-number.ts';
import type { Packs } from '../roadmap/packs.ts';
import type { Roadmap } from '../roadmap/roadmap.ts';
import { Action, calendarDay, Deadline } from '../roadmap/schema.ts';
import { chapterIn } from '../roadmap/unit.ts';
import { ownersNamedIn } from '../understanding/owners.ts';
import { type Conditions, noConditions, type OwnerFilter } from '../understanding/query.ts';

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

/** The roadmap as tools for agents. `today`: the day that answers are relative to where a call names none. */
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
      inputSchema: z.strictObject({
        ...every,
        number: actionNumber.describe('As the roadmap numbers it: 15, or "2.1"'),
      }),
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
      inputSchema: DeadlineFilter,
      outputSchema: ToldDeadlines,
      annotations,
    },
    ({ today: day = today(), ...filter }) => told(tellDeadlines(choose(filter.pack), filter, day)),
  );
  return server;
}

/** A result as data and as text, for clients that read one of the two. The package tells an error in its words. */
const told = (found: Record<string, unknown>, text = JSON.stringify(found)): CallToolResult => ({
  content: [{ type: 'text', text }],
  structuredContent: found,
});

/** What the tools take and tell of facts. What a caller must put right is thrown, in a sentence that it can act on. */

/** "2.1" in a text is no number of JSON's: 2.10 would be the same. */
const actionNumber = z.union([z.int(), z.string()]);
const standing = z.enum(['ahead', 'under way', 'past', 'undated']);

const DeadlineFilter = z.strictObject({
  ...every,
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

/** A deadline with where it stands, and our English beside the words of the text. */
const ToldDeadline = Deadline.extend({
  ...DeadlineObject.shape,
  standing,
  english: z.strictObject({ label: z.string(), when: z.string() }).optional().describe('Our translation'),
});

/** Everything but our English and the name is verbatim, in the language of the text. */
const ToldAction = Action.extend({
  today: calendarDay,
  name: z.string().describe('What the roadmap calls it, in English, with the number as the text writes it'),
  english: z.string().optional().describe('Our translation of the title'),
  orientation: z.strictObject({ number: z.int(), title: z.string() }).nullable(),
  deadlines: z.array(ToldDeadline),
  body: z.array(z.string()).describe('Its paragraphs, verbatim'),
});

const ToldDeadlines = z.strictObject({
  today: calendarDay,
  total: z.int(),
  deadlines: z.array(ToldDeadline).describe('In the order of their dates'),
});

/** All that the roadmap says of one action. Throws for a number that it does not have. */
function tellAction(roadmap: Roadmap, typed: number | string, today: CalendarDay) {
  const action = actionOf(roadmap, typed);
  const orientation = roadmap.orientations.find(({ number }) => number === action.orientation);
  return {
    ...action,
    today,
    name: namedAction(action.number, 'en', roadmap),
    english: roadmap.english.actions[action.number],
    orientation: orientation ? { number: orientation.number, title: orientation.title } : null,
    deadlines: action.deadlines.map((deadline) => tellDeadline(roadmap, deadline, today)),
    body: action.body.map(({ text }) => text),
  };
}

/** The deadlines that fit every condition. Throws for what the roadmap does not have, and for an inverted period. */
function tellDeadlines(roadmap: Roadmap, filter: z.infer<typeof DeadlineFilter>, today: CalendarDay) {
  const { from: start = null, to: end = null, standing, action, orientation, owner } = filter;
  if (start && end && start > end) {
    throw new Error(`The period ends (${end}) before it begins (${start}): swap the two.`);
  }
  if (orientation !== undefined && !roadmap.orientations.some(({ number }) => number === orientation)) {
    const { noSuchChapter } = phrasesIn('en').answer;
    const marks = roadmap.orientations.map(({ number, key }) => key ?? String(number));
    throw new Error(noSuchChapter(chapterIn('en', roadmap), [String(orientation)], marks));
  }
  const conditions: Conditions = {
    ...noConditions,
    numbers: action === undefined ? [] : [actionOf(roadmap, action).number],
    chapters: orientation === undefined ? [] : [orientation],
    owners: owner === undefined ? null : ledBy(roadmap, owner),
    period: start || end ? { start, end, relation: 'due' } : null,
  };
  const all = listActions(roadmap, conditions, null).flatMap(({ deadlines }) => deadlines);
  const deadlines = listDeadlines(indexOf(roadmap), all, conditions, today)
    .map((deadline) => tellDeadline(roadmap, deadline, today))
    .filter((told) => standing === undefined || told.standing === standing);
  return { today, total: deadlines.length, deadlines };
}

const tellDeadline = ({ english }: Roadmap, deadline: Deadline, today: CalendarDay) => ({
  ...deadline,
  standing: standingOn(today, deadline),
  english: english.deadlines[deadline.id],
});

function actionOf(roadmap: Roadmap, typed: number | string): Action {
  const action = actionByKey(roadmap, String(typed));
  if (action) return action;
  throw new Error(noSuchAction([String(typed).slice(0, 100)], 'en', roadmap));
}

function ledBy(roadmap: Roadmap, name: string): OwnerFilter {
  const leading = new Set(roadmap.actions.flatMap(({ owners }) => owners.map((owner) => owner.name)));
  const names = ownersNamedIn(name, roadmap).filter((each) => leading.has(each));
  if (names.length > 0) return { names, match: 'any', not: [], alone: false, role: null, as: 'owner' };
  throw new Error(
    `The roadmap names no owner "${name.slice(0, 100)}". Its owners are: ${[...leading].join(', ')}.`,
  );
}
