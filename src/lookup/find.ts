import propertyTable from '../../data/grammar/properties.json' with { type: 'json' };
import answerable from '../../data/weights/answerable.json' with { type: 'json' };
import { findAction } from '../roadmap/roadmap.ts';
import type { Action, Deadline } from '../roadmap/schema.ts';
import { rarity } from '../understanding/everyday-words.ts';
import { chancesOf } from '../understanding/model.ts';
import {
  type Asks,
  asksForList,
  type Conditions,
  isSet,
  isTalk,
  namesNoAction,
  noConditions,
  type Query,
  type Signs,
} from '../understanding/query.ts';
import { vocabularyOf } from '../understanding/vocabulary.ts';
import { listActions, listDeadlines } from './list.ts';
import { pickDeadlines } from './pick-deadlines.ts';
import { type Ranking, rankActions } from './rank-actions.ts';
import type { RoadmapIndex } from './roadmap-index.ts';

/** All that a roadmap holds of what a query asks. */
export interface Found {
  query: Query;
  /** What is told: that asked, or the nearest that can be. */
  asks: Asks;
  /** Best first; those named, or the one that the words fit best, or all of a list. */
  actions: Action[];
  deadlines: Deadline[];
  /** Named by numbers, or several side by side by their names. */
  named: boolean;
  /** The actions that the words of a list narrow it to; null where they name none. */
  theme: number[] | null;
  /** Nearly as good as the first. */
  close: number[];
  /** Others worth an offer, best first. */
  nearest: number[];
  ranking: Ranking;
  /** How likely the roadmap holds what is asked, from 0 to 1. */
  likely: number;
  answerable: boolean;
}

/** A runner-up at least this likely, as a share of the best one's chance, is offered beside it. */
const CLOSE = 0.35;
/** The least chance that is answered. */
export const LEAST_CHANCE = 0.35;
/** The same where a word is of no language that we know: it may be what matters. */
const LEAST_OF_A_STRANGE_WORD = 0.6;
/** The same of an action by its number and nothing else. */
const LEAST_OF_A_NUMBER = 0.05;
/** The same of a property that most texts lack, such as a budget. */
const LEAST_OF_A_PROPERTY = 0.5;

/** Finds what a query asks. Pure; never throws. */
export function find(index: RoadmapIndex, query: Query): Found {
  const { roadmap } = index;
  const ranking = rankActions(index, query);
  const { conditions, asks } = query;
  const [best, ...others] = ranking.ranked;
  const isList = asksForList(asks);
  const theme = isList ? themeOf(index, query) : null;
  const named = conditions.numbers.length > 0 ? conditions.numbers : isList ? null : sideBySide(index, query);
  const chosen = named ?? (best && best.score > 0 ? [best.action] : []);
  const isHeld = theme === null || !isList || isOfTheme(index, query, theme);
  const actions = isList
    ? listActions(roadmap, conditions, isHeld ? theme : null)
    : chosen.flatMap((number) => findAction(roadmap, number) ?? []);
  const common = {
    query,
    asks,
    named: named !== null,
    theme: isHeld ? theme : null,
    close: named
      ? []
      : others
          .filter(({ chance }) => best && chance >= best.chance * CLOSE)
          .slice(0, 2)
          .map(({ action }) => action),
    nearest: [
      ...new Set([
        ...query.near,
        ...ranking.ranked
          .slice(0, 3)
          .filter(({ score }) => score > 0)
          .map(({ action }) => action),
      ]),
    ],
    ranking,
  };
  const likely = chanceOfAnswer(index, query, ranking);
  const least =
    query.properties.length > 0
      ? LEAST_OF_A_PROPERTY
      : query.strange
        ? LEAST_OF_A_STRANGE_WORD
        : LEAST_CHANCE;
  // "When is the ethics cell set up?" Its action has dates, and none is of that.
  const isUndated = asks === 'when' && actions.some(({ number }) => query.undated.includes(number));
  const isAnswerable =
    !isUndated && !isRefused(query) && (isCertain(index, query, likely) || likely >= least);
  return { ...common, ...told(index, query, actions), likely, answerable: isAnswerable };
}

