import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

/** RFC 6455: what every server adds to the key of the client. */
const magic = '258EAFA5-E914-47DA-95CA-C5AB0DC85B11';
const opcodes = { text: 1, close: 8, ping: 9, pong: 10 };

/** A frame from the server is not masked; none here is longer than 64 kB. */
function frame(opcode: number, payload: Buffer): Buffer {
  const short = payload.length < 126;
  const head = Buffer.alloc(short ? 2 : 4);
  head[0] = 0x80 | opcode;
  head[1] = short ? payload.length : 126;
  if (!short) head.writeUInt16BE(payload.length, 2);
  return Buffer.concat([head, payload]);
}

/** The first frame of what a client sent, unmasked, and what is left; null while it is not complete. */
function readFrame(bytes: Buffer): { opcode: number; payload: Buffer; rest: Buffer } | null {
  if (bytes.length < 2) return null;
  const [first = 0, second = 0] = bytes;
  const marked = second & 0x7f;
  if (marked === 126 && bytes.length < 4) return null;
  const length = marked === 126 ? bytes.readUInt16BE(2) : marked;
  const at = marked === 126 ? 4 : 2;
  const end = at + 4 + length;
  if (bytes.length < end) return null;
  const mask = bytes.subarray(at, at + 4);
  const payload = bytes.subarray(at + 4, end).map((byte, index) => byte ^ (mask[index % 4] ?? 0));
  return { opcode: first & 0x0f, payload: Buffer.from(payload), rest: bytes.subarray(end) };
}

/**
 * The side of Slack's Socket Mode: `apps.connections.open`, and the WebSocket that it names. Every other method of
 * the Web API is passed on to `apiUrl`.
 */
export async function startFakeSocketMode(apiUrl: string) {
  const connections: Socket[] = [];
  /** What the app sent: acknowledgements, as Slack reads them. */
  const acks: { envelope_id: string; payload?: unknown }[] = [];
  /** Replies that the next requests for a connection get instead of one. */
  const refusals: { status: number; error: string }[] = [];
  /** What becomes of the next connections: none is made, no greeting comes, or it is cut behind the greeting. */
  const troubles: ('refused' | 'silent' | 'brief')[] = [];
  let opened = 0;
  /** Whether the other side's goodbye is answered. */
  let polite = true;

  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const json = (status: number, body: unknown) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    if (request.url !== '/api/apps.connections.open') {
      const { authorization = '', 'content-type': type = '' } = request.headers;
      const passed = await fetch(new URL(request.url?.replace('/api/', '') ?? '', apiUrl), {
        method: 'POST',
        headers: { authorization, 'content-type': type },
        body: Buffer.concat(chunks),
      });
      return json(passed.status, await passed.json());
    }
    opened += 1;
    const refusal = refusals.shift();
    if (refusal) return json(refusal.status, { ok: false, error: refusal.error });
    return json(200, { ok: true, url: `ws://127.0.0.1:${port()}/link?ticket=secret` });
  });
  const port = () => (server.address() as AddressInfo).port;

  server.on('upgrade', (request, socket: Socket) => {
    const trouble = troubles.shift();
    if (trouble === 'refused') return void socket.end('HTTP/1.1 403 Forbidden\r\ncontent-length: 0\r\n\r\n');
    const accept = createHash('sha1')
      .update(`${request.headers['sec-websocket-key']}${magic}`)
      .digest('base64');
    socket.write(
      `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${accept}\r\n\r\n`,
    );
    connections.push(socket);
    const say = (message: object) => socket.write(frame(opcodes.text, Buffer.from(JSON.stringify(message))));
    if (trouble !== 'silent') say({ type: 'hello', num_connections: 1 });
    if (trouble === 'brief') say({ type: 'disconnect', reason: 'too_many_websockets' });
    let bytes = Buffer.alloc(0);
    socket.on('error', () => {});
    socket.on('data', (chunk) => {
      bytes = Buffer.concat([bytes, chunk]);
      for (let next = readFrame(bytes); next; next = readFrame(bytes)) {
        bytes = Buffer.from(next.rest);
        if (next.opcode === opcodes.text) acks.push(JSON.parse(next.payload.toString()));
        if (next.opcode === opcodes.ping) socket.write(frame(opcodes.pong, next.payload));
        if (next.opcode === opcodes.close && polite) socket.end(frame(opcodes.close, next.payload));
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));

  let envelopes = 0;
  return {
    apiUrl: `http://127.0.0.1:${port()}/api/`,
    acks,
    refusals,
    troubles,
    opened: () => opened,
    /** Sends through the newest connection. */
    send(message: object): void {
      connections.at(-1)?.write(frame(opcodes.text, Buffer.from(JSON.stringify(message))));
    },
    /** Sends what Slack would send for a command, a click or an event; returns the id of its envelope. */
    deliver(type: 'slash_commands' | 'interactive' | 'events_api', payload: object): string {
      envelopes += 1;
      const envelope_id = `envelope-${envelopes}`;
      this.send({ type, envelope_id, accepts_response_payload: true, payload });
      return envelope_id;
    },
    /** The line breaks, without a goodbye. */
    cut: (): void => void connections.at(-1)?.destroy(),
    /** From now on, no goodbye is answered. */
    ignoreGoodbyes: (): void => {
      polite = false;
    },
    close: () =>
      new Promise<void>((resolve) => {
        for (const socket of connections) socket.destroy();
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

export type FakeSocketMode = Awaited<ReturnType<typeof startFakeSocketMode>>;
