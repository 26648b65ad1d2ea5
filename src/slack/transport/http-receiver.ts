import type { IncomingMessage, ServerResponse } from 'node:http';
import {
  type App,
  type CodedError,
  type CustomRoute,
  defaultBodyLimit,
  HTTPModuleFunctions,
  HTTPReceiver,
  isRawBodyError,
  type Logger,
  type ReceiverEvent,
  type StringIndexed,
} from '@slack/bolt';
import { z } from 'zod';
import { HttpReply } from './http-reply.ts';
import { signatureReader } from './signature.ts';

const path = '/slack/events';

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

/**
 * Bolt's HTTP receiver behind a check of what arrives: 401 for a wrong or old signature, 413 for too much, 400
 * with a sentence for a body that is not what it claims to be. Bolt alone leaves some of those without an answer
 * for three seconds, answers 500, or, for a signed `null`, ends the process with an unhandled rejection.
 */
export function createHttpReceiver({
  signingSecret,
  customRoutes,
  logger,
  now,
}: ReceiverOptions): HTTPReceiver {
  const receiver = new HTTPReceiver({
    // What is verified below goes past the receiver's own check, but for Slack's rare checks of the address. It stays
    // on all the same: whatever should find another way in is not let in unsigned.
    signingSecret,
    customRoutes,
    logger,
    endpoints: path,
  });
  const isSigned = signatureReader(signingSecret, now);
  const handOver = receiver.requestListener;
  let app: App | undefined;
  const init = receiver.init.bind(receiver);
  receiver.init = (given) => {
    app = given;
    init(given);
  };

  /** As the receiver does it, but for the body, which is read already, and for how the reply is sent. */
  async function serve(request: IncomingMessage, body: StringIndexed, response: ServerResponse) {
    const ack = new HttpReply({
      logger,
      processBeforeResponse: false,
      httpRequest: request,
      httpRequestBody: body,
      httpResponse: response,
    });
    try {
      await app?.processEvent({
        body,
        ack: ack.bind(),
        ...readRetry(request),
        customProperties: {},
      });
    } catch (error) {
      const thrown = { error: error as CodedError, logger, request, response, storedResponse: undefined };
      if (await HTTPModuleFunctions.defaultProcessEventErrorHandler(thrown)) ack.ack();
    }
  }

  async function check(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const refuse = (status: number, sentence: string, error?: unknown) => {
      logger.warn(`A request was refused (${status}): ${error instanceof Error ? error.message : sentence}`);
      // What is left of the body stays unread: no other request may come behind it.
      response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', connection: 'close' });
      response.end(`${sentence}\n`);
    };
    let body: unknown;
    try {
      const limited = { bodyLimit: defaultBodyLimit, signingSecret };
      const read = await HTTPModuleFunctions.parseAndVerifyHTTPRequest(
        { ...limited, enabled: false },
        request,
      );
      const verified = isSigned(request, read.rawBody)
        ? read
        : await HTTPModuleFunctions.parseAndVerifyHTTPRequest({ ...limited, enabled: true }, read);
      body = readBody(verified);
    } catch (error) {
      if (isRawBodyError(error) && error.statusCode === 413)
        return refuse(413, 'The body is too long.', error);
      return refuse(401, 'The request is not signed by Slack, or is more than 5 minutes old.', error);
    }
    if (SlackBody.safeParse(body).success) {
      const slackBody = body as StringIndexed;
      const isCheck = slackBody.ssl_check === '1' || slackBody.type === 'url_verification';
      return isCheck ? handOver(request, response) : serve(request, slackBody, response);
    }
    if (!RateLimited.safeParse(body).success) {
      return refuse(400, 'The body is not what its content type says, or is nothing that Slack sends.');
    }
    logger.warn('Slack is holding events back: the app gets more than it may in an hour');
    response.writeHead(200).end();
  }

  receiver.requestListener = (request, response) => {
    if (request.method !== 'POST' || pathOf(request) !== path) return handOver(request, response);
    check(request, response).catch((error: unknown) => {
      logger.error(error);
      response.writeHead(500).end();
    });
  };
  return receiver;
}

/** As Bolt finds its routes: `/./slack/events` and `/slack/events#` are `/slack/events` too. Null for no address. */
const pathOf = ({ url = '' }: IncomingMessage): string | null =>
  URL.parse(url, 'http://localhost')?.pathname ?? null;

/** Slack numbers the repetitions of an event, and says why it repeats it. */
function readRetry(request: IncomingMessage): Pick<ReceiverEvent, 'retryNum' | 'retryReason'> {
  const number = HTTPModuleFunctions.extractRetryNumFromHTTPRequest(request);
  const reason = HTTPModuleFunctions.extractRetryReasonFromHTTPRequest(request);
  return {
    ...(number !== undefined && { retryNum: number }),
    ...(reason !== undefined && { retryReason: reason }),
  };
}

/** Undefined where the body cannot be read as its content type. */
function readBody(request: Parameters<typeof HTTPModuleFunctions.parseHTTPRequestBody>[0]): unknown {
  try {
    return HTTPModuleFunctions.parseHTTPRequestBody(request);
  } catch {
    return undefined;
  }
}
