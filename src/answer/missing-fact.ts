import { findActions } from '../lookup/find-actions.ts';
import { featuresOf, type RoadmapIndex } from '../lookup/roadmap-index.ts';
import { LEAST_CONFIDENCE, LEAST_STRENGTH, type Subject } from '../lookup/subject.ts';
import { phrasesIn } from '../phrases/phrases.ts';
import { findAction } from '../roadmap/roadmap.ts';
import type { Action } from '../roadmap/schema.ts';
import type { Beyond, Query } from '../understanding/query.ts';
import type { Source } from './answer.ts';
import { type Draft, refusal } from './draft.ts';
import { notInRoadmap } from './refuse.ts';
import { tellAction } from './tell-action.ts';

/** What the other words of a question must be worth for it to be about them. */
const STRONG = 2;
/** Words that say the same action, from which on one that does not is a detail. */
const STORY = 4;
const SURE = 0.55;

/**
 * An answer where the question asks for what the roadmap does not hold: a property that no action has
 * ("budget of action 19"), or a subject that it does not treat. Null where it may hold it.
 */
export function missingFact(query: Query, subject: Subject, index: RoadmapIndex): Draft | null {
  if (listsOnly(query, subject)) return null;
  const outside = query.outside.find(
    (beyond) => isAsked(beyond, query, index) && !isByTheWay(beyond, query, index),
  );
  if (outside && query.numbers.length === 0) return notInRoadmap(query, subject, outside.near);
  if (!query.counts && !query.attributes.some((beyond) => isAsked(beyond, query, index))) return null;
  const number = subject.confidence >= LEAST_CONFIDENCE ? subject.actions[0] : undefined;
  const action = number === undefined ? null : findAction(index.roadmap, number);
  const { answer } = phrasesIn(query.language);
  if (!action) return notInRoadmap(query, subject);
  const figure = query.counts ? findFigure(query, action, index) : null;
  if (figure) return { ...tellAction(query, subject, index), quotes: [figure] };
  const nearest = query.numbers.length > 0 ? [] : subject.nearest;
  const suggestions = [...new Set([action.number, ...nearest])].slice(0, 3);
  return {
    ...refusal('unknown', answer.factMissing(action.number, action.title), suggestions),
    actions: [action.number],
    deadlines: action.deadlines,
  };
}

/** "Orientation 5, the full list", "what lands in March 2020": nothing but what the roadmap is made of. */
const listsOnly = (query: Query, subject: Subject): boolean =>
  query.asks === 'list' &&
  (query.orientation !== null ||
    query.ownerCount !== null ||
    (query.period !== null && !query.counts && subject.strength < LEAST_STRENGTH));

const quantity = /\d+(?:[ \u00a0\u202f]\d{3})+|\d+ ?(?:%|millions?|milliards?)/;
/** Words of the question that a sentence must hold to be about what is counted. */
const LEAST_WORDS = 2;

/** The sentence of an action that gives the figure that "how many" asks for; null where none does. */
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

/**
 * False for what is said beside the question ("we are a lab in Paris: when does it start?"), and for words of
 * a longer expression that the roadmap knows.
 */
function isAsked(beyond: Beyond, query: Query, index: RoadmapIndex): boolean {
  const [first] = beyond.tokens;
  if (!first) return true;
  const known = index.expressions
    .find(query.topic)
    .some(
      ({ from, to }) =>
        beyond.tokens.length < to - from &&
        beyond.tokens.every(({ word }) => wordsIn(query, from, to).includes(word)),
    );
  if (known) return false;
  if (query.asking.size === 0 || query.asking.has(first.clause)) return true;
  const rest = findActions(
    index,
    query.topic.filter(({ clause }) => clause !== first.clause),
  );
  return query.numbers.length === 0 && !isStrong(rest);
}

const wordsIn = (query: Query, from: number, to: number): string[] =>
  query.topic.slice(from, to).map(({ word }) => word);

/**
 * A subject outside the roadmap that is not what the question is about: another name for it ("make vendors use
 * FHIR"), or a detail of a story in which all else says the same action.
 */
function isByTheWay(beyond: Beyond, query: Query, index: RoadmapIndex): boolean {
  const words = beyond.tokens.map(({ word }) => word);
  const rest = findActions(
    index,
    query.topic.filter(({ word }) => !words.includes(word)),
  );
  const [best] = rest.found;
  if (!best || !isStrong(rest)) return false;
  if (rest.matches.length >= STORY && rest.coverage >= SURE) return true;
  return query.asks === 'action' && beyond.near.includes(best.action);
}

const isStrong = ({ found, coverage }: ReturnType<typeof findActions>): boolean =>
  (found[0]?.score ?? 0) >= STRONG && coverage >= 0.5;
