import type { Roadmap } from '../roadmap/roadmap.ts';
import type { Deadline } from '../roadmap/schema.ts';
import type { PhraseFinder } from '../understanding/phrase-finder.ts';
import type { ReadText } from '../understanding/tokens.ts';

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

/** Whether the title of an action has any of a word's features. */
export const isInTitle = (
  held: ReadonlyMap<string, Hold> | undefined,
  features: readonly string[],
): boolean => features.some((feature) => held?.get(feature)?.field === 'title');

/** What a word says of a deadline: in its label, or in the lexicon only. */
export const IN_LABEL = 1;
const LEXICON_OF_DEADLINE = 0.8;

/** Tells each feature of a text that was read, the same one perhaps several times. */
export type FeaturesIn = (text: string, see: (feature: string) => void) => void;

export function featureReader(read: ReadText, concepts: PhraseFinder<string>): FeaturesIn {
  return (text, see) => {
    const tokens = read(text);
    for (const { stems } of tokens) for (const feature of stems.features) see(feature);
    concepts.each(tokens, see);
  };
}

const IN_TITLE: Hold = { field: 'title', weight: FIELD_WEIGHT.title };
const IN_DEADLINE: Hold = { field: 'deadline', weight: FIELD_WEIGHT.deadline };
const IN_BODY: Hold = { field: 'body', weight: FIELD_WEIGHT.body };
/** A word that comes back in many expressions names the action; one in passing only helps. By their number, less one. */
const IN_LEXICON: Hold[] = [0, 1, 2, 3].map((more) => ({
  field: 'lexicon',
  weight: FIELD_WEIGHT.lexicon * (0.5 + 0.5 * (more / 3)),
}));

export interface Holds {
  /** By place of the action. */
  holds: readonly ReadonlyMap<string, Hold>[];
  deadlineFeatures: ReadonlyMap<string, ReadonlyMap<string, number>>;
}

/** Reads how every action and deadline has its features. */
export function readHolds(roadmap: Roadmap, featuresIn: FeaturesIn): Holds {
  const { lexicon, english, actions } = roadmap;
  const deadlineFeatures = new Map<string, Map<string, number>>();
  const holds = actions.map((action) => {
    const own = lexicon.actions[action.number];
    const held = countExpressions([...(own?.fr ?? []), ...(own?.en ?? [])], featuresIn);
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
  return { holds, deadlineFeatures };
}

/** How the lexicon's expressions for an action have their features. */
function countExpressions(expressions: readonly string[], featuresIn: FeaturesIn): Map<string, Hold> {
  const counts = new Map<string, { expressions: number; last: number }>();
  for (const [number, expression] of expressions.entries()) {
    featuresIn(expression, (feature) => {
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
