import type { App } from '@slack/bolt';
import { orApologise } from '../../apologise.ts';
import { converse } from '../../conversation.ts';
import type { SlackDependencies } from '../../dependencies.ts';
import { toConversation } from '../../send.ts';

/** `@esante …` in a channel: answered in the thread of the message. */
export function registerAppMention(app: App, deps: SlackDependencies): void {
  app.event('app_mention', async ({ event, context, say }) => {
    const thread = event.thread_ts ?? event.ts;
    const send = toConversation(say, thread);
    await orApologise(deps.log, send, async () => {
      const said = await converse(event, { team: context.teamId, bot: context.botUserId }, deps);
      if (said) await send(said.message);
    });
  });
}
