import type { App } from '@slack/bolt';
import { hearMessage } from '../conversation/conversation.ts';
import type { SlackDependencies } from '../conversation/dependencies.ts';

/**
 * `@esante …` in a channel, and direct messages, each answered in its thread
 * (https://docs.slack.dev/ai/migrating-to-agent-messaging). Slack reports the mention in an edited message again.
 */
export function registerMessages(app: App, deps: SlackDependencies): void {
  app.event('app_mention', async ({ event, context, client, say, body }) =>
    hearMessage(event, { context, client, say, body }, deps),
  );
  app.event('message', async ({ event, ...where }) => {
    if (event.channel_type !== 'im') return;
    if (event.subtype !== 'message_changed') return hearMessage(event, where, deps);
    const message = { ...event.message, channel: event.channel };
    // What Slack changed by itself is no edit.
    if ('edited' in message && message.edited) await hearMessage(message, where, deps);
  });
}
