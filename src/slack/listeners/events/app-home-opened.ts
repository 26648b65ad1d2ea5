import type { App } from '@slack/bolt';
import { prompts } from '../../../phrases/prompts.ts';
import { logFailure } from '../../apologise.ts';
import type { SlackDependencies } from '../../dependencies.ts';
import { publishHome } from '../../digest/home.ts';

/**
 * Somebody opened the app. Its Home shows their digests; in the conversation with it, questions to start with
 * stand at the top. Without a thread, as the agent messaging of 2026 wants it
 * (https://docs.slack.dev/ai/migrating-to-agent-messaging).
 */
export function registerAppHomeOpened(app: App, deps: SlackDependencies): void {
  app.event('app_home_opened', async ({ event, context, client }) => {
    const shown =
      event.tab === 'home'
        ? publishHome(client, { team: context.teamId ?? '', user: event.user }, deps)
        : client.assistant.threads.setSuggestedPrompts({ channel_id: event.channel, prompts });
    await shown.catch((error: unknown) => logFailure(deps.log, error));
  });
}
