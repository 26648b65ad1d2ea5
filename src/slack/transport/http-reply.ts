import type { ServerResponse } from 'node:http';
import { HTTPResponseAck, ReceiverMultipleAckError } from '@slack/bolt';

/** What was said before, ready to be sent again. */
const written = new WeakMap<object, Buffer>();

/**
 * Bolt's acknowledgement, which also warns where none comes in time, but for how it is sent: a frozen object, such
 * as a kept reply, is written as JSON once, and every response tells its length, so that it goes out in one piece.
 */
export class HttpReply extends HTTPResponseAck {
  readonly #response: ServerResponse;
  #sent = false;

  constructor(args: ConstructorParameters<typeof HTTPResponseAck>[0]) {
    super(args);
    this.#response = args.httpResponse;
  }

  override bind(): ReturnType<HTTPResponseAck['bind']> {
    return async (said: unknown) => {
      if (this.#sent) throw new ReceiverMultipleAckError();
      this.#sent = true;
      this.ack();
      if (!said) this.#response.writeHead(200, { 'content-length': 0 }).end();
      else if (typeof said === 'string') this.#response.end(said);
      else {
        const json = jsonOf(said);
        const headers = { 'content-type': 'application/json', 'content-length': json.length };
        this.#response.writeHead(200, headers).end(json);
      }
    };
  }
}

function jsonOf(said: object): Buffer {
  const known = written.get(said);
  if (known) return known;
  const json = Buffer.from(JSON.stringify(said));
  if (Object.isFrozen(said)) written.set(said, json);
  return json;
}
