import type { App, BlockPlainTextInputAction } from '@slack/bolt';
import { homeSearchId } from '../../blocks/home-elements.ts';
import { orApologise } from '../../conversation/apologise.ts';
import type { SlackDependencies } from '../../conversation/dependencies.ts';
import { hear, say, takeNote } from '../../conversation/hear.ts';
import { waysOf } from '../../conversation/on-click.ts';
import { readHomeState } from '../../home/home-state.ts';

/** The search box of the App Home: the answer, as of the day that the Home shows, in a window. */
export function registerHomeSearch(app: App, deps: SlackDependencies): void {
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
