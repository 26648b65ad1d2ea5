import type { App, BlockPlainTextInputAction } from '@slack/bolt';
import { homeSearchId } from '../../blocks/home-elements.ts';
import { orApologise } from '../../conversation/apologise.ts';
import { newAsk } from '../../conversation/ask.ts';
import { attend } from '../../conversation/attend.ts';
import { choosePack } from '../../conversation/choose-pack.ts';
import type { SlackDependencies } from '../../conversation/dependencies.ts';
import { findTypo } from '../../conversation/interpret.ts';
import { asOfNow } from '../../conversation/known-updates.ts';
import { waysOf } from '../../conversation/on-click.ts';
import { noteUnanswered } from '../../conversation/unanswered.ts';
import { usualLanguage } from '../../conversation/usual-language.ts';
import { readHomeState } from '../../home/home-state.ts';

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
