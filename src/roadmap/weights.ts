import { z } from 'zod';

/**
 * A multinomial logistic regression, as `npm run fit` writes it: for each sign the classes that it speaks for or
 * against, as pairs of class and weight, in whole tenths.
 */
export const Model = z.strictObject({
  classes: z.array(z.string()),
  bias: z.array(z.int()),
  weights: z.record(z.string(), z.array(z.int())),
});
export type Model = z.infer<typeof Model>;

/**
 * A classifier of the kind of fastText (Joulin et al. 2016), as `npm run fit` writes it: each sign of a question has a
 * vector, and so has each sentence of the text, each point of one and each deadline. A sentence is the likelier to answer, the more its
 * vector is like the sum of those of the signs. Vectors are base64: those of texts of signed bytes, those of signs of
 * halves of bytes, from -8 to 7, the lower half first. Of their products `perOne` make 1.
 */
export const Vectors = z.strictObject({
  perOne: z.int().positive(),
  /** In the order of the text. */
  sentences: z.array(z.string()),
  points: z.array(z.string()),
  deadlines: z.array(z.string()),
  signs: z.record(z.string(), z.string()),
});
export type Vectors = z.infer<typeof Vectors>;
