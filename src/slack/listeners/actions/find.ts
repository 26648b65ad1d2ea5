import type { App, BlockButtonAction, BlockExternalSelectAction } from '@slack/bolt';
import {
  askForPick,
  findElsewhere,
  findFields,
  findModal,
  readFindFrame,
  searchedIn,
} from '../../blocks/find.ts';
import { staleButton } from '../../blocks/message.ts';
import { orApologise } from '../../conversation/apologise.ts';
import type { SlackDependencies } from '../../conversation/dependencies.ts';
import { asOfNow } from '../../conversation/known-updates.ts';
import { waysOf } from '../../conversation/on-click.ts';
import { reply } from '../../conversation/reply.ts';

/** A choice in the menu shows its answer in the same window; a button there leads back to a question. */
export function registerFindClicks(app: App, deps: SlackDependencies): void {
  app.action<BlockExternalSelectAction>(findFields.pick, async ({ ack, action, ...click }) => {
    await ack();
    const picked = action.selected_option?.value;
    if (!picked) return;
    const { tellBelow, speaker } = waysOf(click, null, deps);
    await orApologise(deps.log, tellBelow, async () => {
      const frame = readFindFrame(click.body.view?.private_metadata);
      const ask = frame && askForPick(picked, frame, deps);
      if (!ask) return tellBelow(staleButton());
      const asked = await asOfNow(ask, speaker.asker.team, deps);
      return waysOf(click, asked.ask, deps).tellBelow(reply(asked).message);
    });
  });

  app.action<BlockButtonAction>(findElsewhere, async ({ ack, action, ...click }) => {
    await ack();
    const { tellBelow } = waysOf(click, null, deps);
    await orApologise(deps.log, tellBelow, () => {
      const frame = readFindFrame(action.value);
      if (!frame || !click.body.view) return tellBelow(staleButton());
      const view = findModal(frame, searchedIn(frame, deps));
      return click.client.views.update({ view_id: click.body.view.id, view });
    });
  });
}
