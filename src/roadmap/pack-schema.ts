import { z } from 'zod';
import { lexiconFiles } from './lexicon.ts';
import { OwnerAnnotations } from './owner-annotations.ts';
import { PackManifest } from './pack.ts';
import { English } from './roadmap.ts';
import { RoadmapFacts } from './schema.ts';
import { ShortNames } from './short-names.ts';

/** The files of a pack, each with what it must hold. */
const files = {
  'pack.json': PackManifest,
  'roadmap.json': RoadmapFacts,
  'owners.json': OwnerAnnotations,
  'english.json': English,
  'short-names.json': ShortNames,
  ...Object.fromEntries(
    Object.entries(lexiconFiles).map(([name, schema]) => [`lexicon/${name}.json`, schema]),
  ),
};

/** The JSON Schema of all files of a pack, each under its name in `$defs`. */
export function packSchema(): object {
  const definitions = Object.entries<z.ZodType>(files).map(([name, schema]) => {
    const { $schema: _, ...definition } = z.toJSONSchema(schema, { io: 'input' });
    return [name, definition];
  });
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'A roadmap as a pack: one definition for each of its files',
    $defs: Object.fromEntries(definitions),
  };
}
