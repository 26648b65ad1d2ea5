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
