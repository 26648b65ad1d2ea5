import type { Roadmap } from '../roadmap/roadmap.ts';
import { longest } from '../understanding/phrase-finder.ts';
import type { Query } from '../understanding/query.ts';
import { isStageWord } from '../understanding/stages.ts';
import type { Token } from '../understanding/tokens.ts';
import { vocabularyOf } from '../understanding/vocabulary.ts';
import { type ActionMatch, findActions, type Match } from './find-actions.ts';
import type { RoadmapIndex } from './roadmap-index.ts';

/** What a question is about. */
export interface Subject {
  /** Best first; those that the question names, or the one that its words fit best. */
  actions: number[];
  /** Numbers that the question names and the roadmap does not have. */
  missing: number[];
  /** From 0 to 1; 1 = named by its number. */
  confidence: number;
  /** The score of the best action by its words; 0 where no word fits. */
  strength: number;
  /** Nearly as good as the first. */
  close: number[];
  /** Others worth an offer, best first. */
  nearest: number[];
  /** Every action that the words fit, best first, and what speaks for the best. */
  found: ActionMatch[];
  matches: Match[];
}

/** Below this share of what a question says, the best action fits it by chance. */
export const LEAST_CONFIDENCE = 0.28;
/** Below this score and that share, its words fit by chance too. */
export const LEAST_STRENGTH = 1.6;
const WHOLLY = 0.85;
/** A runner-up with this share of the best score is offered beside it. */
const CLOSE = 0.9;

export function findSubject(index: RoadmapIndex, query: Query): Subject {
  const { found, matches, coverage } = findActions(index, query.topic);
  const nearest = found.slice(0, 3).map(({ action }) => action);
  if (query.numbers.length > 0) {
    const known = query.numbers.filter((number) => exists(index.roadmap, number));
    return {
      actions: known,
      missing: query.numbers.filter((number) => !known.includes(number)),
      confidence: 1,
      strength: 0,
      close: [],
      nearest,
      found: [],
      matches: [],
    };
  }
  const named = namedSideBySide(index, query);
  if (named) {
    return {
      actions: named,
      missing: [],
      confidence: 1,
      strength: found[0]?.score ?? 0,
      close: [],
      nearest,
      found,
      matches,
    };
  }
  const [best, ...others] = found;
  return {
    actions: best ? [best.action] : [],
    missing: [],
    confidence: coverage,
    strength: best?.score ?? 0,
    close: best
      ? others
          .filter(({ score }) => score >= best.score * CLOSE)
          .slice(0, 2)
          .map((m) => m.action)
      : [],
    nearest,
    found,
    matches,
  };
}

/** Whether a question is about an action at all. */
export const isFound = ({ numbers }: Query, { actions, confidence, strength }: Subject): boolean =>
  actions.length > 0 &&
  (numbers.length > 0 ||
    (confidence >= LEAST_CONFIDENCE && (strength >= LEAST_STRENGTH || confidence >= WHOLLY)));

/** "INS and apCV: when?", "DMP vs MSSanté": several actions by their names, and next to nothing else. */
function namedSideBySide(index: RoadmapIndex, { topic, asks }: Query): number[] | null {
  if (asks === 'define') return null;
  const words = topic.filter(({ word }) => !isStageWord(word));
  const { terms, organisations } = vocabularyOf(index.roadmap);
  const bodies = organisations.find(words);
  const names = longest(terms.find(words)).flatMap(({ from, to }) => {
    // "The server of the agency": a body is named as the owner of a thing.
    if (bodies.some((body) => body.from <= from && to <= body.to)) return [];
    const number = namedByTitle(index, words.slice(from, to));
    return number === null ? [] : [{ number, words: to - from }];
  });
  const actions = [...new Set(names.map(({ number }) => number))];
  const spoken = names.reduce((sum, name) => sum + name.words, 0);
  return actions.length > 1 && words.length - spoken <= 1 ? actions : null;
}

/** The only action whose title has all these words; null when none or several have. */
function namedByTitle(index: RoadmapIndex, words: readonly Token[]): number | null {
  const named = index.actions.filter((_, place) => {
    const held = index.holds[place];
    return words.every(({ stems }) =>
      stems.features.some((feature) => held?.get(feature)?.field === 'title'),
    );
  });
  return named.length === 1 ? (named[0]?.number ?? null) : null;
}

const exists = (roadmap: Roadmap, number: number): boolean =>
  roadmap.actions.some((action) => action.number === number);
