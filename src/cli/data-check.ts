/** `npm run data:check`: holds the shipped facts against the text; exit status 1 names each broken row. */
import { loadRoadmap } from '../roadmap/load.ts';
import { allDeadlines } from '../roadmap/roadmap.ts';

try {
  const roadmap = loadRoadmap();
  const deadlines = allDeadlines(roadmap).length;
  console.log(
    `${roadmap.actions.length} actions and ${deadlines} deadlines: every text verbatim, no id missing`,
  );
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