function told(index: RoadmapIndex, query: Query, actions: Action[]): Pick<Found, 'actions' | 'deadlines'> {
  const { conditions, today } = query;
  switch (query.asks) {
    case 'actions': {
      if (!isDated(conditions)) return { actions, deadlines: [] };
      const fitting = (action: Action): Deadline[] =>
        listDeadlines(index, action.deadlines, conditions, today);
      if (conditions.without)
        return { actions: actions.filter((action) => fitting(action).length === 0), deadlines: [] };
      const kept = actions.filter((action) => fitting(action).length > 0);
      return { actions: kept, deadlines: kept.flatMap(fitting) };
    }
    case 'deadlines': {
      const deadlines = listDeadlines(
        index,
        actions.flatMap(({ deadlines }) => deadlines),
        conditions,
        today,
      );
      return {
        actions: actions.filter(({ number }) => deadlines.some(({ action }) => action === number)),
        deadlines,
      };
    }
    case 'when': {
      const all = actions.flatMap(({ deadlines }) => deadlines);
      const ofKind = listDeadlines(index, all, { ...noConditions, kinds: conditions.kinds }, today);
      // "All end dates of these three": the kind tells them, not the words.
      if (actions.length > 1 && conditions.kinds.length > 0 && ofKind.length > 0)
        return { actions, deadlines: ofKind };
      const picked = actions.flatMap((action) => pickDeadlines(index, action, query));
      const { standing, period } = conditions;
      const isPlaced = standing !== null && standing !== 'overdue';
      const narrowed = isPlaced
        ? listDeadlines(index, all, { ...conditions, kinds: [], notKinds: [], period: null }, today)
        : listDeadlines(index, picked, { ...noConditions, period }, today);
      return { actions, deadlines: narrowed.length > 0 ? narrowed : picked };
    }
    default:
      return { actions, deadlines: actions.flatMap(({ deadlines }) => deadlines) };
  }
}

/** Whether conditions are about deadlines. */
export const isDated = ({ period, standing, exactness, kinds, notKinds, without }: Conditions): boolean =>
  period !== null ||
  standing !== null ||
  exactness !== null ||
  kinds.length > 0 ||
  notKinds.length > 0 ||
  without;

/** From this share of the best one's chance on, an action is of the theme too. */
const OF_THEME = 0.3;
/** What the words of a list must be worth to narrow it: a rare word, or two common ones. */
const LEAST_WORTH = 1.6;

/** The actions that the words of a list name beside its conditions; null where they name none. */
function themeOf(index: RoadmapIndex, query: Query): number[] | null {
  if (query.conditions.title || query.conditions.numbers.length > 0) return null;
  const named = termsNamed(index, query);
  if (named.length > 0) return named;
  const words = query.topic.filter(({ asked, cue, word }) => asked && !cue && rarity(word) > 0.3);
  if (namesNoAction(query) || words.length === 0) return null;
  const { ranked, coverage } = rankActions(index, { ...query, topic: words, subject: query.theme });
  // Without weights that tell, the words themselves must.
  const isTold = query.whole !== null || ((ranked[0]?.score ?? 0) >= LEAST_WORTH && coverage >= 0.5);
  return isTold ? fitting(ranked) : null;
}

/** Words that no title has, and that leave nothing of a list that its conditions have, were no theme. */
function isOfTheme(index: RoadmapIndex, query: Query, theme: readonly number[]): boolean {
  const { names } = vocabularyOf(index.roadmap);
  const words = query.topic.filter(({ asked, cue }) => asked && !cue);
  const listed = listActions(index.roadmap, query.conditions, theme);
  const { actions, deadlines } = told(index, query, listed);
  return words.some(({ word }) => names(word)) || actions.length + deadlines.length > 0;
}

const fitting = (ranked: Ranking['ranked']): number[] =>
  ranked
    .filter(({ chance, score }) => score > 0 && chance >= (ranked[0]?.chance ?? 0) * OF_THEME)
    .map(({ action }) => action);

/** The actions of the terms that a question names, but for those that name an owner. */
function termsNamed(index: RoadmapIndex, query: Query): number[] {
  const bodies = new Set([
    ...(query.conditions.owners?.names ?? []),
    ...(query.conditions.owners?.not ?? []),
  ]);
  const found = query.named.filter(({ term }) => !bodies.has(term));
  return [...new Set(found.flatMap(({ term }) => ownAction(index, term) ?? []))];
}

/** The only action whose short name, or else whose title, has all words of a term; null where none or several have. */
function ownAction(index: RoadmapIndex, term: string): number | null {
  const features = index.featuresOf(term);
  const holders = (names: RoadmapIndex['titles']): number[] =>
    [...names.keys()].filter((number) =>
      features.every((own) => own.some((feature) => names.get(number)?.has(feature))),
    );
  const [only] = [index.shortNames, index.titles].map(holders).filter(({ length }) => length === 1);
  return only?.[0] ?? null;
}

/** How many words a question has beside those that ask, those that set conditions, and the terms that it names. */
function wordsBesideTerms(index: RoadmapIndex, { named, topic, dates }: Query): number {
  const spoken = named.reduce((sum, { term }) => sum + index.featuresOf(term).length, 0);
  return (
    topic.filter(({ asked, cue, from }) => asked && !cue && !dates.places.includes(from)).length - spoken
  );
}

