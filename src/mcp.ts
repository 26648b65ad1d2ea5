import { serveStdio } from '@modelcontextprotocol/server/stdio';
import { mcpServer } from './mcp/server.ts';
import { dayInZone, isCalendarDay } from './roadmap/calendar.ts';
import { RoadmapDataError } from './roadmap/load.ts';
import { loadPacks } from './roadmap/packs.ts';

/**
 * `npm run mcp`: the roadmap for agents, over standard input and output. What is printed there must be protocol,
 * so everything else goes to standard error. Ends when its input does.
 */
function main(env: NodeJS.ProcessEnv): void {
  const fixed = env.ROADMAP_TODAY || null;
  if (fixed !== null && !isCalendarDay(fixed)) {
    throw new RoadmapDataError(`ROADMAP_TODAY is "${fixed}", which is not a day: write it as 2019-11-25`);
  }
  const packs = loadPacks(env.ROADMAP_DIR || undefined);
  for (const { reason } of packs.refused) process.stderr.write(`${reason}\n`);
  // Asked for at each call: an agent keeps its servers running for days.
  const today = () => fixed ?? dayInZone(new Date(), env.TIME_ZONE || 'Europe/Paris');
  const onerror = (error: Error) => process.stderr.write(`${error.message}\n`);
  serveStdio(() => mcpServer({ packs, today }), { onerror });
}

try {
  main(process.env);
} catch (error) {
  if (!(error instanceof RoadmapDataError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
