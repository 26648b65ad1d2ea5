import type { App, BlockAction } from '@slack/bolt';
import { phrasesIn } from '../../../phrases/phrases.ts';
import { feedbackId, feedbackModal, readFeedback } from '../../blocks/feedback.ts';
import { sentenceMessage, staleButton } from '../../blocks/message.ts';
import { orApologise } from '../../conversation/apologise.ts';
import type { SlackDependencies } from '../../conversation/dependencies.ts';
import { waysOf } from '../../conversation/on-click.ts';
import { onlyToAsker } from '../../transport/send.ts';

/** 👍 and 👎 below an answer: the verdict is stored; 👎 also opens a window that asks what was wrong. */
export function registerRate(app: App, deps: SlackDependencies): void {
  const { state, now, log } = deps;
  app.action<BlockAction>(new RegExp(`^${feedbackId}:`), async ({ ack, action, ...click }) => {
    await ack();
    const given = readFeedback('value' in action ? String(action.value) : undefined);
    const { place, speaker, openWindow } = waysOf(click, given?.ask ?? null, deps);
    const tell = onlyToAsker(click.respond, place.thread);
    await orApologise(log, tell, async () => {
      if (!given) return tell(staleButton());
      const { verdict, ask } = given;
      const { team, user, channel } = speaker.asker;
      const on = { team, user, channel, message: String(click.body.container.message_ts) };
      await state.feedback.give({ ...on, verdict }, now());
      if (verdict === 'unhelpful') return openWindow(feedbackModal({ ...on, ask }));
      return tell(sentenceMessage(phrasesIn(ask.language ?? 'fr').people.feedback.thanks));
    });
  });
}
