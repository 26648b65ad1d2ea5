/** `npm run data:index`: works the index of the shipped roadmap out beforehand, in `data/prepared-index.json`. */
import { writeFileSync } from 'node:fs';
import { loadRoadmap } from '../roadmap/load.ts';
import { preparedFile } from '../understanding/prepared.ts';
import { prepareIndex } from './prepare-index.ts';

const prepared = prepareIndex(loadRoadmap());
writeFileSync(preparedFile, `${JSON.stringify(prepared)}\n`);
console.log(`${preparedFile}: ${prepared.holds.length} actions`);
