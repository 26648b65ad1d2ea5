import type { CalendarDay } from '../dates/calendar.ts';
import { find } from '../lookup/find.ts';
import { passagesFor } from '../lookup/passages.ts';
import { tellsApart } from '../lookup/pick-deadlines.ts';
import { rankActions } from '../lookup/rank-actions.ts';
import { indexOf } from '../lookup/roadmap-index.ts';
import { likeOne } from '../lookup/theme.ts';
import { partsAsked } from '../reading/parts.ts';
import type { Roadmap } from '../roadmap/roadmap.ts';
import { reportsOn } from '../tracking/reports.ts';
import type { Update } from '../tracking/update.ts';
import type { Told } from '../understanding/asked-after.ts';
import { followUp } from '../understanding/follow-up.ts';
import type { Language } from '../understanding/language.ts';
import type { Before, Query } from '../understanding/query.ts';
import { understand } from '../understanding/understand.ts';
import { type Answer, type Turn, turnOf } from './answer.ts';
import { finish } from './draft.ts';
import { tell } from './tell.ts';
import { tellingOf } from './telling.ts';
import { type Part, together } from './together.ts';

export interface AnswerOptions {
  roadmap: Roadmap;
  /** The day that "upcoming", "overdue" and the standing of deadlines are relative to. */
  today: CalendarDay;
  /** Overrides the language of the question. */
  language?: Language | undefined;
  /** The language where the words of the question tell none; without it, that of the roadmap. */
  usual?: Language | undefined;
  /** The answer before in the same conversation, for follow-ups ("who owns it?"). */
  previous?: Turn | undefined;
  /** What was reported of the roadmap's deadlines: shown beside what it says, as of the day of the answer. */
  updates?: readonly Update[] | undefined;
}

/** The one pipeline that every surface calls: pure, deterministic, never throws on any text. */
export function answerQuestion(question: string, options: AnswerOptions): Answer {
  const whole = read(question, options);
  const texts = partsAsked(question);
  if (texts.length < 2) return answerQuery(question, whole, options);
  const parts: Part[] = [];
  let { previous } = options;
  for (const text of texts) {
    const query = read(text, { ...options, previous });
    const answer = answerQuery(text, query, options);
    parts.push({ query, answer });
    previous = { ...turnOf(answer, previous), sameMessage: true };
  }
  const answer = answerQuery(question, whole, options);
  return together(parts, { query: whole, answer }, options.roadmap) ?? answer;
}

/** What is asked, made whole by the answer before. */
function read(question: string, options: AnswerOptions): Query {
  const { roadmap, previous } = options;
  return followUp(understoodAfter(question, options), beforeOf(previous), roadmap, toldBy(roadmap));
}

/** A question by itself; "and in September?" is of the year that was asked about before. */
export function understoodAfter(question: string, options: AnswerOptions): Query {
  const { start, end } = options.previous?.asked?.conditions.period ?? {};
  return understand(question, { ...options, ...(start && end && { before: { start, end } }) });
}

/** What a question may lean on of the turn before it. */
export const beforeOf = (previous: Turn | undefined): Before | undefined =>
  previous?.asked && {
    ...previous.asked,
    actions: previous.actions,
    deadlines: previous.deadlines,
    sameMessage: previous.sameMessage,
  };

/** What a roadmap's text tells of the words of a question. */
export function toldBy(roadmap: Roadmap): Told {
  const index = indexOf(roadmap);
  return {
    tells: (asked, action) => tellsApart(index, asked, action),
    means: (asked, least, among) => {
      const best = rankActions(index, asked).ranked.find(({ action }) => among?.includes(action) ?? true);
      return best && best.chance >= least ? best.action : null;
    },
    like: (words, action) => likeOne(index, words, action),
    says: (asked, { number }) => {
      const ofIt = { ...asked, conditions: { ...asked.conditions, numbers: [number] } };
      const own = passagesFor(index, ofIt).find(({ action }) => action === number);
      return (own?.chance ?? 0) >= (passagesFor(index, asked)[0]?.chance ?? 1);
    },
  };
}

/** Answers what has been understood of a text; the text itself is only repeated. */
export function answerQuery(
  question: string,
  query: Query,
  { roadmap, updates = [] }: Pick<AnswerOptions, 'roadmap' | 'updates'>,
): Answer {
  const index = indexOf(roadmap);
  const telling = tellingOf(find(index, query), index, reportsOn(query.today, updates));
  return finish(tell(telling), telling, { question, query, updates: updates.length });
}
