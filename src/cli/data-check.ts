/** `npm run data:check`: holds the shipped facts against the text; exit status 1 names each broken row. */
import { loadRoadmap, RoadmapDataError } from '../roadmap/load.ts';
import { allDeadlines } from '../roadmap/roadmap.ts';
import { runCommand } from './run-command.ts';

await runCommand(() => {
  const roadmap = loadRoadmap();
  const deadlines = allDeadlines(roadmap).length;
  console.log(
    `${roadmap.actions.length} actions and ${deadlines} deadlines: every text verbatim, no id missing`,
  );
}, RoadmapDataError);
