import type { App } from '@slack/bolt';
import { promptsIn } from '../../../phrases/prompts.ts';
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
    const by = { team: context.teamId ?? '', user: event.user };
    const showPrompts = async () => {
      const { language, spoke } = await deps.state.people.find(by.team, by.user);
      const prompts = promptsIn(language ?? spoke);
      await client.assistant.threads.setSuggestedPrompts({ channel_id: event.channel, prompts });
    };
    const shown = event.tab === 'home' ? publishHome(client, by, deps) : showPrompts();
    await shown.catch((error: unknown) => logFailure(deps.log, error));
  });
}
