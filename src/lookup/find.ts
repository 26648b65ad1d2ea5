import type { Term } from '../roadmap/lexicon.ts';
import { findAction } from '../roadmap/roadmap.ts';
import type { Action, Deadline } from '../roadmap/schema.ts';
import { type Asks, asksForList, noConditions, type Query, type TopicWord } from '../understanding/query.ts';
import { isOneOf } from '../understanding/tokens.ts';
import { vocabularyOf } from '../understanding/vocabulary.ts';
import { chancesHeld, isHeld } from './answerable.ts';
import { stepsOfBody } from './bodies.ts';
import { comparedIn, datesOfSides } from './compare.ts';
import { datesAsked } from './dates-asked.ts';
import type { Judged } from './judge.ts';
import { deadlinesOf, deadlinesOfEach, isDated, listActions, listDeadlines, openedBy } from './list.ts';
import { deadlinesOfProperties, type Passage, passagesFor } from './passages.ts';
import { tellsApart } from './pick-deadlines.ts';
import { asksForMain } from './points.ts';
import { type Ranking, rankActions, SURELY } from './rank-actions.ts';
import type { RoadmapIndex } from './roadmap-index.ts';
import {
  areTogether,
  asksByTheme,
  asksWhatMentions,
  mentioning,
  ownAction,
  personAsked,
  themeOf,
  wordsBesideTerms,
} from './theme.ts';
import { mayAnswer } from './told-before.ts';

/** All that a roadmap holds of what a query asks. */
export interface Found {
  query: Query;
  /** What is told: that asked, or the nearest that can be. */
  asks: Asks;
  /** Best first; those named, or the one that the words fit best, or all of a list. */
  actions: Action[];
  deadlines: Deadline[];
  /** What the dates of those that are compared tell. */
  judged: Judged[];
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
  /** The sentence that answers, where the facts that were found do less. */
  said: Passage | null;
}

/** A runner-up at least this likely, as a share of the best one's chance, is offered beside it. */
const CLOSE = 0.35;
/** Less likely, an action is no offer. */
const LEAST_OFFERED = 0.02;
/** More actions that speak of something are of no one theme. */
const FEW = 5;
/** A word of more titles tells no theme. */
const FEW_TITLES = 3;
/** A sentence that is less likely answers nothing. */
const LEAST_SAID = 0.15;

