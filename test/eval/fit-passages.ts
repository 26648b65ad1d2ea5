import { weighedDeadlines } from '../../src/lookup/dates-asked.ts';
import { signsOf } from '../../src/lookup/nearness.ts';
import { textOf, weighed } from '../../src/lookup/passages.ts';
import { pickDeadlines } from '../../src/lookup/pick-deadlines.ts';
import { pointsIn, weighedPoints } from '../../src/lookup/points.ts';
import type { Ranking } from '../../src/lookup/rank-actions.ts';
import type { RoadmapIndex } from '../../src/lookup/roadmap-index.ts';
import { allDeadlines, findAction } from '../../src/roadmap/roadmap.ts';
import type { Model, Vectors } from '../../src/roadmap/weights.ts';
import { OF_BEFORE } from '../../src/understanding/asked-after.ts';
import type { Query } from '../../src/understanding/query.ts';
import { type Asked, fitVectors } from './fit-vectors.ts';
import { isSaid } from './judge.ts';
import type { Question } from './question-file.ts';
import { type Example, fitModel } from './regression.ts';

/** A question, and the roadmap with what was fitted on the questions of others. */
export interface Row {
  question: Question;
  query: Query;
  index: RoadmapIndex;
  ranking: Ranking;
  /** What it counts. */
  weight: number;
}

/** What the words of a sentence count beside a question that it answers, and what a sentence counts that does as well. */
const OF_A_SENTENCE = 0.5;
const AS_GOOD = 0.5;
/** The same of a question that leans on another: half of what it is about is said there. */
const OF_LEANING = 0.5;
/** What a question counts that deadlines answer: of these there are few. */
const OF_A_DATE = 0.5;
/** What a question counts as one of a roadmap whose points nobody asked about. */
const OF_ANOTHER = 0.3;
/** How large the files may become. */
const OF_POINT_KINDS = { epochs: 10, smallest: 2, least: 3, most: 400, decay: 1e-3 };
const OF_KINDS = { epochs: 10, smallest: 2, least: 3, most: 900, decay: 1e-3 };
/** So many sentences are weighed with each question: more than are for an answer, for what is none teaches too. */
export const LEARNT_FROM = 24;
/**
 * Of what kind answers, few tell: of the questions that a sentence answers one in so many is weighed, of those written for
 * a sentence or a point each fewer, and of all as many as that of a roadmap whose sentences nobody asked about.
 */
const SOME = 2;
const SOME_OF_EACH = 4;

const isPointOf = ({ point, morePoints }: Question, text: string): boolean =>
  text === point || morePoints.includes(text);

