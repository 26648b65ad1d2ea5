import type { Term } from '../roadmap/lexicon.ts';
import { findAction } from '../roadmap/roadmap.ts';
import type { Action, Deadline } from '../roadmap/schema.ts';
import { type Asks, asksForList, type Query, type TopicWord } from '../understanding/query.ts';
import { chancesHeld, type Held, isHeld } from './answerable.ts';
import { stepsOfBody } from './bodies.ts';
import { type Compared, comparedIn, datesOfSides } from './compare.ts';
import { factsTold, isOfTheme } from './facts-told.ts';
import type { Judged } from './judge.ts';
import { listActions, openedBy } from './list.ts';
import { deadlinesOfProperties, type Passage, passagesFor, tellsProperty } from './passages.ts';
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
/** A sentence that is less likely answers nothing. */
const LEAST_SAID = 0.15;

/** Finds what a query asks. Pure; never throws. */
export function find(index: RoadmapIndex, asked: Query): Found {
  const aimed = aim(index, asked);
  const { query, compared, steps } = aimed;
  const ranking = rankActions(index, query);
  const meant = actionsMeant(index, aimed, ranking);
  const { actions, named } = meant;
  const numbers = named ? actions.map(({ number }) => number) : [];
  const passages = passagesFor(index, query).filter((one) => mayAnswer(one, query, numbers));
  const held = chancesHeld(index, query, ranking, passages);
  const ofProperties = query.asks === 'when' ? deadlinesOfProperties(query.properties, actions) : [];
  const answerable = isAnswered(aimed, meant, held, ofProperties);
  const said = answerable && isTextAsked(index, aimed, meant) ? saidIn(query, passages, held) : null;
  const common = {
    ...meant,
    ...offersOf(query, ranking, named),
    query,
    ranking,
    likely: 1 - held.nothing,
    answerable,
  };
  // "What are the four main services?" A sentence that opens a list is told by what follows.
  const opened = said && !asksMore(query) ? openedBy(index, said.quote) : [];
  if (said && opened.length > 0 && asksForMain(index, query, said.said)) {
    const ofList = { asks: 'actions' as const, actions: opened, theme: opened.map(({ number }) => number) };
    return { ...common, ...ofList, deadlines: [], judged: [], said: null };
  }
  const asksWhen = query.asks === 'when' || query.also.includes('when');
  return {
    ...common,
    judged: [],
    ...(compared && asksWhen ? datesOfSides(index, compared) : factsTold(index, query, actions)),
    ...(ofProperties.length > 0 && { deadlines: ofProperties }),
    ...(steps.length > 0 && { deadlines: steps }),
    said,
  };
}

/** A question as it is asked of the roadmap's actions. */
interface Aimed {
  query: Query;
  compared: Compared | null;
  /** It is about somebody. */
  isOfPerson: boolean;
  /** Those of a body that it asks for. */
  steps: Deadline[];
}

function aim(index: RoadmapIndex, asked: Query): Aimed {
  const compared = comparedIn(index, asked);
  const person = compared || asked.conditions.numbers.length > 0 ? null : personAsked(index, asked);
  const steps = (person ?? compared) === null ? stepsOfBody(index, asked) : [];
  const query = compared?.query ?? (person ? ofPerson(asked, person) : datedBy(steps, asked));
  return { query: withoutDenied(index, query), compared, isOfPerson: person !== null, steps };
}

type Meant = Pick<Found, 'asks' | 'actions' | 'named' | 'theme'>;

