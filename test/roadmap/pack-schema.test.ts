import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { packsDirectory } from '../../src/roadmap/load.ts';
import { packSchema } from '../../src/roadmap/pack-schema.ts';

test('the published JSON Schema is what packs are checked by', () => {
  const published = readFileSync(join(packsDirectory, '../pack.schema.json'), 'utf8');
  expect(JSON.parse(published), 'npm run data:schema').toEqual(packSchema());
});
