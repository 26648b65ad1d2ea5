import type { AppOptions } from '@slack/bolt';
import { App } from '@slack/bolt';
import type { Logger } from 'pino';
import { boltLogger } from './log.ts';
import type { CalendarDay } from './roadmap/calendar.ts';
import type { Roadmap } from './roadmap/roadmap.ts';
import { createHttpReceiver } from './slack/http-receiver.ts';
import { registerListeners } from './slack/listeners/index.ts';
import type { State } from './state/state.ts';

/** How the app reaches Slack; a subset of Bolt's own options. */
export type SlackConnection = Pick<
  AppOptions,
  'token' | 'signingSecret' | 'appToken' | 'socketMode' | 'receiver' | 'authorize' | 'clientOptions' | 'customRoutes'
>;

export interface AppDependencies {
  roadmap: Roadmap;
  /** The day that new answers are relative to. */
  today: () => CalendarDay;
  now: () => Date;
  state: State;
  log: Logger;
  slack: SlackConnection;
}

/** The Bolt app with all its listeners registered; the caller starts it. */
export function createApp({ slack, ...deps }: AppDependencies): App {
  const logger = boltLogger(deps.log);
  const { signingSecret, customRoutes = [], ...connection } = slack;
  if (!connection.socketMode && signingSecret !== undefined) {
    connection.receiver ??= createHttpReceiver({ signingSecret, customRoutes, logger });
  }
  const app = new App({
    ...connection,
    ...(connection.receiver ? {} : { customRoutes }),
    logger,
    // Answers are recomputed from their buttons, so Bolt's in-memory conversation store has nothing to hold.
    convoStore: false,
    extendedErrorHandler: true,
  });
  registerListeners(app, deps);
  return app;
}
