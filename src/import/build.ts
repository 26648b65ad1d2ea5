import { z } from 'zod';
import type { PackManifest } from '../roadmap/pack.ts';
import { quoteFinder } from '../roadmap/paragraphs.ts';
import { OwnerRole, type Quote, type RoadmapFacts } from '../roadmap/schema.ts';
import { plainText, readLines } from '../roadmap/source-lines.ts';
import { readText } from './read-text.ts';
import type { ColumnChoice } from './tables.ts';

const filled = z.string().trim().min(1);

/** What the text says in no form that code could read: who steers and who is associated, each with a quote. */
export const OwnerAnnotations = z.strictObject({
  steering: z.strictObject({ name: filled, quote: filled }).optional(),
  actions: z.record(
    z.string(),
    z.strictObject({
      owners: z
        .array(z.strictObject({ name: filled, role: OwnerRole, quote: filled, of: filled.exactOptional() }))
        .default([]),
      partners: z.strictObject({ quote: filled, names: z.array(filled).min(1) }).optional(),
    }),
  ),
});
export type OwnerAnnotations = z.infer<typeof OwnerAnnotations>;

/**
 * The facts of a pack, derived from its text and the owners' annotations.
 * Throws where the text cannot be read or an annotation's quote is not in it.
 */
export function buildFacts(
  text: string,
  manifest: Pick<PackManifest, 'title' | 'publication' | 'source' | 'fiscalYearStart'>,
  { steering, actions: annotated }: OwnerAnnotations,
  columns: ColumnChoice = {},
): RoadmapFacts {
  const { title, publication, source } = manifest;
  const { unread = [], ...facts } = readText(source, text, { ...manifest, columns }).facts;
  const findQuote = quoteFinder(plainText(readLines(source, text)));
  const quoted = (quote: string, from?: number): Quote => {
    const lines = findQuote(quote, from);
    if (!lines) throw new Error(`owners.json: this quote is not in the text: "${quote}"`);
    return { text: quote, lines };
  };
  const numbers = new Set(facts.actions.map(({ number }) => String(number)));
  const unknown = Object.keys(annotated).filter((number) => !numbers.has(number));
  if (unknown.length > 0) throw new Error(`owners.json: no action ${unknown.join(', ')} in the text`);
  // Whoever made annotations has read who leads what.
  const left = unread.filter(({ kind }) => kind !== 'owner' || Object.keys(annotated).length === 0);
  return {
    title,
    publication,
    ...facts,
    actions: facts.actions.map((action) => {
      const { owners = [], partners } = annotated[action.number] ?? {};
      const { from } = action.lines;
      const leading = owners.map((owner) => ({ ...owner, quote: quoted(owner.quote, from) }));
      const associated = partners?.names.map((name) => ({ name, quote: quoted(partners.quote, from) })) ?? [];
      return {
        ...action,
        owners: [...leading, ...action.owners],
        partners: [...associated, ...action.partners],
      };
    }),
    ...(steering && { steering: { name: steering.name, quote: quoted(steering.quote) } }),
    ...(left.length > 0 && { unread: left }),
  };
}
