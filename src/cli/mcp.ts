import { serveStdio } from '@modelcontextprotocol/server/stdio';
import { mcpServer } from '../mcp/server.ts';
import { RoadmapDataError } from '../roadmap/load.ts';
import { loadPacks } from '../roadmap/packs.ts';
import { runCommand } from './run-command.ts';
import { todayFrom } from './today.ts';

/**
 * `npm run mcp`: the roadmap for agents, over standard input and output. What is printed there must be protocol,
 * so everything else goes to standard error. Ends when its input does.
 */
await runCommand(() => {
  const { env } = process;
  // Asked for at each call: an agent keeps its servers running for days.
  const today = todayFrom(env, () => new Date());
  const packs = loadPacks(env.ROADMAP_DIR || undefined);
  for (const { reason } of packs.refused) process.stderr.write(`${reason}\n`);
  const onerror = (error: Error) => process.stderr.write(`${error.message}\n`);
  serveStdio(() => mcpServer({ packs, today }), { onerror });
}, RoadmapDataError);
