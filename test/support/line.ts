import { createConnection, createServer, type Server, type Socket } from 'node:net';

/**
 * A line to the database server that can be cut: what goes through it is lost, as when a server is gone. Or it
 * hangs: nothing goes through, and nobody is told. To be cut at the end.
 */
export async function newLine(target: string) {
  const { hostname, port } = new URL(target);
  const sockets = new Set<Socket>();
  let hangs = false;
  const join = (client: Socket) => {
    const server = createConnection({ host: hostname, port: Number(port || 5432) });
    for (const [from, to] of [
      [client, server],
      [server, client],
    ] as const) {
      sockets.add(from);
      from.on('error', () => to.destroy());
      from.on('data', (data) => hangs || to.write(data));
      from.on('end', () => to.end());
    }
  };
  const listen = (at: number) =>
    new Promise<Server>((resolve) => {
      const listening = createServer(join).listen(at, '127.0.0.1', () => resolve(listening));
    });
  let server = await listen(0);
  const { port: at } = server.address() as { port: number };
  const cut = async () => {
    for (const socket of sockets) socket.destroy();
    sockets.clear();
    await new Promise((resolve) => server.close(resolve));
  };
  const url = new URL(target);
  url.host = `127.0.0.1:${at}`;
  return {
    url: url.href,
    cut,
    hang: () => {
      hangs = true;
    },
    mend: async () => {
      server = await listen(at);
    },
  };
}

export type Line = Awaited<ReturnType<typeof newLine>>;
