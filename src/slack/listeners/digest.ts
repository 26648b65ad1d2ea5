import type { App, BlockButtonAction } from '@slack/bolt';
import { digestButtonId } from '../blocks/digest-buttons.ts';
import { settingsCallback, submittedModal } from '../blocks/digest-settings.ts';
import { staleButton } from '../blocks/message.ts';
import { logFailure, orApologise } from '../conversation/apologise.ts';
import type { SlackDependencies } from '../conversation/dependencies.ts';
import { onSubmit } from '../conversation/interactions.ts';
import { carryOut } from '../digest/carry-out.ts';
import { readClick } from '../digest/read-click.ts';
import { showOutcome } from '../digest/show-outcome.ts';
import { sentenceBlocks, submitSettings } from '../digest/submit-settings.ts';
import { publishHome } from '../home/home.ts';

/** The buttons below the status of a digest, and those of the App Home; then the settings window. */
export function registerDigest(app: App, deps: SlackDependencies): void {
  app.action<BlockButtonAction>(new RegExp(`^${digestButtonId}:`), async ({ ack, action, ...click }) => {
    await ack();
    const { request, findAsker, tell } = readClick({ ...click, value: action.value }, deps);
    await orApologise(deps.log, tell, async () => {
      if (!request) return tell(staleButton());
      const desk = { request, asker: await findAsker(), deps };
      return showOutcome(await carryOut(desk), desk, { trigger: click.body.trigger_id, tell });
    });
  });

  onSubmit(app, settingsCallback, deps, async ({ view, asker, turnTo, refuse }) => {
    const done = await submitSettings(view, asker, deps);
    if ('wrong' in done) return refuse(done.wrong);
    const { language, home } = done.frame;
    await turnTo(submittedModal(language, sentenceBlocks(done.sentences)));
    if (home) await publishHome(asker, deps).catch((error) => logFailure(deps.log, error));
  });
}
