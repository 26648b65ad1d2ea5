import type { App, BlockPlainTextInputAction } from '@slack/bolt';
import { orApologise } from '../../apologise.ts';
import { newAsk } from '../../ask.ts';
import { attend } from '../../attend.ts';
import { homeSearchId } from '../../blocks/home-elements.ts';
import { choosePack } from '../../choose-pack.ts';
import type { SlackDependencies } from '../../dependencies.ts';
import { readHomeState } from '../../home/home-state.ts';
import { findTypo } from '../../interpret.ts';
import { asOfNow } from '../../known-updates.ts';
import { waysOf } from '../../on-click.ts';
import { noteUnanswered } from '../../unanswered.ts';
import { usualLanguage } from '../../usual-language.ts';

/** The search box of the App Home: the answer, as of the day that the Home shows, in a window. */
export function registerHomeSearch(app: App, deps: SlackDependencies): void {
  app.action<BlockPlainTextInputAction>(homeSearchId, async ({ ack, action, ...click }) => {
    await ack();
    const { speaker, tellBelow } = waysOf(click, null, deps);
    await orApologise(deps.log, tellBelow, async () => {
      const { words, pack } = await choosePack(action.value ?? '', speaker.asker, deps);
      const { on, asOf = on } = readHomeState(click.body.view?.private_metadata, deps.today());
      const ask = newAsk(words, asOf, null, await usualLanguage(words, speaker.asker, deps), pack);
      const frame = { ...(await asOfNow(ask, speaker.asker.team, deps)), gap: 'counted' } as const;
      const typo = findTypo(ask.text, ask.usual) ?? undefined;
      const said = await attend(frame, speaker, deps, typo);
      await waysOf(click, ask, deps).tellBelow(said.message);
      await noteUnanswered(said.answer, speaker.asker, said.kept === true, deps);
    });
  });
}
