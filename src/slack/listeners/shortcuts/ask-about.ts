import type { App, MessageShortcut } from '@slack/bolt';
import { fold } from '../../../reading/fold.ts';
import { detectLanguage } from '../../../understanding/language.ts';
import { findModal, searchedIn, shortcuts } from '../../blocks/find.ts';
import { orApologise } from '../../conversation/apologise.ts';
import { wordsOfMessage } from '../../conversation/conversation.ts';
import type { SlackDependencies } from '../../conversation/dependencies.ts';
import { hear } from '../../conversation/hear.ts';
import { onlyToAsker } from '../../transport/send.ts';

/** "Ask the roadmap about this message": the same window, with the text of the message as the question. */
export function registerAskAbout(app: App, deps: SlackDependencies): void {
  const constraints = { type: 'message_action', callback_id: shortcuts.askAbout.callbackId } as const;
  app.shortcut<MessageShortcut>(constraints, async ({ ack, shortcut, client, respond }) => {
    await ack();
    const { trigger_id, message, channel, team, user } = shortcut;
    await orApologise(deps.log, onlyToAsker(respond), async () => {
      const asker = { team: team?.id ?? user.team_id ?? '', user: user.id, channel: channel.id };
      const { typed, first } = await hear(wordsOfMessage(message), asker, { today: deps.today() }, deps);
      const { pack, language, usual } = first.ask;
      const thread: string = message.thread_ts ?? message.ts;
      const frame = {
        language: language ?? detectLanguage(fold(typed.text), usual),
        today: deps.today(),
        ...(pack !== undefined && { pack }),
        from: { channel: channel.id, thread },
      };
      return client.views.open({ trigger_id, view: findModal(frame, searchedIn(frame, deps), typed.text) });
    });
  });
}
