import { type DestinationStream, type Logger, pino } from 'pino';
import { requestFields } from './slack/conversation/current-request.ts';

export const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;
export type LogLevel = (typeof logLevels)[number];

/** Slack's tokens (`xoxb-…`, `xapp-…`) and the password in an address such as `postgres://user:password@host`. */
const secrets = /\bx(?:ox[a-z]|app)-[\w-]+|(?<=:\/\/[^:/\s]+:)[^@/\s]+(?=@)/g;

/**
 * The program's log: a JSON object a line, with the reference of the request, on standard output unless told otherwise.
 * What looks like a secret is blotted out of the finished line, whoever wrote it. `known`: secrets that look like none.
 */
export function createLog(
  level: LogLevel,
  destination?: DestinationStream,
  known: readonly string[] = [],
): Logger {
  // A shorter one is no secret, and blotting it out would leave nothing to read.
  const literal = known.filter((secret) => secret.length >= 8);
  const blot = (line: string) =>
    literal.reduce((said, secret) => said.replaceAll(secret, '[secret]'), line.replace(secrets, '[secret]'));
  const options = {
    level,
    base: null,
    mixin: requestFields,
    hooks: { streamWrite: blot },
  };
  return destination ? pino(options, destination) : pino(options);
}
