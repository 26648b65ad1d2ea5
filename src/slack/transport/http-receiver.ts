import type { IncomingHttpHeaders } from 'node:http';
import { HTTPModuleFunctions, HTTPReceiver, type HTTPReceiverOptions, type Logger } from '@slack/bolt';
import { z } from 'zod';
import { limits } from './limits.ts';

const path = '/slack/events';

/** In bytes: ten times what the largest message or window of Slack's takes. */
const longestBody = 1_000_000;

/** An address as we write them. What a proxy and Bolt would read differently (`//`, `..`, `\`, `%`) is none. */
const plainPath = /^(?:\/[\w-]+)+(?:\.\w+)?(?:\?|$)/;

/** What Slack sends: a command, a check, an event, or an interaction. All else would make Bolt wait, or end the process. */
const SlackBody = z.union([
  // The most frequent first: each that does not fit costs a list of why.
  z.object({ event: z.undefined().optional(), command: z.string(), channel_id: z.string() }),
  z.object({ ssl_check: z.literal('1') }),
  z.object({ type: z.literal('url_verification'), challenge: z.string() }),
  z.object({ type: z.literal('app_rate_limited') }),
  z.object({
    type: z.literal('event_callback'),
    event: z.object({
      type: z.string(),
      channel: z.union([z.string(), z.object({})]).optional(),
      item: z.object({}).optional(),
    }),
  }),
  z.object({
    event: z.undefined().optional(),
    command: z.undefined().optional(),
    type: z.string(),
    user: z.object({ id: z.string() }),
    actions: z.tuple([z.object({})], z.object({})).optional(),
  }),
]);

export interface ReceiverOptions extends HTTPReceiverOptions {
  logger: Logger;
  now: () => Date;
}

/**
 * Bolt's HTTP receiver behind a check of what it lets through: 404 for an address that is not written as ours; before the
 * body is read, 401 for one without a signature of this time, 413 for one that is too long; 400 for no body of Slack's.
 */
export function createHttpReceiver({ now, ...options }: ReceiverOptions): HTTPReceiver {
  const receiver = new HTTPReceiver({ ...options, endpoints: path });
  const handOver = receiver.requestListener;
  receiver.requestListener = (request, response) => {
    const { url = '', method, headers } = request;
    const refuse = (status: number) => {
      options.logger.warn(`A request was refused (${status})`);
      // What is left of the body stays unread: no other request may come behind it.
      response.writeHead(status, { connection: 'close' }).end();
    };
    if (!plainPath.test(url)) return void response.writeHead(404).end();
    if (method !== 'POST' || url.split('?')[0] !== path) return handOver(request, response);
    const refused = refusedUnread(headers, now());
    if (refused) return refuse(refused);
    HTTPModuleFunctions.bufferIncomingMessage(request, longestBody).then(
      (read) => (isOfSlack(read) ? handOver(read, response) : refuse(400)),
      // Longer than it said, or broken off.
      () => refuse(413),
    );
  };
  return receiver;
}

/** The status for what the headers tell already; null where the body must be read. */
function refusedUnread(headers: IncomingHttpHeaders, now: Date): 401 | 413 | null {
  const { 'x-slack-signature': signature, 'x-slack-request-timestamp': signedAt } = headers;
  const apart = Math.abs(Number(signedAt) - Math.floor(now.getTime() / 1000));
  // No number is neither, where there is no timestamp.
  if (!signature || !(apart <= limits.signedWithin)) return 401;
  return Number(headers['content-length'] ?? 0) > longestBody ? 413 : null;
}

type Read = Awaited<ReturnType<typeof HTTPModuleFunctions.bufferIncomingMessage>>;

function isOfSlack(request: Read): boolean {
  try {
    return SlackBody.safeParse(HTTPModuleFunctions.parseHTTPRequestBody(request)).success;
  } catch {
    // It is not what its content type says.
    return false;
  }
}
