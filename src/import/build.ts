import { quoteFinder } from '../roadmap/find-quote.ts';
import type { OwnerAnnotations } from '../roadmap/owner-annotations.ts';
import type { PackManifest } from '../roadmap/pack.ts';
import type { Quote, RoadmapFacts } from '../roadmap/schema.ts';
import { plainText, readLines } from '../roadmap/source-lines.ts';
import type { ReadRoadmap } from './drafts.ts';
import { type ReadOptions, readText } from './read-text.ts';

type Manifest = Pick<PackManifest, 'title' | 'publication' | 'source' | 'fiscalYearStart'>;

/**
 * The facts of a pack, derived from its text and the owners' annotations.
 * Throws where the text cannot be read or an annotation's quote is not in it.
 */
export function buildFacts(
  text: string,
  manifest: Manifest,
  annotations: OwnerAnnotations,
  columns: ReadOptions['columns'] = {},
): RoadmapFacts {
  const { publication, fiscalYearStart, source } = manifest;
  const read = readText(source, text, { publication, ...(fiscalYearStart && { fiscalYearStart }), columns });
  return factsOf(read, text, manifest, annotations);
}

/** The same of a text that was read already. */
export function factsOf(
  { orientations, actions, numbered, steering, unread }: ReadRoadmap,
  text: string,
  { title, publication, source }: Manifest,
  annotations: OwnerAnnotations,
): RoadmapFacts {
  const unknown = Object.keys(annotations.actions).filter(
    (n) => !actions.some((a) => a.number === Number(n)),
  );
  if (unknown.length > 0) throw new Error(`owners.json: no action ${unknown.join(', ')} in the text`);

  // Whoever made annotations has read who leads what.
  const isAnnotated = Object.keys(annotations.actions).length > 0;
  const left = unread.filter(({ kind }) => kind !== 'owner' || !isAnnotated);
  const findQuote = quoteFinder(plainText(readLines(source, text)));
  const quoted = (where: string, quote: string): Quote => {
    const lines = findQuote(quote);
    if (!lines) throw new Error(`owners.json, ${where}: this quote is not in the text: "${quote}"`);
    return { text: quote, lines };
  };
  return {
    title,
    publication,
    orientations,
    actions: actions.map((action) => {
      const where = `action ${action.number}`;
      const { owners = [], partners } = annotations.actions[action.number] ?? {};
      const associated = partners?.names.map((name) => ({ name, quote: quoted(where, partners.quote) }));
      return {
        ...action,
        owners: [
          ...owners.map((owner) => ({ ...owner, quote: quoted(where, owner.quote) })),
          ...action.owners,
        ],
        partners: [...(associated ?? []), ...action.partners],
      };
    }),
    steering: annotations.steering
      ? { name: annotations.steering.name, quote: quoted('steering', annotations.steering.quote) }
      : steering && { name: steering.name, quote: steering.quote },
    ...(!numbered && { numbered: false as const }),
    ...(left.length > 0 && { unread: left }),
  };
}
