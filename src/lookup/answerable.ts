import propertyTable from '../../data/grammar/properties.json' with { type: 'json' };
import answerable from '../../data/weights/answerable.json' with { type: 'json' };
import { rarity } from '../understanding/everyday-words.ts';
import { crossed } from '../understanding/features.ts';
import { chancesOf } from '../understanding/model.ts';
import {
  isSet,
  isTalk,
  type Query,
  type Signs,
  subjectWords,
  type TopicWord,
} from '../understanding/query.ts';
import { vocabularyOf } from '../understanding/vocabulary.ts';
import type { Ranking } from './rank-actions.ts';
import type { RoadmapIndex } from './roadmap-index.ts';
import { wordsBesideTerms } from './theme.ts';

/** The least chance that is answered. */
const LEAST_CHANCE = 0.5;
/** The same where nobody knows a word, which may be what matters, and of a budget or the like, which few texts give. */
const LEAST_OF_WHAT_IS_RARE = 0.65;
/** The same where a sentence of the text has this chance to answer. */
const LEAST_OF_A_SENTENCE = 0.3;
const LIKELY_ANSWERS = 0.5;

/** Whether the roadmap holds what is asked; `likely`: the chance that it does; `said`: that its best sentence answers. */
export function isHeld(
  { asks, properties, conditions, asking, strange }: Query,
  likely: number,
  said: number,
): boolean {
  if (isTalk(asks) || properties.some((id) => neverHeld.has(id))) return false;
  // "Budget of action 19": a property, and nothing else.
  if (conditions.numbers.length * properties.length > 0 && !asking.when && !asking.who) return false;
  const least = strange || properties.length > 0 ? LEAST_OF_WHAT_IS_RARE : LEAST_CHANCE;
  return likely >= (said >= LIKELY_ANSWERS && properties.length === 0 ? LEAST_OF_A_SENTENCE : least);
}

/** Properties that no text has unless as a field of an action. */
export const neverHeld: ReadonlySet<string> = new Set(
  Object.entries(propertyTable).flatMap(([id, property]) => ('sure' in property ? [id] : [])),
);

const share = (value: number): string => String(Math.round(value * 5));

/**
 * What speaks for the roadmap holding what is asked: how it is put, how well its words fit, and the chance that the best
 * sentence of the text answers it.
 */
export function answerSigns(index: RoadmapIndex, query: Query, ranking: Ranking, said: number): Signs {
  const { conditions, wording } = query;
  const [best] = ranking.ranked;
  const words = subjectWords(query);
  const isKnown = (token: TopicWord): boolean => vocabularyOf(index.roadmap).knows(token);
  const strange = words.filter((token) => !isKnown(token) && rarity(token.word) > 0.6);
  const told = [...wording.keys()].filter((sign) => sign.startsWith('cue '));
  const heard = index.roadmap.weights?.weights;
  told.push(
    `asks ${query.asks}`,
    `says ${share(said)}`,
    `strange ${Math.min(3, strange.length)}`,
    `said ${Math.min(4, words.length)}`,
    `numbers ${Math.min(2, conditions.numbers.length)}`,
    `named ${Math.min(2, query.named.length)}`,
    `beside ${Math.min(3, wordsBesideTerms(index, query))}`,
    ...(conditions.numbers.length === 0
      ? [
          `coverage ${share(ranking.coverage)}`,
          `score ${Math.min(6, Math.round(best?.score ?? 0))}`,
          `chance ${share(best?.chance ?? 0)}`,
          `whole ${share(query.whole ?? 0)}`,
        ]
      : []),
    ...(heard
      ? [`unheard ${Math.min(3, words.filter(({ stems }) => !Object.hasOwn(heard, stems.fr)).length)}`]
      : []),
    ...Object.entries(conditions).flatMap(([name, value]) => (isSet(value) ? [`condition ${name}`] : [])),
    ...query.properties.map((property) => `property ${property}`),
    ...(query.properties.length > 0 ? ['property'] : []),
    ...(query.terms.length > 0 ? ['term'] : []),
    ...(query.unexplained.length > 0 ? ['unexplained term'] : []),
    ...(query.missing.actions.length + query.missing.chapters.length > 0 ? ['missing'] : []),
    ...(query.notUnderstood.length > 0 ? ['not understood'] : []),
    ...(query.topic.every(({ cue }) => cue) ? ['read'] : []),
    ...(query.sides.length > 1 ? ['sides'] : []),
    ...(query.strange ? ['unknown word'] : []),
  );
  const signs: Signs = new Map([...wording, ...crossed(told)]);
  return signs;
}

/** Where no weights tell, the best action holds what is asked if it accounts for so much of it. */
const HOLDS = 0.4;

/** How likely the roadmap holds what is asked, from 0 to 1; `said`: that its best sentence answers. */
export function chanceOfAnswer(index: RoadmapIndex, query: Query, ranking: Ranking, said: number): number {
  const chance = chancesOf(answerable, answerSigns(index, query, ranking, said))[1] ?? 0;
  const { coverage } = ranking;
  return index.roadmap.weights || coverage < HOLDS ? chance : Math.max(chance, coverage, LEAST_CHANCE);
}
