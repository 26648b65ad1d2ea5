import { z } from 'zod';
import { OwnerRole } from './schema.ts';

const filled = z.string().trim().min(1);

/** What the text says in no form that code could read: who steers and who is associated, each with a quote. */
export const OwnerAnnotations = z.strictObject({
  steering: z.strictObject({ name: filled, quote: filled }).optional(),
  actions: z.record(
    z.string(),
    z.strictObject({
      owners: z.array(z.strictObject({ name: filled, role: OwnerRole, quote: filled })).default([]),
      partners: z.strictObject({ quote: filled, names: z.array(filled).min(1) }).optional(),
    }),
  ),
});
export type OwnerAnnotations = z.infer<typeof OwnerAnnotations>;
