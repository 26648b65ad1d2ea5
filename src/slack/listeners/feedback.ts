import type { App, BlockElementAction } from '@slack/bolt';
import { phrasesIn } from '../../phrases/phrases.ts';
import {
  FeedbackFrame,
  feedbackCallback,
  feedbackId,
  feedbackModal,
  feedbackReason,
  feedbackSaying,
  readFeedback,
} from '../blocks/feedback.ts';
import { sentenceMessage, staleButton } from '../blocks/message.ts';
import { submitted } from '../blocks/window.ts';
import type { SlackDependencies } from '../conversation/dependencies.ts';
import { onSubmit, onUse } from '../conversation/interactions.ts';
import { tidy } from '../transport/escape.ts';
import { onlyToAsker } from '../transport/send.ts';

/** 👍 and 👎 below an answer: the verdict is stored; 👎 also opens a window that asks what was wrong. */
export function registerFeedback(app: App, deps: SlackDependencies): void {
  const { feedback } = deps.state;
  onUse<BlockElementAction>(app, new RegExp(`^${feedbackId}:`), deps, async ({ action, ...click }) => {
    const given = readFeedback('value' in action ? String(action.value) : undefined);
    const tell = onlyToAsker(click.respond, click.place.thread);
    if (!given) return tell(staleButton());
    const { team, user, channel } = click.asker;
    const on = { team, user, channel, message: String(click.body.container.message_ts) };
    await feedback.give({ ...on, verdict: given.verdict }, deps.now());
    if (given.verdict === 'unhelpful') return click.openWindow(feedbackModal({ ...on, ask: given.ask }));
    return tell(sentenceMessage(phrasesIn(given.ask.language ?? 'fr').people.feedback.thanks));
  });

  onSubmit(app, feedbackCallback, deps, async ({ view, asker: { user }, turnTo }) => {
    const { ask, ...on } = FeedbackFrame.parse(JSON.parse(view.private_metadata));
    const comment = tidy(submitted(view.state.values)(feedbackReason).value ?? '').trim();
    const { language = 'fr', text: question } = ask;
    const { noted, sent } = phrasesIn(language).people.feedback;
    if (comment !== '') await feedback.comment({ ...on, user }, { question, comment }, deps.now());
    const { blocks } = sentenceMessage(comment === '' ? noted : sent);
    return turnTo(feedbackSaying(blocks, language));
  });
}
