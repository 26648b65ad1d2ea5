import type { App } from '@slack/bolt';
import { orApologise } from '../../conversation/apologise.ts';
import { converse, correctAnswer, type Incoming, isFromPerson } from '../../conversation/conversation.ts';
import type { SlackDependencies } from '../../conversation/dependencies.ts';
import { toConversation } from '../../transport/send.ts';

/**
 * A direct message: answered in its own thread, as the agent messaging of 2026 shows conversations
 * (https://docs.slack.dev/ai/migrating-to-agent-messaging). An edit corrects the answer.
 */
export function registerDirectMessage(app: App, deps: SlackDependencies): void {
  app.event('message', async ({ event, context, client, say, setStatus }) => {
    if (event.channel_type !== 'im') return;
    const receiver = { team: context.teamId, bot: context.botUserId, context, client };
    const changed = event.subtype === 'message_changed';
    const message: Incoming = changed ? { ...event.message, channel: event.channel } : event;
    const send = toConversation(say, message.thread_ts ?? message.ts);
    await orApologise(deps.log, send, async () => {
      if (!changed) return converse(message, receiver, { send, murmur: setStatus }, deps);
      const { edited, ...said } = message;
      if (edited && isFromPerson(said, receiver)) await correctAnswer({ ...said, edited }, receiver, deps);
    });
  });
}
