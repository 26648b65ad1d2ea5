import type { Roadmap } from '../roadmap/roadmap.ts';
import type { Action, Quote } from '../roadmap/schema.ts';
import type { PhraseFinder } from '../understanding/phrase-finder.ts';
import type { Token } from '../understanding/tokens.ts';
import { vocabularyOf } from '../understanding/vocabulary.ts';
import { type FeaturesIn, featureReader, type Hold, type Holds, readHolds } from './holds.ts';

/** What a feature is worth in its best place, and which part of `holders` and `weights` are its own. */
export interface Postings {
  idf: number;
  from: number;
  to: number;
}

export interface Sentence {
  quote: Quote;
  features: ReadonlySet<string>;
}

export interface RoadmapIndex extends Holds {
  roadmap: Roadmap;
  actions: readonly Action[];
  postings: ReadonlyMap<string, Postings>;
  /** Of all features, one after the other: the actions that have it, as places in `actions`. */
  holders: Uint32Array;
  /** What the feature says for each of them. */
  weights: Float32Array;
  /** Their values are features. */
  concepts: PhraseFinder<string>;
  expressions: PhraseFinder<number>;
  sentences: (action: Action) => readonly Sentence[];
}

const built = new WeakMap<Roadmap, RoadmapIndex>();

/** The index of a roadmap, built at its first use and kept as long as the roadmap is. */
export function indexOf(roadmap: Roadmap): RoadmapIndex {
  let index = built.get(roadmap);
  if (!index) {
    index = buildIndex(roadmap);
    built.set(roadmap, index);
  }
  return index;
}

/** The features of each token: its stem in both languages and the concepts that it stands for. */
export function featuresOf(tokens: readonly Token[], concepts: PhraseFinder<string>): string[][] {
  const features = tokens.map(({ stems }): string[] => [...stems.features]);
  for (const { value, from, to } of concepts.find(tokens)) {
    for (let place = from; place < to; place += 1) features[place]?.push(value);
  }
  return features;
}

function buildIndex(roadmap: Roadmap): RoadmapIndex {
  const { concepts, actions: expressions, read } = vocabularyOf(roadmap);
  const featuresIn = featureReader(read, concepts);
  const holds = readHolds(roadmap, featuresIn);
  return {
    roadmap,
    actions: roadmap.actions,
    ...holds,
    ...invert(holds.holds),
    concepts,
    expressions,
    sentences: sentenceReader(featuresIn),
  };
}

/**
 * From actions → features to features → actions. A feature is worth the more the fewer actions have it,
 * counted by how much it says in each, as in BM25.
 */
function invert(
  holds: readonly ReadonlyMap<string, Hold>[],
): Pick<RoadmapIndex, 'postings' | 'holders' | 'weights'> {
  const sums = new Map<string, { count: number; sum: number; top: number }>();
  let size = 0;
  for (const held of holds) {
    size += held.size;
    for (const [feature, { weight }] of held) {
      const known = sums.get(feature);
      if (!known) sums.set(feature, { count: 1, sum: weight, top: weight });
      else {
        known.count += 1;
        known.sum += weight;
        known.top = Math.max(known.top, weight);
      }
    }
  }
  const postings = new Map<string, Postings>();
  let next = 0;
  for (const [feature, { count, sum, top }] of sums) {
    const frequency = sum / top;
    const idf = Math.log(1 + (holds.length - frequency + 0.5) / (frequency + 0.5));
    postings.set(feature, { idf, from: next, to: next });
    next += count;
  }
  const holders = new Uint32Array(size);
  const weights = new Float32Array(size);
  for (const [place, held] of holds.entries()) {
    for (const [feature, { weight }] of held) {
      const own = postings.get(feature) as Postings;
      holders[own.to] = place;
      weights[own.to] = weight * own.idf;
      own.to += 1;
    }
  }
  return { postings, holders, weights };
}

/** The sentences of an action's body, read when they are first asked for. */
function sentenceReader(featuresIn: FeaturesIn): (action: Action) => readonly Sentence[] {
  const known = new WeakMap<Action, readonly Sentence[]>();
  return (action) => {
    let sentences = known.get(action);
    if (!sentences) {
      sentences = action.body.flatMap(({ text, lines }) =>
        splitSentences(text).map((sentence) => {
          const features = new Set<string>();
          featuresIn(sentence, (feature) => features.add(feature));
          return { quote: { text: sentence, lines }, features };
        }),
      );
      known.set(action, sentences);
    }
    return sentences;
  };
}

const splitSentences = (text: string): string[] =>
  [...new Intl.Segmenter('fr', { granularity: 'sentence' }).segment(text)]
    .map(({ segment }) => segment.trim())
    .filter(Boolean);
