import { featuresOf, type RoadmapIndex } from '../lookup/roadmap-index.ts';
import { LEAST_COVERAGE, type Subject } from '../lookup/subject.ts';
import { phrasesIn } from '../phrases/phrases.ts';
import { findAction } from '../roadmap/roadmap.ts';
import type { Action } from '../roadmap/schema.ts';
import { unitIn } from '../roadmap/unit.ts';
import type { Query } from '../understanding/query.ts';
import type { Source } from './answer.ts';
import { type Draft, refusal } from './draft.ts';
import { notInRoadmap } from './refuse.ts';
import { tellAction } from './tell-action.ts';

/**
 * What there is to say where the roadmap does not hold what is asked: what it does say of the action that is named
 * ("budget of action 19"), or the actions that come nearest.
 */
export function missingFact(query: Query, subject: Subject, index: RoadmapIndex): Draft {
  const named = query.terms.flatMap((term) => term.action ?? []);
  const near = query.numbers.length > 0 ? [] : [...named, ...query.outside.flatMap((beyond) => beyond.near)];
  const [undated] = query.outside.filter((beyond) => beyond.undated);
  const number = undated?.near[0] ?? (subject.coverage >= LEAST_COVERAGE ? subject.actions[0] : undefined);
  const action = number === undefined ? null : findAction(index.roadmap, number);
  if (!action) return notInRoadmap(query, subject, index, near);
  // Another subject may lean on words of an action by chance: then it is only an offer.
  if (query.outside.length > 0 && query.numbers.length === 0 && !undated) {
    return notInRoadmap(query, subject, index, [...near.slice(0, 1), action.number, ...near]);
  }
  const { answer } = phrasesIn(query.language);
  const nearest = query.numbers.length > 0 ? [] : [...near.slice(0, 1), ...subject.nearest];
  const suggestions = [...new Set([action.number, ...nearest])].slice(0, 3);
  return {
    ...refusal(
      'unknown',
      answer.factMissing(unitIn(query.language, index.roadmap), action.number, action.title),
      suggestions,
    ),
    actions: [action.number],
    deadlines: action.deadlines,
  };
}

/** The figure that "how many" asks for, where a sentence of the action gives it: "5 millions de personnes". */
export function tellFigure(query: Query, subject: Subject, index: RoadmapIndex): Draft | null {
  const [number] = subject.actions;
  const action = number === undefined ? null : findAction(index.roadmap, number);
  const figure = query.counts && action ? findFigure(query, action, index) : null;
  return figure && { ...tellAction(query, subject, index), quotes: [figure] };
}

const quantity = /\d+(?:[ \u00a0\u202f]\d{3})+|\d+ ?(?:%|millions?|milliards?)/;
/** Words of the question that a sentence must hold to be about what is counted. */
const LEAST_WORDS = 2;

function findFigure(query: Query, action: Action, index: RoadmapIndex): Source | null {
  const features = featuresOf(query.topic, index.concepts);
  const sentence = index
    .sentences(action)
    .find(
      (one) =>
        quantity.test(one.quote.text) &&
        features.filter((own) => own.some((feature) => one.features.has(feature))).length >= LEAST_WORDS,
    );
  return sentence ? { quote: sentence.quote, action: action.number } : null;
}
