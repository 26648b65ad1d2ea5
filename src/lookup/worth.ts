import { rarity } from '../understanding/everyday-words.ts';
import type { Query } from '../understanding/query.ts';
import { featuresOf, type RoadmapIndex } from './roadmap-index.ts';

/** How much of some words a text has, the rarer the more. */
export function worthOf(index: RoadmapIndex, words: Query['topic']): (text: string) => number {
  const features = featuresOf(words, index.roadmap);
  return (text) => {
    const held = new Set(index.featuresOf(text).flat());
    return features.reduce((sum, own, at) => {
      const idf = Math.max(0, ...own.map((one) => (held.has(one) ? (index.postings.get(one)?.idf ?? 0) : 0)));
      return sum + rarity(words[at]?.word ?? '') * idf;
    }, 0);
  };
}

/** How much a part of a text has of what a question is about. */
export const worthFor = (index: RoadmapIndex, { topic }: Query): ((text: string) => number) =>
  worthOf(
    index,
    topic.filter(({ denied }) => !denied),
  );
