import { z } from 'zod';
import type { Lexicon } from './lexicon.ts';
import type { PackManifest } from './pack.ts';
import type { Points } from './points.ts';
import type { Action, Deadline, RoadmapFacts, Unread, UnreadKind } from './schema.ts';
import type { ShortNames } from './short-names.ts';
import type { Model, Vectors } from './weights.ts';

const text = z.string().min(1);
const byKey = <T extends z.ZodType>(value: T) => z.record(z.string(), value).default({});

/** Our own English, shown beside the French original and never instead of it. */
export const English = z.strictObject({
  title: z.string().default(''),
  orientations: byKey(text),
  /** By action number. */
  actions: byKey(text),
  /** By deadline id. */
  deadlines: byKey(z.strictObject({ label: text, when: text })),
  /** What terms mean, by term. */
  terms: byKey(text),
  /** What sentences and quotations say, in one line, by their words. */
  quotes: byKey(text),
});
export type English = z.infer<typeof English>;

/** For a roadmap that nobody has put into English, or that is in English itself. */
export const noEnglish: English = English.parse({});

/** A roadmap as the rest of the program sees it: the facts of a pack and what is known of its words. */
export interface Roadmap extends RoadmapFacts {
  pack: PackManifest;
  /** Of the pack; absent where it has not been written yet. */
  folder?: string;
  /** Empty where the pack has none. */
  english: English;
  lexicon: Lexicon;
  /** Empty where the pack has none. */
  shortNames: ShortNames;
  /** What long sentences say, point by point; absent where nobody wrote that down. */
  points?: Points | undefined;
  /** The text of the pack, line by line; absent where only the facts are known. */
  text?: string;
  /** Which words speak for which action, as fitted on questions; absent where nobody has asked any. */
  weights?: Model | undefined;
  /** How near words are to each sentence of the text, in the order of `textOf`, and to each point; absent as these. */
  vectors?: Vectors | undefined;
}

/** Null where the roadmap has no such action. */
export function findAction(roadmap: Roadmap, number: number): Action | null {
  return roadmap.actions.find((action) => action.number === number) ?? null;
}

/** Every deadline, in the order of the text. */
export function allDeadlines(roadmap: Roadmap): Deadline[] {
  return roadmap.actions.flatMap((action) => action.deadlines);
}

/**
 * What looks like a date or an owner and was not read: while there is any, nobody may say that there is none. A row of
 * a table that could not be told from others may hold either.
 */
export const unreadOf = (roadmap: Pick<Roadmap, 'unread'>, kind: UnreadKind): readonly Unread[] =>
  (roadmap.unread ?? []).filter((each) => each.kind === kind || each.kind === 'row');

/** What speaks of the owner of an action, or stands in no action and may, and was not read. */
export const unreadOwnersOf = (roadmap: Pick<Roadmap, 'unread'>, number: number): readonly Unread[] =>
  unreadOf(roadmap, 'owner').filter(({ action }) => action === undefined || action === number);

/** Whether an action stands in a chapter, or in a part of it. */
export function isInOrientation(roadmap: Roadmap, action: Action, orientation: number): boolean {
  for (let at = action.orientation; at !== null; ) {
    if (at === orientation) return true;
    const here = at;
    at = roadmap.orientations.find(({ number }) => number === here)?.parent ?? null;
  }
  return false;
}

/** The first day to look at a roadmap: of its publication, or on which its first deadline begins. */
export function firstDay(roadmap: Roadmap): string | null {
  if (roadmap.publication) return `${roadmap.publication}-01`;
  return (
    allDeadlines(roadmap)
      .flatMap(({ start }) => start ?? [])
      .toSorted()[0] ?? null
  );
}
