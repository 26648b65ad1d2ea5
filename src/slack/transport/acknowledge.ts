import { setTimeout as sleep } from 'node:timers/promises';
import type { App } from '@slack/bolt';
import type { Logger } from 'pino';

/** In milliseconds: half of what Slack waits. */
const within = 1500;

/**
 * Bolt tells Slack that it has an event before anything is done about it: a process that dies then loses it. Here Slack is
 * told when all is done, or after a second and a half; else it delivers it again, to whichever replica there is
 * (https://docs.slack.dev/apis/events-api#retries).
 */
export function acknowledgeWhenDone(app: App, log: Pick<Logger, 'warn'>): void {
  const process = app.processEvent.bind(app);
  app.processEvent = async (event) => {
    if (event.body.type === 'app_rate_limited') {
      // Nobody is to be answered, and Bolt knows no such event.
      log.warn('Slack is holding events back: the app gets more than it may in an hour');
      return event.ack();
    }
    if (event.body.type !== 'event_callback') return process(event);
    const done = process({ ...event, ack: async () => {} });
    try {
      await Promise.race([done, sleep(within, undefined, { ref: false })]);
      await event.ack();
    } finally {
      // Whether or not Slack could be told, as when a socket has closed meanwhile.
      await done;
    }
  };
}
