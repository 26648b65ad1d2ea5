import type { CalendarDay } from '../dates/calendar.ts';
import { indexOf, type RoadmapIndex } from '../lookup/roadmap-index.ts';
import { findSubject, type Subject } from '../lookup/subject.ts';
import { phrasesIn } from '../phrases/phrases.ts';
import type { Roadmap } from '../roadmap/roadmap.ts';
import { type Reports, reportsOn } from '../tracking/reports.ts';
import type { Update } from '../tracking/update.ts';
import type { Language } from '../understanding/language.ts';
import type { Query } from '../understanding/query.ts';
import { understand } from '../understanding/understand.ts';
import type { Answer, Turn } from './answer.ts';
import { chanceOfAnswer, LEAST_CHANCE } from './answerable.ts';
import { define } from './define.ts';
import { type Draft, finish } from './draft.ts';
import { evidenceOf } from './evidence.ts';
import { followUp } from './follow-up.ts';
import { missingFact, tellFigure } from './missing-fact.ts';
import { noSuchAction, notInRoadmap, smallTalk } from './refuse.ts';
import { tellAction } from './tell-action.ts';
import { tellList } from './tell-list.ts';
import { tellOwners } from './tell-owners.ts';
import { tellReported } from './tell-reported.ts';
import { tellWhen } from './tell-when.ts';

export interface AnswerOptions {
  roadmap: Roadmap;
  /** The day that "upcoming", "overdue" and the standing of deadlines are relative to. */
  today: CalendarDay;
  /** Overrides the language of the question. */
  language?: Language | undefined;
  /** The language where the words of the question tell none; without it, French. */
  usual?: Language | undefined;
  /** The answer before in the same conversation, for follow-ups ("who owns it?"). */
  previous?: Turn | undefined;
  /** What was reported of the roadmap's deadlines: shown beside what it says, as of the day of the answer. */
  updates?: readonly Update[] | undefined;
}

/** The one pipeline that every surface calls: pure, deterministic, never throws on any text. */
export function answerQuestion(question: string, options: AnswerOptions): Answer {
  const index = indexOf(options.roadmap);
  const query = followUp(understand(question, options), index, options.previous);
  const { updates = [] } = options;
  const reports = reportsOn(query.today, updates);
  const subject = findSubject(index, query);
  const likely = chanceOfAnswer(query, subject, index);
  const drafted = draftAnswer(query, subject, index, reports, likely);
  const draft = {
    ...drafted,
    evidence: evidenceOf(query, subject, index, likely, drafted.answerable),
    ...(updates.length > 0 && { updates: updates.length }),
  };
  return finish(draft, query, index.roadmap, reports);
}

/** The first that has something to say answers: what the roadmap does not hold goes before what it does. */
function draftAnswer(
  query: Query,
  subject: Subject,
  index: RoadmapIndex,
  reports: Reports,
  likely: number,
): Draft {
  const reported = tellReported(query, index, reports);
  if (reported) return reported;
  if (query.asks === 'help' || query.asks === 'small talk' || query.asks === 'nothing')
    return smallTalk(query, index);
  if (subject.missing.length > 0 && subject.actions.length === 0) return noSuchAction(query, subject, index);
  if (query.asks === 'define' && query.attributes.length === 0) {
    const defined = define(query);
    if (defined) return defined;
    // Anything longer than a name may still be about an action.
    if (query.topic.length <= 2) return notInRoadmap(query, subject, index);
  }
  const figure = tellFigure(query, subject, index);
  if (figure) return figure;
  if (likely < LEAST_CHANCE) {
    return besideReports(missingFact(query, subject, index), query, reports);
  }
  if (query.asks === 'list') return tellList(query, subject, index, reports);
  if (subject.actions.length === 0) return notInRoadmap(query, subject, index);
  switch (query.asks) {
    case 'when':
      return tellWhen(query, subject, index, reports);
    case 'who':
      return tellOwners(query, subject, index);
    default:
      return tellAction(query, subject, index);
  }
}

/** That the roadmap says nothing of progress stays said; what is reported is told below it. */
function besideReports(draft: Draft, query: Query, reports: Reports): Draft {
  const asked = query.attributes.some(({ id }) => id === 'progress');
  if (!asked || !draft.deadlines?.some(({ id }) => reports.has(id))) return draft;
  const { butReported } = phrasesIn(query.language).tracking;
  return { ...draft, headline: `${draft.headline} ${butReported}` };
}
