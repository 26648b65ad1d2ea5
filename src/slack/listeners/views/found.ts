import type { App, RespondFn, ViewSubmitAction } from '@slack/bolt';
import { phrasesIn } from '../../../phrases/phrases.ts';
import { closingModal, findFields, foundCallback, readFindFrame, sharedModal } from '../../blocks/find.ts';
import { type Message, sentenceMessage, staleButton } from '../../blocks/message.ts';
import { orApologise } from '../../conversation/apologise.ts';
import { currentRequest, late } from '../../conversation/current-request.ts';
import type { SlackDependencies } from '../../conversation/dependencies.ts';
import { asItWas } from '../../conversation/known-updates.ts';
import { once } from '../../conversation/once.ts';
import { reply } from '../../conversation/reply.ts';
import { inConversation } from '../../transport/send.ts';

/** "Share" in the window: the chosen conversation gets the answer, once, below the message that was asked about. */
export function registerFound(app: App, deps: SlackDependencies): void {
  const { log } = deps;
  app.view<ViewSubmitAction>(foundCallback, async (args) => {
    const { ack, body, view } = args;
    const frame = readFindFrame(view.private_metadata);
    const language = frame?.language ?? 'fr';
    const tell = (message: Message) =>
      ack({ response_action: 'update', view: closingModal(language, message) });
    await orApologise(log, tell, async () => {
      const { share } = findFields;
      const channel = view.state.values[share]?.[share]?.selected_conversation;
      const { respond } = args as { respond?: RespondFn };
      if (!frame?.ask || !channel || !respond) return tell(staleButton());
      const { ask, from } = frame;
      const asked = await asItWas(ask, body.team?.id ?? body.user.team_id, deps);
      if (!asked) return tell(staleButton());
      // A window that Slack sends again shares nothing more.
      const shared = once(`share:${body.team?.id}:${view.id}:${view.hash}:${channel}`, deps, () => {
        const { message } = reply({ ...asked, sharedBy: body.user.id });
        return inConversation(respond, from?.channel === channel ? from.thread : undefined)(message);
      });
      const soon = currentRequest()?.late ?? shared;
      if ((await Promise.race([shared, soon])) === late) {
        return tell(sentenceMessage(phrasesIn(language).people.share.once));
      }
      return ack({ response_action: 'update', view: sharedModal(language, channel) });
    });
  });
}
