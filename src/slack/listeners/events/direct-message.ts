import type { App } from '@slack/bolt';
import { orApologise } from '../../apologise.ts';
import { converse, type Incoming } from '../../conversation.ts';
import type { SlackDependencies } from '../../dependencies.ts';
import { toConversation } from '../../send.ts';

/** A direct message: answered there, in the thread where it was asked in one. */
export function registerDirectMessage(app: App, deps: SlackDependencies): void {
  app.event('message', async ({ event, context, say }) => {
    if (event.channel_type !== 'im') return;
    const message: Incoming = event;
    const send = toConversation(say, message.thread_ts);
    await orApologise(deps.log, send, async () => {
      const said = await converse(message, { team: context.teamId, bot: context.botUserId }, deps);
      if (said) await send(said.message);
    });
  });
}
