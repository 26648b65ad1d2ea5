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
import { PROGRESS } from '../understanding/understand.ts';
import { vocabularyOf } from '../understanding/vocabulary.ts';
import { type Passage, part } from './passages.ts';
import type { Ranking } from './rank-actions.ts';
import type { RoadmapIndex } from './roadmap-index.ts';
import { wordsBesideTerms } from './theme.ts';

/** The least chance that is answered. */
const LEAST_CHANCE = 0.5;
/** The same where it is asked how far something is, which no plan knows. */
const LEAST_OF_PROGRESS = 0.65;
/** How likely nothing in the text answers a question, the facts that are read from it do, or a sentence; together 1. */
export interface Held {
  nothing: number;
  facts: number;
  sentence: number;
}

/** What holds an answer, in the order of the fitted classes. */
export const heldAs = ['nothing', 'facts', 'sentence'] as const;

/** Whether the roadmap holds what is asked. */
export const isHeld = ({ asks, properties }: Query, { nothing }: Held): boolean =>
  !isTalk(asks) && 1 - nothing >= (properties.includes(PROGRESS) ? LEAST_OF_PROGRESS : LEAST_CHANCE);

/** Properties that no text has unless as a field of an action. */
export const neverHeld: ReadonlySet<string> = new Set(
  Object.entries(propertyTable).flatMap(([id, property]) => ('sure' in property ? [id] : [])),
);

/** Sentences that may answer, the likeliest first. */
type Likely = readonly Pick<Passage, 'action' | 'chance'>[];

/** Of so many sentences of one action each may answer where no other does better. */
const BESIDE = 3;

/**
 * What tells whether the roadmap holds what is asked, and how: how it is put, how well its words fit, and the chance that
 * the best sentence of the text answers it, or one of those beside it.
 */
export function answerSigns(index: RoadmapIndex, query: Query, ranking: Ranking, passages: Likely): Signs {
  const { conditions, wording } = query;
  const [best] = ranking.ranked;
  const [sentence] = passages;
  const beside = passages.filter(({ action }) => action === sentence?.action).slice(0, BESIDE);
  const together = beside.reduce((sum, { chance }) => sum + chance, 0);
  const words = subjectWords(query);
  const isKnown = (token: TopicWord): boolean => vocabularyOf(index.roadmap).knows(token);
  const strange = words.filter((token) => !isKnown(token) && rarity(token.word) > 0.6);
  const told = [...wording.keys()].filter((sign) => sign.startsWith('cue '));
  const heard = index.roadmap.weights?.weights;
  told.push(
    `asks ${query.asks}`,
    `says ${part(sentence?.chance ?? 0)}`,
    `together ${part(Math.min(1, together))}`,
    `of ${sentence?.action === null ? 'none' : sentence?.action === best?.action ? 'best' : 'another'}`,
    `strange ${Math.min(3, strange.length)}`,
    `said ${Math.min(4, words.length)}`,
    `numbers ${Math.min(2, conditions.numbers.length)}`,
    `named ${Math.min(2, query.named.length)}`,
    `beside ${Math.min(3, wordsBesideTerms(index, query))}`,
    ...(conditions.numbers.length === 0
      ? [
          `coverage ${part(ranking.coverage)}`,
          `score ${Math.min(6, Math.round(best?.score ?? 0))}`,
          `chance ${part(best?.chance ?? 0)}`,
          `whole ${part(query.whole ?? 0)}`,
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
    ...(query.checks ? ['checks'] : []),
    ...(query.strange ? ['unknown word'] : []),
  );
  const signs: Signs = new Map([...wording, ...crossed(told)]);
  return signs;
}

/** Where no weights tell, the best action holds what is asked if it accounts for so much of it. */
const HOLDS = 0.4;

/** How likely each is. */
export function chancesHeld(index: RoadmapIndex, query: Query, ranking: Ranking, passages: Likely): Held {
  const [nothing = 0, facts = 0, said = 0] = chancesOf(
    answerable,
    answerSigns(index, query, ranking, passages),
  );
  const { coverage } = ranking;
  if (index.roadmap.weights || coverage < HOLDS) return { nothing, facts, sentence: said };
  const least = Math.min(nothing, 1 - coverage, 1 - LEAST_CHANCE);
  return { nothing: least, facts: facts + nothing - least, sentence: said };
}
