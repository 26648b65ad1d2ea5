import { z } from 'zod';
import type { Quote } from './schema.ts';

/**
 * How people name what the roadmap is about, in both languages: the only place that knows this roadmap's
 * words. Expressions are matched by stems, so inflections need no listing.
 */

const text = z.string().min(1);
const number = z.int().positive();
const expressions = z.array(text);
const bilingual = { fr: expressions, en: expressions };
const rows = <Shape extends z.ZodRawShape>(shape: Shape) => z.array(z.strictObject(shape)).default([]);
const byKey = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z.record(z.string(), z.strictObject(shape)).default({});

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
  actions: byKey(bilingual),
  /** What tells a deadline from its neighbours, by deadline id. */
  deadlines: byKey({ stage: Stage, ...bilingual }),
  /** Groups of words that mean the same. */
  concepts: rows({ id: text, ...bilingual }),
  /** Terms that the text explains: the meaning and the quote are verbatim. */
  terms: rows({
    term: text,
    aliases: expressions,
    meaning: text,
    quote: text,
    /** Where the quote stands; null = outside the actions. */
    action: number.nullable(),
  }),
  /** Terms that the text uses and never explains. */
  unexplained: rows({ term: text, aliases: expressions.optional(), actions: z.array(number) }),
  /** What the text speaks of in an action without giving it a date. */
  undated: rows({ actions: z.array(number), ...bilingual }),
  /** Bodies and people, named as `owners.json` names them. */
  organisations: rows({
    name: text,
    /** What stands before the name in a French sentence; English has "the". Persons have none. */
    article: z.enum(['le', 'la', 'l’', 'les']).exactOptional(),
    /** Its name in an English sentence, where that is another. */
    english: text.exactOptional(),
    ...bilingual,
    sameAs: z.string().optional(),
    /** Of a person: what they are, as the text says it, and in our English. */
    office: z.strictObject({ fr: text, en: text }).exactOptional(),
  }),
  /** What those are called who ask what there is for them: nursing homes, hospitals, vendors. */
  audiences: rows({ id: text, ...bilingual }),
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
