import { serveStdio } from '@modelcontextprotocol/server/stdio';
import { mcpServer } from '../mcp/server.ts';
import { RoadmapDataError } from '../roadmap/load.ts';
import { loadPacks } from '../roadmap/packs.ts';
import { TodayError, todayFrom } from './today.ts';

/**
 * `npm run mcp`: the roadmap for agents, over standard input and output. What is printed there must be protocol,
 * so everything else goes to standard error. Ends when its input does.
 */
function main(env: NodeJS.ProcessEnv): void {
  // Asked for at each call: an agent keeps its servers running for days.
  const today = todayFrom(env, () => new Date());
  const packs = loadPacks(env.ROADMAP_DIR || undefined);
  for (const { reason } of packs.refused) process.stderr.write(`${reason}\n`);
  const onerror = (error: Error) => process.stderr.write(`${error.message}\n`);
  serveStdio(() => mcpServer({ packs, today }), { onerror });
}

try {
  main(process.env);
} catch (error) {
  if (!(error instanceof RoadmapDataError || error instanceof TodayError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
