import type { Roadmap } from '../roadmap/roadmap.ts';
import { type Found, longest } from '../understanding/phrase-finder.ts';
import type { Query } from '../understanding/query.ts';
import { isStageWord } from '../understanding/stages.ts';
import type { Token } from '../understanding/tokens.ts';
import { vocabularyOf } from '../understanding/vocabulary.ts';
import { explainMatch, findActions, type Match } from './find-actions.ts';
import { isInTitle } from './holds.ts';
import { type Ranked, type RankingWeights, rankActions } from './rank-actions.ts';
import type { RoadmapIndex } from './roadmap-index.ts';

/** What a question is about. */
export interface Subject {
  /** Best first; those that the question names, or the one that its words fit best. */
  actions: number[];
  /** Numbers that the question names and the roadmap does not have. */
  missing: number[];
  /** Named by number, or several side by side by their names. */
  named: boolean;
  /** How much of what the question says the best action accounts for, from 0 to 1. */
  coverage: number;
  /** The score of the best action by its words; 0 where no word fits. */
  strength: number;
  /** Nearly as good as the first. */
  close: number[];
  /** Others worth an offer, best first. */
  nearest: number[];
  /** Every action that the words fit, best first, and what speaks for the best. */
  found: Ranked[];
  matches: Match[];
}

/** Below this share of what a question says, the best action fits it by chance. */
export const LEAST_COVERAGE = 0.28;
/** A runner-up at least this likely, as a share of the best one's chance, is offered beside it. */
const CLOSE = 0.45;

export function findSubject(index: RoadmapIndex, query: Query, weights?: RankingWeights): Subject {
  const lookup = findActions(index, query.topic);
  const found = rankActions(index, query, lookup, weights);
  const [best, ...others] = found;
  const nearest = found.slice(0, 3).map(({ action }) => action);
  if (query.numbers.length > 0) {
    const known = query.numbers.filter((number) => exists(index.roadmap, number));
    return {
      actions: known,
      missing: query.numbers.filter((number) => !known.includes(number)),
      named: true,
      coverage: 1,
      strength: 0,
      close: [],
      nearest,
      found: [],
      matches: [],
    };
  }
  const named = namedSideBySide(index, query);
  const close = others.filter(({ chance }) => best && chance >= best.chance * CLOSE).slice(0, 2);
  return {
    actions: named ?? (best ? [best.action] : []),
    missing: [],
    named: named !== null,
    coverage: named ? 1 : best && lookup.total > 0 ? Math.min(1, best.score / lookup.total) : 0,
    strength: best?.score ?? 0,
    close: named ? [] : close.map(({ action }) => action),
    nearest,
    found,
    matches: best ? explainMatch(index, query.topic, lookup.features, best.place) : [],
  };
}

/** "INS and apCV: when?", "DMP vs MSSanté": several actions by their names, and next to nothing else. */
function namedSideBySide(index: RoadmapIndex, { topic, asks }: Query): number[] | null {
  if (asks === 'define') return null;
  const words = topic.filter(({ word }) => !isStageWord(word));
  const { terms, organisations } = vocabularyOf(index.roadmap);
  const bodies = organisations.find(words);
  // "The innovation lab or the 3.0 network": a list may be of several, however they are called.
  const called: Found<unknown>[] = asks === 'list' ? index.expressions.find(words) : [];
  const names = longest([...terms.find(words), ...called]).flatMap(({ from, to }) => {
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
    return words.every(({ stems }) => isInTitle(held, stems.features));
  });
  return named.length === 1 ? (named[0]?.number ?? null) : null;
}

const exists = (roadmap: Roadmap, number: number): boolean =>
  roadmap.actions.some((action) => action.number === number);
