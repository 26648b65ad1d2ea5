import type { App } from '@slack/bolt';
import { feedbackCallback, feedbackSaying } from '../../blocks/feedback.ts';
import type { Message } from '../../blocks/message.ts';
import { orApologise } from '../../conversation/apologise.ts';
import type { SlackDependencies } from '../../conversation/dependencies.ts';
import { submitFeedback } from '../../conversation/submit-feedback.ts';

/** "What was wrong?" is sent: the acknowledgement says that it is kept. */
export function registerFeedback(app: App, deps: SlackDependencies): void {
  app.view(feedbackCallback, async ({ ack, view, body }) => {
    const tell = ({ blocks }: Message) =>
      ack({ response_action: 'update', view: feedbackSaying(blocks, 'fr') });
    await orApologise(deps.log, tell, async () => {
      const sent = { metadata: view.private_metadata, values: view.state.values, user: body.user.id };
      const { said, language } = await submitFeedback(sent, deps);
      return ack({ response_action: 'update', view: feedbackSaying(said.blocks, language) });
    });
  });
}
