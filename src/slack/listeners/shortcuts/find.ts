import type { App } from '@slack/bolt';
import { closingModal, findModal, searchedIn, shortcuts } from '../../blocks/find.ts';
import type { Message } from '../../blocks/message.ts';
import { orApologise } from '../../conversation/apologise.ts';
import type { SlackDependencies } from '../../conversation/dependencies.ts';
import { languagesFor } from '../../conversation/language.ts';

/** The shortcut of the search field and of the "+" menu: the window to find something in. */
export function registerFind(app: App, deps: SlackDependencies): void {
  const { callbackId: callback_id } = shortcuts.find;
  app.shortcut({ type: 'shortcut', callback_id }, async ({ ack, shortcut, client }) => {
    await ack();
    const { trigger_id, team, user } = shortcut;
    const tell = (message: Message) => client.views.open({ trigger_id, view: closingModal('fr', message) });
    await orApologise(deps.log, tell, async () => {
      const asker = { team: team?.id ?? user.team_id, user: user.id, channel: '' };
      const { usual: language = 'fr' } = await languagesFor({ words: '' }, asker, deps.roadmap, deps);
      const view = findModal({ language, today: deps.today() }, searchedIn({}, deps));
      return client.views.open({ trigger_id, view });
    });
  });
}
