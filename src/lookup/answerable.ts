import propertyTable from '../../data/grammar/properties.json' with { type: 'json' };
import answerable from '../../data/weights/answerable.json' with { type: 'json' };
import { rarity } from '../understanding/everyday-words.ts';
import { chancesOf } from '../understanding/model.ts';
import {
  asksForList,
  isSet,
  isTalk,
  namesNoAction,
  type Query,
  type Signs,
  subjectWords,
} from '../understanding/query.ts';
import { vocabularyOf } from '../understanding/vocabulary.ts';
import { type Ranking, SURELY } from './rank-actions.ts';
import type { RoadmapIndex } from './roadmap-index.ts';
import { asksWhatIsCovered, thingNamed, wordsBesideTerms } from './theme.ts';

/** The least chance that is answered. */
const LEAST_CHANCE = 0.5;
/** The same where a word is of no language that we know: it may be what matters. */
const LEAST_OF_A_STRANGE_WORD = 0.85;
/** The same of an action by its number and nothing else. */
const LEAST_OF_A_NUMBER = 0.01;

/** Whether the roadmap holds what is asked; `likely`: the chance that it does. */
export function isHeld(
  index: RoadmapIndex,
  query: Query,
  ranking: Ranking,
  likely: number,
  isCompared: boolean,
): boolean {
  const least = query.strange ? LEAST_OF_A_STRANGE_WORD : LEAST_CHANCE;
  const isOfSides = isCompared && query.properties.length === 0 && likely >= LEAST_OF_A_NUMBER;
  return !isRefused(query) && (isOfSides || isCertain(index, query, ranking, likely) || likely >= least);
}

/** Properties that no text has unless as a field of an action. */
export const neverHeld: ReadonlySet<string> = new Set(
  Object.entries(propertyTable).flatMap(([id, property]) => ('sure' in property ? [id] : [])),
);

/**
 * An action by its number or its name, or a list by its conditions, and nothing else is hardly weighed: only what is no
 * question at all is refused.
 */
function isCertain(index: RoadmapIndex, query: Query, ranking: Ranking, likely: number): boolean {
  const { conditions, named, properties, strange, asks, asking, topic, notUnderstood } = query;
  const { coverage, ranked } = ranking;
  // "A little recap of actions 7 and 15": words of no action beside numbers.
  const isNumber = conditions.numbers.length > 0 && (namesNoAction(query) || coverage === 0);
  // "Does it cover cybersecurity?" Its words name an action, or they do not.
  const isMeant = coverage >= MOST_WORDS && (ranked[0]?.chance ?? 0) >= SURELY;
  if (isMeant && asksWhatIsCovered(query)) return true;
  // "Compare MSSanté and the DMP", "who is associated with MSSanté" say a word more than the names.
  const isOfSome = query.wording.has('cue associated') && !query.counts;
  const most = named.length > 1 || isOfSome ? 1 : 0;
  const isName = named.length > 0 && !strange && wordsBesideTerms(index, query) <= most;
  // "How would you unpack HOP'EN, in full?"
  if (asks === 'define' && named.length > 0 && query.wording.has('cue define'))
    return properties.length === 0;
  // "How many deadlines are there?"
  const isListed = asking.list !== null || (asks === 'actions' && conditions.owners !== null);
  const isRead = isListed && notUnderstood.length === 0 && topic.every(({ cue }) => cue);
  const isList = asksForList(asks) && (isRead || isOfPeriod(query));
  if (asks === 'who' && properties.length === 0 && asksWhoTheyAre(index, query)) return true;
  const isWeighed = (isNumber || isName) && likely >= LEAST_OF_A_NUMBER;
  return properties.length === 0 && (isList || isWeighed || (isName && isOfSome));
}

/** "Who is the DNS?", "who are these two?" */
const asksWhoTheyAre = (index: RoadmapIndex, query: Query): boolean =>
  thingNamed(index, query) !== null ||
  (query.terms.length > 1 && wordsBesideTerms(index, { ...query, named: query.terms }) === 0);

/** "What happens in 2021?", "what is still running?": a time, and a word at most beside it. */
const isOfPeriod = (query: Query): boolean =>
  (query.conditions.period !== null || query.conditions.standing !== null) &&
  !query.strange &&
  query.topic.length < 2 &&
  namesNoAction(query);

/** From this share on, its words are those of what was asked. */
const MOST_WORDS = 0.8;

/** A number that the roadmap does not have, a time that nobody understands and nothing else: held by no text. */
function isRefused(query: Query): boolean {
  const { conditions, missing, notUnderstood, asks, properties, asking } = query;
  const { numbers, chapters, period, owners } = conditions;
  if (properties.some((id) => neverHeld.has(id))) return true;
  // "Budget of action 19": a property, and nothing else.
  if (numbers.length > 0 && properties.length > 0 && !query.either && !asking.when && !asking.who)
    return true;
  if (numbers.length === 0 && missing.actions.length > 0) return true;
  if (chapters.length === 0 && missing.chapters.length > 0) return true;
  const isList = asksForList(asks);
  const isConditioned = numbers.length + chapters.length > 0 || period !== null || owners !== null;
  const nothingElse = !isConditioned && query.named.length === 0 && namesNoAction(query);
  return isTalk(asks) || (isList && notUnderstood.length > 0 && nothingElse);
}

const share = (value: number): string => String(Math.round(value * 5));

/** What speaks for the roadmap holding what is asked: how it is put, and how well its words fit. */
export function answerSigns(index: RoadmapIndex, query: Query, ranking: Ranking): Signs {
  const signs: Signs = new Map(query.wording);
  const say = (sign: string): void => void signs.set(sign, LOUD);
  const [best] = ranking.ranked;
  const { conditions } = query;
  const words = subjectWords(query);
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
const HOLDS = 0.4;

/** How likely the roadmap holds what is asked, from 0 to 1. */
export function chanceOfAnswer(index: RoadmapIndex, query: Query, ranking: Ranking): number {
  const chance = chancesOf(answerable, answerSigns(index, query, ranking))[1] ?? 0;
  const { coverage } = ranking;
  return index.roadmap.weights || coverage < HOLDS ? chance : Math.max(chance, coverage, LEAST_CHANCE);
}
