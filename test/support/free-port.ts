import { once } from 'node:events';
import { createServer } from 'node:net';

/** A port of this machine that something listens at, until it is set free. */
export async function takenPort(): Promise<{ port: number; free: () => void }> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { port: (server.address() as { port: number }).port, free: () => server.close() };
}

/** One that nothing listens at. */
export async function freePort(): Promise<string> {
  const { port, free } = await takenPort();
  free();
  return String(port);
}
