/** `npm run data:stems`: works out the stems of the shipped roadmap's words beforehand, in `data/stems.txt`. */
import { writeFileSync } from 'node:fs';
import { loadRoadmap } from '../roadmap/load.ts';
import { vocabularyOf } from './vocabulary.ts';
import { hasStems, stemmers, stemsFile } from './words.ts';

const words = vocabularyOf(loadRoadmap()).words();
const lines = [...words]
  .filter(hasStems)
  .sort()
  .map((word) => `${word} ${stemmers.fr(word)} ${stemmers.en(word)}\n`);
writeFileSync(stemsFile, lines.join(''));
console.log(`${stemsFile}: ${lines.length} words`);
