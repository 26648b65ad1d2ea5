import type { App, BlockButtonAction, BlockExternalSelectAction } from '@slack/bolt';
import { findElsewhere, findFields, findModal, foundModal } from '../../blocks/find.ts';
import { staleButton } from '../../blocks/notices.ts';
import { orApologise } from '../../conversation/apologise.ts';
import { packOf } from '../../conversation/choose-pack.ts';
import type { SlackDependencies } from '../../conversation/dependencies.ts';
import { askForPick, readFindFrame, searchedIn } from '../../conversation/find.ts';
import { asOfNow } from '../../conversation/known-updates.ts';
import { waysOf } from '../../conversation/on-click.ts';
import { reply } from '../../conversation/reply.ts';

/** A choice in the menu shows its answer in the same window; a button there leads back to a question. */
export function registerFindClicks(app: App, deps: SlackDependencies): void {
  app.action<BlockExternalSelectAction>(findFields.pick, async ({ ack, action, ...click }) => {
    await ack();
    const { client, body } = click;
    const picked = action.selected_option?.value;
    if (!body.view || !picked) return;
    const { id: view_id, private_metadata } = body.view;
    const { tellBelow, speaker } = waysOf(click, null, deps);
    await orApologise(deps.log, tellBelow, async () => {
      const frame = readFindFrame(private_metadata);
      const roadmap = frame && packOf(deps, frame.pack);
      const ask = roadmap && askForPick(picked, frame, roadmap);
      if (!ask) return tellBelow(staleButton());
      const asked = await asOfNow(ask, speaker.asker.team, deps);
      const { message } = reply(asked);
      const view = foundModal({ ...frame, ask: asked.ask }, message, { roadmap });
      return client.views.update({ view_id, view });
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
