import { textOf, weighed } from '../../src/lookup/passages.ts';
import { pointsIn, weighedPoints } from '../../src/lookup/points.ts';
import { rankActions } from '../../src/lookup/rank-actions.ts';
import type { RoadmapIndex } from '../../src/lookup/roadmap-index.ts';
import type { Model } from '../../src/roadmap/weights.ts';
import type { Query, Signs } from '../../src/understanding/query.ts';
import { isSaid } from './judge.ts';
import type { Question } from './question-file.ts';
import { type Example, fitModel } from './regression.ts';

interface Row {
  question: Question;
  query: Query;
  /** What it counts. */
  weight: number;
}

/** What the words of a sentence count beside a question that it answers, and what a sentence counts that does as well. */
const OF_A_SENTENCE = 0.5;
const AS_GOOD = 0.5;
/** What a question counts as one of a roadmap whose sentences nobody asked about. */
const OF_ANOTHER = 0.3;
/** How large the four files may become. */
const OF_WORDS = { epochs: 8, smallest: 20, least: 3, most: 2600 };
const OF_POINTS = { epochs: 10, smallest: 15, least: 3, most: 800, decay: 1e-3 };
const OF_POINT_KINDS = { epochs: 10, smallest: 2, least: 3, most: 400, decay: 1e-3 };
const OF_KINDS = { epochs: 10, smallest: 2, least: 3, most: 900, decay: 1e-3 };
/** So many sentences are weighed with each question: more than are for an answer, for what is none teaches too. */
export const LEARNT_FROM = 24;
/** Questions are weighed with what was fitted on others, in so many parts. */
const FOLDS = 4;
/** Of the questions that were written for a point each, one in so many is weighed: of what kind answers, few tell. */
const SOME = 4;

/**
 * Fits which words speak for which sentence, and then which sentence answers, as seen by weights that were fitted on the
 * other questions. `read`: what the words of a text are known by.
 */
export function fitPassages(
  rows: readonly Row[],
  index: RoadmapIndex,
  read: (text: string) => Signs,
): { sentences: Model; passages: Model } {
  const { sentences } = textOf(index);
  const { quotes } = index.roadmap.english;
  const exampleOf = (text: string, at: number): Example => ({
    signs: read(text),
    class: at,
    weight: OF_A_SENTENCE,
  });
  const texts = sentences.flatMap(({ quote: { text } }, at) =>
    [text, quotes[text] ?? ''].map((words) => exampleOf(words, at)),
  );
  const asked = rows.filter(({ question }) => question.kind === 'said');
  const wordsOf = (some: readonly Row[]): Model =>
    fitModel(
      sentences.map((_, at) => String(at)),
      [
        ...some.flatMap(({ question, query, weight }) =>
          sentences.flatMap(({ quote }, at) =>
            isSaid(quote.text, question.sentences) ? [{ signs: query.subject, class: at, weight }] : [],
          ),
        ),
        ...texts,
      ],
      OF_WORDS,
    );
  const examplesOf = ({ question, query }: Row, fitted: Model | undefined, counts: number): Example[] =>
    weighed(index, query, rankActions(index, query), fitted, LEARNT_FROM).map(
      ({ sentence: { quote }, signs }) => {
        const isBest = isSaid(quote.text, question.sentences);
        const isGood = isSaid(quote.text, question.alsoOkSentences);
        return { signs, class: isBest || isGood ? 1 : 0, weight: counts * (isGood && !isBest ? AS_GOOD : 1) };
      },
    );
  const folds = Array.from({ length: FOLDS }, (_, fold) =>
    wordsOf(asked.filter((_, at) => at % FOLDS !== fold)),
  );
  const passages = fitModel(
    ['no', 'yes'],
    rows.flatMap((row, place) => {
      const at = asked.indexOf(row);
      if (row.question.point !== undefined && place % SOME > 0) return [];
      return [
        ...examplesOf(row, folds[Math.max(0, at) % FOLDS], row.weight),
        ...(row.question.kind === 'said' ? examplesOf(row, undefined, OF_ANOTHER) : []),
      ];
    }),
    OF_KINDS,
  );
  return { sentences: wordsOf(asked), passages };
}

/** Fits which words speak for which point beside the others of its sentence, and then, alike, which point answers. */
export function fitPoints(
  rows: readonly Row[],
  index: RoadmapIndex,
  read: (text: string) => Signs,
): { points: Model; pointKinds: Model } {
  const sentences = pointsIn(index);
  const all = sentences.flat();
  const asked = rows.flatMap(({ question, query }) => {
    const own = all.find(({ point }) => point.text === question.point);
    return own ? [{ own, query }] : [];
  });
  const texts = all.flatMap(({ point, at }) =>
    [point.text, point.english ?? ''].map((words) => ({
      signs: read(words),
      class: at,
      weight: OF_A_SENTENCE,
    })),
  );
  const wordsOf = (some: typeof asked): Model =>
    fitModel(
      all.map(({ at }) => String(at)),
      [...some.map(({ own, query }) => ({ signs: query.subject, class: own.at })), ...texts],
      { ...OF_POINTS, groups: sentences.flatMap((points, group) => points.map(() => group)) },
    );
  const folds = Array.from({ length: FOLDS }, (_, fold) =>
    wordsOf(asked.filter((_, at) => at % FOLDS !== fold)),
  );
  const examples = asked.flatMap(({ own, query }, at): Example[] => {
    const points = sentences.find((some) => some.includes(own)) ?? [];
    return [folds[at % FOLDS], undefined].flatMap((fitted) =>
      weighedPoints(index, query, points, fitted).map(({ point, signs }) => ({
        signs,
        class: point === own.point ? 1 : 0,
        weight: fitted ? 1 : OF_ANOTHER,
      })),
    );
  });
  return { points: wordsOf(asked), pointKinds: fitModel(['no', 'yes'], examples, OF_POINT_KINDS) };
}
