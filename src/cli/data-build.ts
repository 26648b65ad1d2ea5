/** `npm run data:build [-- FOLDER]`: derives a pack's `roadmap.json` from its text and its `owners.json`. */
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildFacts, OwnerAnnotations } from '../import/build.ts';
import { keepIdentities } from '../import/keep-identities.ts';
import { ColumnChoice } from '../import/tables.ts';
import { findJson, loadRoadmap, readJson, readText, shippedPack } from '../roadmap/load.ts';
import { PackManifest } from '../roadmap/pack.ts';
import { RoadmapFacts } from '../roadmap/schema.ts';
import { runCommand } from './run-command.ts';

await runCommand(() => {
  const [folder = shippedPack] = process.argv.slice(2);
  const pack = readJson(folder, 'pack.json', PackManifest);
  const owners = findJson(folder, 'owners.json', OwnerAnnotations) ?? { actions: {} };
  const columns = findJson(folder, 'columns.json', ColumnChoice) ?? {};
  const out = join(folder, 'roadmap.json');
  const derived = buildFacts(readText(folder, pack.source), pack, owners, columns);
  // What the pack had before keeps its numbers.
  const before = existsSync(out) ? readJson(folder, 'roadmap.json', RoadmapFacts) : null;
  const { facts } = keepIdentities(derived, before);
  writeFileSync(out, `${JSON.stringify(facts, null, 2)}\n`);
  const { actions } = loadRoadmap(folder);
  const deadlines = actions.flatMap((action) => action.deadlines);
  console.log(`${out}: ${actions.length} actions, ${deadlines.length} deadlines, every text verbatim`);
});
