import type { App, BlockAction } from '@slack/bolt';
import { homeId } from '../../blocks/home-elements.ts';
import { orApologise } from '../../conversation/apologise.ts';
import type { SlackDependencies } from '../../conversation/dependencies.ts';
import { waysOf } from '../../conversation/on-click.ts';
import { useHome } from '../../home/use-home.ts';

/** The App Home's own elements: the day, the orientations, the settings. The Home is drawn anew. */
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
}
