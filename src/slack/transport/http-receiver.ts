import { createHmac, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import {
  type CustomRoute,
  HTTPModuleFunctions,
  HTTPReceiver,
  isRawBodyError,
  type Logger,
} from '@slack/bolt';
import { z } from 'zod';
import { limits } from './limits.ts';

const path = '/slack/events';

/** In bytes: ten times what the largest message or window of Slack's takes. */
const longestBody = 1_000_000;

/** An address as we write them. What a proxy and Bolt would read differently (`//`, `..`, `\`, `%`) is none. */
const plainPath = /^(?:\/[\w-]+)+(?:\.\w+)?(?:\?|$)/;

/** What Slack sends: a check, an event, a command, or an interaction. All else would make Bolt throw or wait. */
const SlackBody = z.union([
  // The most frequent first: each that does not fit costs a list of why.
  z.object({ event: z.undefined().optional(), command: z.string(), channel_id: z.string() }),
  z.object({ ssl_check: z.literal('1') }),
  z.object({ type: z.literal('url_verification'), challenge: z.string() }),
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

/** Slack says over HTTP that it holds events back; there is nobody to answer. */
const RateLimited = z.object({ type: z.literal('app_rate_limited') });

interface ReceiverOptions {
  signingSecret: string;
  customRoutes: CustomRoute[];
  logger: Logger;
  now: () => Date;
}

/** Why a request is refused: a status of HTTP, and a sentence. */
type Refused = [status: 400 | 401 | 413, sentence: string];

const unsigned: Refused = [401, 'The request is not signed by Slack, or is more than 5 minutes old.'];
const tooLong: Refused = [413, 'The body is too long.'];
const malformed: Refused = [
  400,
  'The body is not what its content type says, or is nothing that Slack sends.',
];

/**
 * Bolt's HTTP receiver behind a check of what arrives: 404 for an address that is not written as ours are, 401 for
 * a missing, wrong, old or early signature, 413 for too much, 400 for a body that is not what it claims to be.
 * What lacks a signature, is of another time or is too long is refused before it is read. Bolt alone leaves some of it
 * without an answer for three seconds, answers 500, or, for a signed `null`, ends the process.
 */
export function createHttpReceiver({
  signingSecret,
  customRoutes,
  logger,
  now,
}: ReceiverOptions): HTTPReceiver {
  // The signature is checked below: before the body is looked at, and once.
  const receiver = new HTTPReceiver({
    signingSecret,
    signatureVerification: false,
    customRoutes,
    logger,
    endpoints: path,
  });
  const handOver = receiver.requestListener;

  async function check(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const refuse = ([status, sentence]: Refused) => {
      logger.warn(`A request was refused (${status}): ${sentence}`);
      // What is left of the body stays unread: no other request may come behind it.
      response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', connection: 'close' });
      response.end(`${sentence}\n`);
    };
    const { 'x-slack-signature': signature, 'x-slack-request-timestamp': signedAt } = request.headers;
    const apart = Math.abs(Number(signedAt) - Math.floor(now().getTime() / 1000));
    // No number is neither, where there is no timestamp.
    if (!signature || !(apart <= limits.signedWithin)) return refuse(unsigned);
    if (Number(request.headers['content-length'] ?? 0) > longestBody) return refuse(tooLong);
    let read: Read;
    try {
      read = await HTTPModuleFunctions.bufferIncomingMessage(request, longestBody);
    } catch (error) {
      return refuse(isRawBodyError(error) && error.statusCode === 413 ? tooLong : unsigned);
    }
    if (!isSigned(read, signingSecret)) return refuse(unsigned);
    const body = readBody(read);
    if (SlackBody.safeParse(body).success) return handOver(read, response);
    if (!RateLimited.safeParse(body).success) return refuse(malformed);
    logger.warn('Slack is holding events back: the app gets more than it may in an hour');
    response.writeHead(200).end();
  }

  receiver.requestListener = (request, response) => {
    const { url = '', method } = request;
    if (!plainPath.test(url)) return void response.writeHead(404).end();
    if (method !== 'POST' || url.split('?')[0] !== path) return handOver(request, response);
    check(request, response).catch((error: unknown) => {
      logger.error(error);
      response.writeHead(500).end();
    });
  };
  return receiver;
}

type Read = Awaited<ReturnType<typeof HTTPModuleFunctions.bufferIncomingMessage>>;

/**
 * Whether Slack signed it (https://docs.slack.dev/authentication/verifying-requests-from-slack). Bolt hashes three times
 * where once is enough, which takes nearly as long as all the rest of an answer.
 */
function isSigned({ headers, rawBody }: Read, secret: string): boolean {
  const { 'x-slack-request-timestamp': time, 'x-slack-signature': signature } = headers;
  const hash = createHmac('sha256', secret).update(`v0:${time}:`).update(rawBody).digest('hex');
  const [ours, theirs] = [Buffer.from(`v0=${hash}`), Buffer.from(String(signature))];
  return ours.length === theirs.length && timingSafeEqual(ours, theirs);
}

/** Undefined where the body cannot be read as its content type. */
function readBody(request: Read): unknown {
  try {
    return HTTPModuleFunctions.parseHTTPRequestBody(request);
  } catch {
    return undefined;
  }
}