/** Fits the vectors of what questions are told by, of sentences and of points. `signs`: as for `fitVectors`. */
export function fitNearness(
  rows: readonly Pick<Row, 'question' | 'query' | 'weight'>[],
  index: RoadmapIndex,
  read: (text: string) => Query,
  signs?: ReadonlySet<string>,
): Vectors {
  const { sentences } = textOf(index);
  const points = pointsIn(index).flat();
  const deadlines = allDeadlines(index.roadmap);
  const { english } = index.roadmap;
  const placesOf = (texts: readonly string[]): number[] =>
    sentences.flatMap(({ quote }, at) => (isSaid(quote.text, texts) ? [at] : []));
  const asked = rows
    .filter(({ question }) => question.kind === 'said')
    .map(({ question, query, weight }): Asked => {
      const ofPoints = points.filter((one) => isPointOf(question, one.point.text)).map(({ at }) => at);
      // How one goes on from an answer is put alike whatever it is about; and what that was about tells sentences apart
      // by itself.
      const leans = question.before !== undefined;
      const ownWords = [...query.subject].filter(([, much]) => much > OF_BEFORE);
      const own = leans ? { ...query, wording: new Map(), subject: new Map(ownWords) } : query;
      const signs = signsOf(own);
      const counts = leans ? weight * OF_LEANING : weight;
      return {
        signs,
        sentences: placesOf(question.sentences),
        points: ofPoints,
        deadlines: [],
        weight: counts,
      };
    })
    .filter(({ sentences }) => sentences.length > 0);
  const dated = rows
    .filter(({ question }) => question.kind === 'when')
    .map(
      ({ question, query }): Asked => ({
        signs: signsOf(query),
        sentences: [],
        points: [],
        deadlines: deadlines.flatMap(({ id }, at) => (question.deadlines?.includes(id) ? [at] : [])),
        weight: OF_A_DATE,
      }),
    )
    .filter((one) => one.deadlines.length > 0);
  // The texts tell what they say themselves, ours beside them.
  const told = (
    text: string | undefined,
    rest: Partial<Pick<Asked, 'sentences' | 'points' | 'deadlines'>>,
  ): Asked[] => {
    if (!text) return [];
    const signs = signsOf({ ...read(text), wording: new Map() });
    return [{ signs, sentences: [], points: [], deadlines: [], ...rest, weight: OF_A_SENTENCE }];
  };
  const texts = [
    ...sentences.flatMap(({ quote: { text } }, at) =>
      [text, english.quotes[text]].flatMap((words) => told(words, { sentences: [at] })),
    ),
    ...points.flatMap(({ point, sentence, at }) =>
      [point.text, point.english].flatMap((words) =>
        told(words, { sentences: placesOf([sentence]), points: [at] }),
      ),
    ),
    ...deadlines.flatMap(({ id, label }, at) =>
      [label, english.deadlines[id]?.label].flatMap((words) => told(words, { deadlines: [at] })),
    ),
  ];
  const groupOf = new Map(points.map(({ sentence }) => [sentence, 0]));
  for (const [place, sentence] of [...groupOf.keys()].entries()) groupOf.set(sentence, place);
  const groups = points.map(({ sentence }) => groupOf.get(sentence) ?? 0);
  const sizes = { sentences: sentences.length, groups, deadlines: deadlines.length };
  return fitVectors([...asked, ...dated, ...texts], sizes, signs);
}

/** Fits which sentence answers, by all that is weighed. */
export const fitPassages = (rows: readonly Row[]): Model =>
  fitModel(
    ['no', 'yes'],
    rows.flatMap((row, place) => {
      const isStated = row.question.kind === 'said';
      const isSome = place % SOME_OF_EACH === 0;
      if (isStated && !isSome && (row.weight < 1 || place % SOME > 0)) return [];
      return [
        ...examplesOf(row, row.index.roadmap.vectors),
        ...(isStated && isSome ? examplesOf(row, undefined) : []),
      ];
    }),
    OF_KINDS,
  );

const examplesOf = (
  { question, query, index, ranking, weight }: Row,
  vectors: Vectors | undefined,
): Example[] =>
  weighed(index, query, ranking, vectors, LEARNT_FROM).map(({ sentence: { quote }, signs }) => {
    const isBest = isSaid(quote.text, question.sentences);
    const isGood = isSaid(quote.text, question.alsoOkSentences);
    return { signs, class: isBest || isGood ? 1 : 0, weight: isGood && !isBest ? weight * AS_GOOD : weight };
  });

/** Fits which point of a sentence answers, beside its others. */
export const fitPoints = (rows: readonly Row[]): Model =>
  fitModel(
    ['no', 'yes'],
    rows.flatMap(({ question, query, index }): Example[] => {
      const points = pointsIn(index).find((some) => some.some(({ point }) => point.text === question.point));
      return [index.roadmap.vectors, undefined].flatMap((vectors) =>
        weighedPoints(index, query, points ?? [], vectors).map(({ point, signs }) => ({
          signs,
          class: isPointOf(question, point.text) ? 1 : 0,
          weight: vectors ? 1 : OF_ANOTHER,
        })),
      );
    }),
    OF_POINT_KINDS,
  );

/** Fits which deadlines of the action that it is about a question asks for. */
export const fitDates = (rows: readonly Row[]): Model =>
  fitModel(
    ['no', 'yes'],
    rows.flatMap(({ question, query, index }): Example[] => {
      const action = findAction(index.roadmap, question.actions[0] ?? 0);
      if (!action || action.deadlines.length < 2 || !question.deadlines?.length) return [];
      return weighedDeadlines(index, action, query, pickDeadlines(index, action, query))
        .filter(({ deadline }) => !question.alsoOkDeadlines.includes(deadline.id))
        .map(({ deadline, signs }) => ({
          signs,
          class: question.deadlines?.includes(deadline.id) ? 1 : 0,
          weight: 1,
        }));
    }),
    OF_KINDS,
  );