/** The actions that a question is about: named, likeliest by its words, or all of a list. */
function actionsMeant(index: RoadmapIndex, { query, compared }: Aimed, ranking: Ranking): Meant {
  const { roadmap } = index;
  const { conditions, asks } = query;
  const [best] = ranking.ranked;
  const withNumbers = (numbers: readonly number[]): Action[] =>
    numbers.flatMap((number) => findAction(roadmap, number) ?? []);
  // "Is that the 9 or the 10?": the words of the subject tell.
  const isTold = query.either && best !== undefined && best.chance >= SURELY;
  const numbers = compared?.sides.map(({ action }) => action.number) ?? (isTold ? [] : conditions.numbers);
  const named = numbers.length > 0;
  if (asksForList(asks)) {
    const theme = themeOf(index, query);
    const isNarrowed = theme !== null && (query.among || isOfTheme(index, query, theme));
    const actions = listActions(roadmap, conditions, isNarrowed ? theme : null);
    const among = query.among ? actions.map(({ number }) => number) : null;
    return { asks, actions, named, theme: among ?? (isNarrowed ? theme : null) };
  }
  // "Does it mention start-ups?" Those whose text does.
  const covers = query.checks && query.wording.has('cue covers') && !query.strange && !named;
  const saying = covers && asks === 'action' && query.properties.length === 0 ? mentioning(index, query) : [];
  if (saying.length > 0 && saying.length <= FEW)
    return { asks: 'actions', actions: withNumbers(saying), named, theme: saying };
  // "The ENS, is it the DNS or the ANS that leads it?" Its name tells, whatever the bodies do elsewhere.
  const [term, ...terms] = query.named;
  const ofName = asks === 'who' && term && terms.length === 0 ? ownAction(index, term.term) : null;
  const likeliest = best && best.score > 0 ? best.action : null;
  return {
    asks,
    actions: withNumbers(named ? numbers : [ofName ?? likeliest ?? []].flat()),
    named,
    theme: null,
  };
}

/** Other actions that may be meant. */
function offersOf({ near }: Query, { ranked }: Ranking, named: boolean): Pick<Found, 'close' | 'nearest'> {
  const [best, ...others] = ranked;
  const isSure = named || best === undefined || best.chance >= SURELY;
  const close = isSure ? [] : others.filter(({ chance }) => chance >= best.chance * CLOSE).slice(0, 2);
  const nearest = ranked
    .slice(0, 3)
    .filter(({ score, chance }) => score > 0 && chance >= LEAST_OFFERED)
    .map(({ action }) => action);
  return { close: close.map(({ action }) => action), nearest: [...new Set([...near, ...nearest])] };
}

/** Whether the roadmap holds what is asked: settled by what is named, or else as likely as the weights say. */
function isAnswered(
  { query, compared, isOfPerson }: Aimed,
  { asks, actions, theme }: Meant,
  held: Held,
  ofProperties: readonly Deadline[],
): boolean {
  const isOfNames = (isOfPerson || compared !== null) && query.properties.length === 0;
  if (asks !== query.asks || query.among || isOfNames || ofProperties.length > 0) return true;
  // "When is the ethics cell set up?" Its action has dates, and none is of that.
  const isUndated = asks === 'when' && actions.some(({ number }) => query.undated.includes(number));
  // "Which actions cite the INSERM?" No text does; "actions about cheese" are none, and not all.
  const isUnheld = asksForList(asks) && theme === null && (asksWhatMentions(query) || asksByTheme(query));
  return !isUndated && !isUnheld && isHeld(query, held);
}

/** Asks for whom or why, how many, or who leads. */
const asksMore = ({ wording }: Query): boolean =>
  ['for-whom', 'why', 'count'].some((cue) => wording.has(`cue ${cue}`)) ||
  (wording.has('cue steers') && !wording.has('cue purpose'));

/** Whether a sentence may tell what is asked: not of a list, a comparison, somebody, or a name and nothing else. */
function isTextAsked(index: RoadmapIndex, { query, compared, isOfPerson }: Aimed, { asks }: Meant): boolean {
  // "Qui est la DNS ?", "c’est quoi l’Etat-plateforme ?" What it is tells what is asked by its name alone.
  const isNameAlone =
    query.terms.length > 0 &&
    (asks === 'define' || (!asksMore(query) && wordsBesideTerms(index, query) === 0));
  return !asksForList(asks) && !isNameAlone && compared === null && !isOfPerson;
}

/** The likeliest sentence, or the likeliest that says for whom where that is asked; where it answers likelier than the facts. */
function saidIn({ wording }: Query, passages: readonly Passage[], held: Held): Passage | null {
  const likely = passages.filter(({ chance }) => chance >= LEAST_SAID);
  const ofWhom = wording.has('cue for-whom')
    ? likely.find(({ said }) => tellsProperty(said, 'audience') !== null)
    : undefined;
  return held.sentence > held.facts ? (ofWhom ?? likely[0] ?? null) : null;
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
