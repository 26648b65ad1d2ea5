import { z } from 'zod';
import units from '../../data/grammar/units.json' with { type: 'json' };
import { writtenKey } from './action-number.ts';
import type { RoadmapFacts } from './schema.ts';

const word = z
  .string()
  .max(40)
  .regex(/^\p{L}+(?:[ '’-]\p{L}+)*$/u, { error: 'must be a word, or a few' });

/** What a roadmap calls its actions: one and several, in both languages, in small letters. */
export const Units = z.strictObject({
  /** `feminine` decides between "un" and "une", "aucun" and "aucune". */
  fr: z.strictObject({ one: word, many: word, feminine: z.boolean().default(false) }),
  en: z.strictObject({ one: word, many: word }),
});
export type Units = z.infer<typeof Units>;

/** How a roadmap names its actions: the word in one language, and what stands after it. English has no `feminine`. */
export interface Unit {
  one: string;
  many: string;
  feminine?: boolean;
  /** The key of the action with a number: "15", "2.1", "DOC-01". */
  mark(number: number): string;
}

/** What roadmaps call the things that they announce; a text may have others, which its manifest then gives. */
export const knownUnits: readonly Units[] = units;

/** All words that people know for an action of a roadmap, in either language and number. */
export const unitWords: readonly string[] = [
  ...new Set(knownUnits.flatMap(({ fr, en }) => [fr.one, fr.many, en.one, en.many])),
];

/** For a roadmap that says no other. */
export const actions: Units = knownUnits[0] as Units;

/** The unit that a label or a head begins with: "Objectif n° 2.1", "Axe stratégique 2", "Project name"; else null. */
export function unitsNamed(label = ''): Units | null {
  const words = label.toLowerCase().match(/\p{L}+/gu) ?? [];
  const units = [words.slice(0, 2).join(' '), words[0] ?? ''].map((written) =>
    knownUnits.find(({ fr, en }) => [fr.one, fr.many, en.one, en.many].includes(written)),
  );
  return units.find(Boolean) ?? null;
}

const chapters = unitsNamed('chapter') as Units;

/** What a roadmap calls some of its chapters: as their headings do, or as its manifest, or else chapters. */
export function chapterIn(
  language: 'fr' | 'en',
  { pack, orientations }: { pack: { chapter?: Units } } & Pick<RoadmapFacts, 'orientations'>,
  numbers: readonly number[] = orientations.map(({ number }) => number),
): Unit {
  const known = orientations.filter(({ number }) => numbers.includes(number));
  const [units, ...others] = new Set(known.map(({ label }) => unitsNamed(label)));
  const words = (others.length === 0 && units) || pack.chapter || chapters;
  return {
    ...words[language],
    mark: (number) => known.find((each) => each.number === number)?.key ?? String(number),
  };
}

/** Of a roadmap: what its manifest and its actions say. */
type Naming = { pack: { unit?: Units } } & Pick<RoadmapFacts, 'actions'>;

/** What the manifest says, or else the headings of the actions ("Objectif 2.1"), or else that they are actions. */
export function unitsOf({ pack, actions: [first] }: Naming): Units {
  return pack.unit ?? unitsNamed(first?.label) ?? actions;
}

/** `roadmap` null: of a roadmap that is served no more. */
export function unitIn(language: 'fr' | 'en', roadmap: Naming | null): Unit {
  const words = roadmap ? unitsOf(roadmap)[language] : actions[language];
  return { ...words, mark: (number) => (roadmap ? writtenKey(roadmap, number) : String(number)) };
}
