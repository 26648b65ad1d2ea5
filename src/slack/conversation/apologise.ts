import { randomUUID } from 'node:crypto';
import type { Logger } from 'pino';
import { apology, type Message } from '../blocks/message.ts';
import { currentRequest } from './current-request.ts';

/** Says how the person hears it, should the request fail from here on; without it, only the log hears. */
export function onFailure(tell: (message: Message) => Promise<unknown>): void {
  const request = currentRequest();
  if (request) request.apologise = (reference) => tell(apology(reference));
}

/** The one error path of all requests: the log and the person get the same reference. Never throws. */
export async function apologise(log: Logger, error: unknown): Promise<void> {
  const reference = logFailure(log, error);
  try {
    await currentRequest()?.apologise?.(reference);
  } catch (err) {
    log.error({ err, reference }, 'the apology could not be delivered');
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
