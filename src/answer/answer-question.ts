import { indexOf, type RoadmapIndex } from '../lookup/roadmap-index.ts';
import { findSubject, type Subject } from '../lookup/subject.ts';
import type { CalendarDay } from '../roadmap/calendar.ts';
import type { Roadmap } from '../roadmap/roadmap.ts';
import type { Language } from '../understanding/language.ts';
import type { Query } from '../understanding/query.ts';
import { understand } from '../understanding/understand.ts';
import type { Answer, Turn } from './answer.ts';
import { isAnswerable } from './answerable.ts';
import { define } from './define.ts';
import { type Draft, finish } from './draft.ts';
import { evidenceOf } from './evidence.ts';
import { followUp } from './follow-up.ts';
import { missingFact, tellFigure } from './missing-fact.ts';
import { noSuchAction, notInRoadmap, smallTalk } from './refuse.ts';
import { tellAction } from './tell-action.ts';
import { tellList } from './tell-list.ts';
import { tellOwners } from './tell-owners.ts';
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
}

/** The one pipeline that every surface calls: pure, deterministic, never throws on any text. */
export function answerQuestion(question: string, options: AnswerOptions): Answer {
  const index = indexOf(options.roadmap);
  const query = followUp(understand(question, options), index, options.previous);
  const subject = findSubject(index, query);
  const draft = draftAnswer(query, subject, index);
  return finish({ ...draft, evidence: evidenceOf(query, subject, index) }, query, index.roadmap);
}

/** The first that has something to say answers: what the roadmap does not hold goes before what it does. */
function draftAnswer(query: Query, subject: Subject, index: RoadmapIndex): Draft {
  if (query.asks === 'help' || query.asks === 'small talk' || query.asks === 'nothing')
    return smallTalk(query);
  if (subject.missing.length > 0 && subject.actions.length === 0) return noSuchAction(query, subject, index);
  if (query.asks === 'define' && query.attributes.length === 0) {
    const defined = define(query);
    if (defined) return defined;
    // Anything longer than a name may still be about an action.
    if (query.topic.length <= 2) return notInRoadmap(query, subject);
  }
  const figure = tellFigure(query, subject, index);
  if (figure) return figure;
  if (!isAnswerable(query, subject, index)) return missingFact(query, subject, index);
  if (query.asks === 'list') return tellList(query, subject, index);
  if (subject.actions.length === 0) return notInRoadmap(query, subject);
  switch (query.asks) {
    case 'when':
      return tellWhen(query, subject, index);
    case 'who':
      return tellOwners(query, subject, index);
    default:
      return tellAction(query, subject, index);
  }
}
