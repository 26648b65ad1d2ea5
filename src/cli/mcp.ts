import { serveStdio } from '@modelcontextprotocol/server/stdio';
import { mcpServer } from '../mcp/server.ts';
import { readEnvironment, runCommand } from './run-command.ts';

/**
 * `npm run mcp`: the roadmap for agents, over standard input and output. What is printed there must be protocol,
 * so everything else goes to standard error. Ends when its input does.
 */
await runCommand((shell) => {
  const { packs, today } = readEnvironment(shell);
  const onerror = (error: Error) => shell.stderr.write(`${error.message}\n`);
  serveStdio(() => mcpServer(packs, today), { onerror });
});
