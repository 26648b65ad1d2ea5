import type { App } from '@slack/bolt';
import { prompts } from '../../../phrases/prompts.ts';
import { logFailure } from '../../apologise.ts';
import type { SlackDependencies } from '../../dependencies.ts';

/**
 * Somebody opened the conversation with the app: questions to start with stand at its top. Without a thread, as
 * the agent messaging of 2026 wants it (https://docs.slack.dev/ai/migrating-to-agent-messaging).
 */
export function registerAppHomeOpened(app: App, { log }: SlackDependencies): void {
  app.event('app_home_opened', async ({ event, client }) => {
    if (event.tab !== 'messages') return;
    await client.assistant.threads
      .setSuggestedPrompts({ channel_id: event.channel, prompts })
      .catch((error: unknown) => logFailure(log, error));
  });
}
