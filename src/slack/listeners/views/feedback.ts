import type { App } from '@slack/bolt';
import { phrasesIn } from '../../../phrases/phrases.ts';
import { FeedbackFrame, feedbackCallback, feedbackReason, feedbackSaying } from '../../blocks/feedback.ts';
import { type Message, sentenceMessage } from '../../blocks/message.ts';
import { submitted } from '../../blocks/window.ts';
import { orApologise } from '../../conversation/apologise.ts';
import { withinAckTime } from '../../conversation/current-request.ts';
import type { SlackDependencies } from '../../conversation/dependencies.ts';
import { tidy } from '../../transport/escape.ts';

/** "What was wrong?" is sent: the reason is kept, if there is one, and the acknowledgement says so. */
export function registerFeedback(app: App, deps: SlackDependencies): void {
  app.view(feedbackCallback, async ({ ack, view, body }) => {
    const tell = ({ blocks }: Message) =>
      ack({ response_action: 'update', view: feedbackSaying(blocks, 'fr') });
    await orApologise(deps.log, tell, async () => {
      const { ask, ...on } = FeedbackFrame.parse(JSON.parse(view.private_metadata));
      const comment = tidy(submitted(view.state.values)(feedbackReason).value ?? '').trim();
      const { language = 'fr', text: question } = ask;
      const { noted, sent } = phrasesIn(language).people.feedback;
      const about = { ...on, user: body.user.id };
      if (comment !== '')
        await withinAckTime(deps.state.feedback.comment(about, { question, comment }, deps.now()));
      const { blocks } = sentenceMessage(comment === '' ? noted : sent);
      return ack({ response_action: 'update', view: feedbackSaying(blocks, language) });
    });
  });
}
