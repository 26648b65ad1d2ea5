import { z } from 'zod';
import { Month } from './schema.ts';
import { Units } from './unit.ts';

const text = z.string().trim().min(1);

/**
 * `pack.json`: what a roadmap is called and where its text is. A pack is a folder with this manifest, the text, the
 * facts read from it (`roadmap.json`) and, where somebody has made them, `owners.json`, `english.json`,
 * `short-names.json`, `points.json` and `lexicon/`.
 */
export const PackManifest = z.strictObject({
  $schema: z.string().optional(),
  /** How people name the pack in a command: `/esante in ID …`. */
  id: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, {
      error: 'must be small letters, digits and hyphens, such as plan-2030',
    })
    .max(60),
  /** Whether it answers where nobody chose another; at most one pack says so. */
  default: z.boolean().default(false),
  /** Of the text. */
  language: z.enum(['fr', 'en']),
  /** As the text calls itself, word for word. */
  title: text,
  /** A few words to tell it from other packs, in both languages. */
  name: z.strictObject({ fr: text, en: text }),
  /** Questions to begin with, three in each language; without them, some are made of the facts. */
  examples: z.strictObject({ fr: z.array(text).length(3), en: z.array(text).length(3) }).exactOptional(),
  /** What it calls its actions; without it, what heads the first one, or else "action". */
  unit: Units.exactOptional(),
  /** What it calls its chapters, where their headings do not tell; without it, "chapter". */
  chapter: Units.exactOptional(),
  /** Names that people write with a year that is no date: "Ma santé 2022". */
  datedNames: z.array(text).default([]),
  /** Month of publication; null where nobody knows it. */
  publication: Month.nullable().default(null),
  /** The month that a fiscal year of the text begins with ("FY25"); without it, its fiscal years have no dates. */
  fiscalYearStart: z.int().min(1).max(12).exactOptional(),
  /** The file with the text, which all line numbers are about. */
  source: z
    .string()
    .regex(/^[\w.-]+\.(?:txt|md)$/, {
      error: 'must be the name of a .txt or .md file in the folder of the pack',
    })
    .default('roadmap.txt'),
});
export type PackManifest = z.infer<typeof PackManifest>;