/** Finds what a query asks. Pure; never throws. */
export function find(index: RoadmapIndex, asked: Query): Found {
  const { roadmap } = index;
  const compared = comparedIn(index, asked);
  const person = compared || asked.conditions.numbers.length > 0 ? null : personAsked(index, asked);
  const ofBody = (person ?? compared) === null ? stepsOfBody(index, asked) : [];
  const query = withoutDenied(
    index,
    compared?.query ?? (person ? ofPerson(asked, person) : datedBy(ofBody, asked)),
  );
  const ranking = rankActions(index, query);
  const { conditions, asks } = query;
  const [best, ...others] = ranking.ranked;
  const isList = asksForList(asks);
  const theme = isList ? themeOf(index, query) : null;
  // "Is that the 9 or the 10?": the words of the subject tell.
  const isTold = query.either && best !== undefined && best.chance >= SURELY;
  const numbers = isTold ? [] : conditions.numbers;
  const sides = compared?.sides.map(({ action }) => action.number);
  const named = sides ?? (numbers.length > 0 ? numbers : null);
  // "The ENS, is it the DNS or the ANS that leads it?" Its name tells, whatever the bodies do elsewhere.
  const [term, ...terms] = query.named;
  const ofName = asks === 'who' && term && terms.length === 0 ? ownAction(index, term.term) : null;
  const meant = ofName ?? (best && best.score > 0 ? best.action : null);
  const chosen = named ?? (meant === null ? [] : [meant]);
  const isNarrowed = theme !== null && (query.among || isOfTheme(index, query, theme));
  // "Does it mention start-ups?" Those whose text does.
  const covers = query.checks && query.wording.has('cue covers') && !query.strange;
  const saying = covers && named === null && query.properties.length === 0 ? mentioning(index, query) : [];
  const isSaid = asks === 'action' && saying.length > 0 && saying.length <= FEW;
  const actions = isList
    ? listActions(roadmap, conditions, isNarrowed ? theme : null)
    : (isSaid ? saying : chosen).flatMap((number) => findAction(roadmap, number) ?? []);
  const common = {
    query,
    asks: isSaid ? ('actions' as const) : asks,
    named: named !== null,
    theme: isSaid ? saying : query.among ? actions.map(({ number }) => number) : isNarrowed ? theme : null,
    close:
      named || (best && best.chance >= SURELY)
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
          .filter(({ score, chance }) => score > 0 && chance >= LEAST_OFFERED)
          .map(({ action }) => action),
      ]),
    ],
    ranking,
  };
  const passages = passagesFor(index, query).filter((one) => mayAnswer(one, query, named ?? []));
  const [sentence] = passages;
  const held = chancesHeld(index, query, ranking, passages);
  // "Qui est la DNS ?", "c’est quoi l’Etat-plateforme ?" What it is tells what is asked by its name alone.
  const isOfPurpose = query.wording.has('cue purpose');
  const asksMore = ['for-whom', 'why', 'count', ...(isOfPurpose ? [] : ['steers'])].some((cue) =>
    query.wording.has(`cue ${cue}`),
  );
  const isNameAlone =
    query.terms.length > 0 && (asks === 'define' || (!asksMore && wordsBesideTerms(index, query) === 0));
  const asksWhen = asks === 'when' || query.also.includes('when');
  // "When is the ethics cell set up?" Its action has dates, and none is of that.
  const isUndated = asks === 'when' && actions.some(({ number }) => query.undated.includes(number));
  const ofProperties = asks === 'when' ? deadlinesOfProperties(query.properties, actions) : [];
  // "Which actions cite the INSERM?" No text does; "actions about cheese" are none, and not all.
  const isUnheld = isList && !isNarrowed && (asksWhatMentions(query) || asksByTheme(query));
  const answerable =
    isSaid ||
    query.among ||
    ((person ?? compared) !== null && query.properties.length === 0) ||
    ofProperties.length > 0 ||
    (!isUndated && !isUnheld && isHeld(query, held));
  const likely = 1 - held.nothing;
  const isAnswer =
    answerable &&
    !isSaid &&
    !isList &&
    !isNameAlone &&
    (person ?? compared) === null &&
    (sentence?.chance ?? 0) >= LEAST_SAID &&
    held.sentence > held.facts;
  const said = isAnswer ? (sentence ?? null) : null;
  // "What are the four main services?" A sentence that opens a list is told by what follows.
  const opened = said && !asksMore ? openedBy(index, said.quote) : [];
  if (said && opened.length > 0 && asksForMain(index, query, said.said)) {
    const ofList = { asks: 'actions' as const, actions: opened, theme: opened.map(({ number }) => number) };
    return { ...common, ...ofList, deadlines: [], judged: [], likely, answerable, said: null };
  }
  return {
    ...common,
    judged: [],
    ...(compared && asksWhen ? datesOfSides(index, compared) : told(index, query, actions)),
    ...(ofProperties.length > 0 && { deadlines: ofProperties }),
    ...(ofBody.length > 0 && { deadlines: ofBody }),
    likely,
    answerable,
    said,
  };
}

/** "Sauf le DMP et les messageries sécurisées": the actions that words which are not meant name. */
function withoutDenied(index: RoadmapIndex, query: Query): Query {
  const denied = query.topic.filter(({ denied }) => denied);
  if (!asksForList(query.asks) || denied.length === 0) return query;
  const runs = denied.reduce<TopicWord[][]>((all, word) => {
    const isNext = areTogether([...(all.at(-1) ?? []).slice(-1), word]);
    return isNext && all.length > 0 ? [...all.slice(0, -1), [...(all.at(-1) ?? []), word]] : [...all, [word]];
  }, []);
  const named = runs.flatMap((run) => ownAction(index, run.map(({ word }) => word).join(' ')) ?? []);
  const notNumbers = [...new Set([...query.conditions.notNumbers, ...named])];
  return { ...query, conditions: { ...query.conditions, notNumbers } };
}

