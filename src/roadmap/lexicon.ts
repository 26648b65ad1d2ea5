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
export const ActionExpressions = z.record(z.string(), z.strictObject(bilingual));

/** `lexicon/deadlines.json`: what tells a deadline from its neighbours, by deadline id. */
export const DeadlineExpressions = z.record(z.string(), z.strictObject({ stage: Stage, ...bilingual }));

/** `lexicon/concepts.json`: groups of words that mean the same. */
export const Concepts = z.array(z.strictObject({ id: z.string().min(1), ...bilingual }));

/** `lexicon/terms.json`: terms that the text explains, in its own words. */
export const Terms = z.array(
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
export const UnexplainedTerms = z.array(
  z.strictObject({
    term: z.string().min(1),
    aliases: expressions.optional(),
    actions: z.array(z.int().positive()),
  }),
);

/** `lexicon/organisations.json`: bodies and people, named as `owners.json` names them. */
export const Organisations = z.array(
  z.strictObject({
    name: z.string().min(1),
    /** What stands before the name in a French sentence; English has "the". Persons have none. */
    article: z.enum(['le', 'la', 'l’', 'les']).exactOptional(),
    ...bilingual,
    sameAs: z.string().optional(),
  }),
);
export type Organisation = z.infer<typeof Organisations>[number];

/** Properties that no action of the text has, such as a phone number. */
const attributes = z.array(
  z.strictObject({
    id: z.string().min(1),
    ...bilingual,
    /** The words may stand for something that has a date: "when is the legal text due" is no question of law. */
    dated: z.literal(true).optional(),
  }),
);

/** `data/lexicon/outside.json`: what people ask of any roadmap and hardly any holds. */
export const SharedOutside = z.strictObject({
  attributes,
  topics: z.array(z.strictObject({ id: z.string().min(1), ...bilingual })),
});

/** `lexicon/outside.json`: what people ask and the text does not hold, beside what is shared by all packs. */
export const Outside = z.strictObject({
  attributes,
  /** Subjects that the text does not treat, with the actions nearest to them. */
  topics: z.array(
    z.strictObject({
      id: z.string().min(1),
      ...bilingual,
      near: z.array(z.int().positive()),
      /** The text speaks of it and gives no date for it: outside only of a question about one. */
      undated: z.literal(true).optional(),
    }),
  ),
});

/** `lexicon/abbreviations.json`: what people type for short about its subject, folded, and what they mean. */
export const Abbreviations = z.record(
  z.string().regex(/^[a-z0-9]+$/),
  z.string().regex(/^[a-z0-9]+(?: [a-z0-9]+)*$/),
);

/** `audiences.json`: for whom actions are, so that the doctors' tool and the patients' differ. */
export const Audiences = z.array(
  z.strictObject({ id: z.string().min(1), actions: z.array(z.int().positive()), ...bilingual }),
);

export interface Lexicon {
  actions: z.infer<typeof ActionExpressions>;
  deadlines: z.infer<typeof DeadlineExpressions>;
  concepts: z.infer<typeof Concepts>;
  terms: Term[];
  unexplained: z.infer<typeof UnexplainedTerms>;
  organisations: Organisation[];
  outside: z.infer<typeof Outside>;
  audiences: z.infer<typeof Audiences>;
  abbreviations: z.infer<typeof Abbreviations>;
}

/** For a roadmap of which we know no other words than its own. */
export const emptyLexicon: Lexicon = {
  actions: {},
  deadlines: {},
  concepts: [],
  terms: [],
  unexplained: [],
  organisations: [],
  outside: { attributes: [], topics: [] },
  audiences: [],
  abbreviations: {},
};
