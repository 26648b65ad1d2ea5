import type { App } from '@slack/bolt';
import { orApologise } from '../../conversation/apologise.ts';
import { converse, correctAnswer, type Incoming, isFromPerson } from '../../conversation/conversation.ts';
import type { SlackDependencies } from '../../conversation/dependencies.ts';
import { toConversation } from '../../transport/send.ts';

/**
 * `@esante …` in a channel: answered in the thread of the message. Slack reports the mention again when the message
 * is edited: the answer is corrected; where there is none yet, the mention came with the edit.
 */
export function registerAppMention(app: App, deps: SlackDependencies): void {
  app.event('app_mention', async ({ event, context, client, say }) => {
    const receiver = { team: context.teamId, bot: context.botUserId, context, client };
    const { edited, ...message }: Incoming = event;
    const send = toConversation(say, event.thread_ts ?? event.ts);
    await orApologise(deps.log, send, async () => {
      if (!isFromPerson(message, receiver)) return;
      if (edited && (await correctAnswer({ ...message, edited }, receiver, deps))) return;
      if (edited && isOld(message.ts, deps.now())) return;
      await converse(message, receiver, { send }, deps);
    });
  });
}

const day = 24 * 60 * 60 * 1000;

/** So old that nobody knows any more whether it was answered. */
const isOld = (ts: string, now: Date): boolean => now.getTime() - Number(ts) * 1000 > day;
