import { phrasesIn } from '../../phrases/phrases.ts';
import * as given from '../blocks/feedback.ts';
import { sentenceMessage, staleButton } from '../blocks/message.ts';
import { modal } from '../blocks/window.ts';
import type { SlackDependencies } from '../conversation/dependencies.ts';
import type { Ears } from '../conversation/interactions.ts';
import { carried } from '../transport/carried.ts';
import { tidy } from '../transport/escape.ts';
import { onlyToAsker } from '../transport/send.ts';

/** 👍 and 👎 below an answer: the verdict is stored; 👎 also opens a window that asks what was wrong. */
export function registerFeedback({ onUse, onSubmit }: Ears, deps: SlackDependencies): void {
  const { feedback } = deps.state;
  onUse(given.feedbackId, async (click) => {
    const rated = carried(given.Feedback, click.value);
    const tell = onlyToAsker(click.respond, click.place.thread);
    if (!rated) return tell(staleButton());
    const { team, user, channel } = click.asker;
    const { verdict, ...about } = rated;
    const on = { channel, message: String(click.body.container.message_ts) };
    await feedback.give({ team, user, ...on, verdict }, deps.now());
    if (verdict === 'unhelpful') return click.openWindow(given.feedbackModal({ ...on, ...about }));
    return tell(sentenceMessage(phrasesIn(about.language).people.feedback.thanks));
  });

  onSubmit(given.feedbackCallback, given.FeedbackFrame, async ({ frame, filled, asker: { team, user } }) => {
    const { question, language, ...on } = frame;
    const comment = tidy(filled(given.feedbackReason).value ?? '').trim();
    const phrases = phrasesIn(language).people.feedback;
    if (comment !== '') {
      await feedback.comment({ team, user, ...on }, { question, comment }, deps.now());
    }
    const said = sentenceMessage(comment === '' ? phrases.thanks : phrases.sent);
    return { view: modal(language, phrases, said.blocks) };
  });
}
