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

/** One feature's actions, as places in `actions`, and what it says for each of them. */
export interface Postings {
  actions: Uint32Array;
  weights: Float32Array;
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
  /** What the best place for a feature is worth. */
  idf: ReadonlyMap<string, number>;
  /** Where the feature weighs most in an action, to say why. */
  fields: ReadonlyMap<string, Field>[];
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
  const features = tokens.map(({ stems }) => [`f:${stems.fr}`, `e:${stems.en}`]);
  for (const { value, from, to } of concepts.find(tokens)) {
    for (let place = from; place < to; place += 1) features[place]?.push(`c:${value}`);
  }
  return features;
}

function buildIndex(roadmap: Roadmap): RoadmapIndex {
  const { lexicon, english, actions } = roadmap;
  const { read: tokensOf } = vocabularyOf(roadmap);
  const concepts = new PhraseFinder<string>(tokensOf);
  for (const concept of lexicon.concepts) concepts.addAll(concept, concept.id);
  const expressions = new PhraseFinder<number>(tokensOf);

  const read = (text: string): Set<string> => new Set(featuresOf(tokensOf(text), concepts).flat());

  const weights: Map<string, number>[] = [];
  const fields: Map<string, Field>[] = [];
  const deadlineFeatures = new Map<string, Map<string, number>>();
  for (const [place, action] of actions.entries()) {
    const weight = new Map<string, number>();
    const field = new Map<string, Field>();
    weights.push(weight);
    fields.push(field);
    const add = (features: Iterable<string>, name: Field, share = 1): void => {
      for (const feature of features) {
        const value = FIELD_WEIGHT[name] * share;
        if (value > (weight.get(feature) ?? 0)) {
          weight.set(feature, value);
          field.set(feature, name);
        }
      }
    };
    add(read(action.title), 'title');
    add(read(english.actions[action.number] ?? ''), 'title');
    const known = lexicon.actions[action.number] ?? { fr: [], en: [] };
    const counts = new Map<string, number>();
    for (const expression of [...known.fr, ...known.en]) {
      for (const feature of read(expression)) counts.set(feature, (counts.get(feature) ?? 0) + 1);
    }
    // A word that comes back in many expressions names the action; one in passing only helps.
    for (const [feature, count] of counts)
      add([feature], 'lexicon', 0.5 + 0.5 * Math.min(1, (count - 1) / 3));
    expressions.addAll(known, place);
    for (const deadline of action.deadlines) {
      const own = deadlineWeights(deadline, roadmap, read);
      deadlineFeatures.set(deadline.id, own);
      add(own.keys(), 'deadline');
    }
    for (const paragraph of action.body) add(read(paragraph.text), 'body');
  }

  const { postings, idf } = invert(weights);
  return {
    roadmap,
    actions,
    postings,
    idf,
    fields,
    concepts,
    expressions,
    deadlineFeatures,
    sentences: sentenceReader(read),
  };
}

/** Words of the label weigh 1, those of the lexicon less: they may name the whole action too. */
function deadlineWeights(
  { id, label }: Deadline,
  { lexicon, english }: Roadmap,
  read: (text: string) => Set<string>,
): Map<string, number> {
  const weights = new Map<string, number>();
  const known = lexicon.deadlines[id];
  for (const text of [...(known?.fr ?? []), ...(known?.en ?? [])]) {
    for (const feature of read(text)) weights.set(feature, LEXICON_OF_DEADLINE);
  }
  for (const text of [label, english.deadlines[id]?.label ?? '']) {
    for (const feature of read(text)) weights.set(feature, IN_LABEL);
  }
  return weights;
}

/**
 * From actions → features to features → actions. A feature is worth the more the fewer actions have it,
 * counted by how much it says in each, as in BM25.
 */
function invert(weights: readonly Map<string, number>[]): Pick<RoadmapIndex, 'postings' | 'idf'> {
  const lists = new Map<string, { actions: number[]; weights: number[]; sum: number; top: number }>();
  for (const [place, weight] of weights.entries()) {
    for (const [feature, value] of weight) {
      let list = lists.get(feature);
      if (!list) {
        list = { actions: [], weights: [], sum: 0, top: 0 };
        lists.set(feature, list);
      }
      list.actions.push(place);
      list.weights.push(value);
      list.sum += value;
      list.top = Math.max(list.top, value);
    }
  }
  const idf = new Map<string, number>();
  const postings = new Map<string, Postings>();
  for (const [feature, list] of lists) {
    const frequency = list.sum / list.top;
    const worth = Math.log(1 + (weights.length - frequency + 0.5) / (frequency + 0.5));
    idf.set(feature, worth);
    postings.set(feature, {
      actions: Uint32Array.from(list.actions),
      weights: Float32Array.from(list.weights, (value) => value * worth),
    });
  }
  return { postings, idf };
}

/** The sentences of an action's body, read when they are first asked for. */
function sentenceReader(read: (text: string) => Set<string>): (action: Action) => readonly Sentence[] {
  const known = new WeakMap<Action, readonly Sentence[]>();
  return (action) => {
    let sentences = known.get(action);
    if (!sentences) {
      sentences = action.body.flatMap(({ text, lines }) =>
        splitSentences(text).map((sentence) => ({
          quote: { text: sentence, lines },
          features: read(sentence),
        })),
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
