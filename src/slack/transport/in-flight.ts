import type { Server } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';

/** What is being worked on, acknowledged or not, so that a stop can wait for it. */
export type InFlight = Set<Promise<unknown>>;

/** Resolves when nothing is being worked on. */
export async function idle(inFlight: InFlight): Promise<void> {
  while (inFlight.size > 0) await Promise.allSettled(inFlight);
}

/** In milliseconds. */
const noticeFor = 1000;
const sweepEvery = 50;

/**
 * To be awaited before the server is closed. For a second, every answer closes its connection: who sends through
 * connections that stay open, as balancers do, lets go of them and loses nothing. After that, idle ones are closed.
 */
export async function drain(server: Server): Promise<void> {
  server.prependListener('request', (_, response) => response.setHeader('connection', 'close'));
  await sleep(noticeFor);
  const sweep = setInterval(() => server.closeIdleConnections(), sweepEvery);
  server.once('close', () => clearInterval(sweep));
}
