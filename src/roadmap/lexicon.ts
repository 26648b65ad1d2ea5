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

/** `lexicon/actions.json`: paraphrases by action number. */
const ActionExpressions = z.record(z.string(), z.strictObject(bilingual));

/** `lexicon/deadlines.json`: what tells a deadline from its neighbours, by deadline id. */
const DeadlineExpressions = z.record(z.string(), z.strictObject({ stage: Stage, ...bilingual }));

/** `lexicon/concepts.json`: groups of words that mean the same. */
const Concepts = z.array(z.strictObject({ id: z.string().min(1), ...bilingual }));

/** `lexicon/terms.json`: terms that the text explains, in its own words. */
const Terms = z.array(
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
);
/** A term with the place of its quotation in the text. */
export type Term = Omit<z.infer<typeof Terms>[number], 'quote'> & { quote: Quote };

/** `lexicon/unexplained.json`: terms that the text uses and never explains. */
const UnexplainedTerms = z.array(
  z.strictObject({
    term: z.string().min(1),
    aliases: expressions.optional(),
    actions: z.array(z.int().positive()),
  }),
);

/** `lexicon/undated.json`: what the text speaks of in an action without giving it a date. */
const Undated = z.array(z.strictObject({ actions: z.array(z.int().positive()), ...bilingual }));

/** `lexicon/organisations.json`: bodies and people, named as `owners.json` names them. */
const Organisations = z.array(
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
);

/** `lexicon/abbreviations.json`: what people type for short about its subject, folded, and what they mean. */
const Abbreviations = z.record(
  z.string().regex(/^[a-z0-9]+$/),
  z.string().regex(/^[a-z0-9]+(?: [a-z0-9]+)*$/),
);

/** `audiences.json`: for whom actions are, so that the doctors' tool and the patients' differ. */
const Audiences = z.array(
  z.strictObject({ id: z.string().min(1), actions: z.array(z.int().positive()), ...bilingual }),
);

/** What each file of `lexicon/` must hold, by its name without the ending. */
export const lexiconFiles = {
  actions: ActionExpressions.default({}),
  deadlines: DeadlineExpressions.default({}),
  concepts: Concepts.default([]),
  terms: Terms.default([]),
  unexplained: UnexplainedTerms.default([]),
  undated: Undated.default([]),
  organisations: Organisations.default([]),
  audiences: Audiences.default([]),
  abbreviations: Abbreviations.default({}),
};
export type LexiconFiles = { [name in keyof typeof lexiconFiles]: z.infer<(typeof lexiconFiles)[name]> };

export type Lexicon = Omit<LexiconFiles, 'terms'> & { terms: Term[] };

/** For a roadmap of which we know no other words than its own. */
export const emptyLexicon: Lexicon = { ...z.object(lexiconFiles).parse({}), terms: [] };
