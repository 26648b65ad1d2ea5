/** `npm run data:build`: derives `data/roadmap.json` from `data/roadmap.txt` and `data/owners.json`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildFacts, OwnerAnnotations } from './build.ts';
import { dataDirectory, readJson } from './load.ts';

const source = readFileSync(join(dataDirectory, 'roadmap.txt'), 'utf8');
const facts = buildFacts(source, readJson(dataDirectory, 'owners.json', OwnerAnnotations));
const out = join(dataDirectory, 'roadmap.json');
writeFileSync(out, `${JSON.stringify(facts, null, 2)}\n`);
const deadlines = facts.actions.flatMap((action) => action.deadlines);
console.log(`${out}: ${facts.actions.length} actions, ${deadlines.length} deadlines`);
