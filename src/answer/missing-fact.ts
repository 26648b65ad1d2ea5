import type { RoadmapIndex } from '../lookup/roadmap-index.ts';
import { LEAST_CONFIDENCE, type Subject } from '../lookup/subject.ts';
import { phrasesIn } from '../phrases/phrases.ts';
import { findAction } from '../roadmap/roadmap.ts';
import type { Query } from '../understanding/query.ts';
import { type Draft, refusal } from './draft.ts';
import { notInRoadmap } from './refuse.ts';

/**
 * An answer where the question asks for what the roadmap does not hold: a property that no action has
 * ("budget of action 19"), or a subject that it does not treat. Null where it may hold it.
 */
export function missingFact(query: Query, subject: Subject, index: RoadmapIndex): Draft | null {
  const outside = query.outside[0];
  if (outside && query.numbers.length === 0) return notInRoadmap(query, subject, outside.near);
  if (query.attributes.length === 0 && !query.counts) return null;
  const number = subject.confidence >= LEAST_CONFIDENCE ? subject.actions[0] : undefined;
  const action = number === undefined ? null : findAction(index.roadmap, number);
  const { answer } = phrasesIn(query.language);
  if (!action) return notInRoadmap(query, subject);
  return {
    ...refusal(
      'unknown',
      answer.factMissing(action.number, action.title),
      [...new Set([action.number, ...subject.nearest])].slice(0, 3),
    ),
    actions: [action.number],
    deadlines: action.deadlines,
  };
}