/** "INS and apCV: when?", "DMP vs MSSanté": several actions by their names, and next to nothing else. */
function sideBySide(index: RoadmapIndex, query: Query): number[] | null {
  if (query.asks === 'define') return null;
  const found = termsNamed(index, query);
  if (found.length < 2) return null;
  return wordsBesideTerms(index, query) <= 1 ? found : null;
}

/** Properties that no text has unless as a field of an action. */
const neverHeld: ReadonlySet<string> = new Set(
  Object.entries(propertyTable).flatMap(([id, property]) => ('sure' in property ? [id] : [])),
);

/** An action by its number or its name and nothing else is hardly weighed: only what is no question at all is refused. */
function isCertain(index: RoadmapIndex, query: Query, likely: number): boolean {
  const { conditions, named, properties, strange } = query;
  const isNumber = conditions.numbers.length > 0 && namesNoAction(query);
  const isName = named.length > 0 && !strange && wordsBesideTerms(index, query) <= 0;
  return (isNumber || isName) && properties.length === 0 && likely >= LEAST_OF_A_NUMBER;
}

/** Nor does a number that the roadmap does not have, a time that nobody understands and nothing else. */
function isRefused(query: Query): boolean {
  const { conditions, missing, notUnderstood, asks, unexplained, terms, properties, asking } = query;
  const { numbers, chapters, period } = conditions;
  if (properties.some((id) => neverHeld.has(id))) return true;
  // "Budget of action 19": a property, and nothing else.
  if (numbers.length > 0 && properties.length > 0 && !asking.when && !asking.who) return true;
  if (numbers.length === 0 && missing.actions.length > 0) return true;
  if (chapters.length === 0 && missing.chapters.length > 0) return true;
  if (asks === 'define' && terms.length === 0 && unexplained.length > 0) return true;
  const isList = asksForList(asks);
  const nothingElse = numbers.length + chapters.length === 0 && period === null && namesNoAction(query);
  return isTalk(asks) || (isList && notUnderstood.length > 0 && nothingElse);
}

const share = (value: number): string => String(Math.round(value * 5));

/** What speaks for the roadmap holding what is asked: how it is put, and how well its words fit. */
export function answerSigns(index: RoadmapIndex, query: Query, ranking: Ranking): Signs {
  const signs: Signs = new Map(query.wording);
  const say = (sign: string): void => void signs.set(sign, LOUD);
  const [best] = ranking.ranked;
  const { conditions } = query;
  const words = query.topic.filter(
    ({ asked, cue, from }) => asked && !cue && !query.dates.places.includes(from),
  );
  const strange = words.filter(
    (token) => !vocabularyOf(index.roadmap).knows(token) && rarity(token.word) > 0.6,
  );
  if (conditions.numbers.length === 0) {
    say(`coverage ${share(ranking.coverage)}`);
    say(`score ${Math.min(6, Math.round(best?.score ?? 0))}`);
    say(`chance ${share(best?.chance ?? 0)}`);
    say(`whole ${share(query.whole ?? 0)}`);
  }
  say(`strange ${Math.min(3, strange.length)}`);
  say(`said ${Math.min(4, words.length)}`);
  const heard = index.roadmap.weights?.weights;
  if (heard)
    say(`unheard ${Math.min(3, words.filter(({ stems }) => !Object.hasOwn(heard, stems.fr)).length)}`);
  say(`asks ${query.asks}`);
  say(`asks ${query.asks} chance ${share(best?.chance ?? 0)}`);
  say(`strange ${Math.min(3, strange.length)} chance ${share(best?.chance ?? 0)}`);
  if (query.terms.length > 0) say('term');
  if (query.unexplained.length > 0) say('unexplained term');
  for (const [name, value] of Object.entries(conditions)) {
    if (isSet(value)) say(`condition ${name}`);
  }
  if (query.properties.length > 0) say('property');
  for (const property of query.properties) say(`property ${property}`);
  return signs;
}

/** What a sign of the search counts beside a word. */
const LOUD = 2;

/** Where no weights tell, the best action holds what is asked if it accounts for so much of it. */
const HOLDS = 0.33;

/** How likely the roadmap holds what is asked, from 0 to 1. */
function chanceOfAnswer(index: RoadmapIndex, query: Query, ranking: Ranking): number {
  const chance = chancesOf(answerable, answerSigns(index, query, ranking))[1] ?? 0;
  return index.roadmap.weights || ranking.coverage < HOLDS ? chance : Math.max(chance, ranking.coverage);
}
