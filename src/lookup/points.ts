import weights from '../../data/weights/points.json' with { type: 'json' };
import { oncePer } from '../roadmap/once.ts';
import { type Point, pointsOf } from '../roadmap/points.ts';
import type { Vectors } from '../roadmap/weights.ts';
import { crossed } from '../understanding/features.ts';
import { chancesOf } from '../understanding/model.ts';
import type { Query, Signs } from '../understanding/query.ts';
import { wordsOf } from '../understanding/tokens.ts';
import { fitsOf } from './nearness.ts';
import { LEAST_WORTH, marksOf, part, textOf, wantedOf } from './passages.ts';
import type { RoadmapIndex } from './roadmap-index.ts';
import { worthFor } from './worth.ts';

/** Which point of a sentence answers a question, where a first line has no room for all of it. */

/** A point, and what can be told of it before any question. */
interface MarkedPoint {
  point: Point;
  sentence: string;
  /** Its place among those of all sentences: what the weights of a roadmap tell apart. */
  at: number;
  marks: readonly string[];
}

/** The points of every sentence that has several, in the order of the text. */
export const pointsIn = oncePer((index: RoadmapIndex): MarkedPoint[][] => {
  let count = 0;
  return textOf(index).sentences.flatMap(({ quote: { text } }) => {
    const points = pointsOf(index.roadmap, text);
    if (points.length < 2) return [];
    return [
      points.map((point, place): MarkedPoint => {
        const words = wordsOf(point.text);
        const marks = [
          `place ${Math.min(4, place)}`,
          `of ${Math.min(5, points.length)}`,
          `long ${Math.min(5, Math.floor(words.length / 5))}`,
          `opens ${words[0]?.stems.fr}`,
          ...(point.text.includes(', ') ? ['list'] : []),
          ...marksOf(words, point.text, index.roadmap),
        ];
        count += 1;
        return { point, sentence: text, at: count - 1, marks: [...new Set(marks)] };
      }),
    ];
  });
});

/** What speaks for and against each of the points of one sentence. */
export function weighedPoints(
  index: RoadmapIndex,
  query: Query,
  points: readonly MarkedPoint[],
  vectors: Vectors | undefined,
): { point: Point; signs: Signs }[] {
  const places = points.map(({ at }) => at);
  const fits = fitsOf(vectors, query, 'points', places);
  const byFit = fits.toSorted((one, other) => other - one);
  const worthOf = worthFor(index, query);
  const worths = points.map(({ point }) => worthOf(`${point.text} ${point.english ?? ''}`));
  const most = Math.max(LEAST_WORTH, ...worths);
  const wanted = ['any', ...wantedOf(query)];
  return points.map(({ point, marks }, place) => {
    const [worth = 0, fit = 0] = [worths[place], fits[place]];
    const signs = crossed([
      ...(vectors ? [`fits ${part(fit)}`, `rank ${byFit.indexOf(fit)}`] : []),
      `of the best ${part(worth, most)}`,
      `worth ${Math.min(6, Math.round(worth))}`,
      ...marks.slice(0, 2),
    ]);
    for (const mark of marks) for (const sign of wanted) signs.set(`${sign} > ${mark}`, 1);
    return { point, signs };
  });
}

const bySentence = oncePer(
  (index: RoadmapIndex) => new Map(pointsIn(index).map((points) => [points[0]?.sentence, points])),
);

/** How likely each point of a sentence is asked for, beside its others; together 1. Empty where it has only one. */
export function pointsAsked(
  index: RoadmapIndex,
  query: Query,
  sentence: string,
): ReadonlyMap<string, number> {
  const points = bySentence(index).get(sentence) ?? [];
  const weighed = weighedPoints(index, query, points, index.roadmap.vectors);
  const chances = weighed.map(({ signs }) => chancesOf(weights, signs)[1] ?? 0);
  const all = chances.reduce((sum, one) => sum + one, 0);
  return new Map(weighed.map(({ point }, at) => [point.text, (chances[at] ?? 0) / all]));
}

/** Whether no other point of a sentence is asked for than the main one. */
export function asksForMain(index: RoadmapIndex, query: Query, sentence: string): boolean {
  const [main, ...others] = pointsAsked(index, query, sentence).values();
  return others.every((other) => other <= (main ?? 0));
}
