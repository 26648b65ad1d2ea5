import { type DestinationStream, type Logger, pino } from 'pino';

export const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;
export type LogLevel = (typeof logLevels)[number];

/** Slack's tokens (`xoxb-…`, `xapp-…`) and the password in an address such as `postgres://user:password@host`. */
const secrets = /\bx(?:ox[a-z]|app)-[\w-]+|(?<=:\/\/[^:/\s]+:)[^@/\s]+(?=@)/g;

/**
 * The program's log: one JSON object a line, on standard output unless told otherwise. What looks like a secret
 * is blotted out of the finished line, so that no field, message or stack of a library can carry one.
 */
export function createLog(level: LogLevel, destination?: DestinationStream): Logger {
  const options = {
    level,
    base: null,
    hooks: { streamWrite: (line: string) => line.replace(secrets, '[secret]') },
  };
  return destination ? pino(options, destination) : pino(options);
}
