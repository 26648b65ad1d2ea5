import type { Action } from '../roadmap/schema.ts';
import { vocabularyOf } from '../understanding/vocabulary.ts';
import type { Field } from './holds.ts';
import { featuresOf, type RoadmapIndex } from './roadmap-index.ts';

/** Texts of an action, to be compared with a question one by one. */
export interface Parts {
  /** Which of them have a feature. */
  having: ReadonlyMap<string, readonly number[]>;
  fields: readonly Field[];
  /** What the words of each are worth together. */
  lengths: readonly number[];
}

type Read = (index: RoadmapIndex, action: Action) => readonly (readonly [Field, string])[];

/** What an action is called: its title, and the expressions that people use for it. `place`: in `index.actions`. */
export const namesOf: (index: RoadmapIndex, place: number) => Parts = kept((index, action) => {
  const { lexicon, english } = index.roadmap;
  const own = lexicon.actions[action.number];
  return [
    ...[...(own?.fr ?? []), ...(own?.en ?? [])].map((text) => ['lexicon', text] as const),
    ['title', action.title],
    ['title', english.actions[action.number] ?? ''],
  ];
});

/** What is said of an action: its deadlines by their labels and the expressions for them, and each sentence. */
export const statementsOf: (index: RoadmapIndex, place: number) => Parts = kept((index, action) => {
  const { lexicon, english } = index.roadmap;
  return [
    ...action.deadlines.flatMap(({ id, label }) =>
      [
        `${label} ${english.deadlines[id]?.label ?? ''}`,
        ...(lexicon.deadlines[id]?.fr ?? []),
        ...(lexicon.deadlines[id]?.en ?? []),
      ].map((text) => ['deadline', text] as const),
    ),
    ...index.sentences(action).map(({ quote }) => ['body', quote.text] as const),
  ];
});

/** Reads the texts of an action when they are first asked for. */
function kept(read: Read): (index: RoadmapIndex, place: number) => Parts {
  const known = new WeakMap<RoadmapIndex, Map<number, Parts>>();
  return (index, place) => {
    const own = known.get(index) ?? new Map<number, Parts>();
    known.set(index, own);
    const parts = own.get(place) ?? partsIn(index, read(index, index.actions[place] as Action));
    own.set(place, parts);
    return parts;
  };
}

function partsIn(index: RoadmapIndex, texts: ReturnType<Read>): Parts {
  const tokensOf = vocabularyOf(index.roadmap).read;
  const having = new Map<string, number[]>();
  const lengths = texts.map(([, text], at) => {
    const features = featuresOf(tokensOf(text), index.concepts);
    for (const feature of new Set(features.flat())) {
      const list = having.get(feature);
      if (list) list.push(at);
      else having.set(feature, [at]);
    }
    return Math.sqrt(1 + features.reduce((sum, word) => sum + worthOf(word, index) ** 2, 0));
  });
  return { having: shared(having), lengths, fields: texts.map(([field]) => field) };
}

/** The French and the English stem of a word are mostly in the same texts: then they have one list, known as the same. */
function shared(having: ReadonlyMap<string, number[]>): Parts['having'] {
  const lists = new Map<string, number[]>();
  return new Map(
    Array.from(having, ([feature, list]) => {
      const key = list.join();
      const same = lists.get(key) ?? list;
      lists.set(key, same);
      return [feature, same];
    }),
  );
}

/** What a word is worth by the best of its features; 0 where no action has it. */
export const worthOf = (features: readonly string[], { postings }: RoadmapIndex): number =>
  Math.max(0, ...features.map((feature) => postings.get(feature)?.idf ?? 0));

/** How much of some words one part alone says, from 0 to 1: by the field of the part, the best of each. */
export function shareSaid(
  words: readonly { features: readonly string[]; worth: number }[],
  { having, fields }: Parts,
): Partial<Record<Field, number>> {
  const sums = new Map<number, number>();
  let all = 0;
  for (const { features, worth } of words) {
    all += worth;
    for (const part of new Set(features.flatMap((feature) => having.get(feature) ?? []))) {
      sums.set(part, (sums.get(part) ?? 0) + worth);
    }
  }
  const shares: Partial<Record<Field, number>> = {};
  for (const [part, sum] of sums) {
    const field = fields[part] as Field;
    shares[field] = Math.max(shares[field] ?? 0, sum / all);
  }
  return shares;
}
