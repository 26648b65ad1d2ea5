import type { App, ButtonAction } from '@slack/bolt';
import { digestButtonId } from '../blocks/digest-replies.ts';
import { settingsCallback } from '../blocks/digest-settings.ts';
import { withinAckTime } from '../conversation/current-request.ts';
import type { SlackDependencies } from '../conversation/dependencies.ts';
import { onSubmit, onUse } from '../conversation/interactions.ts';
import { clickDigest } from '../digest/requests.ts';
import { submitSettings } from '../digest/submit-settings.ts';

/** The buttons below the status of a digest, and those of the App Home; then the settings window. */
export function registerDigest(app: App, deps: SlackDependencies): void {
  onUse<ButtonAction>(app, new RegExp(`^${digestButtonId}:`), deps, ({ action, ...click }) =>
    clickDigest(click, action.value, deps),
  );
  onSubmit(app, settingsCallback, deps, ({ view, asker }) =>
    withinAckTime(submitSettings(view, asker, deps)),
  );
}
