import { randomUUID } from 'node:crypto';
import type { Logger } from 'pino';
import { apology, type Message } from '../blocks/message.ts';
import { currentRequest } from './current-request.ts';

/**
 * The one error path of the listeners. Does the work; where it fails, the log gets the error with a reference and
 * the person gets an apology with the same reference. Never throws.
 */
export async function orApologise(
  log: Logger,
  tell: (message: Message) => Promise<unknown>,
  work: () => Promise<unknown>,
): Promise<void> {
  try {
    await work();
  } catch (error) {
    const reference = logFailure(log, error);
    try {
      await tell(apology(reference));
    } catch (err) {
      log.error({ err, reference }, 'the apology could not be delivered');
    }
  }
}

/** Logs what failed, and returns a short reference that finds it again: that of the request, where there is one. */
export function logFailure(log: Logger, error: unknown): string {
  const request = currentRequest();
  if (request) request.failed = true;
  const reference = request?.reference ?? newReference();
  log.error({ err: error, reference }, 'a request failed');
  return reference;
}

export const newReference = (): string => randomUUID().slice(0, 8);
