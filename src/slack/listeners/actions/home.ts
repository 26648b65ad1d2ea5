import type { App, BlockAction, BlockPlainTextInputAction } from '@slack/bolt';
import { homeId, homeSearchId, readHomeState } from '../../blocks/home-elements.ts';
import { orApologise } from '../../conversation/apologise.ts';
import type { SlackDependencies } from '../../conversation/dependencies.ts';
import { hear, say, takeNote } from '../../conversation/hear.ts';
import { waysOf } from '../../conversation/on-click.ts';
import { useHome } from '../../home/home.ts';

/**
 * The App Home's own elements: the day, the orientations, the settings, after which it is drawn anew; and its search
 * box, whose answer, as of the day that the Home shows, comes in a window.
 */
export function registerHome(app: App, deps: SlackDependencies): void {
  app.action<BlockAction>(new RegExp(`^${homeId}:`), async ({ ack, action, ...click }) => {
    await ack();
    const { speaker, tellBelow } = waysOf(click, null, deps);
    await orApologise(deps.log, tellBelow, () => {
      const { team, user } = speaker.asker;
      const metadata = click.body.view?.private_metadata;
      return useHome(click.client, { team, user, metadata, action }, deps);
    });
  });

  app.action<BlockPlainTextInputAction>(homeSearchId, async ({ ack, action, ...click }) => {
    await ack();
    const { speaker, tellBelow } = waysOf(click, null, deps);
    await orApologise(deps.log, tellBelow, async () => {
      const { on, asOf = on } = readHomeState(click.body.view?.private_metadata, deps.today());
      const heard = await hear(action.value ?? '', speaker.asker, { today: asOf, commands: true }, deps);
      const said = await say(heard, speaker, {}, deps);
      await waysOf(click, heard.first.ask, deps).tellBelow(said.message);
      await takeNote(heard, said, speaker.asker, deps);
    });
  });
}