/** Whoever leads nothing is told by what the text says of them. */
const ofPerson = (query: Query, person: Term): Query => ({
  ...query,
  asks: 'define',
  terms: [person],
  conditions: { ...query.conditions, owners: null },
});

/** Asked for the dates of the actions that some steps are of, whoever leads them; as it is where there are none. */
const datedBy = (steps: readonly Deadline[], query: Query): Query => {
  const numbers = [...new Set(steps.map(({ action }) => action))];
  const conditions = { ...query.conditions, numbers, owners: null, kinds: [] };
  return numbers.length > 0 ? { ...query, asks: 'when', conditions } : query;
};

function told(index: RoadmapIndex, query: Query, actions: Action[]): Pick<Found, 'actions' | 'deadlines'> {
  const { conditions, today } = query;
  switch (query.also.includes('when') ? 'when' : query.asks) {
    case 'actions': {
      if (!isDated(conditions)) return { actions, deadlines: [] };
      const fitting = (action: Action): Deadline[] => deadlinesOfEach(index, action, conditions, today);
      if (conditions.without)
        return { actions: actions.filter((action) => fitting(action).length === 0), deadlines: [] };
      const { period } = conditions;
      const each = (period?.each && period.parts) || [];
      const isInEach = (action: Action): boolean =>
        each.every((part) => {
          const ofPart = { ...conditions, period: { ...part, relation: period?.relation ?? 'due' } };
          return deadlinesOfEach(index, action, ofPart, today).length > 0;
        });
      const kept = actions.filter((action) => fitting(action).length > 0 && isInEach(action));
      return { actions: kept, deadlines: kept.flatMap(fitting) };
    }
    case 'deadlines': {
      const deadlines = deadlinesOf(index, actions, conditions, today);
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
      // The names of several actions tell the deadlines of none apart.
      const topic = actions.length > 1 && conditions.numbers.length === 0 ? [] : query.topic;
      const picked = actions.flatMap((action) => datesAsked(index, action, { ...query, topic }));
      const { standing, period } = conditions;
      // "The next meeting, and how often?" What recurs stands nowhere in time.
      const isPlaced = standing !== null && standing !== 'overdue' && query.dates.recurring === null;
      // "When is the vaccination record coming?" What is named goes before what is ahead.
      const isNamed = (action: Action): boolean => tellsApart(index, { ...query, topic, named: [] }, action);
      const narrowed =
        isPlaced && !actions.some(isNamed)
          ? deadlinesOf(index, actions, { ...conditions, kinds: [], notKinds: [], period: null }, today)
          : listDeadlines(index, picked, { ...noConditions, period }, today);
      return { actions, deadlines: narrowed.length > 0 ? narrowed : picked };
    }
    default:
      return { actions, deadlines: actions.flatMap(({ deadlines }) => deadlines) };
  }
}

/** Words that no title has, and that leave nothing of a list that its conditions have, were no theme. */
function isOfTheme(index: RoadmapIndex, query: Query, theme: readonly number[]): boolean {
  const { names } = vocabularyOf(index.roadmap);
  const { actions, deadlines } = told(index, query, listActions(index.roadmap, query.conditions, theme));
  const isNone = actions.length + deadlines.length === 0;
  // "Where the ANS has a role": nobody may say that it leads nothing.
  if (isNone && query.conditions.owners !== null) return false;
  // "In which actions do we find the ANS as a lead?" No word is of any.
  const naming = query.topic.filter(
    (token) => token.asked && !token.cue && names(token.word) && !isOneOf('is-due', token),
  );
  if (naming.length === 0 && query.conditions.owners !== null && !asksWhatMentions(query)) return false;
  // "National programmes": a word of many titles is of none.
  const titledBy = (word: TopicWord): number =>
    [...index.titles.values()].filter((title) => word.stems.features.some((one) => title.has(one))).length;
  if (naming.some((word) => !isNone || titledBy(word) <= FEW_TITLES)) return true;
  // "DMP and e-prescription, 2021: all the dates"
  if (query.named.length > 0) return true;
  // "The deadlines set for 2022", "actions dont la fin est fixée à 2022": of a time.
  const isOfTime = query.asks === 'deadlines' || naming.length === 0;
  if (isOfTime && query.conditions.period !== null) return false;
  return !isNone;
}
