import { z } from 'zod';
import type { Lexicon } from './lexicon.ts';
import type { PackManifest } from './pack.ts';
import type { Action, Deadline, RoadmapFacts } from './schema.ts';

/** Our own English, shown beside the French original and never instead of it. */
export const English = z.strictObject({
  title: z.string().min(1),
  orientations: z.record(z.string(), z.string().min(1)),
  /** By action number. */
  actions: z.record(z.string(), z.string().min(1)),
  /** By deadline id. */
  deadlines: z.record(z.string(), z.strictObject({ label: z.string().min(1), when: z.string().min(1) })),
});
export type English = z.infer<typeof English>;

/** For a roadmap that nobody has put into English, or that is in English itself. */
export const noEnglish: English = { title: '', orientations: {}, actions: {}, deadlines: {} };

/** A roadmap as the rest of the program sees it: the facts of a pack and what is known of its words. */
export interface Roadmap extends RoadmapFacts {
  pack: PackManifest;
  /** Empty where the pack has none. */
  english: English;
  lexicon: Lexicon;
}

/** Null where the roadmap has no such action. */
export function findAction(roadmap: Roadmap, number: number): Action | null {
  return roadmap.actions.find((action) => action.number === number) ?? null;
}

/** Every deadline, in the order of the text. */
export function allDeadlines(roadmap: Roadmap): Deadline[] {
  return roadmap.actions.flatMap((action) => action.deadlines);
}
