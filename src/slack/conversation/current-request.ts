import { AsyncLocalStorage } from 'node:async_hooks';
import type { Logger } from 'pino';
import type { AnswerKind } from '../../answer/answer.ts';

/** How a request came in. `suggestion`: a letter was typed in a menu. `event`: no question, such as an opened tab. */
export type Surface =
  | 'command'
  | 'mention'
  | 'direct'
  | 'button'
  | 'window'
  | 'shortcut'
  | 'suggestion'
  | 'workflow'
  | 'event';

/** Why a request was turned away. */
export type Refusal = 'rate-limit' | 'busy' | 'team' | 'not-installed';

/** One request of Slack while it is worked on, and what became of it so far. */
export interface ServedRequest {
  /** Finds its lines in the log; the apology shows it to the person. */
  readonly reference: string;
  readonly surface: Surface;
  /** Rejects when an acknowledgement that is still owed can wait no longer; absent where none is owed. */
  readonly late?: Promise<never>;
  /** Of its last answer. */
  answer?: AnswerKind;
  refused?: Refusal;
  failed?: true;
  /** Tells the person that it failed; absent where nobody is there to be told. */
  apologise?: (reference: string) => Promise<unknown>;
  /** What is kept of the person or the channel could not be read: the answer does without, and says so. */
  forgetful?: true;
}

const requests = new AsyncLocalStorage<ServedRequest>();

/** Does work as a part of a request, whatever it calls and awaits. */
export const within = <Result>(request: ServedRequest, work: () => Result): Result =>
  requests.run(request, work);

/** The request that the running code is a part of; undefined outside of any. */
export const currentRequest = (): ServedRequest | undefined => requests.getStore();

/** What every line of the log says about the request it belongs to. A new object each time. */
export const requestFields = (): { reference?: string } => {
  const request = currentRequest();
  return request ? { reference: request.reference } : {};
};

/** For whoever watches the requests: the answer that this one got. */
export function noteAnswer(kind: AnswerKind): void {
  const request = currentRequest();
  if (request) request.answer = kind;
}

/** Awaits what an answer needs. Rejects where that fails, or where the acknowledgement can wait no longer. */
export async function withinAckTime<Result>(reading: Promise<Result>): Promise<Result> {
  const request = currentRequest();
  try {
    return await (request?.late ? Promise.race([reading, request.late]) : reading);
  } catch (error) {
    if (request) request.forgetful = true;
    throw error;
  }
}

/** Reads what is kept, for an answer: where that fails or takes too long, the answer goes on `without`, and says so. */
export const readKept = <Kept, Without>(
  reading: Promise<Kept>,
  without: Without,
  log: Logger,
): Promise<Kept | Without> =>
  withinAckTime(reading).catch((err: unknown) => {
    log.warn({ err }, 'what is kept cannot be read');
    return without;
  });
