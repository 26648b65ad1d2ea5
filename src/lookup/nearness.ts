import { oncePer } from '../roadmap/once.ts';
import type { Vectors } from '../roadmap/weights.ts';
import { normOf, softmax } from '../understanding/model.ts';
import type { Query, Signs } from '../understanding/query.ts';

/** How near the words of a question are to each sentence and deadline of a text, as fitted on questions that these answer. */

/** What a question is told by beside its subject: how it is put, and runs of letters, which misspelt words keep. */
const OF_WORDING = 0.3;
/** Longer runs of words are too rare. */
const LONGEST_RUN = 2;

/** The signs that have vectors. */
export function signsOf({
  subject,
  wording,
  letters,
}: Pick<Query, 'subject' | 'wording' | 'letters'>): Signs {
  const signs: Signs = new Map([...subject, ...letters]);
  for (const sign of wording.keys())
    if (sign.split(' ').length <= LONGEST_RUN) signs.set(`~${sign}`, OF_WORDING);
  return signs;
}

const bytesIn = (base64: string): Int8Array => new Int8Array(Buffer.from(base64, 'base64'));
const halvesIn = (base64: string): Int8Array =>
  Int8Array.from([...Buffer.from(base64, 'base64')].flatMap((byte) => [(byte & 15) - 8, (byte >> 4) - 8]));

/** What every question needs; of the thousands of signs, each has a few. */
const textsOf = oncePer(({ sentences, points, deadlines }: Vectors) => ({
  sentences: sentences.map(bytesIn),
  points: points.map(bytesIn),
  deadlines: deadlines.map(bytesIn),
}));

/** How near a question is to the sentence, point or deadline at each place: the more, the likelier that answers it. */
type Nearness = Record<'sentences' | 'points' | 'deadlines', (at: number) => number>;

const nearnessIn = oncePer((vectors: Vectors) =>
  oncePer((query: Query): Nearness => {
    const { sentences, points, deadlines } = textsOf(vectors);
    const known = [...signsOf(query)].flatMap(([sign, much]) => {
      const vector = Object.hasOwn(vectors.signs, sign) ? vectors.signs[sign] : undefined;
      return vector === undefined ? [] : [{ vector: halvesIn(vector), much }];
    });
    const unit = normOf(known.length) / vectors.perOne;
    const sum = Float64Array.from(sentences[0] ?? [], (_, at) =>
      known.reduce((all, { vector, much }) => all + much * (vector[at] ?? 0), 0),
    );
    const to = (vector: Int8Array | undefined): number =>
      unit * sum.reduce((all, one, at) => all + one * (vector?.[at] ?? 0), 0);
    return {
      sentences: (at) => to(sentences[at]),
      points: (at) => to(points[at]),
      deadlines: (at) => to(deadlines[at]),
    };
  }),
);

export const nearnessOf = (vectors: Vectors, query: Query): Nearness => nearnessIn(vectors)(query);

/** How likely each of some sentences, points or deadlines answers beside the others; none where nothing was fitted. */
export function fitsOf(
  vectors: Vectors | undefined,
  query: Query,
  which: keyof Nearness,
  places: readonly number[],
): number[] {
  return vectors ? softmax(places.map(nearnessOf(vectors, query)[which])) : [];
}
