import type { App, MessageShortcut } from '@slack/bolt';
import { closingModal, type FindFrame, findModal, searchedIn, shortcuts } from '../blocks/find.ts';
import { askerOf } from '../conversation/access.ts';
import { onFailure } from '../conversation/apologise.ts';
import { wordsOfMessage } from '../conversation/conversation.ts';
import type { SlackDependencies } from '../conversation/dependencies.ts';
import { hear } from '../conversation/hear-and-say.ts';
import { languageOf, languagesFor } from '../conversation/language.ts';
import { onlyToAsker } from '../transport/send.ts';

/** The shortcuts that open the window to find something in: of the search field and the "+" menu, and of a message. */
export function registerFind(app: App, deps: SlackDependencies): void {
  const windowFor = (frame: FindFrame, question = '') =>
    findModal(frame, searchedIn(frame, deps), { question });

  const { find, askAbout } = shortcuts;
  app.shortcut({ type: 'shortcut', callback_id: find.callbackId }, async ({ ack, ...args }) => {
    await ack();
    const { trigger_id } = args.shortcut;
    onFailure((message) => args.client.views.open({ trigger_id, view: closingModal('fr', message) }));
    const { usual = 'fr' } = await languagesFor('', undefined, askerOf(args), deps.packs.main, deps);
    const view = windowFor({ language: usual, today: deps.today() });
    await args.client.views.open({ trigger_id, view });
  });

  const ofMessage = { type: 'message_action', callback_id: askAbout.callbackId } as const;
  app.shortcut<MessageShortcut>(ofMessage, async ({ ack, shortcut, ...args }) => {
    await ack();
    onFailure(onlyToAsker(args.respond));
    const { message, trigger_id } = shortcut;
    const today = deps.today();
    const { typed, first } = await hear(wordsOfMessage(message), askerOf(args), { today }, deps);
    const frame = { language: languageOf(first.ask), today, pack: first.ask.pack };
    await args.client.views.open({ trigger_id, view: windowFor(frame, typed.text) });
  });
}
