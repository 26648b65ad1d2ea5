import { format } from 'node:util';
import { LogLevel, type Logger as SlackLogger } from '@slack/bolt';
import type { Logger } from 'pino';

const levels = [LogLevel.DEBUG, LogLevel.INFO, LogLevel.WARN];

/** Bolt's logger on top of ours: what Bolt and its clients say goes where everything goes, at our level. */
export function boltLogger(log: Logger): SlackLogger {
  return {
    // Bolt says some ten lines about each request.
    debug: (...words) => {
      if (log.isLevelEnabled('debug')) log.debug(format(...words));
    },
    info: (...words) => log.info(format(...words)),
    warn: (...words) => log.warn(format(...words)),
    error: (...words) => log.error(format(...words)),
    getLevel: () => levels.find((level) => log.isLevelEnabled(level)) ?? LogLevel.ERROR,
    // Bolt sets its own default level on every logger: the level that was configured stays.
    setLevel: () => {},
    setName: () => {},
  };
}
