import type { Roadmap } from '../roadmap/roadmap.ts';
import type { Action, Deadline, Quote } from '../roadmap/schema.ts';
import { PhraseFinder } from '../understanding/phrase-finder.ts';
import type { Token } from '../understanding/tokens.ts';
import { vocabularyOf } from '../understanding/vocabulary.ts';

/**
 * What a word says in an action depends on where it stands. A title names the action, the lexicon says how
 * people name it, a deadline names a part of it, a body mentions much else.
 */
const FIELD_WEIGHT = { title: 1, lexicon: 1, deadline: 0.75, body: 0.4 } as const;
export type Field = keyof typeof FIELD_WEIGHT;

/** How an action has a feature: where it weighs most, and how much. */
export interface Hold {
  field: Field;
  weight: number;
}

/** What a feature is worth in its best place, and which part of `holders` and `weights` are its own. */
export interface Postings {
  idf: number;
  from: number;
  to: number;
}

/** What a word says of a deadline: in its label, or in the lexicon only. */
export const IN_LABEL = 1;
const LEXICON_OF_DEADLINE = 0.8;

export interface Sentence {
  quote: Quote;
  features: ReadonlySet<string>;
}

export interface RoadmapIndex {
  roadmap: Roadmap;
  actions: readonly Action[];
  postings: ReadonlyMap<string, Postings>;
  /** Of all features, one after the other: the actions that have it, as places in `actions`. */
  holders: Uint32Array;
  /** What the feature says for each of them. */
  weights: Float32Array;
  /** By place of the action. */
  holds: readonly ReadonlyMap<string, Hold>[];
  /** Their values are features. */
  concepts: PhraseFinder<string>;
  expressions: PhraseFinder<number>;
  deadlineFeatures: ReadonlyMap<string, ReadonlyMap<string, number>>;
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

/** Tells each feature of a text that was read, the same one perhaps several times. */
type FeaturesIn = (text: string, see: (feature: string) => void) => void;
type SeeFeatures = (tokens: readonly Token[], see: (feature: string) => void) => void;

const IN_TITLE: Hold = { field: 'title', weight: FIELD_WEIGHT.title };
const IN_DEADLINE: Hold = { field: 'deadline', weight: FIELD_WEIGHT.deadline };
const IN_BODY: Hold = { field: 'body', weight: FIELD_WEIGHT.body };
/** A word that comes back in many expressions names the action; one in passing only helps. By their number, less one. */
const IN_LEXICON: Hold[] = [0, 1, 2, 3].map((more) => ({
  field: 'lexicon',
  weight: FIELD_WEIGHT.lexicon * (0.5 + 0.5 * (more / 3)),
}));

function buildIndex(roadmap: Roadmap): RoadmapIndex {
  const { lexicon, english, actions } = roadmap;
  const { read } = vocabularyOf(roadmap);
  const concepts = new PhraseFinder<string>(read);
  for (const concept of lexicon.concepts) concepts.addAll(concept, `c:${concept.id}`);
  const expressions = new PhraseFinder<number>(read);
  const seeFeatures: SeeFeatures = (tokens, see) => {
    for (let place = 0; place < tokens.length; place += 1) {
      const [french, english] = (tokens[place] as Token).stems.features;
      see(french);
      see(english);
    }
    concepts.each(tokens, see);
  };
  const featuresIn: FeaturesIn = (text, see) => seeFeatures(read(text), see);

  const deadlineFeatures = new Map<string, Map<string, number>>();
  const holds = actions.map((action, place) => {
    const held = countExpressions(
      expressions.addAll(lexicon.actions[action.number] ?? { fr: [], en: [] }, place),
      seeFeatures,
    );
    const hold = (one: Hold) => (feature: string) => {
      if (one.weight > (held.get(feature)?.weight ?? 0)) held.set(feature, one);
    };
    for (const text of [action.title, english.actions[action.number] ?? '']) {
      featuresIn(text, (feature) => held.set(feature, IN_TITLE));
    }
    for (const deadline of action.deadlines) {
      const own = deadlineWeights(deadline, roadmap, featuresIn);
      deadlineFeatures.set(deadline.id, own);
      for (const feature of own.keys()) hold(IN_DEADLINE)(feature);
    }
    for (const { text } of action.body) featuresIn(text, hold(IN_BODY));
    return held;
  });

  return {
    roadmap,
    actions,
    ...invert(holds),
    holds,
    concepts,
    expressions,
    deadlineFeatures,
    sentences: sentenceReader(featuresIn),
  };
}

/** How the lexicon's expressions for an action have their features. */
function countExpressions(
  expressions: readonly (readonly Token[])[],
  seeFeatures: SeeFeatures,
): Map<string, Hold> {
  const counts = new Map<string, { expressions: number; last: number }>();
  for (let number = 0; number < expressions.length; number += 1) {
    seeFeatures(expressions[number] as readonly Token[], (feature) => {
      const count = counts.get(feature);
      if (!count) counts.set(feature, { expressions: 1, last: number });
      else if (count.last !== number) {
        count.expressions += 1;
        count.last = number;
      }
    });
  }
  const held = new Map<string, Hold>();
  for (const [feature, { expressions: count }] of counts) {
    held.set(feature, IN_LEXICON[Math.min(count, IN_LEXICON.length) - 1] as Hold);
  }
  return held;
}

/** Words of the label weigh 1, those of the lexicon less: they may name the whole action too. */
function deadlineWeights(
  { id, label }: Deadline,
  { lexicon, english }: Roadmap,
  featuresIn: FeaturesIn,
): Map<string, number> {
  const weights = new Map<string, number>();
  const known = lexicon.deadlines[id];
  for (const text of [...(known?.fr ?? []), ...(known?.en ?? [])]) {
    featuresIn(text, (feature) => weights.set(feature, LEXICON_OF_DEADLINE));
  }
  for (const text of [label, english.deadlines[id]?.label ?? '']) {
    featuresIn(text, (feature) => weights.set(feature, IN_LABEL));
  }
  return weights;
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
