import type { AddressInfo } from 'node:net';
import pino from 'pino';
import { createApp } from '../../../src/app.ts';
import { prepareSuggestions } from '../../../src/lookup/suggest.ts';
import { openState } from '../../../src/state/open-state.ts';
import { onlyPack, roadmap } from '../../support/roadmap.ts';
import { BOT, SIGNING_SECRET } from '../signed-command.ts';

/** What `src/main.ts` does, in its order: listens, then prepares what the first question needs. */
const today = '2019-04-25';
const app = createApp({
  packs: onlyPack(roadmap),
  today: () => today,
  now: () => new Date(),
  state: await openState({ file: ':memory:' }),
  log: pino({ level: 'error' }),
  slack: { signingSecret: SIGNING_SECRET, authorize: async () => BOT },
});
const server = await app.start({ port: 0, host: '127.0.0.1' });
const { port } = server.address() as AddressInfo;
// Ends as the program does, which keeps what was compiled.
process.once('SIGTERM', () => process.exit());
const ready = performance.now();
prepareSuggestions(roadmap);
process.send?.({ port, ready, memory: process.memoryUsage().rss });
