/** `npm run data:schema`: writes the JSON Schema of packs, which a test keeps in step. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packsDirectory } from '../roadmap/load.ts';
import { packSchema } from '../roadmap/pack-schema.ts';

writeFileSync(join(packsDirectory, '../pack.schema.json'), `${JSON.stringify(packSchema(), null, 2)}\n`);
