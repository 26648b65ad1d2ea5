import type { App, BlockButtonAction } from '@slack/bolt';
import { digestButtonId } from '../blocks/digest-replies.ts';
import { settingsCallback, submittedModal } from '../blocks/digest-settings.ts';
import { logFailure } from '../conversation/apologise.ts';
import { withinAckTime } from '../conversation/current-request.ts';
import type { SlackDependencies } from '../conversation/dependencies.ts';
import { onSubmit } from '../conversation/interactions.ts';
import { clickDigest } from '../digest/requests.ts';
import { sentenceBlocks, submitSettings } from '../digest/submit-settings.ts';
import { publishHome } from '../home/home.ts';

/** The buttons below the status of a digest, and those of the App Home; then the settings window. */
export function registerDigest(app: App, deps: SlackDependencies): void {
  app.action<BlockButtonAction>(new RegExp(`^${digestButtonId}:`), async ({ ack, action, ...click }) => {
    await ack();
    await clickDigest({ ...click, value: action.value }, deps);
  });

  onSubmit(app, settingsCallback, deps, async ({ view, asker, turnTo, refuse }) => {
    const done = await withinAckTime(submitSettings(view, asker, deps));
    if ('wrong' in done) return refuse(done.wrong);
    const { language, home } = done.frame;
    await turnTo(submittedModal(language, sentenceBlocks(done.sentences)));
    if (home) await publishHome(asker, deps).catch((error) => logFailure(deps.log, error));
  });
}
