import { z } from 'zod';
import type { Quote } from './schema.ts';

/**
 * How people name what the roadmap is about, in both languages: the only place that knows this roadmap's
 * words. Expressions are matched by stems, so inflections need no listing.
 */

const expressions = z.array(z.string().min(1));
const bilingual = { fr: expressions, en: expressions };

/** What a deadline brings, so that "when does it start" and "when is it for everyone" differ. */
export const Stage = z.enum([
  'study',
  'consultation',
  'publication',
  'creation',
  'test',
  'experiment',
  'rollout',
  'start',
  'end',
  'meeting',
  'law',
  'tool',
]);
export type Stage = z.infer<typeof Stage>;

/** What each file of `lexicon/` must hold, by its name without the ending. */
export const lexiconFiles = {
  /** Paraphrases by action number. */
  actions: z.record(z.string(), z.strictObject(bilingual)).default({}),
  /** What tells a deadline from its neighbours, by deadline id. */
  deadlines: z.record(z.string(), z.strictObject({ stage: Stage, ...bilingual })).default({}),
  /** Groups of words that mean the same. */
  concepts: z.array(z.strictObject({ id: z.string().min(1), ...bilingual })).default([]),
  /** Terms that the text explains, in its own words. */
  terms: z
    .array(
      z.strictObject({
        term: z.string().min(1),
        aliases: expressions,
        /** Verbatim. */
        meaning: z.string().min(1),
        /** Verbatim. */
        quote: z.string().min(1),
        /** Where the quote stands; null = outside the actions. */
        action: z.int().positive().nullable(),
      }),
    )
    .default([]),
  /** Terms that the text uses and never explains. */
  unexplained: z
    .array(
      z.strictObject({
        term: z.string().min(1),
        aliases: expressions.optional(),
        actions: z.array(z.int().positive()),
      }),
    )
    .default([]),
  /** What the text speaks of in an action without giving it a date. */
  undated: z.array(z.strictObject({ actions: z.array(z.int().positive()), ...bilingual })).default([]),
  /** Bodies and people, named as `owners.json` names them. */
  organisations: z
    .array(
      z.strictObject({
        name: z.string().min(1),
        /** What stands before the name in a French sentence; English has "the". Persons have none. */
        article: z.enum(['le', 'la', 'l’', 'les']).exactOptional(),
        /** Its name in an English sentence, where that is another. */
        english: z.string().min(1).exactOptional(),
        ...bilingual,
        sameAs: z.string().optional(),
        /** Of a person: what they are, as the text says it, and in our English. */
        office: z.strictObject({ fr: z.string().min(1), en: z.string().min(1) }).exactOptional(),
      }),
    )
    .default([]),
  /** What those are called who ask what there is for them: nursing homes, hospitals, vendors. */
  audiences: z.array(z.strictObject({ id: z.string().min(1), ...bilingual })).default([]),
  /** What people type for short about its subject, folded, and what they mean. */
  abbreviations: z
    .record(z.string().regex(/^[a-z0-9]+$/), z.string().regex(/^[a-z0-9]+(?: [a-z0-9]+)*$/))
    .default({}),
};
export type LexiconFiles = { [name in keyof typeof lexiconFiles]: z.infer<(typeof lexiconFiles)[name]> };

/** A term with the place of its quotation in the text. */
export type Term = Omit<LexiconFiles['terms'][number], 'quote'> & { quote: Quote };
export type Lexicon = Omit<LexiconFiles, 'terms'> & { terms: Term[] };

/** The body or the person that owners and partners name so; undefined where the lexicon has none. */
export const organisationNamed = (
  { organisations }: Pick<Lexicon, 'organisations'>,
  name: string | undefined,
): Lexicon['organisations'][number] | undefined => organisations.find((one) => one.name === name);

/** For a roadmap of which we know no other words than its own. */
export const emptyLexicon: Lexicon = { ...z.object(lexiconFiles).parse({}), terms: [] };
